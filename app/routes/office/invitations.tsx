import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listInvitations, listOwners } from '../../domain/identity/invitation-lists.ts'
import { invite } from '../../domain/identity/invitations.ts'
import { may } from '../../domain/identity/permissions.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { givenLink } from '../../http/given-link.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { wantedRole } from '../../http/invitation-form.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { statusOf } from '../../http/status.ts'
import { toldRefusal } from '../../http/told-refusal.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { GivenLink } from '../../ui/work/given-link.tsx'
import { InvitationsPage } from '../../ui/work/invitations-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'invitation:give')
  const { language } = askedLanguage(asked.request)
  const { title, back } = accountWordsIn(language).invitations
  return {
    title,
    back,
    view: await workView(asked, ctx),
    invitations: await listInvitations(ctx),
    owners: {
      ...(await listOwners(ctx)),
      officeRoles: may(ctx.actor, 'role:govern') ? (['reviewer', 'office', 'administrator'] as const) : [],
    },
    refusal: toldRefusal(asked.request, language),
    revoked: new URL(asked.request.url).searchParams.get('done') === 'revoked',
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'invitation:give')
  const { language } = askedLanguage(asked.request)
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const typed = { name: textOf(form, 'name'), what: textOf(form, 'what') }
  if (!sent.ok) {
    const errors = fieldErrors(language, { code: 'form-too-old' }, fieldsOf)
    return data({ typed, errors, given: undefined }, { status: 403 })
  }
  const given = await invite(ctx, { name: typed.name, ...wantedRole(typed.what) })
  if (!given.ok) {
    const errors = fieldErrors(language, given.error, fieldsOf)
    return data({ typed, errors, given: undefined }, { status: statusOf(given.error) })
  }
  const link = await givenLink(asked.context.app, given.value)
  return data({ typed: undefined, errors: undefined, given: link })
}

const fieldsOf = { 'name-missing': 'name', 'role-needs-owner': 'what', 'unknown-owner': 'what' } as const

export default function Invitations() {
  const { view, title: _, back, refusal, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      {answer?.given === undefined ? (
        <InvitationsPage
          token={view.formToken}
          {...page}
          typed={answer?.typed ?? { name: '', what: '' }}
          errors={answer?.errors ?? { form: refusal }}
        />
      ) : (
        <GivenLink given={answer.given} back={{ href: paths.invitations(), name: back }} />
      )}
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
