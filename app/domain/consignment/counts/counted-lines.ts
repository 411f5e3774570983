import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import type { HeldCount } from './held-count.ts'
import { type ShelfSum, shelfSum } from './shelf-sum.ts'

/** A line of a count as a cashier reads it: opening + in - out - sold - lost - counted = sold or missing. */
export type CountedLine = ShelfSum & {
  line: number
  batchId: string
  variantId: string
  agreementVersionId: string
  countedPieces: number
  /** Counted less expected: below zero is missing, above is too many. */
  difference: number
  shareIdr: number
}

/** The lines of the last entry, each with its sum as all documents known now say it for the moment of counting. */
export async function countedLines(
  ctx: Context,
  count: Pick<HeldCount, 'id' | 'attempt' | 'counter_id' | 'counted_at'>,
): Promise<CountedLine[]> {
  const rows = await ctx.db
    .selectFrom('shelf_count_line')
    .selectAll()
    .where('count_id', '=', count.id)
    .where('attempt', '=', count.attempt)
    .orderBy('line')
    .execute()
  const at: Instant = count.counted_at ?? ctx.now
  const lines: CountedLine[] = []
  for (const row of rows) {
    const sum = await shelfSum(ctx, { counterId: count.counter_id, batchId: row.batch_id }, at, count.id)
    lines.push({
      ...sum,
      line: row.line,
      batchId: row.batch_id,
      variantId: row.variant_id,
      agreementVersionId: row.agreement_version_id,
      countedPieces: row.pieces,
      difference: row.pieces - sum.expectedPieces,
      shareIdr: Number(row.share_idr),
    })
  }
  return lines
}
