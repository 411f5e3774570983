import type { CatalogueSort, ProductFacts } from './product-facts.ts'
import type { Bits } from './slot-set.ts'
import { type SlotComparison, SortOrder } from './sort-order.ts'

/**
 * The slots in every order a visitor can ask for. What has no price per 100 g comes last, what never
 * expires keeps longest, and equals stand by slug: slugs are unique, so every order is total.
 */
export class ListingOrders {
  private readonly slugs: string[] = []
  private readonly namesId: string[] = []
  private readonly namesEn: string[] = []
  private readonly popularity: number[] = []
  private readonly prices: number[] = []
  private readonly pricesPer100: number[] = []
  private readonly keeping: number[] = []
  private readonly published: number[] = []
  private readonly bySlug = byText(this.slugs, () => 0)
  private readonly byNameId = byText(this.namesId, this.bySlug)
  private readonly orders: Record<CatalogueSort | 'nameEn', SortOrder> = {
    best: new SortOrder(fallingNumber(this.popularity, this.byNameId)),
    price: new SortOrder(risingNumber(this.prices, this.bySlug)),
    '-price': new SortOrder(fallingNumber(this.prices, this.bySlug)),
    'per-100': new SortOrder(risingNumber(this.pricesPer100, this.bySlug)),
    keeps: new SortOrder(fallingNumber(this.keeping, this.bySlug)),
    newest: new SortOrder(fallingNumber(this.published, this.bySlug)),
    name: new SortOrder(this.byNameId),
    nameEn: new SortOrder(byText(this.namesEn, this.bySlug)),
  }
  private unsorted: number[] = []

  add(slot: number, facts: ProductFacts): void {
    this.slugs[slot] = facts.slug
    this.namesId[slot] = facts.nameId.toLowerCase()
    this.namesEn[slot] = facts.nameEn.toLowerCase()
    this.popularity[slot] = facts.popularity
    this.prices[slot] = facts.priceIdr
    this.pricesPer100[slot] = facts.pricePer100Idr ?? Number.POSITIVE_INFINITY
    this.keeping[slot] = facts.keepsDays ?? Number.POSITIVE_INFINITY
    this.published[slot] = Date.parse(facts.publishedAt)
    this.unsorted.push(slot)
  }

  /** Slots added since the last question are sorted in together, when the next one is asked. */
  order(sort: CatalogueSort, language: 'id' | 'en' = 'id'): SortOrder {
    this.sortNews()
    return sort === 'name' && language === 'en' ? this.orders.nameEn : this.orders[sort]
  }

  drop(dead: Bits): void {
    this.sortNews()
    for (const order of Object.values(this.orders)) order.drop(dead)
  }

  private sortNews(): void {
    if (this.unsorted.length === 0) return
    for (const order of Object.values(this.orders)) order.insert(this.unsorted)
    this.unsorted = []
  }
}

function byText(keys: readonly string[], ties: SlotComparison): SlotComparison {
  return (a, b) => {
    const left = keys[a] ?? ''
    const right = keys[b] ?? ''
    return left === right ? ties(a, b) : left < right ? -1 : 1
  }
}

function risingNumber(keys: readonly number[], ties: SlotComparison): SlotComparison {
  return (a, b) => {
    const left = keys[a] ?? 0
    const right = keys[b] ?? 0
    return left < right ? -1 : left > right ? 1 : ties(a, b)
  }
}

function fallingNumber(keys: readonly number[], ties: SlotComparison): SlotComparison {
  return (a, b) => {
    const left = keys[a] ?? 0
    const right = keys[b] ?? 0
    return left > right ? -1 : left < right ? 1 : ties(a, b)
  }
}
