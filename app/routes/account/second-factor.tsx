import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { passSecondFactor } from '../../domain/identity/second-factor-entry.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireHalfSession } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { safePath, safeRedirect } from '../../http/safe-redirect.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { SecondFactorForm } from '../../ui/work/second-factor-form.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireHalfSession(asked, 'second-factor')
  const { searchParams, pathname, search } = new URL(asked.request.url)
  const { title, lead } = accountWordsIn(askedLanguage(asked.request).language).code
  const next = safePath(searchParams.get('next'), '')
  return { here: pathname + search, next, formToken: ctx.formToken, title, lead }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireHalfSession(asked, 'second-factor')
  const { app } = asked.context
  const { language } = askedLanguage(asked.request)
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return data({ error: refusalSentence(language, { code: 'form-too-old' }) }, { status: 403 })

  const browser = browserOf(asked)
  const code = textOf(form.value, 'code')
  const entered = await passSecondFactor(ctx, app.seals, ctx.session, { code, browser })
  if (!entered.ok)
    return data({ error: refusalSentence(language, entered.error) }, { status: statusOf(entered.error) })
  const { searchParams } = new URL(asked.request.url)
  const headers = entryHeaders(asked, entered.value)
  return safeRedirect(searchParams.get('next'), paths.work(), { headers })
}

export default function SecondFactor() {
  const { here, next, formToken, title, lead } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      <SecondFactorForm next={next} token={formToken} error={answer?.error} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
