import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { endConflict } from '../../../domain/review/conflicts.ts'
import { deedPage, doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'registry:edit', paths.conflicts())
}

/** Only the office ends an entry: nobody lifts their own. */
export async function action(asked: ActionFunctionArgs) {
  const { conflictId = '' } = asked.params
  return doDeed(
    asked,
    'registry:edit',
    ctx => endConflict(ctx, { conflictId }),
    `${paths.conflicts()}?done=ended`,
  )
}

export default function ConflictEnd() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
