import { engineOf } from '#db/engines/database.ts'
import type { Context } from '../context.ts'

/** Batches of one maker, held until the transaction ends, so that two documents do not take the same pieces. */
export async function lockedBatches(ctx: Context, producerId: string, batchIds: readonly string[]) {
  const rows = ctx.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select(['batch.id', 'batch.variant_id', 'batch.best_before_on', 'batch.code'])
    .where('batch.id', 'in', ['none', ...batchIds])
    .where('product.producer_id', '=', producerId)
    .orderBy('batch.id')
  const held = engineOf(ctx.db) === 'postgres' ? rows.forUpdate('batch') : rows
  return new Map((await held.execute()).map(row => [row.id, row]))
}

export type LineRefusal =
  | { code: 'goods-missing' }
  | { code: 'batch-twice'; batchId: string }
  | { code: 'quantity-not-fit'; most: number }

export const mostPieces = 100_000

export const isPieces = (pieces: number, least = 1): boolean =>
  Number.isInteger(pieces) && pieces >= least && pieces <= mostPieces

/** Whether lines of a document name each batch once, in whole pieces. */
export function unfitLines(lines: readonly { batchId: string; pieces: number }[]): LineRefusal | undefined {
  if (lines.length === 0) return { code: 'goods-missing' }
  const seen = new Set<string>()
  for (const { batchId, pieces } of lines) {
    if (seen.has(batchId)) return { code: 'batch-twice', batchId }
    seen.add(batchId)
    if (!isPieces(pieces)) return { code: 'quantity-not-fit', most: mostPieces }
  }
  return undefined
}
