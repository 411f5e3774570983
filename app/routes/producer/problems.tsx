import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listOwnProblems } from '../../domain/problems/problem-list.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { qualityWordsIn } from '../../i18n/quality-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnProblemsPage } from '../../ui/producer/own-problems-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  return {
    title: qualityWordsIn(language).maker.title,
    view: await kitchenView(asked, ctx),
    problems: await listOwnProblems(ctx, language),
  }
}

export default function OwnProblems() {
  const { view, problems } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <OwnProblemsPage problems={problems} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
