import { type ProductsQuery, type ProductsSort, paths } from '#app/i18n/paths.ts'
import type { Words } from '#app/i18n/words.ts'
import type { AllergenCode, FacetsView, ProductsView } from './views.ts'

/** A choice as a link: where pressing it leads, and whether it is in use. */
export type FilterLink = { key: string; name: string; count?: number | undefined; href: string; on: boolean }

/** One change of the list's state; any change starts again at the first page. */
export function changed(words: Words, query: ProductsQuery, change: Partial<ProductsQuery>): string {
  return paths.products(words.language, { ...query, page: undefined, ...change })
}

/** The needs most visitors have, as one press each. */
export function needLinks(words: Words, query: ProductsQuery, facets: FacetsView): FilterLink[] {
  const say = words.shop.products
  const links: FilterLink[] = [
    need('halal', say.halal, facets.halal, query.halal === true, { halal: !query.halal }),
    need('cabin', say.cabin, facets.cabin, query.cabin === true, { cabin: !query.cabin }),
  ]
  const keeps = facets.keeps.find(option => option.days === 30)
  if (keeps) links.push(toggle('keeps', say.keepsDays(30), keeps.count, 'keeps', 30))
  const peanut = facets.without.find(option => option.code === 'peanut')
  if (peanut) {
    const on = query.without?.includes('peanut') === true
    links.push(
      need('peanut', withoutName(words, 'peanut'), peanut.count, on, {
        without: on ? query.without?.filter(code => code !== 'peanut') : [...(query.without ?? []), 'peanut'],
      }),
    )
  }
  links.push(need('vegan', say.vegan, facets.vegan, query.vegan === true, { vegan: !query.vegan }))
  const cheap = facets.maxPrice.find(option => option.idr === 50_000)
  if (cheap) links.push(toggle('max', say.upTo(words.formats.rupiah(50_000)), cheap.count, 'max', 50_000))
  return links

  function need(
    key: string,
    name: string,
    count: number,
    on: boolean,
    change: Partial<ProductsQuery>,
  ): FilterLink {
    return { key, name, count, on, href: changed(words, query, change) }
  }

  function toggle(
    key: string,
    name: string,
    count: number,
    field: 'keeps' | 'max',
    value: number,
  ): FilterLink {
    const on = query[field] === value
    return need(key, name, count, on, { [field]: on ? undefined : value })
  }
}

/** Every filter in use, each with the address of the list without it. */
export function filtersInUse(
  words: Words,
  view: ProductsView,
): { key: string; name: string; href: string }[] {
  const { query, facets } = view
  const say = words.shop.products
  const rupiah = words.formats.rupiah
  const inUse: { key: string; name: string; href: string }[] = []
  const add = (key: string, name: string | undefined, change: Partial<ProductsQuery>): void => {
    if (name !== undefined) inUse.push({ key, name, href: changed(words, query, change) })
  }
  if (query.q) add('q', say.titleSearch(query.q), { q: undefined, sort: undefined })
  if (query.category !== undefined) {
    const category = facets.categories.find(option => option.slug === query.category)
    add('category', category?.name.text, { category: undefined })
  }
  if (query.halal) add('halal', say.halal, { halal: undefined })
  if (query.cabin) add('cabin', say.cabin, { cabin: undefined })
  if (query.vegan) add('vegan', say.vegan, { vegan: undefined })
  if (query.keeps !== undefined) add('keeps', say.keepsDays(query.keeps), { keeps: undefined })
  if (view.keepsUntilOn !== undefined) {
    add('leave', say.keepsUntil(view.keepsUntilOn), { leave: undefined, after: undefined })
  }
  if (query.min !== undefined) add('min', say.atLeast(rupiah(query.min)), { min: undefined })
  if (query.max !== undefined) add('max', say.upTo(rupiah(query.max)), { max: undefined })
  for (const code of query.without ?? []) {
    add(`without-${code}`, withoutName(words, code), {
      without: query.without?.filter(other => other !== code),
    })
  }
  for (const slug of query.kecamatan ?? []) {
    const kecamatan = facets.kecamatan.find(option => option.slug === slug)
    add(`kecamatan-${slug}`, kecamatan?.name, { kecamatan: query.kecamatan?.filter(other => other !== slug) })
  }
  if (query.near !== undefined) {
    const place = facets.near.find(option => option.slug === query.near)
    add('near', place && say.nearPlace(place.name), { near: undefined })
  }
  if (view.makerName !== undefined) add('maker', say.fromMaker(view.makerName), { maker: undefined })
  return inUse
}

const sorts: readonly ProductsSort[] = ['best', 'price', '-price', 'per-100', 'keeps', 'newest', 'name']

export function sortLinks(words: Words, query: ProductsQuery): FilterLink[] {
  const say = words.shop.products.sorts
  return sorts.map(sort => ({
    key: sort,
    name: sort === 'best' && query.q ? say.bestSearch : say[sort],
    href: changed(words, query, { sort }),
    on: (query.sort ?? 'best') === sort,
  }))
}

/** "Tanpa kacang tanah". A code without a word is no filter. */
export function withoutName(words: Words, code: AllergenCode): string
export function withoutName(words: Words, code: string): string | undefined
export function withoutName(words: Words, code: string): string | undefined {
  const names: Readonly<Record<string, string>> = words.shop.goods.allergens
  const name = Object.hasOwn(names, code) ? names[code] : undefined
  return name === undefined ? undefined : words.shop.products.without(name)
}
