import { earliestBestBefore, type Have } from '../catalogue/have.ts'
import { type Leaving, type LeavingWish, leavingOf } from '../catalogue/leaving.ts'
import type { LiveCatalogue } from '../catalogue/live-catalogue.ts'
import {
  type CardFacts,
  cardOf,
  type Look,
  type ProductCard,
  type Shelf,
  shelvesOf,
} from '../catalogue/product-cards.ts'
import { nameIn, type Text } from '../catalogue/text.ts'
import { type StayOptions, startOf, stayOptions, type Visit } from '../catalogue/visit.ts'
import { listRows } from '../catalogue/wish-list-page.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { type PlannedStop, planTrip } from './plan-trip.ts'

export type TripGoods = Pick<ProductCard, 'slug' | 'name' | 'makerName' | 'kecamatan'> & {
  /** Of the cheapest size that stands there; `fromPrice` when a dearer one stands there too. */
  priceIdr: number
  fromPrice?: true
  have: Have
  bestBeforeOn?: Day
}

export type TripStop = Omit<PlannedStop, 'gets'> & { goods: TripGoods[]; totalIdr: number }

export type ListTrip = {
  code: string
  from: { slug: string; name: string }
  stay: StayOptions
  leaving?: Leaving
  stops: TripStop[]
  missing: { slug: string; name: Text; why: 'gone' | 'sold-out' | 'does-not-keep' }[]
  /** From where one stays through all stops, as the crow flies. */
  distanceM: number
  isFewest: boolean
  totalIdr: number
  today: Day
}

/**
 * Where to fetch what is on a list, in the fewest stops from where one stays; with a day of leaving only from shelves
 * that prove that it still keeps. Undefined for a list that was never given out.
 */
export async function listTrip(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & LeavingWish & { code: string },
): Promise<ListTrip | undefined> {
  const [catalogue, rows] = await Promise.all([live.current(ctx), listRows(ctx.db, input.code)])
  if (rows.length === 0) return undefined
  const { town, makers } = catalogue
  const day = today(ctx)
  const leaving = leavingOf(input, day)
  const look: Look = { language: input.language, now: ctx.now, keepsUntilOn: leaving?.keepsUntilOn }
  const start = startOf(town, input.from)
  const facts = await catalogue.cards(
    ctx,
    rows.flatMap(({ productId }) => productId ?? []),
  )
  const goods = new Map(
    facts.flatMap(each => {
      const card = cardOf(each, town, makers, look)
      return card ? [[each.productId, { facts: each, card }] as const] : []
    }),
  )
  const isSold = (id: string) => catalogue.listing(id, day) !== undefined
  const wanted = [...goods].map(([id, { facts }]) => ({
    id,
    shelves: isSold(id) ? shelvesOf(facts, town, look) : [],
  }))
  const plan = planTrip(start, wanted, town, ctx.now)

  const stops = plan.stops.map(({ gets, ...stop }) => {
    const here = gets.flatMap(({ id, shelf }) => {
      const known = goods.get(id)
      return known ? [goodsAt(known.card, known.facts, shelf, day)] : []
    })
    return { ...stop, goods: here, totalIdr: here.reduce((sum, each) => sum + each.priceIdr, 0) }
  })
  const standsToday = (each: CardFacts) =>
    shelvesOf(each, town, { now: ctx.now }).some(({ have }) => have.state !== 'none')
  const whyMissing = (id: string, each: CardFacts) =>
    !isSold(id) ? 'gone' : standsToday(each) ? 'does-not-keep' : 'sold-out'
  return {
    code: input.code,
    from: { slug: start.slug, name: nameIn(input.language, start.name).text },
    stay: stayOptions(town, input.language, start),
    ...(leaving && { leaving }),
    stops,
    missing: plan.missing.flatMap(id => {
      const known = goods.get(id)
      if (!known) return []
      return [{ slug: known.card.slug, name: known.card.name, why: whyMissing(id, known.facts) }]
    }),
    ...{ distanceM: plan.distanceM, isFewest: plan.isFewest },
    totalIdr: stops.reduce((sum, stop) => sum + stop.totalIdr, 0),
    today: day,
  }
}

function goodsAt(card: ProductCard, { pricesIdr, priceIdr }: CardFacts, shelf: Shelf, day: Day): TripGoods {
  const { slug, name, makerName, kecamatan } = card
  const prices = shelf.counts
    .filter(({ pieces }) => pieces > 0)
    .map(({ variantId }) => pricesIdr.get(variantId) ?? priceIdr)
    .sort((a, b) => a - b)
  const cheapest = prices[0] ?? priceIdr
  const bestBeforeOn = earliestBestBefore(shelf.counts, day)
  return {
    ...{ slug, name, makerName, kecamatan, priceIdr: cheapest, have: shelf.have },
    ...(prices.some(price => price > cheapest) && { fromPrice: true as const }),
    ...(bestBeforeOn !== undefined && { bestBeforeOn }),
  }
}
