import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { signInWithPin } from '../../domain/identity/sign-in.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { leadHome } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { safePath, safeRedirect } from '../../http/safe-redirect.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { SignInForm } from '../../ui/work/sign-in-form.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  await leadHome(asked)
  const { searchParams, pathname, search } = new URL(asked.request.url)
  const { language } = askedLanguage(asked.request)
  const next = safePath(searchParams.get('next'), '')
  return { here: pathname + search, next, demo: asked.context.app.env.demo, ...titles(language) }
}

export async function action(asked: ActionFunctionArgs) {
  const form = await asked.request.formData()
  const phone = textOf(form, 'phone')
  const { app } = asked.context
  const entered = await signInWithPin(contextOf(asked.context), app.seals, {
    phone,
    pin: textOf(form, 'pin'),
    browser: browserOf(asked),
  })
  if (!entered.ok) {
    const { language } = askedLanguage(asked.request)
    const errors = fieldErrors<'phone' | 'pin'>(language, entered.error, {
      'phone-unreadable': 'phone',
      'pin-not-six-digits': 'pin',
    })
    return data({ phone, errors }, { status: statusOf(entered.error) })
  }
  const { searchParams } = new URL(asked.request.url)
  const headers = entryHeaders(asked, entered.value)
  return safeRedirect(searchParams.get('next'), paths.work(), { headers })
}

export default function SignIn() {
  const { here, next, demo, title, lead } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DoorFrame title={title} lead={lead} here={here} demo={demo}>
      <SignInForm next={next} phone={answer?.phone ?? ''} errors={answer?.errors ?? {}} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)

const titles = (language: 'id' | 'en') => {
  const { title, lead } = accountWordsIn(language).signIn
  return { title, lead }
}
