import fc from 'fast-check'
import type { CatalogueQuery, ProductFacts } from '#app/domain/search/product-facts.ts'

const days = ['2026-11-30', '2026-12-01', '2026-12-02']
const categories = ['snack-savoury', 'sweets', 'ceramics']
const kecamatan = ['35.73.01', '35.73.02', '35.73.03']
const allergens = ['soy', 'milk', 'peanut']
const places = ['alun-alun', 'stasiun']
const counters = ['c-1', 'c-2', 'c-3']
const makers = ['m-1', 'm-2']
const words = [
  'keripik',
  'kripik',
  'tempe',
  'tempeh',
  'apel',
  'apple',
  'cokelat',
  'coklat',
  'kopi',
  'coffee',
  'pia',
]

const price = fc.oneof(fc.constantFrom(10_000, 25_000, 50_000), fc.integer({ min: 1000, max: 300_000 }))
const keeping = fc.oneof(fc.constantFrom(6, 7, 29, 30, 180), fc.integer({ min: 1, max: 400 }))
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map(list => list.join(' '))

export function anyFacts(productId: fc.Arbitrary<string>): fc.Arbitrary<ProductFacts> {
  const facts = fc.record({
    productId,
    nameId: name,
    nameEn: name,
    otherWords: name,
    categorySlug: fc.constantFrom(...categories),
    priceIdr: price,
    pricePer100Idr: fc.option(fc.integer({ min: 1, max: 9 })),
    halal: fc.boolean(),
    halalUntilOn: fc.option(fc.constantFrom(...days)),
    allergens: fc.subarray(allergens),
    isFood: fc.boolean(),
    kecamatanCode: fc.constantFrom(...kecamatan),
    makerId: fc.constantFrom(...makers),
    keepsDays: fc.option(keeping),
    cabin: fc.constantFrom('ok' as const, 'small-liquid' as const, 'checked' as const, 'no' as const),
    vegan: fc.boolean(),
    nearPlaces: fc.subarray(places),
    counterIds: fc.subarray(counters),
    keepingShelves: fc.array(
      fc.record({ untilOn: fc.option(fc.constantFrom(...days)), nearPlaces: fc.subarray(places) }),
      { maxLength: 3 },
    ),
    publishedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    popularity: fc.integer({ min: 0, max: 3 }),
    licensedUntilOn: fc.option(fc.constantFrom(...days)),
  })
  return facts.map(fields => ({ ...fields, slug: `slug-${fields.productId}` }))
}

/** Mostly not chosen, so that the choices made leave products to count. */
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const few = (values: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(values))

export function anyQuery(text: fc.Arbitrary<string> = fc.constant('')): fc.Arbitrary<CatalogueQuery> {
  return fc.record({
    text,
    category: maybe(fc.constantFrom(...categories, 'unknown')),
    minPriceIdr: maybe(price),
    maxPriceIdr: maybe(price),
    halal: maybe(fc.constant(true as const)),
    without: few([...allergens, 'unknown']),
    kecamatan: few([...kecamatan, 'unknown']),
    keepsDays: maybe(keeping),
    cabin: maybe(fc.constant(true as const)),
    vegan: maybe(fc.constant(true as const)),
    near: maybe(fc.constantFrom(...places, 'unknown')),
    maker: maybe(fc.constantFrom(...makers, 'unknown')),
    keepsUntilOn: maybe(fc.constantFrom(...days)),
    counter: maybe(fc.constantFrom(...counters, 'unknown')),
    sort: fc.constantFrom(
      'best' as const,
      'price' as const,
      '-price' as const,
      'per-100' as const,
      'keeps' as const,
      'newest' as const,
      'name' as const,
    ),
    language: maybe(fc.constantFrom('id' as const, 'en' as const)),
    page: fc.integer({ min: 1, max: 4 }),
    pageSize: fc.integer({ min: 1, max: 9 }),
  })
}

export const anyDay = fc.constantFrom(...days)

export const anyText = fc
  .array(fc.constantFrom(...words, 'kripk', 'tempr', 'apl', 'xyzzy', 'ke'), { maxLength: 4 })
  .map(list => list.join(' '))
