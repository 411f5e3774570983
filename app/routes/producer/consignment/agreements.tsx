import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownAgreements } from '../../../domain/consignment/agreements/own-agreements.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { OwnAgreementsPage } from '../../../ui/producer/consignment/agreements-page.tsx'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: makerGoodsWordsIn(language).agreements.list.title,
    view: await kitchenView(asked, ctx),
    agreements: await ownAgreements(ctx, language),
  }
}

export default function Agreements() {
  const { view, agreements } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="partners">
      <OwnAgreementsPage agreements={agreements} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
