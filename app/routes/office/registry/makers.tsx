import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { may } from '../../../domain/identity/permissions.ts'
import { listMakers, makerStates } from '../../../domain/registry/maker-list.ts'
import { listCohorts } from '../../../domain/training/cohort-sheet.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'
import { MakersPage } from '../../../ui/office/makers-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const filter = filterIn(new URL(asked.request.url).searchParams)
  const { kecamatan, cohortId: cohort, state, words: q } = filter
  return {
    title: registryWordsIn(askedLanguage(asked.request).language).makers.title,
    view: await workView(asked, ctx),
    makers: {
      list: await listMakers(ctx, filter),
      query: { kecamatan, cohort, state, q },
      cohorts: await listCohorts(ctx),
      mayEdit: may(ctx.actor, 'registry:edit'),
      mayImport: may(ctx.actor, 'registry:import'),
    },
  }
}

function filterIn(search: URLSearchParams) {
  const said = (name: string): string | undefined => search.get(name)?.trim().slice(0, 60) || undefined
  return {
    kecamatan: said('kecamatan'),
    cohortId: said('cohort'),
    state: makerStates.find(state => state === search.get('state')),
    words: said('q'),
    page: Number(said('page') ?? 1) || 1,
  }
}

export default function Makers() {
  const { view, makers } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <MakersPage view={makers} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
