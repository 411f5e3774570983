import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { problemPageView, takeSentStep } from '../../http/problem-step.server.ts'
import { paths } from '../../i18n/paths.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnProblemPage } from '../../ui/producer/own-problem-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const problem = await problemPageView(asked, ctx, asked.params.problemId ?? '')
  return { title: problem.number, view: await kitchenView(asked, ctx), problem }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const problemId = asked.params.problemId ?? ''
  return takeSentStep(asked, ctx, problemId, paths.ownProblem(problemId))
}

export default function OwnProblem() {
  const { view, problem } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <OwnProblemPage view={problem} sent={answer} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
