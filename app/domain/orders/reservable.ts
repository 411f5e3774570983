import { keptQuery } from '#db/engines/kept-query.ts'
import { isNotStopped } from '../batches/stopped-batches.ts'
import { type Context, today } from '../context.ts'

/** Counters where a piece of this good can be reserved: sellable pieces stand there, under an active agreement. */
export async function reservableAt(ctx: Context, variantId: string): Promise<Set<string>> {
  const day = today(ctx)
  const rows = await standing(ctx.db, variantId)
  return new Set(
    rows.filter(row => row.bestBeforeOn === null || row.bestBeforeOn >= day).map(row => row.counterId),
  )
}

const standing = keptQuery((db, variantId) =>
  db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(['stock.counter as counterId', 'batch.best_before_on as bestBeforeOn'])
    .where('stock.variant_id', '=', variantId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .where(isNotStopped('stock.batch_id'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agreement')
          .select('agreement.id')
          .whereRef('agreement.producer_id', '=', 'product.producer_id')
          .whereRef('agreement.partner_id', '=', 'counter.partner_id')
          .where('agreement.state', '=', 'active'),
      ),
    ),
)

/** Sellable pieces of a good on one counter, without holding anything. */
export async function standingPieces(
  ctx: Context,
  asked: { counterId: string; variantId: string },
): Promise<number> {
  const day = today(ctx)
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['stock.pieces', 'batch.best_before_on'])
    .where('stock.counter', '=', asked.counterId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.variant_id', '=', asked.variantId)
    .where('stock.pieces', '>', 0)
    .where(isNotStopped('stock.batch_id'))
    .execute()
  return rows
    .filter(row => row.best_before_on === null || row.best_before_on >= day)
    .reduce((sum, row) => sum + Number(row.pieces), 0)
}
