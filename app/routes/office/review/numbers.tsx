import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { today } from '../../../domain/context.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { reviewerSpread } from '../../../domain/review/reviewer-spread.ts'
import { lastMonths, reviewTurnaround } from '../../../domain/review/turnaround.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { NumbersPage } from '../../../ui/review/numbers-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  const { language } = askedLanguage(asked.request)
  const months = await reviewTurnaround(ctx, lastMonths(today(ctx), 12))
  return {
    title: reviewWordsIn(language).numbers.title,
    view: await workView(asked, ctx),
    numbers: {
      mayReview: may(ctx.actor, 'product:review'),
      months: months.reverse(),
      spread: await reviewerSpread(ctx),
    },
  }
}

export default function Numbers() {
  const { view, numbers } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <NumbersPage view={numbers} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
