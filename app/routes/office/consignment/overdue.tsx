import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { overdue } from '../../../domain/consignment/network/overdue.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { OverduePage } from '../../../ui/office/consignment/overdue-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).overdue.title,
    view: await workView(asked, ctx),
    overdue: await overdue(ctx),
  }
}

export default function Overdue() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="overdue">
      <OverduePage overdue={shown.overdue} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
