import { type Context, today } from '../context.ts'
import { addDays, type Day } from '../dates.ts'
import type {
  CatalogueAnswer,
  CatalogueFacets,
  CatalogueQuery,
  CatalogueSort,
} from '../search/product-facts.ts'
import { leavingOf } from './leaving.ts'
import type { LiveCatalogue } from './live-catalogue.ts'
import { kecamatanShown, type ProductCard } from './product-cards.ts'
import { shownCards } from './shown-cards.ts'
import { type Language, nameIn, type Text } from './text.ts'
import type { Town } from './town.ts'
import { startOptions } from './visit.ts'

/** What a visitor asks of the list of products; kecamatan, places and makers by their slugs. */
export type ProductsWish = {
  q?: string | undefined
  category?: string | undefined
  halal?: boolean | undefined
  cabin?: boolean | undefined
  vegan?: boolean | undefined
  without?: readonly string[] | undefined
  kecamatan?: readonly string[] | undefined
  keeps?: number | undefined
  min?: number | undefined
  max?: number | undefined
  near?: string | undefined
  maker?: string | undefined
  /** The day of leaving, and the days after it that the goods must still be good. */
  leave?: string | undefined
  after?: number | undefined
  sort?: CatalogueSort | undefined
  page?: number | undefined
}

export type AllergenCode =
  | 'gluten'
  | 'crustacean'
  | 'egg'
  | 'fish'
  | 'peanut'
  | 'soy'
  | 'milk'
  | 'tree-nut'
  | 'mollusc'
  | 'sulphite'

export type ProductsPage = {
  /** As it was understood: what does not exist is gone from it. */
  query: ProductsWish
  total: number
  pageSize: number
  products: ProductCard[]
  facets: ProductsFacets
  understood: { typed: string; as: string }[]
  /** No product has all the words: those shown have the most of them. */
  relaxed: boolean
  nearest: ProductCard[]
  keepsUntilOn?: Day
  makerName?: string
  today: Day
}

export type ProductsFacets = {
  anyCategory: number
  categories: { slug: string; name: Text; count: number }[]
  kecamatan: { code: string; slug: string; name: string; count: number }[]
  without: { code: AllergenCode; count: number }[]
  halal: number
  cabin: number
  vegan: number
  keeps: { days: number; count: number }[]
  maxPrice: { idr: number; count: number }[]
  near: { slug: string; name: string; count: number }[]
}

export const productsPageSize = 24
const longestKeepingDays = 3650

/** One page of the list. A page past the end has no products and the true total. */
export async function productsPage(
  ctx: Context,
  live: LiveCatalogue,
  input: { language: Language; wish: ProductsWish },
): Promise<ProductsPage> {
  const { language } = input
  const catalogue = await live.current(ctx)
  const maker = catalogue.makerBySlug(input.wish.maker)
  const query = understoodWish(input.wish, catalogue.town, today(ctx), maker !== undefined)
  const keepsUntilOn = query.leave === undefined ? undefined : addDays(query.leave, query.after ?? 0)
  const answer = catalogue.find(catalogueQuery(query, catalogue.town, language, maker?.id), today(ctx))
  const look = { language, counterIds: countersNear(catalogue.town, query.near), keepsUntilOn }
  return {
    query,
    total: answer.total,
    pageSize: productsPageSize,
    products: await shownCards(ctx, catalogue, answer.productIds, look),
    facets: facetsShown(answer, catalogue.town, language, query),
    understood: [...(answer.understood ?? [])],
    relaxed: answer.relaxed ?? false,
    nearest: await shownCards(ctx, catalogue, answer.nearest, { language }),
    ...(keepsUntilOn !== undefined && { keepsUntilOn }),
    ...(maker && { makerName: maker.name }),
    today: today(ctx),
  }
}

/** Leaves out what the catalogue does not know, so that no address can ask for what is not there. */
function understoodWish(wish: ProductsWish, town: Town, day: Day, makerIsKnown: boolean): ProductsWish {
  const kecamatan = new Set([...town.kecamatan.values()].map(({ slug }) => slug))
  const leaving = leavingOf(wish, day)
  const known = <Value>(value: Value | undefined, isKnown: boolean) => (isKnown ? value : undefined)
  return {
    q: wish.q,
    category: known(wish.category, town.categories.has(wish.category ?? '')),
    halal: wish.halal || undefined,
    cabin: wish.cabin || undefined,
    vegan: wish.vegan || undefined,
    without: distinct(wish.without).filter(code => town.allergens.has(code)),
    kecamatan: distinct(wish.kecamatan).filter(slug => kecamatan.has(slug)),
    keeps: wholeWithin(wish.keeps, 1, longestKeepingDays),
    min: wholeWithin(wish.min, 0, Number.MAX_SAFE_INTEGER),
    max: wholeWithin(wish.max, 0, Number.MAX_SAFE_INTEGER),
    near: known(wish.near, town.whereabouts.has(wish.near ?? '')),
    maker: known(wish.maker, makerIsKnown),
    leave: leaving?.leave,
    after: leaving?.after,
    sort: wish.sort ?? 'best',
    page: wholeWithin(wish.page, 1, Number.MAX_SAFE_INTEGER) ?? 1,
  }
}

function catalogueQuery(
  query: ProductsWish,
  town: Town,
  language: Language,
  maker: string | undefined,
): CatalogueQuery {
  const wanted = new Set(query.kecamatan)
  return {
    text: query.q ?? '',
    without: query.without ?? [],
    kecamatan: [...town.kecamatan.values()].filter(({ slug }) => wanted.has(slug)).map(({ code }) => code),
    ...(query.category !== undefined && { category: query.category }),
    ...(query.halal && { halal: true as const }),
    ...(query.cabin && { cabin: true as const }),
    ...(query.vegan && { vegan: true as const }),
    ...(query.keeps !== undefined && { keepsDays: query.keeps }),
    ...(query.leave !== undefined && { keepsUntilOn: addDays(query.leave, query.after ?? 0) }),
    ...(query.min !== undefined && { minPriceIdr: query.min }),
    ...(query.max !== undefined && { maxPriceIdr: query.max }),
    ...(query.near !== undefined && { near: query.near }),
    ...(maker !== undefined && { maker }),
    language,
    sort: query.sort ?? 'best',
    page: query.page ?? 1,
    pageSize: productsPageSize,
  }
}

/** Choices that lead to nothing are left out, unless they are in use: then they must be seen to be taken off. */
function facetsShown(
  { facets }: CatalogueAnswer,
  town: Town,
  language: Language,
  query: ProductsWish,
): ProductsFacets {
  const categories = [...town.categories.values()].map(({ slug, name }) => ({
    slug,
    name: nameIn(language, name),
    count: facets.category.get(slug) ?? 0,
  }))
  return {
    anyCategory: sumOf(facets.category),
    categories: categories.filter(({ slug, count }) => count > 0 || slug === query.category),
    kecamatan: [...town.kecamatan.values()].map(each => ({
      ...kecamatanShown(each),
      count: facets.kecamatan.get(each.code) ?? 0,
    })),
    without: [...town.allergens.keys()].map(code => ({
      code: code as AllergenCode,
      count: facets.without.get(code) ?? 0,
    })),
    halal: facets.halal,
    cabin: facets.cabin,
    vegan: facets.vegan,
    keeps: [...facets.keepsDays].map(([days, count]) => ({ days, count })),
    maxPrice: [...facets.priceAtMost].map(([idr, count]) => ({ idr, count })),
    near: nearShown(facets, town, language, query.near),
  }
}

const nearShown = (facets: CatalogueFacets, town: Town, language: Language, chosen: string | undefined) =>
  startOptions(town, language).flatMap(({ slug, name }) => {
    const count = facets.near.get(slug) ?? 0
    return count > 0 || slug === chosen ? [{ slug, name, count }] : []
  })

/** Cards then speak of the shelves near that place only. */
const countersNear = (town: Town, place: string | undefined): ReadonlySet<string> | undefined =>
  place === undefined
    ? undefined
    : new Set([...town.near].filter(([, places]) => places.includes(place)).map(([counterId]) => counterId))

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
const distinct = (values: readonly string[] | undefined): string[] => [...new Set(values)]

const wholeWithin = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined
