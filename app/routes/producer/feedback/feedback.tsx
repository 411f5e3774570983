import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { feedbackPage } from '../../../http/feedback-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { FeedbackPage } from '../../../ui/producer/feedback-page.tsx'
import { KitchenFrame } from '../../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return feedbackPage(asked)
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
