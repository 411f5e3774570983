import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { reviewQueue } from '../../../domain/review/queue.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { queueQuery } from '../../../http/queue-query.ts'
import { toldRefusal } from '../../../http/told-refusal.ts'
import { workView } from '../../../http/work-view.server.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { QueuePage } from '../../../ui/review/queue-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  const query = queueQuery(new URL(asked.request.url).searchParams)
  return {
    title: reviewWordsIn(language).queue.title,
    view: await workView(asked, ctx),
    queue: {
      queue: await reviewQueue(ctx, query),
      asked: query,
      refusal: toldRefusal(asked.request, language),
    },
  }
}

export default function Queue() {
  const { view, queue } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="review">
      <QueuePage token={view.formToken} view={queue} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
