export type PaymentWay = 'card' | 'transfer'
export type PaymentState = 'asked' | 'open' | 'proven' | 'paid' | 'odd' | 'lapsed' | 'late' | 'refunded'
export type PaymentEvent =
  | 'open'
  | 'prove'
  | 'reject'
  | 'pay'
  | 'pay-oddly'
  | 'lapse'
  | 'come-late'
  | 'give-back'
export type RefundStep = 'wanted' | 'sent' | 'done' | 'failed'
export type CallKind = 'open' | 'end' | 'refund' | 'fee'
export type CallState = 'waiting' | 'done' | 'refused'

/** Who holds money, or to whom it is owed; one order's line at a time. */
export type OrderAccount =
  | 'buyer'
  | 'at-provider'
  | 'at-payee'
  | 'provider-fee'
  | 'shipping'
  | 'producer-share'
  | 'partner-commission'

export type PayeeTable = {
  id: string
  /** Whose counters it is for; null is the office's. */
  partner_id: string | null
  bank: string
  account_number: string
  holder: string
  /** The text of the printed QRIS, with the merchant as it was registered. */
  qris: string | null
  merchant_name: string | null
  nmid: string | null
  registered_at: string
  registered_by_id: string | null
  ended_at: string | null
}

export type OrderPaymentTable = {
  id: string
  reservation_id: string
  way: PaymentWay
  state: PaymentState
  amount_idr: number
  payee_id: string | null
  expires_at: string
  asked_at: string
  session_id: string | null
  session_url: string | null
  intent_id: string | null
  /** What came, where it is not what was asked or is no rupiah: as the provider said it. */
  came_idr: number | null
  came_said: string | null
  came_at: string | null
  proof_picture_id: string | null
  proof_at: string | null
  answered_by_id: string | null
  reject_reason: string | null
}

export type PaymentStepTable = {
  payment_id: string
  nth: number
  event: PaymentEvent
  from_state: PaymentState
  to_state: PaymentState
  at: string
  actor_id: string | null
}

export type ProviderEventTable = {
  event_id: string
  kind: string
  payment_id: string | null
  facts: string
  told_at: string
  received_at: string
}

export type ProviderEventOutcomeTable = { event_id: string; outcome: string; at: string }

export type OrderRefundTable = {
  id: string
  payment_id: string
  amount_idr: number
  reason: string
  state: RefundStep
  provider_refund_id: string | null
  wanted_at: string
  ended_at: string | null
  asked_by_id: string | null
}

/** A line goes back whole and once. Line 0 is the shipping; line -1 all that came where nothing was sold for it. */
export type OrderRefundLineTable = { refund_id: string; payment_id: string; line: number; amount_idr: number }

export type ProviderCallTable = {
  id: string
  payment_id: string
  refund_id: string | null
  kind: CallKind
  state: CallState
  tries: number
  next_at: string
  made_at: string
  ended_at: string | null
  why: string | null
}

export type OrderPostingTable = {
  id: string
  reservation_id: string
  payment_id: string
  line: number
  debit: OrderAccount
  credit: OrderAccount
  amount_idr: number
  what: string
  document_id: string
  occurred_at: string
  reverses_id: string | null
}
