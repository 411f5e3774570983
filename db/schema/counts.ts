import type { Side } from './consignment.ts'

export type CountState = 'open' | 'counted' | 'explained' | 'posted' | 'cancelled'

export type ShelfCountTable = {
  id: string
  number: string
  counter_id: string
  sales_from: 'reports' | 'counts'
  state: CountState
  client_key: string
  opened_at: string
  opened_by_id: string | null
  attempt: number
  explanation: number
  counted_at: string | null
  posted_at: string | null
  posted_by_id: string | null
  cancelled_at: string | null
  cancel_reason: string | null
}

export type ShelfCountGoodsTable = { count_id: string; variant_id: string }

export type ShelfCountLineTable = {
  count_id: string
  attempt: number
  line: number
  counter_id: string
  batch_id: string
  variant_id: string
  agreement_version_id: string
  pieces: number
  price_idr: number
  share_idr: number
  commission_idr: number
  tolerance_bps: number
}

/** Of missing pieces: sold, missing, or lying elsewhere; of pieces too many: there again, or without a document. */
export type CountReason = 'sold-not-recorded' | 'missing' | 'misplaced' | 'found' | 'not-documented'

export type ShelfCountReasonTable = {
  count_id: string
  attempt: number
  explanation: number
  line: number
  reason: CountReason
  pieces: number
  note: string | null
  said_at: string
  said_by_id: string | null
}

export type VarianceKind = 'below-zero' | 'surplus' | 'misplaced'

export type VarianceTaskTable = {
  id: string
  counter_id: string
  batch_id: string
  variant_id: string
  kind: VarianceKind
  pieces: number
  document_kind: string
  document_id: string
  owner_side: Side
  due_on: string
  opened_at: string
  state: 'open' | 'done'
  done_at: string | null
  done_by_id: string | null
  outcome: string | null
}
