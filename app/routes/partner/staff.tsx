import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { invite } from '../../domain/identity/invitations.ts'
import { partnerStaff } from '../../domain/identity/partner-staff.ts'
import { endRole } from '../../domain/identity/roles.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { givenLink } from '../../http/given-link.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { statusOf } from '../../http/status.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { StaffPage } from '../../ui/partner/staff-page.tsx'
import { GivenLink } from '../../ui/work/given-link.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: partnerWordsIn(language).staff.title,
    view: await partnerView(asked, ctx),
    partners: await partnerStaff(ctx),
    ended: new URL(asked.request.url).searchParams.has('ended'),
  }
}

/** The owner invites who shall keep a counter, or ends it. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'staff:choose')
  const { language } = askedLanguage(asked.request)
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  if (!sent.ok) return again(sent.error)
  const end = textOf(form, 'end')
  if (end !== '') {
    const ended = await endRole(ctx, end)
    return ended.ok ? redirect(`${paths.counterStaff()}?ended=1`, 303) : again(ended.error)
  }
  const given = await invite(ctx, {
    name: textOf(form, 'name'),
    role: 'partner-staff',
    partnerId: textOf(form, 'partnerId'),
  })
  if (!given.ok) return again(given.error)
  return data({ given: await givenLink(asked.context.app, given.value), sent: undefined })

  function again(refusal: SpokenRefusal) {
    const view = refusedForm(language, form, ['name'], refusal, { 'name-missing': 'name' })
    const sent = { ...view, partnerId: textOf(form, 'partnerId') }
    return data({ sent, given: undefined }, { status: statusOf(refusal) })
  }
}

export default function Staff() {
  const { view, title, partners, ended } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      {answer?.given === undefined ? (
        <StaffPage view={{ partners, ended, sent: answer?.sent }} token={view.formToken} />
      ) : (
        <GivenLink given={answer.given} back={{ href: paths.counterStaff(), name: title }} />
      )}
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
