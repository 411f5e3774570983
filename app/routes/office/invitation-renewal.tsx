import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { resendInvitation } from '../../domain/identity/invitations.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { givenLink } from '../../http/given-link.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { Notice } from '../../ui/primitives/notice.tsx'
import { GivenLink } from '../../ui/work/given-link.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** Only the answer to the form is a page; by itself it leads back to the list. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'invitation:give')
  const { title, back } = accountWordsIn(askedLanguage(asked.request).language).invitations
  return { title, back, view: await workView(asked, ctx) }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'invitation:give')
  const { language } = askedLanguage(asked.request)
  const form = await readForm(asked.request, ctx)
  if (!form.ok)
    return data(
      { refusal: refusalSentence(language, { code: 'form-too-old' }), given: undefined },
      { status: 403 },
    )
  const given = await resendInvitation(ctx, asked.params.invitationId ?? '')
  if (!given.ok) {
    const refusal = refusalSentence(language, given.error)
    return data({ refusal, given: undefined }, { status: statusOf(given.error) })
  }
  return data({ refusal: undefined, given: await givenLink(asked.context.app, given.value) })
}

export default function InvitationRenewal() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const onward = { href: paths.invitations(), name: back }
  return (
    <WorkFrame view={view} area="office">
      {answer?.given === undefined ? (
        <section className="sec stack">
          {answer?.refusal === undefined ? null : <Notice kind="bad">{answer.refusal}</Notice>}
          <p>
            <a href={onward.href}>{onward.name}</a>
          </p>
        </section>
      ) : (
        <GivenLink given={answer.given} back={onward} />
      )}
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
