import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { gradeProblem } from '../../../domain/problems/answers.ts'
import { severities } from '../../../domain/problems/problem-terms.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { deedPage, doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'problem:handle', paths.problem(asked.params.problemId ?? ''))
}

export async function action(asked: ActionFunctionArgs) {
  const problemId = asked.params.problemId ?? ''
  return doDeed(
    asked,
    'problem:handle',
    async (ctx, form) =>
      gradeProblem(ctx, {
        problemId,
        severity: severities.find(known => known === textOf(form, 'severity')) ?? 'critical',
      }),
    paths.problem(problemId),
  )
}

export default function Refused() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
