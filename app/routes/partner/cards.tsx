import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { cardsOf } from '../../http/shelf-cards.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { CardsPage } from '../../ui/partner/cards-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return {
    title: partnerWordsIn(language).cards.title,
    view: await partnerView(asked, ctx, counter.counterId),
    counterId: counter.counterId,
    cards: await cardsOf(ctx, counter, language),
  }
}

export default function Cards() {
  const { view, counterId, cards } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <CardsPage counterId={counterId} cards={cards} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
