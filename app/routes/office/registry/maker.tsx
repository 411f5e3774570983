import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { today } from '../../../domain/context.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { getMakerCard } from '../../../domain/registry/maker-card.ts'
import { listCohorts } from '../../../domain/training/cohort-sheet.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { MakerPage } from '../../../ui/office/maker-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const card = await getMakerCard(ctx, asked.params.producerId ?? '')
  if (!card) throw new Response(null, { status: 404 })
  return {
    title: card.greeting,
    view: await workView(asked, ctx),
    page: {
      card,
      today: today(ctx),
      cohorts: (await listCohorts(ctx)).filter(cohort => cohort.completedOn === undefined),
      may: {
        edit: may(ctx.actor, 'registry:edit'),
        seeContact: may(ctx.actor, 'private-data:view'),
        seePayout: may(ctx.actor, 'payout:reveal'),
      },
    },
  }
}

export default function Maker() {
  const { view, page } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <MakerPage token={view.formToken} view={page} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
