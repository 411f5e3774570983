import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { today } from '../../../domain/context.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { getCohortSheet } from '../../../domain/training/cohort-sheet.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { CohortPage } from '../../../ui/office/cohort-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const sheet = await getCohortSheet(ctx, asked.params.cohortId ?? '')
  if (!sheet) throw new Response(null, { status: 404 })
  return {
    title: sheet.name,
    view: await workView(asked, ctx),
    cohort: { sheet, today: today(ctx), mayEdit: may(ctx.actor, 'registry:edit') },
  }
}

export default function Cohort() {
  const { view, cohort } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <CohortPage token={view.formToken} view={cohort} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
