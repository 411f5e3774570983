import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { byPullDay, counterShelf } from '../../domain/consignment/counters/counter-shelf.ts'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { today } from '../../domain/context.ts'
import { dayOf, daysBetween } from '../../domain/dates.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { ShelfPage } from '../../ui/partner/shelf-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const shelf = await counterShelf(ctx, counter, language)
  const search = new URL(asked.request.url).searchParams
  const byDate = search.get('order') === 'date'
  const reported = search.get('reported') ?? ''
  return {
    title: partnerWordsIn(language).shelf.title,
    view: await partnerView(asked, ctx, counter.counterId),
    shelf: {
      counterId: counter.counterId,
      counter: counter.name,
      reported: /^NC\/\d{4}\/\d{2}\/\d{4,}$/.test(reported) ? reported : undefined,
      order: byDate ? ('date' as const) : ('goods' as const),
      goods: byDate
        ? []
        : shelf.map(good => ({
            ...good,
            documentedDaysAgo:
              good.documentedAt === undefined ? undefined : daysBetween(dayOf(good.documentedAt), today(ctx)),
          })),
      expiring: byDate ? byPullDay(shelf) : [],
    },
  }
}

export default function Shelf() {
  const { view, shelf } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="shelf">
      <ShelfPage view={shelf} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
