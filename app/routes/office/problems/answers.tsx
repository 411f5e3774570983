import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { answerReport } from '../../../domain/problems/answers.ts'
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
      answerReport(ctx, {
        problemId,
        note: textOf(form, 'answer'),
        language: textOf(form, 'language') === 'en' ? 'en' : 'id',
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
