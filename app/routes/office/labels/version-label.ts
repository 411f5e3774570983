import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { compiledLabelOf } from '../../../domain/listing/compiled-label.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { labelQuery } from '../../../http/label-choice.ts'
import { svgAnswer } from '../../../http/label-files.server.ts'
import { found } from '../../../http/require-language.ts'

/** What a version would print, for the reviewer to hold beside the photo of her pack. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const label = found(await compiledLabelOf(ctx, { versionId: asked.params.versionId ?? '' }))
  return svgAnswer(asked, label, labelQuery('', asked.request.url))
}
