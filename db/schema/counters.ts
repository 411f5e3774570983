export type PartnerKind = 'hotel' | 'restaurant' | 'souvenir-shop'

export type PartnerTable = {
  id: string
  slug: string
  name: string
  kind: PartnerKind
  created_at: string
  ended_at: string | null
}

export type CounterTable = {
  id: string
  slug: string
  partner_id: string
  name: string
  number: number
  kelurahan_code: string
  street: string
  lat: number
  lng: number
  spot_id: string
  spot_en: string
  phone_e164: string | null
  takes_qris: 0 | 1
  takes_card: 0 | 1
  ended_at: string | null
}

export type OpeningHoursTable = {
  counter_id: string
  weekday: number
  opens_minute: number
  closes_minute: number
}

export type ClosureTable = {
  counter_id: string
  from_on: string
  until_on: string
  reason_id: string
  reason_en: string
}
