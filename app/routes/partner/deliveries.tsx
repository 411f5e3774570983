import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerDeliveries } from '../../domain/consignment/deliveries/partner-deliveries.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { DeliveriesPage } from '../../ui/partner/deliveries-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  return {
    title: partnerWordsIn(language).deliveries.title,
    view: await partnerView(asked, ctx),
    deliveries: await partnerDeliveries(ctx),
  }
}

export default function Deliveries() {
  const { view, deliveries } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="deliveries">
      <DeliveriesPage deliveries={deliveries} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
