import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { feedbackView } from '../../../http/feedback-view.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { FeedbackPage } from '../../../ui/producer/feedback-page.tsx'
import { KitchenFrame } from '../../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).feedback.title,
    view: await kitchenView(asked, ctx),
    feedback: await feedbackView(asked, ctx),
  }
}

export default function Feedback() {
  const { view, feedback } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <FeedbackPage view={feedback} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
