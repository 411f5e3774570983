import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { goodsPlaces } from '../../domain/ledger/goods-places.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { GoodsPage } from '../../ui/producer/goods-page.tsx'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: producerWordsIn(language).kitchen.goods.title,
    view: await kitchenView(asked, ctx),
    goods: await goodsPlaces(ctx, language),
  }
}

export default function Goods() {
  const { view, goods } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <GoodsPage goods={goods} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
