import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { compiledLabelOf } from '../../../domain/listing/compiled-label.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { labelQuery } from '../../../http/label-choice.ts'
import { svgAnswer } from '../../../http/label-files.server.ts'
import { found } from '../../../http/require-language.ts'

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const query = labelQuery(asked.params.productId ?? '', asked.request.url)
  return svgAnswer(asked, found(await compiledLabelOf(ctx, query.wanted)), query)
}
