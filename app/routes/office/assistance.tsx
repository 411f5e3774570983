import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { recordAssistanceConsent, startAssisting } from '../../domain/identity/assistance.ts'
import { listOwners } from '../../domain/identity/invitation-lists.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { AssistancePage } from '../../ui/work/assistance-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** The day from which the text of the consent reads as it does. */
const consentVersion = '2026-11-24'

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'producer:assist')
  return {
    title: accountWordsIn(askedLanguage(asked.request).language).assistance.title,
    view: await workView(asked, ctx),
    producers: (await listOwners(ctx)).producers,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'producer:assist')
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const producerId = textOf(form, 'producer')
  const refusal = (error: SpokenRefusal) => {
    const { language } = askedLanguage(asked.request)
    return data({ error: refusalSentence(language, error), producerId }, { status: statusOf(error) })
  }
  if (!sent.ok) return refusal({ code: 'form-too-old' })
  if (textOf(form, 'agreed') === 'yes') {
    const recorded = await recordAssistanceConsent(ctx, { producerId, textVersion: consentVersion })
    if (!recorded.ok) return refusal(recorded.error)
  }
  const started = await startAssisting(ctx, ctx.session, producerId)
  return started.ok ? redirect(paths.producerHome(), 303) : refusal(started.error)
}

export default function Assistance() {
  const { view, producers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <AssistancePage
        token={view.formToken}
        producers={producers}
        chosen={answer?.producerId ?? ''}
        error={answer?.error}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
