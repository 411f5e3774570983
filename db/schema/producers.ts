import type { Generated } from 'kysely'
import type { LanguageCode } from './products.ts'

export type CohortTable = {
  id: string
  name: string
  started_on: string
  completed_on: string | null
  programme_id: Generated<string | null>
  attendance_needed_percent: Generated<number>
}

export type PictureTable = {
  id: string
  sha256: string
  media_type: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
  dominant_colour: string
  blur: string
  source: string
  created_at: string
}

export type ProducerTable = {
  id: string
  slug: string
  name: string
  greeting: string
  kelurahan_code: string
  cohort_id: string | null
  portrait_picture_id: string | null
  since_year: number | null
  paused_at: string | null
  pause_until_on: string | null
  created_at: string
  hidden_at: Generated<string | null>
}

export type ProducerTextTable = {
  producer_id: string
  language: LanguageCode
  craft: string
  story: string
  quote: string | null
}

export type ProducerContactTable = {
  producer_id: string
  phone_e164: string | null
  phone_is_public: 0 | 1
  address: string | null
  address_is_public: 0 | 1
}
