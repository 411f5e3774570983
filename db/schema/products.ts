export type LanguageCode = 'id' | 'en'
export type ProductKind = 'food' | 'beverage' | 'cosmetic' | 'non-food'
export type LicenceNeeded = 'P-IRT' | 'BPOM-MD' | 'BPOM-COSMETIC' | 'PSAH' | 'EXEMPT' | 'NONE'
export type LicenceKind = 'NIB' | 'P-IRT' | 'halal' | 'BPOM-MD' | 'BPOM-COSMETIC' | 'PSAH'
export type Storage = 'ambient-dry' | 'ambient-cool' | 'frozen' | 'none'
export type Cabin = 'ok' | 'small-liquid' | 'checked' | 'no'
export type NetUnit = 'g' | 'ml' | 'pcs'
export type PhotoView = 'scene' | 'front' | 'back' | 'detail' | 'other'

export type Wall =
  | 'kunyit'
  | 'wortel'
  | 'jambu'
  | 'jakaranda'
  | 'telur-asin'
  | 'manalagi'
  | 'santan'
  | 'bata'
  | 'biru'
  | 'lilac'
export type Motif = 'kawung' | 'vine' | 'lotus' | 'crown' | 'tassel' | 'parang' | 'tugu'

export type CategoryTable = {
  slug: string
  name_id: string
  name_en: string
  position: number
  wall: Wall
  motif: Motif
  other_words: string
}

export type AllergenTable = { code: string; name_id: string; name_en: string; position: number }

export type IngredientTable = { slug: string; name_id: string; name_en: string; allergen_code: string | null }

export type ProductTable = {
  id: string
  slug: string
  producer_id: string
  category_slug: string
  kind: ProductKind
  licence_needed: LicenceNeeded
  storage: Storage
  shelf_life_days: number | null
  after_opening_days: number | null
  cabin: Cabin
  spice_level: number
  is_vegan: 0 | 1
  is_fragile: 0 | 1
  gross_weight_g: number | null
  dimensions: string | null
  origin_kelurahan_code: string | null
  hs6: string | null
  kbli_2020: string | null
  popularity: number
  paused_at: string | null
  pause_until_on: string | null
  created_at: string
}

export type ProductTextTable = {
  product_id: string
  language: LanguageCode
  name: string
  description: string
  taste: string | null
}

export type VariantTable = {
  id: string
  product_id: string
  sku: string
  position: number
  label_id: string | null
  label_en: string | null
  price_idr: number
  net_quantity: number
  net_unit: NetUnit
  pieces: number | null
  gtin: string | null
  ended_at: string | null
}

export type ProductIngredientTable = { product_id: string; position: number; ingredient_slug: string }
export type ProductAllergenTable = {
  product_id: string
  allergen_code: string
  presence: 'contains' | 'may-contain'
}
export type ProductCustomsTagTable = { product_id: string; tag: string }
export type ProductPhotoTable = { product_id: string; position: number; picture_id: string; view: PhotoView }

export type LicenceTable = {
  id: string
  producer_id: string
  product_id: string | null
  kind: LicenceKind
  number: string
  issued_on: string | null
  valid_until_on: string | null
  verified_at: string | null
  verified_by_id: string | null
  revoked_at: string | null
}

export type PublicationTable = {
  id: string
  product_id: string
  published_at: string
  published_by_id: string
  note: string | null
}

export type PublicationEndTable = {
  publication_id: string
  ended_at: string
  ended_by_id: string | null
  reason: string
}
