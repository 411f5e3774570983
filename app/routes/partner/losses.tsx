import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { lossesOf } from '../../domain/consignment/losses/loss-pages.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { LossesPage } from '../../ui/partner/losses-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const { counterId } = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return {
    title: partnerWordsIn(language).losses.title,
    view: await partnerView(asked, ctx, counterId),
    counterId,
    losses: await lossesOf(ctx, language, { counterId }),
  }
}

export default function Losses() {
  const { view, counterId, losses } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <LossesPage counterId={counterId} losses={losses} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
