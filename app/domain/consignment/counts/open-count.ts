import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import type { SalesFrom } from '../rules/count-outcome.ts'
import { underWay } from './count-states.ts'
import { type CountElsewhere, countsAt, heldCount, moveCount, type UnknownCount } from './held-count.ts'

export type OpenedCount = { countId: string; number: string }

export type OpenRefusal =
  | { code: 'unknown-counter'; counterId: string }
  | { code: 'key-unfit' }
  | { code: 'count-under-way'; countId: string; number: string }
  | { code: 'nothing-to-count'; counterId: string }
  | { code: 'unknown-variant'; variantId: string }

/**
 * Begins a count of a counter's whole shelf, or of some goods on it. How many are expected is told to nobody before
 * somebody has counted. One count of a counter at a time; the same key opens once.
 * @param input.salesFrom a counter that reports no sales: all that is missing was sold
 */
export async function openCount(
  ctx: Context,
  input: {
    counterId: string
    variantIds?: readonly string[] | undefined
    salesFrom?: SalesFrom | undefined
    key: string
  },
): Promise<Result<OpenedCount, OpenRefusal>> {
  return transact<OpenedCount, OpenRefusal>(ctx, async ctx => {
    const { counterId, key, salesFrom = 'reports' } = input
    if (!(await countsAt(ctx, counterId))) return refuse({ code: 'unknown-counter', counterId })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const number = await nextNumber(ctx, 'count')
    // The row of the series is held now: of two that open at once, the slower one sees the faster one's count.
    const known = await ctx.db
      .selectFrom('shelf_count')
      .select(['id', 'number', 'state', 'client_key'])
      .where('counter_id', '=', counterId)
      .where(eb => eb.or([eb('client_key', '=', key), eb('state', 'in', underWay)]))
      .execute()
    const same = known.find(one => one.client_key === key)
    if (same) return ok({ countId: same.id, number: same.number })
    const [open] = known
    if (open) return refuse({ code: 'count-under-way', countId: open.id, number: open.number })
    const standing = await goodsAt(ctx, counterId)
    const variantIds = [...new Set(input.variantIds ?? standing)].sort()
    const strange = variantIds.find(variantId => !standing.includes(variantId))
    if (strange !== undefined) return refuse({ code: 'unknown-variant', variantId: strange })
    if (variantIds.length === 0) return refuse({ code: 'nothing-to-count', counterId })

    const countId = newId('cnt', ctx.now)
    await ctx.db
      .insertInto('shelf_count')
      .values({
        id: countId,
        number,
        counter_id: counterId,
        sales_from: salesFrom,
        state: 'open',
        client_key: key,
        opened_at: ctx.now,
        opened_by_id: accountOf(ctx),
        attempt: 0,
        explanation: 0,
        counted_at: null,
        posted_at: null,
        posted_by_id: null,
        cancelled_at: null,
        cancel_reason: null,
      })
      .execute()
    await ctx.db
      .insertInto('shelf_count_goods')
      .values(variantIds.map(variantId => ({ count_id: countId, variant_id: variantId })))
      .execute()
    const subject = `place:${counterId}`
    await recordActivity(ctx, { verb: 'openCount', subject, after: { countId, number, salesFrom } })
    return ok({ countId, number })
  })
}

/** Goods of which something stands, or stands below zero, on a shelf. */
async function goodsAt(ctx: Context, counterId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('stock')
    .select('variant_id')
    .distinct()
    .where('counter', '=', counterId)
    .where('bucket', '=', 'shelf')
    .where('pieces', '<>', 0)
    .execute()
  return rows.map(row => row.variant_id)
}

/** Nothing was moved by it, and nothing will be. Cancelling twice is cancelling once. */
export async function cancelCount(
  ctx: Context,
  input: { countId: string; reason: string },
): Promise<Result<undefined, UnknownCount | CountElsewhere | { code: 'reason-missing' }>> {
  return transact<undefined, UnknownCount | CountElsewhere | { code: 'reason-missing' }>(ctx, async ctx => {
    const { countId } = input
    const count = await heldCount(ctx, countId)
    if (!count) return refuse({ code: 'unknown-count', countId })
    if (count.state === 'cancelled') return ok(undefined)
    if (count.state === 'posted') return refuse({ code: 'count-not-so', state: count.state })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    await moveCount(ctx, count, 'cancelled', { cancelled_at: ctx.now, cancel_reason: reason })
    return ok(undefined)
  })
}
