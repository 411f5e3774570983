import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listProblems, problemViews } from '../../../domain/problems/problem-list.ts'
import { problemSources, severities } from '../../../domain/problems/problem-terms.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { qualityWordsIn } from '../../../i18n/quality-words.ts'
import { ProblemsPage } from '../../../ui/office/problems-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'problem:handle')
  const { language } = askedLanguage(asked.request)
  const filter = filterIn(new URL(asked.request.url).searchParams)
  return {
    title: qualityWordsIn(language).office.problems,
    view: await workView(asked, ctx),
    problems: { list: await listProblems(ctx, filter, language), query: filter },
  }
}

const filterIn = (search: URLSearchParams) => ({
  view: problemViews.find(view => view === search.get('view')) ?? 'open',
  severity: severities.find(severity => severity === search.get('severity')),
  source: problemSources.find(source => source === search.get('source')),
  page: Number(search.get('page') ?? 1) || 1,
})

export default function Problems() {
  const { view, problems } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <ProblemsPage view={problems} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
