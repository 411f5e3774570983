import type { Context } from '../../context.ts'
import { type Day, dayOf, type Instant } from '../../dates.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { accountOf } from '../locked-agreement.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { inOrder } from '../rules/order.ts'
import { type CountElsewhere, type HeldCount, heldCount, moveCount, type UnknownCount } from './held-count.ts'
import { shelfSum } from './shelf-sum.ts'

/** So many pieces of one batch, or of a good whatever their batches. */
export type CountedGoods = { pieces: number } & ({ batchId: string } | { variantId: string })

export type EnterRefusal =
  | UnknownCount
  | CountElsewhere
  | ClockRefusal
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'unknown-batch'; batchId: string }
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'counted-twice'; variantId: string }
  | { code: 'goods-uncounted'; variantIds: string[] }
  | { code: 'counted-before-last'; lastAt: Instant }
  | { code: 'not-agreed'; variantId: string }

type ShelfBatch = { batchId: string; variantId: string; producerId: string; bestBeforeOn: Day | null }

/**
 * Writes down what somebody counted. Every good of the count has to be named, with 0 where none is left. Pieces of a
 * good without their batches are those that end last, since the others are sold first. Until it is explained it may be
 * entered again: the last one counts, and all are kept.
 * @param input.occurredAt when it was counted; left out, now
 */
export async function enterCount(
  ctx: Context,
  input: { countId: string; goods: readonly CountedGoods[]; occurredAt?: Instant | undefined },
): Promise<Result<{ differing: number }, EnterRefusal>> {
  return transact<{ differing: number }, EnterRefusal>(ctx, async ctx => {
    const { countId, goods } = input
    const count = await heldCount(ctx, countId)
    if (!count) return refuse({ code: 'unknown-count', countId })
    if (count.state !== 'open' && count.state !== 'counted')
      return refuse({ code: 'count-not-so', state: count.state })
    if (!goods.every(one => isPieces(one.pieces, 0)))
      return refuse({ code: 'quantity-not-fit', most: mostPieces })
    const when = occurredAt(ctx, input.occurredAt)
    if (!when.ok) return when
    const at = when.value
    const lastAt = await lastCountedAt(ctx, count.counter_id)
    if (lastAt !== undefined && at <= lastAt) return refuse({ code: 'counted-before-last', lastAt })
    const batches = await batchesOf(ctx, count)
    const spread = await spreadOver(ctx, count, batches, goods, at)
    if (!spread.ok) return spread
    const attempt = count.attempt + 1
    const lines: { batch: ShelfBatch; pieces: number; terms: Terms; difference: number }[] = []
    for (const { batch, pieces, expected } of spread.value) {
      const { variantId, producerId } = batch
      const terms = await termsOn(ctx, {
        producerId,
        counterId: count.counter_id,
        variantId,
        day: dayOf(at),
      })
      if (!terms) return refuse({ code: 'not-agreed', variantId })
      lines.push({ batch, pieces, terms, difference: pieces - expected })
    }
    await ctx.db
      .insertInto('shelf_count_line')
      .values(
        lines.map(({ batch, pieces, terms }, index) => ({
          count_id: countId,
          attempt,
          line: index + 1,
          counter_id: count.counter_id,
          batch_id: batch.batchId,
          variant_id: batch.variantId,
          agreement_version_id: terms.agreementVersionId,
          pieces,
          price_idr: terms.priceIdr,
          share_idr: terms.shareIdr,
          commission_idr: terms.commissionIdr,
          tolerance_bps: terms.shrinkToleranceBps,
        })),
      )
      .execute()
    const explanation = count.sales_from === 'counts' ? count.explanation + 1 : count.explanation
    await moveCount(ctx, count, 'counted', { attempt, explanation, counted_at: at })
    if (count.sales_from === 'counts') {
      const sold = lines.flatMap(({ difference }, index) =>
        difference < 0 ? [{ line: index + 1, pieces: 0 - difference }] : [],
      )
      if (sold.length > 0)
        await ctx.db
          .insertInto('shelf_count_reason')
          .values(
            sold.map(({ line, pieces }) => ({
              ...{ count_id: countId, attempt, explanation, line, pieces, note: null },
              reason: 'sold-not-recorded' as const,
              said_at: ctx.now,
              said_by_id: accountOf(ctx),
            })),
          )
          .execute()
    }
    return ok({ differing: lines.filter(line => line.difference !== 0).length })
  })
}

async function lastCountedAt(ctx: Context, counterId: string): Promise<Instant | undefined> {
  const last = await ctx.db
    .selectFrom('shelf_count')
    .leftJoin('correction', 'correction.document_id', 'shelf_count.id')
    .select('shelf_count.counted_at')
    .where('shelf_count.counter_id', '=', counterId)
    .where('shelf_count.state', '=', 'posted')
    .where('correction.id', 'is', null)
    .orderBy('shelf_count.counted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.counted_at ?? undefined
}

/** Every batch of the count's goods that ever stood on its shelf, the one that ends last first. */
async function batchesOf(ctx: Context, count: HeldCount): Promise<ShelfBatch[]> {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('shelf_count_goods', 'shelf_count_goods.variant_id', 'stock.variant_id')
    .select(['batch.id', 'batch.variant_id', 'batch.best_before_on', 'batch.made_on', 'batch.code'])
    .select('product.producer_id')
    .where('shelf_count_goods.count_id', '=', count.id)
    .where('stock.counter', '=', count.counter_id)
    .where('stock.bucket', '=', 'shelf')
    .execute()
  const end = (day: Day | null): Day => day ?? '9999-12-31'
  return rows
    .sort(
      (a, b) =>
        inOrder(end(b.best_before_on), end(a.best_before_on)) ||
        inOrder(b.made_on, a.made_on) ||
        inOrder(b.code, a.code),
    )
    .map(row => ({
      batchId: row.id,
      variantId: row.variant_id,
      producerId: row.producer_id,
      bestBeforeOn: row.best_before_on,
    }))
}

type Spread = { batch: ShelfBatch; pieces: number; expected: number }

async function spreadOver(
  ctx: Context,
  count: HeldCount,
  batches: readonly ShelfBatch[],
  goods: readonly CountedGoods[],
  at: Instant,
): Promise<Result<Spread[], EnterRefusal>> {
  const named = new Map<string, number>()
  const whole = new Map<string, number>()
  for (const one of goods) {
    if ('batchId' in one) {
      const batch = batches.find(each => each.batchId === one.batchId)
      if (!batch) return refuse({ code: 'unknown-batch', batchId: one.batchId })
      if (named.has(one.batchId)) return refuse({ code: 'counted-twice', variantId: batch.variantId })
      named.set(one.batchId, one.pieces)
    } else {
      const { variantId } = one
      if (!batches.some(batch => batch.variantId === variantId))
        return refuse({ code: 'unknown-variant', variantId })
      if (whole.has(variantId)) return refuse({ code: 'counted-twice', variantId })
      whole.set(variantId, one.pieces)
    }
  }
  const spread: Spread[] = []
  const uncounted = new Set<string>()
  for (const variantId of new Set(batches.map(batch => batch.variantId))) {
    const own = batches.filter(batch => batch.variantId === variantId)
    const byBatch = own.filter(batch => named.has(batch.batchId))
    if (whole.has(variantId) && byBatch.length > 0) return refuse({ code: 'counted-twice', variantId })
    let left = whole.get(variantId)
    for (const [index, batch] of own.entries()) {
      const shelf = { counterId: count.counter_id, batchId: batch.batchId }
      const { expectedPieces: expected } = await shelfSum(ctx, shelf, at)
      if (left === undefined) {
        const pieces = named.get(batch.batchId)
        if (pieces !== undefined) spread.push({ batch, pieces, expected })
        else if (expected !== 0) uncounted.add(variantId)
        continue
      }
      const pieces = Math.min(left, Math.max(0, expected))
      left -= pieces
      spread.push({ batch, pieces, expected })
      // More than all documents explain is written to the batch that ends last.
      if (index === own.length - 1 && left > 0) {
        const first = spread.find(one => one.batch.batchId === own[0]?.batchId)
        if (first) first.pieces += left
      }
    }
  }
  if (uncounted.size > 0) return refuse({ code: 'goods-uncounted', variantIds: [...uncounted] })
  return ok(spread.filter(one => one.pieces !== 0 || one.expected !== 0 || named.has(one.batch.batchId)))
}
