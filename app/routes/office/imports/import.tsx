import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { getImport, listImportRows } from '../../../domain/import/import-view.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { stalledAfterMs } from '../../../http/import-work.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { ImportPage } from '../../../ui/office/import-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

const plans = ['new', 'known', 'ask', 'bad'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:import')
  const run = await getImport(ctx, asked.params.runId ?? '')
  if (!run) throw new Response(null, { status: 404 })
  const search = new URL(asked.request.url).searchParams
  const plan = plans.find(one => one === search.get('plan'))
  const listed = await listImportRows(ctx, run.id, { plan, page: Number(search.get('page')) || 1 })
  const quietMs = Date.parse(ctx.now) - Date.parse(run.workedAt ?? ctx.now)
  const stalled = run.state === 'taking-in' && quietMs > stalledAfterMs
  return {
    title: run.fileName,
    view: await workView(asked, ctx),
    page: { run, ...listed, plan, stalled },
    refreshes: run.state === 'taking-in' && !stalled,
  }
}

export default function Import() {
  const { view, page } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office" wide>
      <ImportPage token={view.formToken} view={page} />
    </WorkFrame>
  )
}

/** While a list comes in, the page looks again by itself. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...privateTitle(data?.title),
  ...(data?.refreshes ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]
