export type PayoutState = 'sent' | 'received' | 'denied'
export type PayoutEvent = 'send' | 'receive' | 'deny' | 'send-again'

/** Money of the office to one partner, or to one maker. */
export type PayoutTable = {
  id: string
  number: string
  partner_id: string | null
  producer_id: string | null
  amount_idr: number
  state: PayoutState
  client_key: string
  made_at: string
}

/** Of a sale, a parcel or a refund: what it made due, in rupiah; negative for what was given back to the buyer. */
export type PayoutLineTable = {
  payment_id: string
  document_id: string
  payout_id: string
  position: number
  reservation_id: string
  amount_idr: number
}

export type PayoutStepTable = {
  payout_id: string
  nth: number
  event: PayoutEvent
  to_state: PayoutState
  at: string
  by_id: string | null
  sent_on: string | null
  reference: string | null
  proof_picture_id: string | null
}
