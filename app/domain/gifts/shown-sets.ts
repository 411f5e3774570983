import type { CounterShown } from '../catalogue/counter-rows.ts'
import { counterShown } from '../catalogue/counter-rows.ts'
import type { Have } from '../catalogue/have.ts'
import type { Catalogue, LiveCatalogue } from '../catalogue/live-catalogue.ts'
import {
  type CardFacts,
  cardOf,
  type NetContent,
  netContentOf,
  type ProductCard,
  type Shelf,
  shelvesOf,
} from '../catalogue/product-cards.ts'
import { type Language, nameIn, type Text, textIn } from '../catalogue/text.ts'
import { byDistanceFrom, startOf, type Visit } from '../catalogue/visit.ts'
import { type Context, today } from '../context.ts'
import { addRupiah, rupiah, timesRupiah } from '../money.ts'
import { type PlannedStop, planTrip } from '../trip/plan-trip.ts'
import { type PartRow, type SetRow, setRows } from './set-rows.ts'

export type GiftPart = Pick<ProductCard, 'slug' | 'name' | 'makerName' | 'kecamatan' | 'picture'> & {
  sku: string
  variant: Text | undefined
  netContent: NetContent
  pieces: number
  priceIdr: number
  /** Of all its pieces. */
  lineIdr: number
}

export type GiftSetCard = {
  slug: string
  name: Text
  words: Text | undefined
  parts: GiftPart[]
  makers: number
  totalIdr: number
}

export type GiftSetPage = GiftSetCard & {
  from: string
  /** Counters that have all of it, the nearest first. */
  together: CounterShown[]
  /** Where no counter has all: the fewest stops, and what no counter has. */
  stops: (Omit<PlannedStop, 'gets'> & { gets: { sku: string; have: Have }[] })[]
  missing: string[]
  isFewest: boolean
  distanceM: number
}

/** The sets of which every part is public today, the newest first. */
export async function giftSets(
  ctx: Context,
  live: LiveCatalogue,
  input: { language: Language },
): Promise<GiftSetCard[]> {
  const catalogue = await live.current(ctx)
  const known = await knownSets(ctx, catalogue, input.language)
  return known.map(({ card }) => card)
}

/** Undefined for a set that is not known, was taken out, or has a part that is not public today. */
export async function giftSetPage(
  ctx: Context,
  live: LiveCatalogue,
  input: Visit & { slug: string },
): Promise<GiftSetPage | undefined> {
  const catalogue = await live.current(ctx)
  const known = (await knownSets(ctx, catalogue, input.language, input.slug))[0]
  if (!known) return undefined
  const { town } = catalogue
  const start = startOf(town, input.from)
  const wanted = known.parts.map(({ row, facts }) => ({ id: row.sku, shelves: enoughOf(row, facts) }))
  const together = [...town.counters.values()]
    .filter(({ id }) => wanted.every(({ shelves }) => shelves.some(shelf => shelf.counterId === id)))
    .sort(byDistanceFrom(start))
    .map(counter => counterShown(counter, start, ctx.now))
  const plan = planTrip(start, wanted, town, ctx.now)
  return {
    ...known.card,
    from: nameIn(input.language, start.name).text,
    together,
    stops:
      together.length > 0
        ? []
        : plan.stops.map(({ gets, ...stop }) => ({
            ...stop,
            gets: gets.map(({ id, shelf }) => ({ sku: id, have: shelf.have })),
          })),
    missing: plan.missing,
    ...{ isFewest: plan.isFewest, distanceM: plan.distanceM },
  }

  /** Shelves where as many of that size stand, of whichever batch, as belong into the set. */
  function enoughOf({ variantId, setPieces }: PartRow, { standing, shelfLifeDays }: CardFacts): Shelf[] {
    const ofSize = standing.filter(each => each.variantId === variantId)
    const piecesAt = (counterId: string): number =>
      ofSize.reduce((sum, each) => sum + (each.counterId === counterId ? each.pieces : 0), 0)
    return shelvesOf({ standing: ofSize, shelfLifeDays }, town, { now: ctx.now }).filter(
      ({ counterId, have }) => have.state !== 'none' && (have.pieces ?? piecesAt(counterId)) >= setPieces,
    )
  }
}

type KnownSet = { card: GiftSetCard; parts: { row: PartRow; facts: CardFacts }[] }

async function knownSets(
  ctx: Context,
  catalogue: Catalogue,
  language: Language,
  slug?: string,
): Promise<KnownSet[]> {
  const sets = (await setRows(ctx)).filter(set => slug === undefined || set.slug === slug)
  const isPublic = (set: SetRow) =>
    set.parts.every(part => part.isSold && catalogue.listing(part.productId, today(ctx)))
  const shown = sets.filter(isPublic)
  const ids = [...new Set(shown.flatMap(set => set.parts.map(part => part.productId)))]
  const facts = new Map((await catalogue.cards(ctx, ids)).map(each => [each.productId, each]))
  return shown.flatMap(set => {
    const parts = set.parts.flatMap(row => {
      const known = facts.get(row.productId)
      const card = known && cardOf(known, catalogue.town, catalogue.makers, { language, now: ctx.now })
      return known && card ? [{ row, facts: known, shown: partOf(row, card, language) }] : []
    })
    if (parts.length < set.parts.length) return []
    return [
      {
        parts,
        card: {
          slug: set.slug,
          name: nameIn(language, set.name),
          words: textIn(language, set.words),
          parts: parts.map(part => part.shown),
          makers: new Set(parts.map(part => part.facts.makerId)).size,
          totalIdr: addRupiah(...parts.map(part => rupiah(part.shown.lineIdr))),
        },
      },
    ]
  })
}

function partOf(row: PartRow, card: ProductCard, language: Language): GiftPart {
  const { slug, name, makerName, kecamatan, picture } = card
  return {
    ...{ slug, name, makerName, kecamatan, picture },
    sku: row.sku,
    variant: textIn(language, row.label),
    netContent: netContentOf(row),
    pieces: row.setPieces,
    priceIdr: row.priceIdr,
    lineIdr: timesRupiah(rupiah(row.priceIdr), row.setPieces),
  }
}
