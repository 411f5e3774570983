/** What the catalogue index knows about one product. Dates are days in WIB, `YYYY-MM-DD`. */
export type ProductFacts = {
  readonly productId: string
  readonly slug: string
  readonly nameId: string
  readonly nameEn: string
  /** Descriptions in both languages, maker, category names, ingredients: found, but ranked below the name. */
  readonly otherWords: string
  readonly categorySlug: string
  /** The lowest price among the variants. */
  readonly priceIdr: number
  readonly pricePer100Idr: number | null
  /** A verified certificate exists; it counts up to and on `halalUntilOn`, or for ever when that is null. */
  readonly halal: boolean
  readonly halalUntilOn: string | null
  /** What it contains or may contain. */
  readonly allergens: readonly string[]
  readonly isFood: boolean
  readonly kecamatanCode: string
  readonly makerId: string
  /** Whole days from a purchase today; null does not expire. */
  readonly keepsDays: number | null
  readonly cabin: 'ok' | 'small-liquid' | 'checked' | 'no'
  readonly vegan: boolean
  /** Places with a counter within walking distance that carries it. */
  readonly nearPlaces: readonly string[]
  readonly counterIds: readonly string[]
  /** Where pieces stand that surely keep for a while. */
  readonly keepingShelves: readonly KeepingShelf[]
  readonly publishedAt: string
  readonly popularity: number
  /** The last day the product is public; null has no end. */
  readonly licensedUntilOn: string | null
}

/**
 * A shelf that proves how long its goods keep: none of its pieces reaches its date before `untilOn`; null does not
 * expire. A shelf whose dates nobody knows proves nothing and is not named.
 */
export type KeepingShelf = { readonly untilOn: string | null; readonly nearPlaces: readonly string[] }

export type CatalogueSort = 'best' | 'price' | '-price' | 'per-100' | 'keeps' | 'newest' | 'name'

export type CatalogueQuery = {
  readonly text: string
  readonly category?: string
  readonly maxPriceIdr?: number
  readonly minPriceIdr?: number
  readonly halal?: true
  /** Free of every allergen named. */
  readonly without: readonly string[]
  /** From any kecamatan named; none named asks for all. */
  readonly kecamatan: readonly string[]
  /** Keeps at least so many days; what does not expire passes. */
  readonly keepsDays?: number
  /**
   * Stands somewhere where it surely keeps to this day, `YYYY-MM-DD`; with `near`, at a shelf near that place.
   */
  readonly keepsUntilOn?: string
  /** May fly in the cabin, small liquids included. */
  readonly cabin?: true
  readonly vegan?: true
  readonly near?: string
  readonly maker?: string
  readonly counter?: string
  readonly sort: CatalogueSort
  /** Whose names `sort: 'name'` follows; Indonesian when absent. */
  readonly language?: 'id' | 'en'
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

/**
 * How many products each choice would show.
 *
 * A facet's counts ignore what is chosen in that facet, so that one can switch, and honour every other
 * choice and the text. Kecamatan choices widen (or): each count is that kecamatan's own. Allergen choices
 * narrow (and): each count is what is left when that allergen is avoided besides those already chosen.
 * Both price limits are one facet. A value that would show nothing is left out, and so is an allergen
 * that no product matching the text has; the fixed thresholds always stand.
 */
export type CatalogueFacets = {
  readonly category: ReadonlyMap<string, number>
  readonly kecamatan: ReadonlyMap<string, number>
  readonly near: ReadonlyMap<string, number>
  readonly without: ReadonlyMap<string, number>
  readonly halal: number
  readonly cabin: number
  readonly vegan: number
  /** Days -> products that keep at least so long. */
  readonly keepsDays: ReadonlyMap<number, number>
  /** Rupiah -> products that cost at most so much. */
  readonly priceAtMost: ReadonlyMap<number, number>
}

export type CatalogueAnswer = {
  readonly total: number
  readonly productIds: readonly string[]
  readonly facets: CatalogueFacets
  /** The five nearest products when a text found none; they honour halal, vegan and avoided allergens. */
  readonly nearest: readonly string[]
  /** Words that were read as other words. */
  readonly understood?: readonly { readonly typed: string; readonly as: string }[]
  /** No product has all the words: these have the most of them. */
  readonly relaxed?: true
}

export const keepsDaysSteps: readonly number[] = [7, 30, 60, 90, 180]
export const priceStepsIdr: readonly number[] = [10_000, 25_000, 50_000, 100_000, 250_000]
