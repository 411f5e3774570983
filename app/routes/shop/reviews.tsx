import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { today } from '../../domain/context.ts'
import { lastMonths, reviewTurnaround } from '../../domain/review/turnaround.ts'
import { contextOf } from '../../http/context.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { reviewWordsIn } from '../../i18n/review-words.ts'
import { headTags } from '../../ui/head.ts'
import { ReviewsPage } from '../../ui/shop/pages/reviews-page.tsx'

export const headers = sharedPage(3600)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const ctx = contextOf(context)
  const months = await reviewTurnaround(ctx, lastMonths(today(ctx), 12))
  return unsent({ language, publicUrl: context.app.env.publicUrl, months: months.reverse() })
}

export default function Reviews() {
  return <ReviewsPage months={useLoaderData<typeof loader>().months} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl } = data
  const { numbers } = reviewWordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.turnaround(language),
    title: numbers.publicTitle,
    description: numbers.description,
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
  })
}
