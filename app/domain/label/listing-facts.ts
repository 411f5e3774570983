import type { NetUnit, ProductKind } from '#db/schema/products.ts'

/** First digit of the 2018 P-IRT layout, in words. */
export type Packaging = 'glass' | 'plastic' | 'paper' | 'can' | 'foil' | 'other' | 'composite' | 'double'

export type LabelStorage = 'ambient-dry' | 'ambient-cool' | 'chilled' | 'frozen' | 'none'

/** Foods that a home maker may not sell on a P-IRT number: they need a registration with BPOM. */
export type SpecialFood =
  | 'frozen'
  | 'chilled-animal'
  | 'pasteurised'
  | 'canned'
  | 'dairy'
  | 'meat-not-dried'
  | 'baby-food'
  | 'special-diet'
  | 'ready-to-drink'
  | 'bottled-water'
  | 'alcohol'
  | 'national-standard'
  | 'repacked-or-imported'

export type LabelIngredient = {
  slug: string
  /** In Indonesian, as the label prints it. */
  name: string
  /** In one making; absent where she has not weighed it. */
  grams?: number | undefined
  /** The allergen that it is or brings. */
  allergen?: string | undefined
  isAdditive?: boolean | undefined
  /** What the additive does: pengawet, pewarna. */
  functionClass?: string | undefined
  isGeneticallyModified?: boolean | undefined
}

export type HalalState = {
  status: 'certified' | 'in-progress' | 'not-yet' | 'not-halal'
  number?: string | undefined
}

/** All that the label of one listing says: the same record feeds the page, the checks and the sticker. */
export type LabelFacts = {
  kind: ProductKind
  categorySlug: string
  name: { id: string; en?: string | undefined }
  description: { id: string; en?: string | undefined }
  brand?: string | undefined
  /** In the order in which the label prints them; of crafts, the materials. */
  ingredients: readonly LabelIngredient[]
  allergensDeclared: readonly string[]
  /** Allergens that pass through the same tools; undefined while she has not answered. */
  sharedEquipmentAllergens: readonly string[] | undefined
  netQuantity?: number | undefined
  netUnit?: NetUnit | undefined
  pieces?: number | undefined
  /** Absent while not known, and for goods that do not spoil. */
  shelfLifeDays?: number | undefined
  storage: LabelStorage
  afterOpeningDays?: number | undefined
  packaging?: Packaging | undefined
  /** What she says of the food beyond what its name and storage tell. */
  specialFoods?: readonly SpecialFood[] | undefined
  pirtNumber?: string | undefined
  /** MD, ML or, of cosmetics, the notification number. */
  bpomNumber?: string | undefined
  psahNumber?: string | undefined
  nib?: string | undefined
  halal: HalalState
  /** Yearly sales class (PP 7/2021 art. 35); home makers are micro unless the office says otherwise. */
  businessClass?: 'micro' | 'small' | 'medium' | undefined
  producer: { name: string; kelurahan: string; city: string }
  /** What her own pack prints; absent when our sticker brings code and date. */
  dateMark?: {
    batchCode?: string | undefined
    madeOn?: string | undefined
    bestBefore?: string | undefined
  }
  /** Slogans and promises beside the description. */
  claims?: string | undefined
  warnings?: readonly 'sweetener'[] | undefined
  /** Of crafts: `20 x 15 x 8 cm`. */
  dimensions?: string | undefined
  /** Of crafts: how to wash or keep it. */
  care?: string | undefined
}

export const isEaten = (facts: LabelFacts): boolean => facts.kind === 'food' || facts.kind === 'beverage'
