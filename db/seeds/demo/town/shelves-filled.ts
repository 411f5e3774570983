import type { Context } from '#app/domain/context.ts'
import { addDays, type Day, dayOf } from '#app/domain/dates.ts'
import { chance, chanceBetween } from '../chance.ts'
import type { DemoProduct } from '../goods/demo-product.ts'
import type { OpenedCounter } from './counters-open.ts'
import type { Goods } from './goods-arrive.ts'
import { daysAgo, hoursAgo } from './past.ts'
import { stands } from './stands.ts'

/** Sold out in the whole town: their pages say so. */
const soldOutEverywhere = ['keripik-kelengkeng', 'topeng-klana-penari']

/** Counts what stands where: fresh counts and old ones, full shelves and empty ones. Answers how many. */
export async function shelvesFilled(
  ctx: Context,
  goods: readonly Goods[],
  counters: readonly OpenedCounter[],
): Promise<number> {
  const { id: accountId } = await ctx.db
    .selectFrom('account')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  let counts = 0
  for (const { product, variantIds, prices } of goods) {
    for (const [rank, counter] of carriers(product, counters).entries()) {
      for (const [position, variantId] of variantIds.entries()) {
        const key = [product.slug, counter.slug, position] as const
        if (position > 0 && chance(...key, 'carried') > 0.6) continue
        const { daysSince, countedAt } = counted(ctx, product, counter)
        const isSure = rank === 0 && position === 0
        await stands(ctx, accountId, {
          ...{ product, variantId, counterId: counter.counterId },
          pieces: pieces(product, prices[position] ?? 0, isSure, key),
          documentedAt: countedAt,
          bestBeforeOn: bestBefore(ctx, product, daysSince, key),
        })
        counts++
      }
    }
  }
  return counts
}

/** Who carries a product, the surest first: icons nearly everywhere, a child's chair in few places. */
function carriers(product: DemoProduct, counters: readonly OpenedCounter[]): OpenedCounter[] {
  const isIcon = product.tags.includes('icon')
  const howMany = isIcon
    ? chanceBetween(6, 9, product.slug, 'carriers')
    : chanceBetween(2, 5, product.slug, 'carriers')
  return counters
    .filter(counter => suits(product, counter))
    .sort((a, b) => chance(product.slug, a.slug) - chance(product.slug, b.slug))
    .slice(0, howMany)
}

const freezers = ['dapur-rawon-semilir', 'pusat-oleh-oleh-lumbung-widara']

function suits({ kind, storage, tags }: DemoProduct, counter: OpenedCounter): boolean {
  if (storage === 'frozen') return freezers.includes(counter.slug)
  if (counter.slug === 'galeri-sanggar-topeng-senja') return kind === 'non-food'
  if (tags.includes('oversize')) return counter.kind === 'souvenir-shop'
  return counter.kind !== 'restaurant' || kind === 'food' || kind === 'beverage'
}

/** Each counter has its day for counting; some goods were missed that day. What spoils soon is counted daily. */
function counted(
  ctx: Context,
  product: DemoProduct,
  counter: OpenedCounter,
): { daysSince: number; countedAt: string } {
  const spoilsSoon = product.shelfLifeDays !== null && product.shelfLifeDays <= 14
  const round = chanceBetween(0, 6, counter.slug, 'round')
  const missed =
    chance(product.slug, counter.slug, 'missed') < 0.3 ? chanceBetween(1, 6, product.slug, counter.slug) : 0
  const daysSince = spoilsSoon ? Math.min(1, round) : Math.min(12, round + missed)
  const hours = chance(product.slug, counter.slug, 'hour') * 2 + 0.2
  const countedAt = hoursAgo(daysAgo(ctx, daysSince), hours)
  return { daysSince, countedAt }
}

function pieces(
  product: DemoProduct,
  priceIdr: number,
  isSure: boolean,
  key: readonly (string | number)[],
): number {
  if (soldOutEverywhere.includes(product.slug)) return 0
  if (!isSure && chance(...key, 'sold out') < 0.12) return 0
  if (priceIdr > 150_000) return chanceBetween(1, 3, ...key, 'pieces')
  return product.kind === 'non-food'
    ? chanceBetween(1, 9, ...key, 'pieces')
    : chanceBetween(2, 26, ...key, 'pieces')
}

/** Of the oldest batch on the shelf, made some time before it was counted; never past its date today. */
function bestBefore(
  ctx: Context,
  { shelfLifeDays, kind }: DemoProduct,
  daysSince: number,
  key: readonly (string | number)[],
): Day | undefined {
  if (shelfLifeDays === null || kind === 'non-food') return undefined
  const oldest = Math.floor((shelfLifeDays - daysSince - 1) * 0.7)
  const age = daysSince + chanceBetween(0, Math.max(0, oldest), ...key, 'made')
  return addDays(dayOf(ctx.now), Math.max(1, shelfLifeDays - age))
}
