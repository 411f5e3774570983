import type { LanguageCode } from './products.ts'

export type OrderState = 'held' | 'collected' | 'cancelled' | 'refused' | 'lapsed'
export type OrderEvent = 'collect' | 'cancel' | 'refuse' | 'lapse'

export type ReservationTable = {
  id: string
  /** What the buyer says at the counter. */
  code: string
  /** Of the secret link; the link itself is not kept. */
  link_digest: string
  counter_id: string
  state: OrderState
  language: LanguageCode
  return_rule: string
  /** Name and phone or e-mail; empty once erased. */
  buyer_sealed: string | null
  sender_key: string
  client_key: string
  made_at: string
  held_until: string
  ended_at: string | null
  /** What the counter said when it refused. */
  end_reason: string | null
  sale_id: string | null
}

export type ReservationLineTable = {
  reservation_id: string
  line: number
  batch_id: string
  variant_id: string
  agreement_version_id: string
  pieces: number
  price_idr: number
  share_idr: number
  commission_idr: number
}

export type ReservationEventTable = {
  reservation_id: string
  event: OrderEvent
  at: string
  actor_id: string | null
}
