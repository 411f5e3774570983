import type { LanguageCode } from './products.ts'

export type ListingTable = {
  id: string
  producer_id: string
  product_id: string | null
  /** Made by the phone before the server answered: the same wish twice makes one listing. */
  client_key: string
  last_step: string
  created_at: string
  created_by_id: string
  discarded_at: string | null
}

export type ListingAnswerTable = {
  listing_id: string
  step: string
  revision: number
  client_key: string
  answer: string
  saved_at: string
  saved_by_id: string
}

export type ListingPhotoTable = {
  listing_id: string
  picture_id: string
  client_key: string
  added_at: string
  added_by_id: string
}

export type ListingVersionState = 'submitted' | 'returned' | 'approved' | 'superseded'

export type ListingVersionTable = {
  id: string
  listing_id: string
  number: number
  state: ListingVersionState
  answers: string
  content_sha256: string
  submitted_at: string
  submitted_by_id: string | null
  decided_at: string | null
  decided_by_id: string | null
  note: string | null
}

export type IngredientProposalTable = {
  id: string
  producer_id: string
  slug: string
  name: string
  language: LanguageCode
  proposed_at: string
  proposed_by_id: string
}

export type PriceBandTable = { in_force_from_on: string; band_bps: number; note: string }

export type VariantCodeTable = { variant_id: string; number: number; code: string }

export type BatchTable = {
  id: string
  product_id: string
  variant_id: string
  made_on: string
  nth: number
  quantity: number
  best_before_on: string | null
  code: string
  client_key: string
  recorded_at: string
  recorded_by_id: string
}
