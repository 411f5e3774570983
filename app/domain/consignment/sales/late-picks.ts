import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { ok, type Result } from '../../result.ts'
import { inTurn, isSellable, pickBatches } from '../rules/fefo.ts'
import { isCountedSince, judgedMissing } from '../shelf/counts-follow.ts'
import { type PickRefusal, picksFor, type StandingBatch } from './shelf-batches.ts'

/** Whether a good on a shelf was counted at that moment or later, so that a sale of then comes too late for it. */
export async function wasCountedSince(
  ctx: Context,
  shelf: { counterId: string; variantId: string },
  since: Instant,
): Promise<boolean> {
  if (since >= ctx.now) return false
  const row = await ctx.db
    .selectFrom('shelf_count')
    .innerJoin('shelf_count_goods', 'shelf_count_goods.count_id', 'shelf_count.id')
    .select('shelf_count.id')
    .where('shelf_count.counter_id', '=', shelf.counterId)
    .where('shelf_count.state', '=', 'posted')
    .where('shelf_count.counted_at', '>=', since)
    .where('shelf_count_goods.variant_id', '=', shelf.variantId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The pieces of a sale that was told late: of what stood on the shelf then, which is what stands now and what counts
 * have since taken for missing or sold. It happened, so a stop that came later does not undo it.
 * @param moment.wasOffline even what nothing explains is taken, from the batch whose turn it was: below zero if need be
 */
export async function latePicksFor(
  ctx: Context,
  { counterId, shelf }: { counterId: string; shelf: readonly StandingBatch[] },
  asked: { variantId: string; pieces: number; batchId?: string | undefined },
  moment: { at: Instant; day: Day; wasOffline: boolean },
): Promise<Result<readonly { batchId: string; pieces: number }[], PickRefusal>> {
  const then: StandingBatch[] = []
  for (const batch of shelf) {
    const key = { counterId, batchId: batch.batchId }
    const isJudged = await isCountedSince(ctx, key, moment.at)
    const judged = isJudged ? await judgedMissing(ctx, key, moment.at) : 0
    then.push({ ...batch, pieces: batch.pieces + Math.max(0, judged), stopped: undefined })
  }
  const picked = picksFor(then, asked, moment)
  if (picked.ok || !moment.wasOffline || picked.error.code !== 'sold-out') return picked
  const named = then.filter(one => asked.batchId === undefined || one.batchId === asked.batchId)
  const could = named.filter(one => one.arrivedAt <= moment.at && isSellable(one.bestBeforeOn, moment.day))
  const { picks, missingPieces } = pickBatches(could, asked.pieces, moment.day)
  const [turn] = inTurn(
    could.map(one => ({ ...one, pieces: 1 })),
    moment.day,
  )
  if (!turn) return picked
  const rest = new Map(picks.map(pick => [pick.batchId, pick.pieces]))
  rest.set(turn.batchId, (rest.get(turn.batchId) ?? 0) + missingPieces)
  return ok([...rest].map(([batchId, pieces]) => ({ batchId, pieces })))
}
