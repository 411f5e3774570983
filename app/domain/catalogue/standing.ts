import { keptQuery } from '#db/engines/kept-query.ts'
import { asList, within } from '#db/engines/within.ts'
import type { Context } from '../context.ts'
import type { Count } from './have.ts'

/** What stands of one variant on one counter, as last counted. */
export type Standing = Count & { counterId: string; variantId: string }
type Reader = Pick<Context, 'db'>

/*
 * The seam to the stock: nothing else reads how many pieces stand where. The stock ledger answers the same two
 * questions from its movements.
 */

/** By product, for variants that are still sold; a product that stands nowhere has no entry. */
export async function standingOf(
  ctx: Reader,
  productIds: readonly string[],
): Promise<Map<string, Standing[]>> {
  const found = new Map<string, Standing[]>()
  if (productIds.length === 0) return found
  for (const { productId, ...standing } of await ofProducts(ctx.db, asList(ctx.db, productIds))) {
    const known = found.get(productId)
    if (known) known.push(standing)
    else found.set(productId, [standing])
  }
  return found
}

/** All that stands or stood on a counter, with the product it belongs to. */
export const standingAt = (ctx: Reader, counterId: string): Promise<(Standing & { productId: string })[]> =>
  atCounter(ctx.db, counterId)

const columns = [
  'variant.product_id as productId',
  'placement.counter_id as counterId',
  'placement.variant_id as variantId',
  'placement.pieces',
  'placement.counted_at as countedAt',
  'placement.earliest_best_before_on as earliestBestBeforeOn',
] as const

const ofProducts = keptQuery((db, productIds) =>
  db
    .selectFrom('variant')
    .innerJoin('placement', 'placement.variant_id', 'variant.id')
    .select(columns)
    .where(within(db, 'variant.product_id', productIds))
    .where('variant.ended_at', 'is', null),
)

const atCounter = keptQuery((db, counterId) =>
  db
    .selectFrom('placement')
    .innerJoin('variant', 'variant.id', 'placement.variant_id')
    .select(columns)
    .where('placement.counter_id', '=', counterId)
    .where('variant.ended_at', 'is', null),
)
