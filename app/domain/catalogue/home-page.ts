import type { Motif, Wall } from '#db/schema/products.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Day } from '../dates.ts'
import { type CounterRow, counterRow, type Pin, pinOf } from './counter-rows.ts'
import { askAfterDays } from './have.ts'
import type { Catalogue, LiveCatalogue } from './live-catalogue.ts'
import { type MakerCard, makerCards } from './producer-pages.ts'
import type { ProductCard } from './product-cards.ts'
import { shownCards } from './shown-cards.ts'
import { nameIn, type Text } from './text.ts'
import { byDistanceFrom, startOf, type Visit } from './visit.ts'

export type HomePage = {
  products: number
  makers: number
  counters: number
  /** The best of six kinds of goods. */
  shelf: ProductCard[]
  /** Goods whose count is the freshest. */
  counted: ProductCard[]
  categories: { slug: string; name: Text; products: number; wall: Wall; motif: Motif }[]
  today: Day
  leaveOn: Day
  nearest: { from: string; counters: CounterRow[] }
  pins: Pin[]
  people: MakerCard[]
}

const onShelf = 6
const countedShown = 8
const looked = 48
const countersShown = 3
const peopleShown = 3
const usualStayDays = 3

export async function homePage(ctx: Context, live: LiveCatalogue, visit: Visit): Promise<HomePage> {
  const catalogue = await live.current(ctx)
  const { town } = catalogue
  const day = today(ctx)
  const census = catalogue.census(day)
  const { language } = visit
  const start = startOf(town, visit.from)
  const best = bestProducts(catalogue, day)
  const shelf = oneOfEachKind(catalogue, best, day).slice(0, onShelf)
  const makers = makerCards(ctx, catalogue, language)
  return {
    products: census.products,
    makers: makers.length,
    counters: town.counters.size,
    shelf: await shownCards(ctx, catalogue, shelf, { language }),
    counted: freshestCounts(
      await shownCards(
        ctx,
        catalogue,
        best.filter(id => !shelf.includes(id)),
        { language },
      ),
    ),
    categories: [...town.categories.values()].flatMap(({ slug, name, wall, motif }) => {
      const products = census.byCategory.get(slug) ?? 0
      return products > 0 ? [{ slug, name: nameIn(language, name), products, wall, motif }] : []
    }),
    today: day,
    leaveOn: addDays(day, usualStayDays),
    nearest: {
      from: nameIn(language, start.name).text,
      counters: [...town.counters.values()]
        .sort(byDistanceFrom(start))
        .slice(0, countersShown)
        .map(counter => counterRow(counter, start, ctx.now, census)),
    },
    pins: [...town.counters.values()].map(pinOf),
    people: oneOfEachKecamatan(makers).slice(0, peopleShown),
  }
}

const bestProducts = (catalogue: Catalogue, day: Day): readonly string[] =>
  catalogue.find({ text: '', without: [], kecamatan: [], sort: 'best', page: 1, pageSize: looked }, day)
    .productIds

/** The first of each category; when the kinds are few, the next best fill up. */
function oneOfEachKind(catalogue: Catalogue, best: readonly string[], day: Day): string[] {
  const seen = new Set<string>()
  const firsts = best.filter(id => {
    const category = catalogue.listing(id, day)?.categorySlug ?? ''
    return !seen.has(category) && seen.add(category)
  })
  return [...firsts, ...best.filter(id => !firsts.includes(id))]
}

const freshestCounts = (cards: readonly ProductCard[]): ProductCard[] =>
  cards
    .filter(card => card.have.state === 'counted')
    .sort((a, b) => (a.have.countedDaysAgo ?? 0) - (b.have.countedDaysAgo ?? 0))
    .slice(0, countedShown)

/** Makers with a portrait and the most goods first, one of each kecamatan before a second of any. */
function oneOfEachKecamatan(makers: readonly MakerCard[]): MakerCard[] {
  const weighty = [...makers].sort(
    (a, b) => Number(b.portrait !== undefined) - Number(a.portrait !== undefined) || b.products - a.products,
  )
  const seen = new Set<string>()
  const firsts = weighty.filter(({ kecamatan }) => !seen.has(kecamatan.code) && seen.add(kecamatan.code))
  return [...firsts, ...weighty.filter(maker => !firsts.includes(maker))]
}

export type AboutPage = { products: number; makers: number; counters: number; askAfterDays: number }

export async function aboutPage(ctx: Context, live: LiveCatalogue): Promise<AboutPage> {
  const catalogue = await live.current(ctx)
  const census = catalogue.census(today(ctx))
  return {
    products: census.products,
    makers: [...catalogue.makers.keys()].filter(id => census.byMaker.has(id)).length,
    counters: catalogue.town.counters.size,
    askAfterDays,
  }
}
