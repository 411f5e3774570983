import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found } from '../../http/require-language.ts'
import { summaryView } from '../../http/summary-view.server.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { SummaryPage } from '../../ui/producer/summary-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  return {
    title: producerWordsIn(language).steps.names.summary,
    view: await kitchenView(asked, ctx),
    summary: await summaryView(asked, ctx, draft, language),
  }
}

export default function ListingSummary() {
  const { view, summary } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <SummaryPage view={summary} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
