import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { lossesOf } from '../../../domain/consignment/losses/loss-pages.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnLossesPage } from '../../../ui/producer/consignment/loss-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:contest')
  const { language } = askedLanguage(asked.request)
  return {
    title: makerGoodsWordsIn(language).losses.title,
    view: await kitchenView(asked, ctx),
    losses: await lossesOf(ctx, language),
  }
}

export default function Losses() {
  const { view, losses } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="losses">
      <OwnLossesPage losses={losses} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
