import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { moneyNumbers } from '../../../domain/consignment/money-numbers.ts'
import { agreementRegistry } from '../../../domain/consignment/network/agreement-registry.ts'
import { networkPartners } from '../../../domain/consignment/network/partner-ending.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { AgreementsPage } from '../../../ui/office/consignment/agreements-page.tsx'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { PartnerList } from '../../../ui/office/consignment/partner-end-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).agreements.title,
    view: await workView(asked, ctx),
    agreements: await agreementRegistry(ctx),
    partners: await networkPartners(ctx),
    money: await moneyNumbers(ctx, 'network'),
    offered: new URL(asked.request.url).searchParams.get('offered') ?? undefined,
  }
}

export default function Agreements() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  return (
    <NetworkFrame view={view} room="agreements">
      <AgreementsPage agreements={shown.agreements} money={shown.money} offered={shown.offered} />
      <PartnerList partners={shown.partners} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
