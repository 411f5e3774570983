import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { preview } from '../../domain/listing/preview.ts'
import { kindIn } from '../../domain/listing/read-answer.ts'
import { neighbours, stepsFor } from '../../domain/listing/steps.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found } from '../../http/require-language.ts'
import { isLanguage } from '../../i18n/language.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { PreviewPage } from '../../ui/producer/preview-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  const wanted = new URL(asked.request.url).searchParams.get('in')
  const shownIn = isLanguage(wanted) ? wanted : language
  const steps = stepsFor(kindIn(draft.answers))
  return {
    title: producerWordsIn(language).steps.names.preview,
    view: await kitchenView(asked, ctx),
    preview: {
      listingId: draft.listingId,
      at: neighbours(steps, 'preview').at + 1,
      of: steps.length,
      language: shownIn,
      product: await preview(ctx, draft, shownIn),
    },
  }
}

export default function ListingPreview() {
  const { view, preview } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <PreviewPage view={preview} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
