import type { Side } from './consignment.ts'

export type DeliveryState =
  | 'draft'
  | 'sent'
  | 'received'
  | 'received-with-difference'
  | 'closed'
  | 'cancelled'

export type DeliveryTable = {
  id: string
  number: string | null
  producer_id: string
  agreement_id: string
  agreement_version_id: string | null
  counter_id: string
  from_counter_id: string | null
  state: DeliveryState
  courier: string | null
  note: string | null
  client_key: string
  created_at: string
  created_by_id: string | null
  sent_at: string | null
  cancelled_at: string | null
  cancel_reason: string | null
  closed_at: string | null
}

export type DeliveryLineTable = {
  delivery_id: string
  line: number
  batch_id: string
  variant_id: string
  pieces: number
}

export type ReceiptTable = {
  id: string
  number: string
  delivery_id: string
  client_key: string
  occurred_at: string
  confirmed_at: string
  confirmed_by_id: string | null
  objection_until_at: string
}

export type ReceiptLineTable = {
  receipt_id: string
  delivery_id: string
  line: number
  sent: number
  accepted: number
  short: number
  damaged: number
  refused: number
  photo_id: string | null
}

export type ReceiptObjectionTable = {
  receipt_id: string
  line: number
  text: string
  objected_at: string
  objected_by_id: string | null
}

export type DifferenceKind = 'short' | 'refused' | 'missing' | 'objection'
export type DifferenceOutcome = 'arrived' | 'came-home' | 'still-there' | 'lost' | 'withdrawn' | 'settled'

export type GoodsDifferenceTable = {
  id: string
  delivery_id: string | null
  pickup_id: string | null
  line: number
  kind: DifferenceKind
  pieces: number
  owner_side: Side
  due_on: string
  state: 'open' | 'resolved'
  opened_at: string
  resolved_at: string | null
}

export type DifferenceResolutionTable = {
  difference_id: string
  client_key: string
  outcome: DifferenceOutcome
  pieces: number
  note: string | null
  resolved_at: string
  resolved_by_id: string | null
}

export type PickupState =
  | 'proposed'
  | 'agreed'
  | 'picked-up'
  | 'received'
  | 'received-with-difference'
  | 'closed'
  | 'cancelled'
export type PickupReason = 'pull-date' | 'slow' | 'recall' | 'agreement-ended' | 'other'

export type PickupTable = {
  id: string
  number: string
  producer_id: string
  agreement_id: string
  agreement_version_id: string
  counter_id: string
  state: PickupState
  proposed_by_side: Side
  reason: PickupReason
  note: string | null
  planned_on: string
  client_key: string
  proposed_at: string
  proposed_by_id: string | null
  agreed_at: string | null
  picked_up_at: string | null
  received_at: string | null
  closed_at: string | null
  cancelled_at: string | null
  cancel_reason: string | null
}

export type PickupLineTable = {
  pickup_id: string
  line: number
  batch_id: string
  variant_id: string
  pieces: number
}

export type PickupTakenTable = { pickup_id: string; line: number; proposed: number; pieces: number }
export type PickupReceivedTable = { pickup_id: string; line: number; taken: number; pieces: number }
