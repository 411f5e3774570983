import type { ProductFacts } from './product-facts.ts'

/** What stays of a product once its words are indexed. */
export type Listing = Omit<ProductFacts, 'otherWords' | 'keepingShelves'>

/** Keeps the listings by slot. Texts that many products share are kept once. */
export class Listings {
  private readonly bySlot: (Listing | undefined)[] = []
  private readonly texts = new Map<string, string>()

  put(slot: number, facts: ProductFacts): void {
    const { otherWords, keepingShelves, ...listing } = facts
    this.bySlot[slot] = {
      ...listing,
      categorySlug: this.shared(facts.categorySlug),
      kecamatanCode: this.shared(facts.kecamatanCode),
      makerId: this.shared(facts.makerId),
      allergens: facts.allergens.map(text => this.shared(text)),
      nearPlaces: facts.nearPlaces.map(text => this.shared(text)),
      counterIds: facts.counterIds.map(text => this.shared(text)),
    }
  }

  remove(slot: number): void {
    this.bySlot[slot] = undefined
  }

  at(slot: number): Listing {
    const listing = this.bySlot[slot]
    if (!listing) throw new RangeError(`No product has slot ${slot}.`)
    return listing
  }

  private shared(text: string): string {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, text)
    return text
  }
}
