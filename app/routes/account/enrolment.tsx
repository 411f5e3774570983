import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { enrolmentOf } from '../../domain/identity/second-factor.ts'
import { enrol } from '../../domain/identity/second-factor-entry.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireHalfSession } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { qrPicture } from '../../http/qr-code.server.ts'
import { safePath } from '../../http/safe-redirect.ts'
import { browserOf, entryHeaders, hasJustEntered } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { EnrolmentForm, RecoveryCodes } from '../../ui/work/second-factor-form.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const { searchParams, pathname, search } = new URL(asked.request.url)
  const { setup } = accountWordsIn(askedLanguage(asked.request).language)
  const next = safePath(searchParams.get('next'), '')
  const page = { here: pathname + search, next, title: setup.title, lead: setup.lead }
  if (hasJustEntered(asked)) return { ...page, title: setup.codesTitle, lead: undefined, form: undefined }
  const ctx = await requireHalfSession(asked, 'enrolment')
  const enrolment = await enrolmentOf(contextOf(asked.context), asked.context.app.seals, ctx.actor.accountId)
  if (!enrolment) throw redirect(paths.officeSignIn(next), 303)
  const form = { token: ctx.formToken, key: enrolment.key, qr: await qrPicture(enrolment.address) }
  return { ...page, form }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireHalfSession(asked, 'enrolment')
  const { app } = asked.context
  const { language } = askedLanguage(asked.request)
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return data(refusedWith(refusalSentence(language, { code: 'form-too-old' })), { status: 403 })

  const browser = browserOf(asked)
  const code = textOf(form.value, 'code')
  const entered = await enrol(ctx, app.seals, ctx.session, { code, browser })
  if (!entered.ok)
    return data(refusedWith(refusalSentence(language, entered.error)), { status: statusOf(entered.error) })
  const { recoveryCodes } = entered.value
  return data({ error: undefined, recoveryCodes }, { headers: entryHeaders(asked, entered.value) })
}

const refusedWith = (error: string) => ({ error, recoveryCodes: undefined })

export default function Enrolment() {
  const { here, next, title, lead, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      {form === undefined ? (
        <RecoveryCodes codes={answer?.recoveryCodes ?? []} onward={next === '' ? paths.work() : next} />
      ) : (
        <EnrolmentForm next={next} qr={form.qr} appKey={form.key} token={form.token} error={answer?.error} />
      )}
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
