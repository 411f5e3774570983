import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownPickups } from '../../../domain/consignment/pickups/own-pickups.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnPickupsPage } from '../../../ui/producer/consignment/pickups-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: makerGoodsWordsIn(language).roads.pickups.title,
    view: await kitchenView(asked, ctx),
    pickups: await ownPickups(ctx),
  }
}

export default function Pickups() {
  const { view, pickups } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="pickups">
      <OwnPickupsPage pickups={pickups} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
