import type { ProductsWish } from '#app/domain/catalogue/products-page.ts'
import { paths } from '#app/i18n/paths.ts'

/** Words that visitors type: right, misspelt, in either language, short and long. */
const words = [
  ...['keripik tempe', 'tempeh chips', 'kripk tempe', 'apple', 'kopi dampit', 'sambal'],
  ...['batik', 'topeng', 'oleh2 murah', 'sari apel', 'chocolate', 'vegan chips'],
  ...['teh hijau', 'rotan', 'bakpia', 'keripik buah nangka'],
]
const kecamatan = ['klojen', 'blimbing', 'kedungkandang', 'lowokwaru', 'sukun']
const needs: ProductsWish[] = [
  ...[{}, { halal: true }, { cabin: true }, { vegan: true }],
  ...[{ keeps: 7 }, { keeps: 30 }, { max: 50_000 }],
]
const without = [[], ['peanut'], ['milk']]

/** The n-th choice, and what is left of n to choose other things by. */
const pick = <Value>(values: readonly Value[], n: number): [Value, number] => [
  values[n % values.length] as Value,
  Math.floor(n / values.length),
]

/*
 * Each number asks for another page. A number comes again after more than a hundred others, so that what the
 * catalogue keeps of the latest questions answers none of these.
 */

export function listWish(n: number): ProductsWish {
  const [need, rest] = pick(needs, n)
  const [area, more] = pick([[], ...kecamatan.map(slug => [slug])], rest)
  const [absent] = pick(without, more)
  return { ...need, kecamatan: area, without: absent }
}

export function threeFacetsWish(n: number): ProductsWish {
  const [area, rest] = pick(kecamatan, n)
  const [keeps, more] = pick([7, 14, 30, 60], rest)
  const [need, last] = pick([{ halal: true }, { vegan: true }, { cabin: true }], more)
  const [max] = pick([undefined, 100_000], last)
  return { ...need, kecamatan: [area], keeps, max }
}

/** A search, then the same one narrowed; with and without its last letters, as one types. */
export function searchWish(n: number): ProductsWish {
  const [isNarrowed, asked] = pick([false, true], n)
  const [text, rest] = pick(words, asked)
  const [missing, more] = pick([0, 1, 2, 3, 4], rest)
  const [need] = pick(needs.slice(1), more)
  return { q: text.slice(0, Math.max(3, text.length - missing)), ...(isNarrowed && need) }
}

/** The addresses of the same, in both languages by turns. */
export const listPath = (n: number): string =>
  paths.products(languageOf(n), { ...listWish(n), page: 1 + (n % 2) })
export const searchPath = (n: number): string => paths.products(languageOf(n), searchWish(n))

/** @param slugs of the town's products */
export const productPath = (slugs: readonly string[], n: number): string =>
  paths.product(languageOf(n), slugs[(n * 37) % slugs.length] ?? '')

const languageOf = (n: number) => (n % 2 === 0 ? 'id' : 'en')

export const slugsIn = (sitemap: string): string[] => [
  ...new Set([...sitemap.matchAll(/\/id\/products\/([a-z0-9-]+)</g)].map(match => match[1] ?? '')),
]
