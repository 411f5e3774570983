import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { counterFigures } from '../../../domain/consignment/network/counter-figures.ts'
import { reliabilityCards } from '../../../domain/consignment/network/reliability.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { CountersPage } from '../../../ui/office/consignment/counters-page.tsx'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { ReliabilityCards } from '../../../ui/work/consignment/reliability.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).counters.title,
    view: await workView(asked, ctx),
    counters: await counterFigures(ctx),
    cards: await reliabilityCards(ctx, 'office'),
  }
}

export default function Counters() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="counters">
      <CountersPage counters={shown.counters} />
      <ReliabilityCards cards={shown.cards} reader="office" isPart />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
