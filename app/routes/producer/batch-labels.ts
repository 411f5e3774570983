import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findOwnBatch } from '../../domain/batches/own-batch.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { batchLabels } from '../../http/batch-labels.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { found } from '../../http/require-language.ts'

/** The stickers of a batch to print: A4 sheets, or a roll of 58 mm. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const batch = found(await findOwnBatch(ctx, asked.params.batchId ?? ''))
  return batchLabels(asked, batch, askedLanguage(asked.request).language)
}
