import type { Side } from './consignment.ts'

export type StatementState = 'issued' | 'partly-disputed' | 'accepted' | 'paid' | 'received' | 'closed'

export type StatementTable = {
  id: string
  number: string
  agreement_id: string
  agreement_version_id: string
  nth: number
  from_on: string
  until_on: string
  issued_at: string
  due_on: string
  opening_idr: number
  charges_idr: number
  payments_idr: number
  closing_idr: number
  previous_sha256: string
  text: string
  sha256: string
  state: StatementState
}

export type StatementLineTable = {
  posting_id: string
  statement_id: string
  position: number
  amount_idr: number
  is_late: 0 | 1
}

export type StatementAcceptanceTable = {
  statement_id: string
  side: Side
  accepted_at: string
  accepted_by_id: string | null
  way: 'signed-in' | 'link' | 'silence'
}

export type DisputeReason = 'not-sold' | 'wrong-pieces' | 'wrong-price' | 'wrong-bearer' | 'other'
export type DisputeState = 'raised' | 'answered' | 'agreed' | 'escalated' | 'ruled'

export type LineDisputeTable = {
  id: string
  posting_id: string
  statement_id: string
  raised_by_side: Side
  reason: DisputeReason
  raised_at: string
  state: DisputeState
}

export type DisputeWordTable = {
  dispute_id: string
  nth: number
  side: Side | 'office'
  text: string
  picture_id: string | null
  said_at: string
  said_by_id: string | null
}

export type PaymentState = 'told' | 'confirmed' | 'denied'

export type PaymentTable = {
  id: string
  number: string
  agreement_id: string
  posting_id: string
  amount_idr: number
  way: 'cash' | 'transfer'
  paid_on: string
  proof_picture_id: string | null
  client_key: string
  told_at: string
  told_by_id: string | null
  state: PaymentState
  answered_at: string | null
  answered_by_id: string | null
}
