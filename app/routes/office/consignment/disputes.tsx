import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { deskDisputes } from '../../../domain/consignment/network/dispute-desk.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { DisputesPage } from '../../../ui/office/consignment/disputes-page.tsx'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'dispute:rule')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).disputes.title,
    view: await workView(asked, ctx),
    disputes: await deskDisputes(ctx, language),
  }
}

export default function Disputes() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="disputes">
      <DisputesPage disputes={shown.disputes} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
