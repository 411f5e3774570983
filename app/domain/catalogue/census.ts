import type { Day } from '../dates.ts'
import type { CatalogueIndex } from '../search/catalogue-index.ts'
import { lastsTo } from './validity.ts'

/** How many public products there are of each kind, maker and counter on a day. */
export type Census = {
  day: Day
  products: number
  byCategory: ReadonlyMap<string, number>
  /** By maker the categories she makes, with how many of each. */
  byMaker: ReadonlyMap<string, ReadonlyMap<string, number>>
  byCounter: ReadonlyMap<string, number>
}

export function takeCensus(index: CatalogueIndex, productIds: Iterable<string>, day: Day): Census {
  const byCategory = new Map<string, number>()
  const byMaker = new Map<string, Map<string, number>>()
  const byCounter = new Map<string, number>()
  let products = 0
  for (const id of productIds) {
    const listing = index.get(id)
    if (!listing || !lastsTo(listing.licensedUntilOn, day)) continue
    products++
    addOne(byCategory, listing.categorySlug)
    let made = byMaker.get(listing.makerId)
    if (!made) {
      made = new Map()
      byMaker.set(listing.makerId, made)
    }
    addOne(made, listing.categorySlug)
    for (const counterId of listing.counterIds) addOne(byCounter, counterId)
  }
  return { day, products, byCategory, byMaker, byCounter }
}

export const productsOf = (census: Census, makerId: string): number =>
  [...(census.byMaker.get(makerId)?.values() ?? [])].reduce((sum, count) => sum + count, 0)

const addOne = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
