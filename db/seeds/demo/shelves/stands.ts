import { chance, chanceBetween } from '../chance.ts'
import type { DemoProduct } from '../goods/demo-product.ts'
import type { OpenedCounter } from '../town/counters-open.ts'
import type { Good } from '../town/goods-arrive.ts'

/** One size of a good on one counter, and how it is to stand there today. */
export type Stand = {
  good: Good
  counter: OpenedCounter
  variantId: string
  sku: string
  priceIdr: number
  /** What is left today. */
  pieces: number
  /** So many days ago the last document spoke of it. */
  documentedDaysAgo: number
}

/** Sold out in the whole town: their pages say so. */
const soldOutEverywhere = ['keripik-kelengkeng', 'topeng-klana-penari']

/** Who carries what today: fresh facts and old ones, full shelves and empty ones. */
export function standsToday(goods: readonly Good[], counters: readonly OpenedCounter[]): Stand[] {
  const stands: Stand[] = []
  for (const good of goods) {
    for (const [rank, counter] of carriers(good.product, counters).entries()) {
      for (const [position, variantId] of good.variantIds.entries()) {
        const key = [good.product.slug, counter.slug, position] as const
        if (position > 0 && chance(...key, 'carried') > 0.6) continue
        const priceIdr = good.prices[position] ?? 0
        stands.push({
          ...{ good, counter, variantId, priceIdr },
          sku: good.skus[position] ?? '',
          pieces: pieces(good.product, priceIdr, rank === 0 && position === 0, key),
          documentedDaysAgo: documentedDaysAgo(good.product, counter),
        })
      }
    }
  }
  return stands
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

export const spoilsSoon = ({ shelfLifeDays }: Pick<DemoProduct, 'shelfLifeDays'>): boolean =>
  shelfLifeDays !== null && shelfLifeDays <= 14

/** Each counter has its day for looking; some goods were missed that day. What spoils soon is looked at daily. */
function documentedDaysAgo(product: DemoProduct, counter: OpenedCounter): number {
  const round = chanceBetween(0, 6, counter.slug, 'round')
  if (spoilsSoon(product)) return Math.min(1, round)
  const isMissed = chance(product.slug, counter.slug, 'missed') < 0.3
  return Math.min(12, round + (isMissed ? chanceBetween(1, 6, product.slug, counter.slug) : 0))
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
