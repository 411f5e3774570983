import { type BatchStopped, stoppedNow } from '../../batches/stopped-batches.ts'
import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { isSellable, pickBatches, type ShelfBatch } from '../rules/fefo.ts'

export type StandingBatch = ShelfBatch & {
  arrivedAt: Instant
  /** Must not be sold now, and why. */
  stopped: 'held' | 'recalled' | undefined
}

export type PickRefusal =
  | BatchStopped
  | { code: 'sold-out'; variantId: string; pieces: number; standing: number }
  | { code: 'batch-expired'; batchId: string; bestBeforeOn: Day }
  | { code: 'unknown-batch'; batchId: string }
  | { code: 'sold-before-arrival'; variantId: string; arrivedAt: Instant }

/**
 * The batches of a good on a shelf, with what stands of them and when the first piece came; none of them is stopped
 * before the transaction ends. Batches that are sold out are read only where somebody names them, or where all that
 * ever came there are wanted: there are more of them every month.
 */
export async function batchesOnShelf(
  ctx: Context,
  shelf: { counterId: string; variantId: string },
  also: { named?: readonly string[]; ever?: boolean } = {},
): Promise<StandingBatch[]> {
  const { counterId, variantId } = shelf
  const { named = [], ever = false } = also
  let rows = await shelfRows(ctx, shelf).where('stock.pieces', '<>', 0).execute()
  const standing = rows.map(row => row.id)
  const came = ever
    ? await ctx.db
        .selectFrom('movement')
        .select('batch_id')
        .distinct()
        .where('to_counter', '=', counterId)
        .where('variant_id', '=', variantId)
        .where('to_bucket', '=', 'shelf')
        .execute()
    : []
  const others = [...named, ...came.map(row => row.batch_id)].filter(id => !standing.includes(id))
  if (others.length > 0)
    rows = [...rows, ...(await shelfRows(ctx, shelf).where('stock.batch_id', 'in', others).execute())]
  const stopped = await stoppedNow(
    ctx,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    batchId: row.id,
    code: row.code,
    madeOn: row.made_on,
    bestBeforeOn: row.best_before_on,
    pieces: Number(row.pieces),
    arrivedAt: row.arrived_at,
    stopped: stopped.get(row.id),
  }))
}

const shelfRows = (ctx: Context, shelf: { counterId: string; variantId: string }) =>
  ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('movement', join =>
      join
        .onRef('movement.batch_id', '=', 'stock.batch_id')
        .onRef('movement.to_counter', '=', 'stock.counter')
        .onRef('movement.variant_id', '=', 'stock.variant_id')
        .on('movement.to_bucket', '=', 'shelf'),
    )
    .select(['batch.id', 'batch.code', 'batch.made_on', 'batch.best_before_on', 'stock.pieces'])
    .select(eb => eb.fn.min('movement.occurred_at').as('arrived_at'))
    .where('stock.counter', '=', shelf.counterId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.variant_id', '=', shelf.variantId)
    .groupBy(['batch.id', 'batch.code', 'batch.made_on', 'batch.best_before_on', 'stock.pieces'])

/** The pieces to take: of the batch that the cashier names, else those that end first. */
export function picksFor(
  batches: readonly StandingBatch[],
  asked: { variantId: string; pieces: number; batchId?: string | undefined },
  moment: { at: Instant; day: Day },
): Result<readonly { batchId: string; pieces: number }[], PickRefusal> {
  const { variantId, pieces, batchId } = asked
  const named = batchId === undefined ? batches : batches.filter(one => one.batchId === batchId)
  const [only] = named
  if (batchId !== undefined) {
    if (!only) return refuse({ code: 'unknown-batch', batchId })
    if (only.bestBeforeOn !== null && !isSellable(only.bestBeforeOn, moment.day))
      return refuse({ code: 'batch-expired', batchId, bestBeforeOn: only.bestBeforeOn })
  }
  const arrived = named.filter(one => one.arrivedAt <= moment.at && one.stopped === undefined)
  const { picks, missingPieces } = pickBatches(arrived, pieces, moment.day)
  if (missingPieces === 0) return ok(picks)
  const halted = named.find(one => one.stopped !== undefined && one.pieces > 0)
  if (halted?.stopped)
    return refuse({ code: 'batch-stopped', batchId: halted.batchId, standing: halted.stopped })
  const later = named.filter(one => one.arrivedAt > moment.at && one.pieces > 0)
  const arrivedAt = later.map(one => one.arrivedAt).sort()[0]
  if (arrivedAt !== undefined) return refuse({ code: 'sold-before-arrival', variantId, arrivedAt })
  return refuse({ code: 'sold-out', variantId, pieces, standing: pieces - missingPieces })
}
