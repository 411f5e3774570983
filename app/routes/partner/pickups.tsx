import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerPickups } from '../../domain/consignment/pickups/partner-pickups.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { PickupsPage } from '../../ui/partner/pickups-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  return {
    title: partnerWordsIn(language).pickups.title,
    view: await partnerView(asked, ctx),
    pickups: await partnerPickups(ctx),
  }
}

export default function Pickups() {
  const { view, pickups } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <PickupsPage pickups={pickups} counters={view.counters} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
