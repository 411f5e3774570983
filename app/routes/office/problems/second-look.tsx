import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { getProblemSheet } from '../../../domain/problems/problem-sheet.ts'
import { reviewProduct } from '../../../domain/review/product-review.ts'
import { reviewTracks } from '../../../domain/review/standards.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { deedPage, doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'problem:handle', paths.problem(asked.params.problemId ?? ''))
}

/** Has the product of a problem reviewed once more; what the reviewer reads begins with the problem's number. */
export async function action(asked: ActionFunctionArgs) {
  const problemId = asked.params.problemId ?? ''
  return doDeed(
    asked,
    'problem:handle',
    async (ctx, form) => {
      const { number, productId } = found(await getProblemSheet(ctx, problemId, 'id'))
      const reason = textOf(form, 'reason').trim()
      const asked = textOf(form, 'track')
      return reviewProduct(ctx, {
        productId,
        kind: 'complaint',
        reason: reason === '' ? '' : `${number}: ${reason}`,
        tracks: reviewTracks.filter(track => asked === 'both' || track === asked),
      })
    },
    `${paths.problem(problemId)}?looked=1#look`,
  )
}

export default function Refused() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
