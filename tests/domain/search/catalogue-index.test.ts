import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCatalogueIndex } from '#app/domain/search/catalogue-index.ts'
import type { ProductFacts } from '#app/domain/search/product-facts.ts'
import { demoCatalogue, everything, today } from './demo-catalogue.ts'
import { askPlainly } from './plain-catalogue.ts'
import { anyDay, anyFacts, anyQuery, anyText } from './random-catalogue.ts'

const anyId = fc.nat({ max: 60 }).map(number => `p-${number}`)
const anyProducts = fc.uniqueArray(anyFacts(anyId), {
  maxLength: 60,
  size: 'max',
  selector: facts => facts.productId,
})
const anyStep = fc.oneof(
  { weight: 4, arbitrary: anyFacts(anyId).map(facts => ({ put: facts, remove: undefined })) },
  { weight: 1, arbitrary: anyId.map(remove => ({ put: undefined, remove })) },
)

function indexOf(products: Iterable<ProductFacts>) {
  const index = createCatalogueIndex()
  for (const facts of products) index.put(facts)
  return index
}

describe('the catalogue index', () => {
  test('answers any choices as a plain filter, count and sort does', () => {
    fc.assert(
      fc.property(
        anyProducts,
        fc.array(anyQuery(), { minLength: 1, maxLength: 8 }),
        anyDay,
        (products, queries, day) => {
          const index = indexOf(products)
          for (const query of queries) {
            const { total, productIds, facets } = index.find(query, day)
            expect({ total, productIds, facets }).toEqual(askPlainly(products, query, day))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('counts facets among what a text finds as a plain count does', () => {
    fc.assert(
      fc.property(anyProducts, anyQuery(anyText), anyDay, (products, query, day) => {
        const index = indexOf(products)
        const textOnly = { ...everything, text: query.text, pageSize: 100 }
        const found = new Set(index.find(textOnly, day).productIds)
        const matching = products.filter(facts => found.has(facts.productId))
        const { total, facets } = index.find(query, day)
        const plain = askPlainly(matching, query, day)
        expect({ total, facets }).toEqual({ total: plain.total, facets: plain.facets })
      }),
      { numRuns: 100 },
    )
  })

  test('is the same after any history as when it is built anew', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 90, size: 'max' }),
        fc.array(anyQuery(anyText), { minLength: 1, maxLength: 6 }),
        anyDay,
        (steps, queries, day) => {
          const index = createCatalogueIndex()
          const kept = new Map<string, ProductFacts>()
          for (const [at, { put, remove }] of steps.entries()) {
            if (put) {
              index.put(put)
              kept.set(put.productId, put)
            } else {
              index.remove(remove)
              kept.delete(remove)
            }
            if (at % 10 === 0) index.find(everything, '2026-12-02')
          }
          const anew = indexOf(kept.values())
          expect(index.size).toBe(kept.size)
          for (const query of queries) expect(index.find(query, day)).toEqual(anew.find(query, day))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('stays true when so many products changed that their old slots are used again', () => {
    const manyIds = fc.nat({ max: 1999 }).map(number => `p-${number}`)
    const products = fc.sample(anyFacts(manyIds), { numRuns: 6000, seed: 7 })
    const queries = fc.sample(anyQuery(anyText), { numRuns: 20, seed: 7 })
    const index = createCatalogueIndex()
    const kept = new Map<string, ProductFacts>()
    for (const [at, facts] of products.entries()) {
      index.put(facts)
      kept.set(facts.productId, facts)
      if (at % 1000 !== 999) continue
      const anew = indexOf(kept.values())
      for (const query of [everything, ...queries]) {
        expect(index.find(query, today)).toEqual(anew.find(query, today))
      }
    }
  })

  test('keeps many products as true as few', () => {
    const products = fc
      .sample(anyFacts(anyId), { numRuns: 3000, seed: 11 })
      .map((facts, at) => ({ ...facts, productId: `p-${at}`, slug: `slug-${at}` }))
    const index = indexOf(products)
    for (const query of fc.sample(anyQuery(), { numRuns: 60, seed: 11 })) {
      const lastPage = Math.max(1, Math.ceil(askPlainly(products, query, today).total / query.pageSize))
      for (const page of [query.page, lastPage]) {
        const { total, productIds, facets } = index.find({ ...query, page }, today)
        expect({ total, productIds, facets }).toEqual(askPlainly(products, { ...query, page }, today))
      }
    }
    for (const sort of ['best', 'price', '-price', 'per-100', 'keeps', 'newest', 'name'] as const) {
      const query = { ...everything, sort, pageSize: 3000 }
      expect(index.find(query, today).productIds, sort).toEqual(askPlainly(products, query, today).productIds)
    }
  })

  test('shows a new, changed or withdrawn product at the very next question', () => {
    const index = createCatalogueIndex()
    const [facts] = fc.sample(anyFacts(fc.constant('p-1')), { numRuns: 1, seed: 5 })
    const product = { ...(facts as ProductFacts), licensedUntilOn: null, priceIdr: 10_000 }
    const cheap = { ...everything, maxPriceIdr: 10_000 }
    const totals = () => [index.find(everything, today).total, index.find(cheap, today).total]
    expect(totals()).toEqual([0, 0])
    index.put(product)
    expect(totals()).toEqual([1, 1])
    index.put({ ...product, priceIdr: 10_001 })
    expect(totals()).toEqual([1, 0])
    expect(index.get('p-1')?.priceIdr).toBe(10_001)
    index.remove('p-1')
    index.remove('p-1')
    expect(totals()).toEqual([0, 0])
    expect(index.get('p-1')).toBeUndefined()
  })

  test('pages through a search without losing or repeating a product', () => {
    const index = demoCatalogue()
    const query = { ...everything, text: 'apel kacang', pageSize: 7 }
    const whole = index.find({ ...query, pageSize: 101 }, today)
    const pages = Array.from(
      { length: 20 },
      (_, at) => index.find({ ...query, page: at + 1 }, today).productIds,
    )
    expect(pages.flat()).toEqual(whole.productIds)
    expect(whole.total).toBe(whole.productIds.length)
  })

  test('answers a page past the end with nothing and the true total', () => {
    const { total, productIds } = demoCatalogue().find({ ...everything, page: 99 }, today)
    expect({ total, productIds }).toEqual({ total: 101, productIds: [] })
  })

  test('takes a senseless page for the first', () => {
    const index = demoCatalogue()
    const first = index.find(everything, today)
    for (const page of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(index.find({ ...everything, page }, today), String(page)).toEqual(first)
    }
  })
})

describe('a product whose licence ends', () => {
  const [sample] = fc.sample(anyFacts(fc.constant('p-1')), { numRuns: 1, seed: 3 })
  const facts = {
    ...(sample as ProductFacts),
    licensedUntilOn: '2026-12-01',
    halal: true,
    halalUntilOn: '2026-11-30',
  }

  test('is found on its last day and gone the day after', () => {
    const index = indexOf([facts])
    expect(index.find(everything, '2026-12-01').total).toBe(1)
    expect(index.find(everything, '2026-12-02').total).toBe(0)
    expect(index.find(everything, '2026-12-01').total).toBe(1)
  })

  test('is not nearest to any text once it is gone', () => {
    const index = indexOf([facts])
    expect(index.find({ ...everything, text: facts.nameId }, '2026-12-02').nearest).toEqual([])
  })

  test('no longer lends its words to correct a misspelt one', () => {
    const gone = { ...facts, nameId: 'Gulatil', nameEn: 'Gulatil' }
    const stays = { ...gone, productId: 'p-2', nameId: 'Gulamil', nameEn: 'Gulamil', licensedUntilOn: null }
    const index = indexOf([gone, stays])
    const understood = (day: string) => index.find({ ...everything, text: 'gulatik' }, day).understood
    expect(understood('2026-12-01')).toEqual([{ typed: 'gulatik', as: 'gulatil' }])
    expect(understood('2026-12-02')).toEqual([{ typed: 'gulatik', as: 'gulamil' }])
  })

  test('is halal only while its certificate holds', () => {
    const index = indexOf([facts])
    expect(index.find({ ...everything, halal: true }, '2026-11-30').total).toBe(1)
    expect(index.find({ ...everything, halal: true }, '2026-12-01').total).toBe(0)
    expect(index.find(everything, '2026-12-01').facets.halal).toBe(0)
  })
})
