import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownPartners } from '../../../domain/consignment/own-partners.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { PartnersPage } from '../../../ui/producer/consignment/partners-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: makerGoodsWordsIn(language).agreements.partners.title,
    view: await kitchenView(asked, ctx),
    partners: await ownPartners(ctx, language),
  }
}

export default function Partners() {
  const { view, partners } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="partners">
      <PartnersPage partners={partners} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
