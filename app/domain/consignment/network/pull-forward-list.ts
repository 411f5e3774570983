import { isNotStopped } from '../../batches/stopped-batches.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Day, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'
import { ownGoodsIds } from '../own-consignment.ts'
import { type PullOutlook, pullOutlook } from '../rules/pull-forward.ts'
import { sellingRate } from '../rules/selling-rate.ts'

/** Sales of so many days make the rate; batches that must leave their shelf in so many days are looked at. */
export const rateDays = 28
const lookAheadDays = 30
const mostRows = 100

export type PullRow = {
  batchId: string
  batchCode: string
  variantId: string
  producerId: string
  good: NamedGood | undefined
  counterId: string
  counter: string
  agreementId: string
  pieces: number
  bestBeforeOn: Day
  /** The arithmetic: sold in the window, days on this shelf in it, the usual rate of all counters, and the rate. */
  rate: { soldPieces: number; days: number; usualPerDay: number; perDay: number }
  outlook: PullOutlook
  /** Names of counters that the proposals speak of. */
  names: Record<string, string>
}

/**
 * Batches of which something will be left when they must leave their shelf, the most pieces first: of all makers for
 * the office, of her own for a maker.
 */
export async function pullForwardList(
  ctx: Context,
  language: Language,
  reader: 'office' | 'maker' = 'office',
): Promise<PullRow[]> {
  if (reader === 'office' && !may(ctx.actor, 'network:see')) return []
  const hers = ownGoodsIds(ctx)
  if (reader === 'maker' && hers.length === 0) return []
  const day = today(ctx)
  const shelves = await datedShelves(ctx, reader === 'maker' ? hers : undefined)
  const near = shelves.filter(row => row.best_before_on !== null && row.best_before_on <= addDays(day, 90))
  const sales = await salesOf(ctx)
  const variants = [...new Set(near.map(row => row.variant_id))]
  const goods = await namedGoods(ctx, variants, language)
  const rows: PullRow[] = []
  for (const row of near) {
    const { best_before_on: bestBeforeOn, variant_id: variantId, counter: counterId } = row
    if (bestBeforeOn === null) continue
    const terms = await termsOn(ctx, { producerId: row.producer_id, counterId, variantId, day })
    if (!terms || addDays(bestBeforeOn, -terms.pullDays) > addDays(day, lookAheadDays)) continue
    const same = shelves.filter(one => one.variant_id === variantId)
    const rate = sales.rate(counterId, variantId)
    const outlook = pullOutlook(
      {
        counterId,
        pieces: row.pieces,
        aheadPieces: same
          .filter(one => one.counter === counterId && (one.best_before_on ?? '~') < bestBeforeOn)
          .reduce((sum, one) => sum + one.pieces, 0),
        bestBeforeOn,
        pullDaysBefore: terms.pullDays,
        perDay: rate.perDay,
        model: terms.model,
        priceIdr: terms.priceIdr,
        discountBearer: terms.discount,
      },
      await otherShelves(ctx, { row, same, sales, day }),
      day,
    )
    if (outlook.leftOverPieces === 0) continue
    rows.push({
      ...{ batchId: row.batch_id, batchCode: row.code, counterId, pieces: row.pieces, bestBeforeOn, rate },
      ...{ variantId, producerId: row.producer_id },
      ...{ good: goods.get(variantId), counter: row.counter_name, agreementId: terms.agreementId, outlook },
      names: Object.fromEntries(same.map(one => [one.counter, one.counter_name])),
    })
  }
  return rows.sort((a, b) => b.outlook.leftOverPieces - a.outlook.leftOverPieces).slice(0, mostRows)
}

async function datedShelves(ctx: Context, producerIds: readonly string[] | undefined) {
  let shelves = ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(['stock.batch_id', 'stock.counter', 'stock.variant_id', 'stock.pieces', 'batch.code'])
    .select(['batch.best_before_on', 'product.producer_id', 'counter.name as counter_name'])
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .where(isNotStopped('stock.batch_id'))
    .orderBy('batch.best_before_on')
    .orderBy('stock.batch_id')
  if (producerIds) shelves = shelves.where('product.producer_id', 'in', producerIds)
  return (await shelves.execute()).map(row => ({ ...row, pieces: Number(row.pieces) }))
}

type Shelf = Awaited<ReturnType<typeof datedShelves>>[number]
type Sales = Awaited<ReturnType<typeof salesOf>>

/** Pieces sold in the window by shelf, and since when goods have stood on it. */
async function salesOf(ctx: Context) {
  const since = startOfDay(addDays(today(ctx), -rateDays))
  const sold = await ctx.db
    .selectFrom('movement')
    .select(['from_counter', 'variant_id'])
    .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
    .where('to_bucket', '=', 'sold')
    .where('occurred_at', '>=', since)
    .groupBy(['from_counter', 'variant_id'])
    .execute()
  const first = await ctx.db
    .selectFrom('movement')
    .select(['to_counter', 'variant_id'])
    .select(({ fn }) => fn.min('occurred_at').as('at'))
    .where('to_bucket', '=', 'shelf')
    .groupBy(['to_counter', 'variant_id'])
    .execute()
  const pieces = new Map(sold.map(row => [`${row.from_counter} ${row.variant_id}`, Number(row.pieces)]))
  const dayMs = 86_400_000
  const days = new Map(
    first.map(row => [
      `${row.to_counter} ${row.variant_id}`,
      Math.min(rateDays, Math.max(0, Math.floor((Date.parse(ctx.now) - Date.parse(row.at)) / dayMs))),
    ]),
  )
  const usual = (variantId: string): number => {
    const keys = [...days.keys()].filter(key => key.endsWith(` ${variantId}`))
    const all = keys.reduce((sum, key) => sum + (days.get(key) ?? 0), 0)
    return all === 0 ? 0 : keys.reduce((sum, key) => sum + (pieces.get(key) ?? 0), 0) / all
  }
  return {
    rate: (counterId: string, variantId: string): PullRow['rate'] => {
      const key = `${counterId} ${variantId}`
      const window = {
        soldPieces: pieces.get(key) ?? 0,
        days: days.get(key) ?? 0,
        usualPerDay: usual(variantId),
      }
      return { ...window, perDay: sellingRate(window) }
    },
  }
}

/** Counters that have sold the good and whose agreement still takes it. */
async function otherShelves(
  ctx: Context,
  { row, same, sales, day }: { row: Shelf; same: readonly Shelf[]; sales: Sales; day: Day },
) {
  const others: (Terms & { counterId: string })[] = []
  for (const counterId of new Set(same.map(one => one.counter))) {
    if (counterId === row.counter) continue
    const asked = { producerId: row.producer_id, counterId, variantId: row.variant_id, day }
    const terms = await termsOn(ctx, asked)
    if (terms?.isCurrent) others.push({ ...terms, counterId })
  }
  return others.map(terms => ({
    counterId: terms.counterId,
    perDay: sales.rate(terms.counterId, row.variant_id).perDay,
    pieces: same.filter(one => one.counter === terms.counterId).reduce((sum, one) => sum + one.pieces, 0),
    pullDaysBefore: terms.pullDays,
    model: terms.model,
    priceIdr: terms.priceIdr,
  }))
}
