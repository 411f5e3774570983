import { readBatchCode } from '../domain/batches/batch-code.ts'
import { listBatches } from '../domain/batches/batch-lists.ts'
import { today } from '../domain/context.ts'
import { ownPrices } from '../domain/listing/own-price.ts'
import { findOwnProduct } from '../domain/listing/own-products.ts'
import type { Language } from '../i18n/language.ts'
import type { BatchesView } from '../ui/producer/batches-page.tsx'
import type { SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'
import type { Asked } from './session.server.ts'
import { newKey } from './step-view.server.ts'

export async function batchesView(
  asked: Asked,
  ctx: SignedIn,
  productId: string,
  language: Language,
): Promise<BatchesView> {
  const product = found(await findOwnProduct(ctx, productId, language))
  const read = readBatchCode(new URL(asked.request.url).searchParams.get('recorded') ?? '')
  return {
    productId,
    name: product.name,
    sizes: await ownPrices(ctx, productId),
    batches: await listBatches(ctx, productId),
    today: today(ctx),
    key: newKey(),
    recorded: read.ok ? read.value.code : undefined,
    fields: { madeOn: today(ctx) },
    errors: {},
  }
}
