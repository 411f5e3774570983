import { isBatchStopped } from '../../batches/stopped-batches.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { counterShelf, type StandingGood } from '../counters/counter-shelf.ts'
import { refillsFor } from '../counters/partner-today.ts'
import { ownGoodsIds, type SellingCounter, sellingCounters } from '../own-consignment.ts'
import type { Refill } from '../rules/refill.ts'

export type HomeBatch = {
  batchId: string
  code: string
  bestBeforeOn: Day | undefined
  /** At home now. */
  home: number
  /** Of these, so many for this counter. */
  suggested: number
}

export type SendableGood = {
  good: Omit<StandingGood, 'batches'>
  /** Undefined where nothing is wanted. */
  refill: Refill | undefined
  batches: HomeBatch[]
}

export type CounterRefill = SellingCounter & {
  goods: SendableGood[]
  /** All that is suggested. */
  suggested: number
}

/**
 * What each counter of hers wants, and the batches at home that could go there: those that end first go first, and
 * what one counter is to have no other is promised. Stopped batches and those past their date stay at home.
 */
export async function ownRefills(ctx: Context, language: Language): Promise<CounterRefill[]> {
  const counters = (await sellingCounters(ctx)).filter(one => one.isActive)
  const home = await batchesAtHome(ctx)
  const refills: CounterRefill[] = []
  for (const counter of counters) {
    const shelf = await counterShelf(ctx, { ...counter, producerIds: [counter.producerId] }, language)
    const wanted = await refillsFor(ctx, counter.counterId, shelf)
    const goods = shelf
      .filter(good => good.agreementId === counter.agreementId)
      .map(({ batches, ...good }) => {
        const refill = wanted.find(one => one.good.variantId === good.variantId)
        return { good, refill, batches: allotted(home.get(good.variantId) ?? [], refill?.wantedPieces ?? 0) }
      })
      .filter(one => one.batches.length > 0 || one.refill !== undefined)
    const suggested = goods.flatMap(one => one.batches).reduce((sum, one) => sum + one.suggested, 0)
    refills.push({ ...counter, goods, suggested })
  }
  return refills
}

type Home = Omit<HomeBatch, 'suggested'> & { left: number }

/** Takes what is suggested from what is left at home for the counters after this one. */
function allotted(batches: Home[], wanted: number): HomeBatch[] {
  let open = wanted
  return batches.map(batch => {
    const suggested = Math.min(open, batch.left)
    open -= suggested
    batch.left -= suggested
    const { left, ...shown } = batch
    return { ...shown, suggested }
  })
}

async function batchesAtHome(ctx: Context): Promise<Map<string, Home[]>> {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select(['stock.variant_id', 'stock.batch_id', 'stock.pieces', 'batch.code', 'batch.best_before_on'])
    .where('product.producer_id', 'in', ['none', ...ownGoodsIds(ctx)])
    .where('stock.bucket', '=', 'home')
    .where('stock.pieces', '>', 0)
    .orderBy('batch.best_before_on')
    .orderBy('batch.code')
    .execute()
  const stopped = await isBatchStopped(
    ctx,
    rows.map(row => row.batch_id),
  )
  const day = today(ctx)
  const home = new Map<string, Home[]>()
  for (const row of rows) {
    if (stopped.has(row.batch_id) || (row.best_before_on !== null && row.best_before_on < day)) continue
    const pieces = Number(row.pieces)
    const one = { batchId: row.batch_id, code: row.code, bestBeforeOn: row.best_before_on ?? undefined }
    home.set(row.variant_id, [...(home.get(row.variant_id) ?? []), { ...one, home: pieces, left: pieces }])
  }
  return home
}
