/** Where a piece of a batch can be. `made` is where all pieces come from; it counts below zero what was made. */
export type Bucket =
  | 'made'
  | 'home'
  | 'road-out'
  | 'shelf'
  | 'held'
  | 'road-back'
  | 'sold'
  | 'gone-transit'
  | 'gone-damaged'
  | 'gone-missing'
  | 'gone-expired'
  | 'gone-shrink'
  | 'gone-defect'
  | 'gone-recalled'

export type MovementTable = {
  id: string
  batch_id: string
  variant_id: string
  from_bucket: Bucket
  from_counter: string
  to_bucket: Bucket
  to_counter: string
  pieces: number
  document_kind: string
  document_id: string
  line: number
  agreement_version_id: string | null
  occurred_at: string
  recorded_at: string
  device_at: string | null
  actor_id: string | null
  reverses_id: string | null
  is_late: 0 | 1
}

export type StockTable = {
  batch_id: string
  bucket: Bucket
  counter: string
  variant_id: string
  pieces: number
}

export type ShelfDocumentTable = {
  counter_id: string
  variant_id: string
  documented_at: string
  counted_at: string | null
}

export type MoneyAccount =
  | 'cash-at-partner'
  | 'due-to-producer'
  | 'partner-commission'
  | 'partner-loss'
  | 'carried'

export type PostingTable = {
  id: string
  agreement_id: string
  agreement_version_id: string
  debit: MoneyAccount
  credit: MoneyAccount
  amount_idr: number
  what: string
  document_kind: string
  document_id: string
  line: number
  batch_id: string | null
  variant_id: string | null
  counter_id: string | null
  pieces: number | null
  unit_idr: number | null
  occurred_at: string
  recorded_at: string
  device_at: string | null
  payable_from_at: string
  actor_id: string | null
  reverses_id: string | null
}

export type MoneyBalanceTable = { agreement_id: string; account: MoneyAccount; balance_idr: number }
export type OpenPostingTable = { agreement_id: string; posting_id: string }
