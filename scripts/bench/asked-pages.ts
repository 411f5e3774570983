/** Words that visitors type: right, misspelt, in either language, long and short. */
const words = [
  ...['keripik tempe', 'tempeh chips', 'kripk tempe', 'apple', 'kopi dampit', 'sambal', 'batik', 'topeng'],
  ...[
    'oleh2 murah',
    'sari apel',
    'chocolate',
    'vegan chips',
    'teh',
    'rotan',
    'bakpia',
    'keripik buah nangka',
  ],
]
const kecamatan = ['klojen', 'blimbing', 'kedungkandang', 'lowokwaru', 'sukun']
const pick = <Value>(values: readonly Value[], at: number): Value => values[at % values.length] as Value

/*
 * Each number asks for another page, so that nothing computed for one request serves the next by chance. Prices
 * from 1 rupiah up shut nothing out.
 */

/** A list with its facets, every second one filtered. */
export const listPath = (n: number): string =>
  n % 2 === 0
    ? `/id/products?min=${n + 1}&page=${1 + (n % 9)}`
    : `/id/products?halal=1&kecamatan=${pick(kecamatan, n)}&keeps=14&min=${n + 1}`

export const searchPath = (n: number): string =>
  `/${n % 2 === 0 ? 'id' : 'en'}/products?q=${encodeURIComponent(pick(words, n))}&min=${n + 1}`

/** @param slugs of the town's products */
export const productPath = (slugs: readonly string[], n: number): string =>
  `/${n % 2 === 0 ? 'id' : 'en'}/products/${pick(slugs, n * 37)}`

/** The same three for the domain. */
export const listWish = (n: number) => ({ min: n + 1, page: 1 + (n % 9) })
export const filteredWish = (n: number) => ({
  halal: true,
  kecamatan: [pick(kecamatan, n)],
  keeps: 14,
  min: n + 1,
})
export const searchWish = (n: number) => ({ q: pick(words, n), min: n + 1 })

export const slugsIn = (sitemap: string): string[] => [
  ...new Set([...sitemap.matchAll(/\/id\/products\/([a-z0-9-]+)</g)].map(match => match[1] ?? '')),
]
