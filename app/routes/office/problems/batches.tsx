import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { findBatchId, listStoppedBatches } from '../../../domain/batches/batch-sheet.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { qualityWordsIn } from '../../../i18n/quality-words.ts'
import { StoppedBatchesPage } from '../../../ui/office/stopped-batches-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

/** Leads to the batch of a code; without one, or with one that is nobody's, shows those that are stopped. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'batch:stop')
  const { language } = askedLanguage(asked.request)
  const typed = new URL(asked.request.url).searchParams.get('code')?.trim().slice(0, 40) ?? ''
  const batchId = await findBatchId(ctx, typed)
  if (batchId !== undefined) throw redirect(paths.batchSheet(batchId), 303)
  return {
    title: qualityWordsIn(language).office.batches,
    view: await workView(asked, ctx),
    batches: { typed, stopped: await listStoppedBatches(ctx, language) },
  }
}

export default function Batches() {
  const { view, batches } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <StoppedBatchesPage view={batches} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
