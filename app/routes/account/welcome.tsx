import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { type OpenInvitation, openInvitation } from '../../domain/identity/acceptance.ts'
import { shortestPassphrase } from '../../domain/identity/passphrase.ts'
import { welcomeWithPassphrase, welcomeWithPin } from '../../domain/identity/welcome.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import type { Language } from '../../i18n/language.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { WelcomeWithPassphrase, WelcomeWithPin } from '../../ui/work/welcome-forms.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** Opening the link uses nothing up: messengers look at it before people do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = askedLanguage(request)
  const { pathname, search } = new URL(request.url)
  const token = params.token ?? ''
  const page = { here: pathname + search, token }
  const opened = await openInvitation(contextOf(context), token)
  if (opened.ok) return { ...page, ...told(language, opened.value), form: formOf(opened.value) }
  const title = accountWordsIn(language).welcome.deadTitle
  const dead = { ...page, title, lead: refusalSentence(language, opened.error), form: undefined }
  return data(dead, { status: statusOf(opened.error) })
}

export async function action(asked: ActionFunctionArgs) {
  const { app } = asked.context
  const ctx = contextOf(asked.context)
  const form = await asked.request.formData()
  const [phone, email] = [textOf(form, 'phone'), textOf(form, 'email')]
  const sent = { token: asked.params.token ?? '', browser: browserOf(asked) }
  const entered = form.has('passphrase')
    ? await welcomeWithPassphrase(ctx, app.seals, { ...sent, email, passphrase: textOf(form, 'passphrase') })
    : await welcomeWithPin(ctx, app.seals, { ...sent, phone, pin: textOf(form, 'pin') })
  if (!entered.ok) {
    const errors = fieldErrors(askedLanguage(asked.request).language, entered.error, fieldsOf)
    return data({ phone, email, errors }, { status: statusOf(entered.error) })
  }
  const onward = entered.value.awaits === 'enrolment' ? paths.enrolment() : paths.work()
  return redirect(onward, { status: 303, headers: entryHeaders(asked, entered.value) })
}

const fieldsOf = {
  'phone-unreadable': 'phone',
  'pin-not-six-digits': 'pin',
  'pin-too-easy': 'pin',
  'phone-has-other-pin': 'pin',
  'email-unreadable': 'email',
  'email-taken': 'email',
  'passphrase-too-short': 'passphrase',
  'passphrase-too-long': 'passphrase',
  'passphrase-too-common': 'passphrase',
} as const

export default function Welcome() {
  const { here, token, title, lead, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? {}
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      {form?.way === 'phone' ? (
        <WelcomeWithPin token={token} phone={answer?.phone ?? ''} asksPhone={form.asksName} errors={errors} />
      ) : null}
      {form?.way === 'office' ? (
        <WelcomeWithPassphrase
          token={token}
          email={answer?.email ?? ''}
          asksEmail={form.asksName}
          least={form.least}
          errors={errors}
        />
      ) : null}
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)

const formOf = ({ way, reset }: OpenInvitation) => ({
  way,
  asksName: reset === undefined,
  least: shortestPassphrase,
})

function told(language: Language, invitation: OpenInvitation): { title: string; lead: string } {
  const { welcome } = accountWordsIn(language)
  const { name, role, reset, way, invitedBy, about } = invitation
  if (role === 'reset') {
    const title = way === 'phone' ? welcome.resetTitle(name) : welcome.resetOfficeTitle(name)
    return { title, lead: welcome.reset(reset?.shownAs ?? '') }
  }
  const roleName = workWordsIn(language).roles[role]
  return { title: welcome.title(name), lead: welcome.invites({ by: invitedBy, role: roleName, about }) }
}
