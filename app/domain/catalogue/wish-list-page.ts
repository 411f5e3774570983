import { keptQuery } from '#db/engines/kept-query.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { distanceM } from './distance.ts'
import { earliestBestBefore, type Have } from './have.ts'
import { type Leaving, type LeavingWish, leavingOf } from './leaving.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import { type CardFacts, cardOf, type Look, type ProductCard, shelvesOf } from './product-cards.ts'
import { type Estimate, estimateIn } from './rates.ts'
import { nameIn } from './text.ts'
import { type Start, type StayOptions, startOf, stayOptions, type Visit } from './visit.ts'

export type WishListPage = {
  code: string
  items: WishListItem[]
  /** Of what is still sold, one of each at today's price. */
  totalIdr: number
  estimate?: Estimate
  distanceFrom: string
  /** Where distances are measured from, when it was chosen. */
  from: string | undefined
  /** With a day of leaving: the goods that a shelf proves to keep stand first, and only they are added up. */
  leaving?: Leaving & { kept: number }
  stay: StayOptions
  today: Day
}

export type WishListItem = {
  product: ProductCard
  at?: { slug: string; name: string; have: Have; distanceM: number; bestBeforeOn?: Day }
  gone?: true
  /** No shelf proves that it keeps until the day asked for. */
  doesNotKeep?: true
}

/**
 * A list by its code, in the order things were put on it; undefined for a code that was never given out. Goods
 * that left the shop stay on it, marked as gone.
 */
export async function wishListPage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & LeavingWish & { code: string },
): Promise<WishListPage | undefined> {
  const [catalogue, rows] = await Promise.all([live.current(ctx), listRows(ctx.db, input.code)])
  if (rows.length === 0) return undefined
  const productIds = rows.flatMap(({ productId }) => productId ?? [])
  const facts = await catalogue.cards(ctx, productIds)
  const start = startOf(catalogue.town, input.from)
  const leaving = leavingOf(input, today(ctx))
  const look = { language: input.language, now: ctx.now, keepsUntilOn: leaving?.keepsUntilOn }
  const all = facts.flatMap(each => itemOf(ctx, catalogue, each, start, look) ?? [])
  const isKept = (item: WishListItem) => !item.gone && !item.doesNotKeep
  const kept = all.filter(isKept)
  const items = leaving ? [...kept, ...all.filter(item => !isKept(item))] : all
  const totalIdr = kept.reduce((sum, item) => sum + item.product.priceIdr, 0)
  const estimate = estimateIn(catalogue.town.rates, input.country, totalIdr)
  return {
    code: input.code,
    items,
    totalIdr,
    ...(estimate && { estimate }),
    distanceFrom: nameIn(input.language, start.name).text,
    from: start.slug === input.from ? start.slug : undefined,
    ...(leaving && { leaving: { ...leaving, kept: kept.length } }),
    stay: stayOptions(catalogue.town, input.language, start),
    today: today(ctx),
  }
}

function itemOf(
  ctx: Context,
  catalogue: Catalogue,
  facts: CardFacts,
  start: Start,
  look: Look,
): WishListItem | undefined {
  const { town, makers } = catalogue
  const product = cardOf(facts, town, makers, look)
  if (!product) return undefined
  if (!catalogue.listing(facts.productId, today(ctx))) {
    return { product: { ...product, have: { state: 'none' } }, gone: true }
  }
  const [nearest] = shelvesOf(facts, town, look)
    .flatMap(({ counterId, have, counts }) => {
      const counter = town.counters.get(counterId)
      if (!counter || have.state === 'none') return []
      const bestBeforeOn = earliestBestBefore(counts, today(ctx))
      return [
        {
          ...{ slug: counter.slug, name: counter.name, have, distanceM: distanceM(start, counter) },
          ...(bestBeforeOn !== undefined && { bestBeforeOn }),
        },
      ]
    })
    .sort((a, b) => a.distanceM - b.distanceM)
  if (nearest) return { product, at: nearest }
  return look.keepsUntilOn === undefined ? { product } : { product, doesNotKeep: true }
}

/** One row for an empty list, so that it differs from an unknown one. */
export const listRows = keptQuery((db, code) =>
  db
    .selectFrom('wish_list')
    .leftJoin('wish_list_item as item', 'item.code', 'wish_list.code')
    .select('item.product_id as productId')
    .where('wish_list.code', '=', code)
    .orderBy('item.added_at')
    .orderBy('item.product_id'),
)
