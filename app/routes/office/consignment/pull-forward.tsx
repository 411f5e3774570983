import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pullForwardList } from '../../../domain/consignment/network/pull-forward-list.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { PullForwardPage } from '../../../ui/office/consignment/pull-forward-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).pull.title,
    view: await workView(asked, ctx),
    rows: await pullForwardList(ctx, language),
  }
}

export default function PullForward() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="pull">
      <PullForwardPage rows={shown.rows} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
