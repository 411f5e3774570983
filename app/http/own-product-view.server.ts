import { listBatches } from '../domain/batches/batch-lists.ts'
import { today } from '../domain/context.ts'
import { ownPrices } from '../domain/listing/own-price.ts'
import { findOwnProduct } from '../domain/listing/own-products.ts'
import type { Language } from '../i18n/language.ts'
import type { OwnProductView } from '../ui/producer/own-product-page.tsx'
import type { SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'
import type { Asked } from './session.server.ts'
import { toldRefusal } from './told-refusal.ts'

/** Answers 404 for a product that is another maker's. */
export async function ownProductView(
  asked: Asked,
  ctx: SignedIn,
  productId: string,
  language: Language,
): Promise<OwnProductView> {
  const product = found(await findOwnProduct(ctx, productId, language))
  const done = new URL(asked.request.url).searchParams.get('done')
  const refusal = toldRefusal(asked.request, language)
  return {
    ...product,
    prices: await ownPrices(ctx, productId),
    batches: (await listBatches(ctx, productId)).slice(0, 3),
    today: today(ctx),
    done: done === 'price' || done === 'state' ? done : undefined,
    errors: refusal === undefined ? {} : { form: refusal },
    typed: {},
  }
}
