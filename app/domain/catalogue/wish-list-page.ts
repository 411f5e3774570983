import { keptQuery } from '#db/engines/kept-query.ts'
import { type Context, today } from '../context.ts'
import { distanceM } from './distance.ts'
import type { Have } from './have.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import { type CardFacts, cardOf, type ProductCard, shelvesOf } from './product-cards.ts'
import { type Estimate, estimateIn } from './rates.ts'
import { nameIn } from './text.ts'
import { type Start, startOf, type Visit } from './visit.ts'

export type WishListPage = {
  code: string
  items: WishListItem[]
  /** Of what is still sold, one of each at today's price. */
  totalIdr: number
  estimate?: Estimate
  distanceFrom: string
}

export type WishListItem = {
  product: ProductCard
  at?: { slug: string; name: string; have: Have; distanceM: number }
  gone?: true
}

/**
 * A list by its code, in the order things were put on it; undefined for a code that was never given out. Goods
 * that left the shop stay on it, marked as gone.
 */
export async function wishListPage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & { code: string },
): Promise<WishListPage | undefined> {
  const [catalogue, rows] = await Promise.all([live.current(ctx), listRows(ctx.db, input.code)])
  if (rows.length === 0) return undefined
  const productIds = rows.flatMap(({ productId }) => productId ?? [])
  const facts = await catalogue.cards(ctx, productIds)
  const start = startOf(catalogue.town, input.from)
  const items = facts.flatMap(each => itemOf(ctx, catalogue, each, start, input) ?? [])
  const totalIdr = items.reduce((sum, item) => sum + (item.gone ? 0 : item.product.priceIdr), 0)
  const estimate = estimateIn(catalogue.town.rates, input.country, totalIdr)
  return {
    code: input.code,
    items,
    totalIdr,
    ...(estimate && { estimate }),
    distanceFrom: nameIn(input.language, start.name).text,
  }
}

function itemOf(
  ctx: Context,
  catalogue: Catalogue,
  facts: CardFacts,
  start: Start,
  { language }: Visit,
): WishListItem | undefined {
  const { town, makers } = catalogue
  const product = cardOf(facts, town, makers, { language, now: ctx.now })
  if (!product) return undefined
  if (!catalogue.listing(facts.productId, today(ctx))) {
    return { product: { ...product, have: { state: 'none' } }, gone: true }
  }
  const [nearest] = shelvesOf(facts.standing, town, ctx)
    .flatMap(({ counterId, have }) => {
      const counter = town.counters.get(counterId)
      if (!counter || have.state === 'none') return []
      return [{ slug: counter.slug, name: counter.name, have, distanceM: distanceM(start, counter) }]
    })
    .sort((a, b) => a.distanceM - b.distanceM)
  return nearest ? { product, at: nearest } : { product }
}

/** One row for an empty list, so that it differs from an unknown one. */
const listRows = keptQuery((db, code) =>
  db
    .selectFrom('wish_list')
    .leftJoin('wish_list_item as item', 'item.code', 'wish_list.code')
    .select('item.product_id as productId')
    .where('wish_list.code', '=', code)
    .orderBy('item.added_at')
    .orderBy('item.product_id'),
)
