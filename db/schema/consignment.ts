export type DocumentSeriesTable = { kind: string; month: string; last: number }

export type AgreementState = 'draft' | 'offered' | 'active' | 'ended'
export type Side = 'producer' | 'partner'
export type SettlementPeriod = 'weekly' | 'two-weekly' | 'monthly'
export type DiscountBearer = 'partner' | 'producer' | 'shared'

export type AgreementTable = {
  id: string
  number: string
  producer_id: string
  partner_id: string
  state: AgreementState
  client_key: string
  created_at: string
  created_by_id: string | null
  ended_at: string | null
  ended_by_id: string | null
  end_reason: string | null
}

export type AgreementVersionTable = {
  id: string
  agreement_id: string
  number: number
  valid_from_on: string
  discount_bearer: DiscountBearer
  discount_producer_bps: number
  period: SettlementPeriod
  waiting_days: number
  due_days: number
  shrink_tolerance_bps: number
  pull_days: number
  slot_fee_idr: number
  loss_terms: string
  note: string | null
  offered_at: string
  offered_by_id: string | null
  offered_by_side: 'office' | Side
}

export type AgreementCounterTable = { version_id: string; counter_id: string }

export type AgreementLineTable = {
  version_id: string
  variant_id: string
  price_idr: number
  share_idr: number
  commission_idr: number
  model: string
  par_pieces: number | null
}

export type AgreementAcceptanceTable = {
  version_id: string
  side: Side
  accepted_at: string
  accepted_by_id: string | null
  way: 'signed-in' | 'link' | 'paper'
}
