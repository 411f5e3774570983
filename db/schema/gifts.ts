export type GiftSetTable = {
  id: string
  slug: string
  name_id: string
  name_en: string
  words_id: string
  words_en: string
  client_key: string
  created_at: string
  ended_at: string | null
}

export type GiftSetPartTable = { gift_set_id: string; position: number; variant_id: string; pieces: number }
