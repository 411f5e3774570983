import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { type Day, type Instant, isDay } from '../dates.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedCounter, lockedVariant } from './locked.ts'
import type { UnknownCounter } from './opening-hours.ts'

export type ShelfCount = {
  variantId: string
  counterId: string
  pieces: number
  countedAt: Instant
  /** Of the batches standing there; absent for what does not spoil. */
  earliestBestBeforeOn?: Day | undefined
}

export type RecordShelfRefusal =
  | UnknownCounter
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'variant-ended'; variantId: string }
  | { code: 'counter-ended'; counterId: string }
  | { code: 'pieces-not-a-count'; pieces: number }
  | { code: 'not-a-day'; day: string }
  | { code: 'counted-in-the-future'; countedAt: Instant; now: Instant }
  | { code: 'newer-count-stands'; countedAt: Instant }

/**
 * Writes down what somebody counted of a variant on a counter; the newest count stands. This is the seam of the
 * stock ledger: once deliveries, sales and counts are posted there, what stands on a shelf follows from the
 * postings, and this command and its table go.
 */
export async function recordShelf(
  ctx: Context,
  input: ShelfCount,
): Promise<Result<undefined, RecordShelfRefusal>> {
  return transact<undefined, RecordShelfRefusal>(ctx, async ctx => {
    const { variantId, counterId, pieces, countedAt, earliestBestBeforeOn } = input
    if (!(Number.isInteger(pieces) && pieces >= 0 && pieces <= 100_000))
      return refuse({ code: 'pieces-not-a-count', pieces })
    if (earliestBestBeforeOn !== undefined && !isDay(earliestBestBeforeOn))
      return refuse({ code: 'not-a-day', day: earliestBestBeforeOn })
    if (countedAt > ctx.now) return refuse({ code: 'counted-in-the-future', countedAt, now: ctx.now })
    const variant = await lockedVariant(ctx, variantId)
    if (!variant) return refuse({ code: 'unknown-variant', variantId })
    if (variant.ended_at !== null) return refuse({ code: 'variant-ended', variantId })
    const counter = await lockedCounter(ctx, counterId)
    if (!counter) return refuse({ code: 'unknown-counter', counterId })
    if (counter.ended_at !== null) return refuse({ code: 'counter-ended', counterId })

    const before = await ctx.db
      .selectFrom('placement')
      .select(['pieces', 'counted_at', 'earliest_best_before_on'])
      .where('variant_id', '=', variantId)
      .where('counter_id', '=', counterId)
      .executeTakeFirst()
    if (before && before.counted_at > countedAt)
      return refuse({ code: 'newer-count-stands', countedAt: before.counted_at })

    const count = { pieces, counted_at: countedAt, earliest_best_before_on: earliestBestBeforeOn ?? null }
    await ctx.db
      .insertInto('placement')
      .values({ id: newId('pla', ctx.now), variant_id: variantId, counter_id: counterId, ...count })
      .onConflict(conflict => conflict.columns(['variant_id', 'counter_id']).doUpdateSet(count))
      .execute()
    await recordActivity(ctx, {
      verb: 'recordShelf',
      subject: `place:${counterId}`,
      ...(before && { before: { sku: variant.sku, ...before } }),
      after: { sku: variant.sku, ...count },
    })
    touch(ctx, `place:${counterId}`, `product:${variant.product_id}`)
    return ok(undefined)
  })
}
