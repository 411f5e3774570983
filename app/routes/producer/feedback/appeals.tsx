import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { appealDecision } from '../../../domain/review/appeals.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { feedbackPage, feedbackView } from '../../../http/feedback-view.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { typedOf } from '../../../http/review-form.ts'
import { statusOf } from '../../../http/status.ts'
import { paths } from '../../../i18n/paths.ts'
import { FeedbackPage } from '../../../ui/producer/feedback-page.tsx'
import { KitchenFrame } from '../../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return feedbackPage(asked)
}

/** She does not agree: somebody else looks at it. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const appealed = read.ok
    ? await appealDecision(ctx, { decisionId: textOf(form, 'decision'), text: textOf(form, 'appeal') })
    : read
  const back = paths.listingFeedback(asked.params.listingId ?? '')
  if (appealed.ok) throw redirect(`${back}?done=appealed`, 303)
  const refusal = appealed.error
  const said = {
    typed: typedOf(form),
    refusal,
    ...(refusal.code === 'comment-missing' && { field: 'appeal' }),
  }
  return data({ feedback: await feedbackView(asked, ctx, said) }, { status: statusOf(refusal) })
}

export default function Appeals() {
  const { view, feedback } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <FeedbackPage view={answer?.feedback ?? feedback} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
