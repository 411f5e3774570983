import { DatedSlots } from './dated-slots.ts'
import { type Listing, Listings } from './listing.ts'
import { ListingOrders } from './listing-orders.ts'
import type { CatalogueAnswer, CatalogueQuery, ProductFacts } from './product-facts.ts'
import { narrowedBy, ProductFilters } from './product-filters.ts'
import { type Bits, emptyBits } from './slot-set.ts'
import { typedWords } from './spelling.ts'
import { matchText, resembleText, type TextMatch } from './text-match.ts'
import { Vocabulary } from './vocabulary.ts'

/** The published catalogue in memory. It holds no clock: the day is always told, `YYYY-MM-DD` in WIB. */
export type CatalogueIndex = {
  /** Enters a product, or takes its new facts in place of the old. */
  put(facts: ProductFacts): void
  /** Unknown products are passed over. */
  remove(productId: string): void
  get(productId: string): Listing | undefined
  /**
   * Never throws, whatever the text; a text without a word to search by asks for everything. Facets:
   * see `CatalogueFacets`. Sorted by `best`, a text ranks by tier (see `matchText`), then popularity,
   * then name; a page past the end is empty, its total true.
   */
  find(query: CatalogueQuery, today: string): CatalogueAnswer
  /** Products entered, whether public today or not. */
  readonly size: number
}

export function createCatalogueIndex(): CatalogueIndex {
  return new SlottedCatalogue()
}

type Tier = { readonly slots: Bits; readonly size: number }
type Selection = Omit<CatalogueAnswer, 'productIds'> & {
  readonly tiers: readonly Tier[]
  readonly found: Bits
}

const nearestCount = 5
const selectionsKept = 64
const matchesKept = 64
const deadKept = 256
const livePerDead = 8

/**
 * A changed product takes a new slot and leaves its old one dead: no longer public, so in no answer.
 * When the dead are many they are dropped from every set at once and their slots are used again.
 */
class SlottedCatalogue implements CatalogueIndex {
  private readonly slots = new Map<string, number>()
  private readonly listings = new Listings()
  private readonly vocabulary = new Vocabulary()
  private readonly filters = new ProductFilters()
  private readonly licensed = new DatedSlots()
  private readonly orders = new ListingOrders()
  private readonly selections = new Map<string, Selection>()
  /** What texts found before any choice: whoever searches narrows the same search next. */
  private readonly matches = new Map<string, TextMatch | undefined>()
  private unused: number[] = []
  private dead: number[] = []
  private slotCount = 0

  get size(): number {
    return this.slots.size
  }

  put(facts: ProductFacts): void {
    this.remove(facts.productId)
    const slot = this.unused.pop() ?? this.slotCount++
    this.slots.set(facts.productId, slot)
    this.listings.put(slot, facts)
    this.vocabulary.add(slot, facts)
    this.filters.add(slot, facts)
    this.licensed.add(slot, facts.licensedUntilOn)
    this.orders.add(slot, facts)
    this.forgetAnswers()
  }

  remove(productId: string): void {
    const slot = this.slots.get(productId)
    if (slot === undefined) return
    this.slots.delete(productId)
    this.licensed.remove(slot)
    this.filters.retire(slot)
    this.listings.remove(slot)
    this.dead.push(slot)
    this.forgetAnswers()
    if (this.dead.length > deadKept && this.dead.length * livePerDead > this.size) this.bury()
  }

  get(productId: string): Listing | undefined {
    const slot = this.slots.get(productId)
    return slot === undefined ? undefined : this.listings.at(slot)
  }

  find(query: CatalogueQuery, today: string): CatalogueAnswer {
    const { tiers, found, ...selection } = this.select(query, today)
    const pageSize = wholeFromOne(query.pageSize)
    const offset = (wholeFromOne(query.page) - 1) * pageSize
    const productIds =
      query.sort === 'best'
        ? this.pageOf(tiers, offset, pageSize)
        : this.orders.order(query.sort, query.language).pageOf(found, selection.total, offset, pageSize)
    return { ...selection, productIds: productIds.map(slot => this.listings.at(slot).productId) }
  }

  private select(query: CatalogueQuery, today: string): Selection {
    const { sort, page, pageSize, language, ...choices } = query
    const key = JSON.stringify([today, typedWords(query.text), { ...choices, text: '' }])
    const known = this.selections.get(key)
    if (known) return known
    const selection = this.selectAnew(query, today)
    if (this.selections.size >= selectionsKept) this.selections.clear()
    this.selections.set(key, selection)
    return selection
  }

  private selectAnew(query: CatalogueQuery, today: string): Selection {
    const listed = this.licensed.validOn(today)
    const match = this.match(query.text, listed, today)
    const narrowings = this.filters.narrowingsOf(query, today)
    const textTiers = match?.tiers ?? [listed]
    const matching = textTiers.at(-1) ?? listed
    const found = narrowedBy(matching, narrowings)
    const total = found.size()
    return {
      total,
      found,
      tiers: tiersApart(textTiers, found),
      facets: this.filters.countFacets(matching, narrowings, today, query.keepsUntilOn),
      nearest: match && total === 0 ? this.nearest(query, today, textTiers) : [],
      ...(match && match.understood.length > 0 ? { understood: match.understood } : {}),
      ...(match?.relaxed ? { relaxed: true } : {}),
    }
  }

  private match(text: string, listed: Bits, today: string): TextMatch | undefined {
    const key = JSON.stringify([today, typedWords(text)])
    if (this.matches.has(key)) return this.matches.get(key)
    const match = matchText(text, this.vocabulary, listed)
    if (this.matches.size >= matchesKept) this.matches.clear()
    this.matches.set(key, match)
    return match
  }

  private forgetAnswers(): void {
    this.selections.clear()
    this.matches.clear()
  }

  /** First what the text found and the choices then hid, then products of like names, then the best. */
  private nearest(query: CatalogueQuery, today: string, textTiers: readonly Bits[]): string[] {
    const edible = narrowedBy(this.licensed.validOn(today), this.filters.dietOf(query, today))
    const alike = resembleText(query.text, this.vocabulary, edible)
    const sets = [...textTiers, ...alike, edible].map(set => edible.new_intersection(set))
    const slots: number[] = []
    for (const set of sets) {
      for (const slot of slots) set.remove(slot)
      slots.push(...this.orders.order('best').pageOf(set, set.size(), 0, nearestCount - slots.length))
      if (slots.length === nearestCount) break
    }
    return slots.map(slot => this.listings.at(slot).productId)
  }

  private pageOf(tiers: readonly Tier[], offset: number, limit: number): number[] {
    const page: number[] = []
    let before = 0
    for (const { slots, size } of tiers) {
      const start = Math.max(0, offset - before)
      page.push(...this.orders.order('best').pageOf(slots, size, start, limit - page.length))
      before += size
      if (page.length === limit) break
    }
    return page
  }

  private bury(): void {
    const dead = emptyBits()
    for (const slot of this.dead) dead.add(slot)
    this.orders.drop(dead)
    this.vocabulary.drop(dead)
    this.filters.drop(dead)
    this.unused.push(...this.dead)
    this.dead = []
  }
}

/** Each tier without the ones before it, within what is found. */
function tiersApart(tiers: readonly Bits[], found: Bits): Tier[] {
  return tiers.map((tier, at) => {
    const slots = found.new_intersection(tier)
    const before = tiers[at - 1]
    if (before) slots.difference(before)
    return { slots, size: slots.size() }
  })
}

function wholeFromOne(value: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.floor(value)) : 1
}
