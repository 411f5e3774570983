import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { networkStock } from '../../../domain/consignment/network/network-stock.ts'
import { stockViews } from '../../../domain/consignment/network/stock-views.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { StockPage } from '../../../ui/office/consignment/stock-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  const wanted = new URL(asked.request.url).searchParams.get('by')
  const by = stockViews.find(view => view === wanted) ?? 'counter'
  return {
    title: officeGoodsWordsIn(language).stock.title,
    view: await workView(asked, ctx),
    by,
    opensBatches: may(ctx.actor, 'batch:stop'),
    stock: await networkStock(ctx, by, language),
  }
}

export default function Stock() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="stock">
      <StockPage stock={shown.stock} by={shown.by} opensBatches={shown.opensBatches} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
