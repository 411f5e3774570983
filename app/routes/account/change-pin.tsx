import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { changePin } from '../../domain/identity/change-pin.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { ChangePinForm } from '../../ui/work/own-account.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const title = accountWordsIn(askedLanguage(asked.request).language).account.changePin
  return { title, view: await workView(asked, ctx) }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const { language } = askedLanguage(asked.request)
  const form = await readForm(asked.request, ctx)
  if (!form.ok)
    return data({ errors: fieldErrors(language, { code: 'form-too-old' }, fieldsOf) }, { status: 403 })

  const changed = await changePin(ctx, asked.context.app.seals, ctx.actor, {
    current: textOf(form.value, 'current'),
    pin: textOf(form.value, 'pin'),
    browser: browserOf(asked),
  })
  if (!changed.ok)
    return data(
      { errors: fieldErrors(language, changed.error, fieldsOf) },
      { status: statusOf(changed.error) },
    )
  return redirect(`${paths.account()}?done=pin`, {
    status: 303,
    headers: entryHeaders(asked, changed.value),
  })
}

const fieldsOf = {
  'pin-wrong': 'current',
  'pin-not-six-digits': 'pin',
  'pin-too-easy': 'pin',
  'pin-unchanged': 'pin',
} as const

export default function ChangePin() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="account">
      <ChangePinForm token={view.formToken} errors={answer?.errors ?? {}} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
