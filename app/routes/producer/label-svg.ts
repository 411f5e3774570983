import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownLabelOf } from '../../domain/listing/compiled-label.ts'
import { requireContext } from '../../http/guard.server.ts'
import { labelQuery } from '../../http/label-choice.ts'
import { svgAnswer } from '../../http/label-files.server.ts'
import { found } from '../../http/require-language.ts'

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const query = labelQuery(asked.params.productId ?? '', asked.request.url)
  return svgAnswer(asked, found(await ownLabelOf(ctx, query.wanted)), query)
}
