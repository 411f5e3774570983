import type { LanguageCode } from './products.ts'

export type OrderState =
  | 'held'
  | 'awaiting-payment'
  | 'paid'
  | 'collected'
  | 'sent'
  | 'delivered'
  | 'lost'
  | 'cancelled'
  | 'refused'
  | 'lapsed'
  | 'refunded'
export type OrderEvent =
  | 'ask-payment'
  | 'pay-there'
  | 'pay'
  | 'collect'
  | 'send'
  | 'arrive'
  | 'lose'
  | 'cancel'
  | 'refuse'
  | 'lapse'
  | 'refund'
/** How the goods reach the buyer. */
export type OrderWay = 'counter' | 'parcel'
export type PayWay = 'at-counter' | 'card' | 'transfer'

export type ReservationTable = {
  id: string
  /** What the buyer says at the counter. */
  code: string
  /** Of the secret link; the link itself is not kept. */
  link_digest: string
  way: OrderWay
  /** Where it is fetched; empty for a parcel. */
  counter_id: string | null
  /** Who sends the parcel; empty for what is fetched. */
  producer_id: string | null
  state: OrderState
  pay: PayWay
  language: LanguageCode
  return_rule: string
  /** Name and phone or e-mail; empty once erased. */
  buyer_sealed: string | null
  sender_key: string
  client_key: string
  made_at: string
  held_until: string
  ended_at: string | null
  /** What was said when it was refused or the money given back. */
  end_reason: string | null
  sale_id: string | null
}

export type ReservationLineTable = {
  reservation_id: string
  line: number
  batch_id: string
  variant_id: string
  /** Empty for goods that the maker sends herself. */
  agreement_version_id: string | null
  pieces: number
  price_idr: number
  share_idr: number
  commission_idr: number
}

export type ReservationEventTable = {
  reservation_id: string
  nth: number
  event: OrderEvent
  from_state: OrderState
  to_state: OrderState
  at: string
  actor_id: string | null
}

/** That a buyer's paid goods wait for them; the letter waits until it has gone or need not go. */
export type OrderReminderTable = {
  reservation_id: string
  told_at: string
  state: 'waiting' | 'sent' | 'ended'
  tries: number
  next_try_at: string
}
