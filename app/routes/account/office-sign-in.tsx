import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { signInWithPassphrase } from '../../domain/identity/sign-in.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { leadHome } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { safePath } from '../../http/safe-redirect.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { OfficeSignInForm } from '../../ui/work/sign-in-form.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  await leadHome(asked)
  const { searchParams, pathname, search } = new URL(asked.request.url)
  const words = accountWordsIn(askedLanguage(asked.request).language).signIn
  return {
    here: pathname + search,
    next: safePath(searchParams.get('next'), ''),
    demo: asked.context.app.env.demo,
    title: words.officeTitle,
    lead: words.officeLead,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const form = await asked.request.formData()
  const email = textOf(form, 'email')
  const { app } = asked.context
  const entered = await signInWithPassphrase(contextOf(asked.context), app.seals, {
    email,
    passphrase: textOf(form, 'passphrase'),
    browser: browserOf(asked),
  })
  if (!entered.ok) {
    const { language } = askedLanguage(asked.request)
    const errors = fieldErrors<'email' | 'passphrase'>(language, entered.error, {
      'email-unreadable': 'email',
    })
    return data({ email, errors }, { status: statusOf(entered.error) })
  }
  const next = safePath(new URL(asked.request.url).searchParams.get('next'), '')
  const step = entered.value.awaits === 'enrolment' ? paths.enrolment(next) : paths.secondFactor(next)
  return redirect(step, { status: 303, headers: entryHeaders(asked, entered.value) })
}

export default function OfficeSignIn() {
  const { here, next, demo, title, lead } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DoorFrame title={title} lead={lead} here={here} demo={demo}>
      <OfficeSignInForm next={next} email={answer?.email ?? ''} errors={answer?.errors ?? {}} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
