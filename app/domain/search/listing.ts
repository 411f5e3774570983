import type { ProductFacts } from './product-facts.ts'
import type { SlotComparison } from './sort-order.ts'

/** What stays of a product once its words are indexed. */
export type Listing = Omit<ProductFacts, 'otherWords'>

type Listed = Listing & { readonly sortNameId: string; readonly sortNameEn: string }

/** The products by slot, and the orders they can stand in. Every order is total: slugs are unique. */
export class Listings {
  private readonly bySlot: (Listed | undefined)[] = []
  private readonly shared = new SharedText()

  put(slot: number, facts: ProductFacts): void {
    const { otherWords, ...listing } = facts
    this.bySlot[slot] = {
      ...listing,
      categorySlug: this.shared.text(facts.categorySlug),
      kecamatanCode: this.shared.text(facts.kecamatanCode),
      makerId: this.shared.text(facts.makerId),
      allergens: this.shared.list(facts.allergens),
      nearPlaces: this.shared.list(facts.nearPlaces),
      counterIds: this.shared.list(facts.counterIds),
      sortNameId: facts.nameId.toLowerCase(),
      sortNameEn: facts.nameEn.toLowerCase(),
    }
  }

  drop(slot: number): void {
    this.bySlot[slot] = undefined
  }

  at(slot: number): Listed {
    const listed = this.bySlot[slot]
    if (!listed) throw new RangeError(`No product has slot ${slot}.`)
    return listed
  }

  private bySlug: SlotComparison = (a, b) => {
    const left = this.at(a).slug
    const right = this.at(b).slug
    return left < right ? -1 : left > right ? 1 : 0
  }

  readonly byNameId = this.comparing(product => product.sortNameId)
  readonly byNameEn = this.comparing(product => product.sortNameEn)
  readonly byPopularity = this.comparing(product => -product.popularity, this.byNameId)
  readonly byPrice = this.comparing(product => product.priceIdr)
  readonly byPriceFalling = this.comparing(product => -product.priceIdr)
  readonly byPricePer100 = this.comparing(product => product.pricePer100Idr ?? Number.POSITIVE_INFINITY)
  readonly byKeeping = this.comparing(product => -(product.keepsDays ?? Number.POSITIVE_INFINITY))
  readonly byNewest = this.reversed(product => product.publishedAt)

  private comparing(key: (product: Listed) => string | number, ties = this.bySlug): SlotComparison {
    return (a, b) => {
      const left = key(this.at(a))
      const right = key(this.at(b))
      return left < right ? -1 : left > right ? 1 : ties(a, b)
    }
  }

  private reversed(key: (product: Listed) => string): SlotComparison {
    return (a, b) => {
      const left = key(this.at(a))
      const right = key(this.at(b))
      return left > right ? -1 : left < right ? 1 : this.bySlug(a, b)
    }
  }
}

/** Texts and lists that many products share are kept once. */
class SharedText {
  private readonly texts = new Map<string, string>()
  private readonly lists = new Map<string, readonly string[]>()

  text(text: string): string {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, text)
    return text
  }

  list(list: readonly string[]): readonly string[] {
    const key = list.join('\n')
    const known = this.lists.get(key)
    if (known) return known
    const copy = list.map(text => this.text(text))
    this.lists.set(key, copy)
    return copy
  }
}
