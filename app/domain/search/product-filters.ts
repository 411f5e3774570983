import { BaseSet } from './base-set.ts'
import { DatedSlots } from './dated-slots.ts'
import { FacetValues } from './facet-values.ts'
import { KeepingShelves } from './keeping-shelves.ts'
import { NumberBands } from './number-bands.ts'
import {
  type CatalogueFacets,
  type CatalogueQuery,
  keepsDaysSteps,
  type ProductFacts,
  priceStepsIdr,
} from './product-facts.ts'
import { type Bits, emptyBits, SlotSet } from './slot-set.ts'

/** A choice of the query, and how it narrows a set of slots in place. */
export type Narrowing = { readonly facet: FilterName; readonly narrow: (slots: Bits) => void }
type FilterName = keyof CatalogueFacets | 'maker' | 'counter' | 'shelf' | 'text'

/** The slots by every fact that a query can choose by. */
export class ProductFilters {
  private readonly category = new FacetValues()
  private readonly kecamatan = new FacetValues()
  private readonly near = new FacetValues()
  private readonly allergens = new FacetValues()
  private readonly maker = new FacetValues()
  private readonly counter = new FacetValues()
  private readonly cabin = new SlotSet()
  private readonly vegan = new SlotSet()
  private readonly halal = new DatedSlots()
  private readonly shelves = new KeepingShelves()
  private readonly price = new NumberBands(priceStepsIdr)
  private readonly keeps = new NumberBands(keepsDaysSteps.map(days => days - 1))

  add(slot: number, facts: ProductFacts): void {
    this.category.add(slot, [facts.categorySlug])
    this.kecamatan.add(slot, [facts.kecamatanCode])
    this.near.add(slot, facts.nearPlaces)
    this.allergens.add(slot, facts.allergens)
    this.maker.add(slot, [facts.makerId])
    this.counter.add(slot, facts.counterIds)
    if (facts.cabin === 'ok' || facts.cabin === 'small-liquid') this.cabin.add(slot)
    if (facts.vegan) this.vegan.add(slot)
    if (facts.halal) this.halal.add(slot, facts.halalUntilOn)
    this.shelves.add(slot, facts.keepingShelves)
    this.price.set(slot, facts.priceIdr)
    this.keeps.set(slot, facts.keepsDays ?? Number.POSITIVE_INFINITY)
  }

  /** The slot is no longer asked for; its bits stay until they are dropped together with others. */
  retire(slot: number): void {
    this.halal.remove(slot)
    this.shelves.remove(slot)
  }

  drop(dead: Bits): void {
    for (const values of [
      this.category,
      this.kecamatan,
      this.near,
      this.allergens,
      this.maker,
      this.counter,
    ]) {
      values.drop(dead)
    }
    this.cabin.drop(dead)
    this.vegan.drop(dead)
    this.price.drop(dead)
    this.keeps.drop(dead)
  }

  /** What may be eaten by whoever asks: also offered when the other choices found nothing. */
  dietOf(query: CatalogueQuery, today: string): Narrowing[] {
    const narrowings: Narrowing[] = []
    if (query.halal) {
      const halal = this.halal.validOn(today)
      narrowings.push({ facet: 'halal', narrow: slots => slots.intersection(halal) })
    }
    if (query.vegan) narrowings.push({ facet: 'vegan', narrow: slots => this.vegan.keepIn(slots) })
    for (const allergen of query.without) {
      narrowings.push({ facet: 'without', narrow: slots => this.allergens.get(allergen).takeFrom(slots) })
    }
    return narrowings
  }

  narrowingsOf(query: CatalogueQuery, today: string): Narrowing[] {
    const narrowings = this.dietOf(query, today)
    const keep = (facet: FilterName, set: SlotSet) =>
      narrowings.push({ facet, narrow: slots => set.keepIn(slots) })
    const keepBits = (facet: FilterName, bits: Bits) =>
      narrowings.push({ facet, narrow: slots => slots.intersection(bits) })

    if (query.category !== undefined) keep('category', this.category.get(query.category))
    const { near, keepsUntilOn } = query
    if (keepsUntilOn !== undefined) keepBits('shelf', this.shelves.keepingOn(keepsUntilOn))
    if (near !== undefined && keepsUntilOn !== undefined) {
      // The same shelf is near and keeps: two facts of two shelves would be no answer.
      keepBits('near', this.shelves.keepingNear(near, keepsUntilOn))
    } else if (near !== undefined) keep('near', this.near.get(near))
    if (query.maker !== undefined) keep('maker', this.maker.get(query.maker))
    if (query.counter !== undefined) keep('counter', this.counter.get(query.counter))
    if (query.cabin) keep('cabin', this.cabin)
    if (query.kecamatan.length > 0) keepBits('kecamatan', this.fromAnyOf(query.kecamatan))
    if (query.keepsDays !== undefined) {
      keepBits('keepsDays', this.keeps.between(query.keepsDays, Number.POSITIVE_INFINITY))
    }
    if (query.minPriceIdr !== undefined || query.maxPriceIdr !== undefined) {
      const { minPriceIdr = Number.NEGATIVE_INFINITY, maxPriceIdr = Number.POSITIVE_INFINITY } = query
      keepBits('priceAtMost', this.price.between(minPriceIdr, maxPriceIdr))
    }
    return narrowings
  }

  countFacets(
    all: Bits,
    narrowings: readonly Narrowing[],
    today: string,
    keepsUntilOn?: string,
  ): CatalogueFacets {
    const narrowed = new BaseSet(narrowedBy(all, narrowings))
    const ignoring = (facet: FilterName) => {
      const others = narrowings.filter(narrowing => narrowing.facet !== facet)
      return others.length === narrowings.length ? narrowed : new BaseSet(narrowedBy(all, others))
    }
    const keeps = ignoring('keepsDays')
    const near = ignoring('near')
    const keepsLess = this.keeps.countUpTo(keeps.countBits)
    const priceUpTo = this.price.countUpTo(ignoring('priceAtMost').countBits)
    return {
      category: this.category.counts(ignoring('category').count),
      kecamatan: this.kecamatan.counts(ignoring('kecamatan').count),
      near:
        keepsUntilOn === undefined
          ? this.near.counts(near.count)
          : this.shelves.countsNear(keepsUntilOn, near.countBits),
      without: this.allergens.counts(slots => (slots.meets(all) ? narrowed.size - narrowed.count(slots) : 0)),
      halal: ignoring('halal').countBits(this.halal.validOn(today)),
      cabin: ignoring('cabin').count(this.cabin),
      vegan: ignoring('vegan').count(this.vegan),
      keepsDays: new Map(keepsDaysSteps.map((days, at) => [days, keeps.size - (keepsLess[at] ?? 0)])),
      priceAtMost: new Map(priceStepsIdr.map((idr, at) => [idr, priceUpTo[at] ?? 0])),
    }
  }

  private fromAnyOf(kecamatan: readonly string[]): Bits {
    const union = emptyBits()
    for (const code of kecamatan) this.kecamatan.get(code).joinInto(union)
    return union
  }
}

export function narrowedBy(all: Bits, narrowings: readonly Narrowing[]): Bits {
  const slots = all.clone()
  for (const { narrow } of narrowings) narrow(slots)
  return slots
}
