import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { replyToPin } from '../../../domain/review/pin-replies.ts'
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

/** A word of hers below a pin; somebody else's pin is not found. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const pinId = textOf(form, 'pin')
  const field = `reply.${pinId}`
  const replied = read.ok
    ? await replyToPin(ctx, { pinId, key: textOf(form, 'key'), text: textOf(form, field) })
    : read
  const back = paths.listingFeedback(asked.params.listingId ?? '')
  if (replied.ok) throw redirect(`${back}?done=replied`, 303)
  const refusal = replied.error
  const said = { typed: typedOf(form), refusal, ...(refusal.code === 'comment-missing' && { field }) }
  return data({ feedback: await feedbackView(asked, ctx, said) }, { status: statusOf(refusal) })
}

export default function Replies() {
  const { view, feedback } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <FeedbackPage view={answer?.feedback ?? feedback} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
