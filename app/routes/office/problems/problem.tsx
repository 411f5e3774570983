import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { may } from '../../../domain/identity/permissions.ts'
import { openLooksAt } from '../../../domain/review/open-looks.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { problemPageView, takeSentStep } from '../../../http/problem-step.server.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { ProblemPage } from '../../../ui/office/problem-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'problem:handle')
  const problem = await problemPageView(asked, ctx, asked.params.problemId ?? '')
  return {
    title: problem.number,
    view: await workView(asked, ctx),
    problem,
    look: {
      looks: await openLooksAt(ctx, problem.productId),
      looked: new URL(asked.request.url).searchParams.has('looked'),
      mayReview: may(ctx.actor, 'product:review'),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'problem:handle')
  const problemId = asked.params.problemId ?? ''
  return takeSentStep(asked, ctx, problemId, paths.problem(problemId))
}

export default function Problem() {
  const { view, problem, look } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <ProblemPage view={problem} look={look} sent={answer} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
