import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { historyView } from '../../../http/history-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { HistoryPage } from '../../../ui/review/history-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  const { language } = askedLanguage(asked.request)
  return {
    view: await workView(asked, ctx),
    shown: await historyView(ctx, asked.params.versionId ?? '', language),
  }
}

export default function ReviewedVersion() {
  const { view, shown } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <HistoryPage view={shown} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.shown.history.productName)
