export type CorrectedKind = 'sale' | 'loss' | 'customer-return' | 'count'

export type CorrectionTable = {
  id: string
  number: string
  document_kind: CorrectedKind
  document_id: string
  replaced_by_id: string | null
  counter_id: string
  reason: string
  by_side: 'partner' | 'office'
  posted_at: string
  posted_by_id: string | null
}

export type PeriodReopeningTable = {
  id: string
  agreement_id: string
  statement_id: string
  reason: string
  asked_at: string
  asked_by_id: string
  confirmed_at: string | null
  confirmed_by_id: string | null
  revision_id: string | null
}
