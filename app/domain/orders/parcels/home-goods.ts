import { isNotStopped } from '../../batches/stopped-batches.ts'
import { notPausing } from '../../catalogue/not-pausing.ts'
import type { ShelfBatch } from '../../consignment/rules/fefo.ts'
import { type Context, today } from '../../context.ts'

/** What a maker asks for a good of hers that she sends, in rupiah; undefined where it is not in the shop today. */
export async function priceAtHome(
  ctx: Context,
  asked: { producerId: string; variantId: string },
): Promise<number | undefined> {
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .innerJoin('publication', 'publication.product_id', 'product.id')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select('variant.price_idr')
    .where('variant.id', '=', asked.variantId)
    .where('product.producer_id', '=', asked.producerId)
    .where('variant.ended_at', 'is', null)
    .where('publication_end.publication_id', 'is', null)
    .where(notPausing('product', today(ctx)))
    .where(notPausing('producer', today(ctx)))
    .executeTakeFirst()
  return row && Number(row.price_idr)
}

/** Batches of a good that lie at its maker's home and are not stopped. */
export async function batchesAtHome(ctx: Context, variantId: string): Promise<ShelfBatch[]> {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['batch.id as batchId', 'batch.code', 'batch.made_on as madeOn', 'stock.pieces'])
    .select('batch.best_before_on as bestBeforeOn')
    .where('stock.variant_id', '=', variantId)
    .where('stock.bucket', '=', 'home')
    .where('stock.pieces', '>', 0)
    .where(isNotStopped('stock.batch_id'))
    .execute()
  return rows.map(one => ({ ...one, pieces: Number(one.pieces) }))
}
