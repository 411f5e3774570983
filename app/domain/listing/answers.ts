import type { NetUnit, ProductKind, Storage } from '#db/schema/products.ts'
import type { HalalState, Packaging } from '../label/listing-facts.ts'

/** What she answered on each screen. Texts are hers, trimmed; an absent key was left empty. */
export type Answers = {
  kind?: KindAnswer
  name?: NameAnswer
  photos?: PhotosAnswer
  ingredients?: IngredientsAnswer
  allergens?: AllergensAnswer
  'net-content'?: NetContentAnswer
  keeping?: KeepingAnswer
  care?: CareAnswer
  licences?: LicencesAnswer
  story?: StoryAnswer
  english?: EnglishAnswer
  sizes?: SizesAnswer
}

export type KindAnswer = { category: string; kind: ProductKind }
export type NameAnswer = { name: string; brand?: string | undefined }
export type PhotosAnswer = { photos: readonly ListingPhoto[] }
/** @property alt what is to be seen, for people who cannot see it */
export type ListingPhoto = {
  picture: string
  altId?: string | undefined
  altEn?: string | undefined
}
/** Heaviest first, as the label prints them. */
export type IngredientsAnswer = { items: readonly ListedIngredient[] }
/** @property slug of our list; absent for one that she added herself */
export type ListedIngredient = { slug?: string | undefined; name: string; grams?: number | undefined }
/** Allergen codes: what she confirms is in it, and what goes through the same tools. */
export type AllergensAnswer = { contains: readonly string[]; shared: readonly string[] }
export type NetContentAnswer = {
  quantity: number
  unit: NetUnit
  pieces?: number | undefined
  packaging: Packaging
}
export type KeepingAnswer = {
  days: number
  storage: Exclude<Storage, 'none'>
  afterOpeningDays?: number | undefined
}
export type CareAnswer = { dimensions: string; care: string }
export type LicencesAnswer = {
  pirt?: string | undefined
  pirtUntil?: string | undefined
  bpom?: string | undefined
  psah?: string | undefined
  halal: HalalState['status']
  halalNumber?: string | undefined
}
export type StoryAnswer = { description: string; taste?: string | undefined }
export type EnglishAnswer = {
  name?: string | undefined
  description?: string | undefined
  taste?: string | undefined
}
export type SizesAnswer = { sizes: readonly ListedSize[] }
/** @property sku of the variant that is on sale already */
export type ListedSize = {
  sku?: string | undefined
  labelId?: string | undefined
  labelEn?: string | undefined
  quantity: number
  unit: NetUnit
  pieces?: number | undefined
  priceIdr: number
}

export type AnswerOf<Q extends keyof Answers> = NonNullable<Answers[Q]>

/** The form in which answers are kept in a version; a later form gets a later number and a reader of its own. */
export const answersSchema = 1
