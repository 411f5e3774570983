import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { reliabilityCards } from '../../../domain/consignment/network/reliability.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { figureWordsIn } from '../../../i18n/figure-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { ReliabilityCards } from '../../../ui/work/consignment/reliability.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: figureWordsIn(language).titles.maker,
    view: await kitchenView(asked, ctx),
    cards: await reliabilityCards(ctx, 'maker'),
  }
}

export default function Figures() {
  const { view, cards } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="partners">
      <ReliabilityCards cards={cards} reader="maker" />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
