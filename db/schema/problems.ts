import type { LanguageCode } from './products.ts'

export type ProblemSource = 'review' | 'counter' | 'customer' | 'recall' | 'office'
export type ProblemKind = 'broken' | 'spoiled' | 'foreign-body' | 'wrong-label' | 'ill' | 'other'
export type Severity = 'minor' | 'major' | 'critical'
export type ProblemState =
  | 'open'
  | 'contained'
  | 'cause-found'
  | 'action-planned'
  | 'action-done'
  | 'effect-checked'
  | 'closed'
  | 'dismissed'
export type ProblemEvent =
  | 'contain'
  | 'dismiss'
  | 'find-cause'
  | 'plan'
  | 'finish'
  | 'confirm-effect'
  | 'deny-effect'
  | 'close'

export type ProblemTable = {
  id: string
  number: string
  source: ProblemSource
  kind: ProblemKind
  severity: Severity
  product_id: string
  batch_id: string | null
  counter_id: string | null
  said: string
  language: LanguageCode
  state: ProblemState
  due_on: string | null
  check_from_on: string | null
  checked_on: string | null
  opened_at: string
  opened_by_id: string | null
  client_key: string
}

export type ProblemStepTable = {
  problem_id: string
  turn: number
  event: ProblemEvent
  from_state: ProblemState
  to_state: ProblemState
  note: string
  responsible: string | null
  due_on: string | null
  taken_at: string
  taken_by_id: string
}

export type ProblemPhotoTable = { problem_id: string; picture_id: string; added_at: string }

export type ProblemReportTable = {
  code: string
  problem_id: string
  contact_sealed: string | null
  sender_key: string
  text_key: string
  sent_at: string
}

export type ReportPhotoTable = {
  picture_id: string
  client_key: string
  sender_key: string
  received_at: string
}

export type ProblemAnswerTable = {
  problem_id: string
  turn: number
  said: string
  language: LanguageCode
  answered_at: string
  answered_by_id: string
}

export type BatchHoldTable = {
  batch_id: string
  turn: number
  upon_turn: number | null
  kind: 'held' | 'released'
  reason: string
  decided_at: string
  decided_by_id: string
}

export type BatchRecallTable = {
  batch_id: string
  reason: string
  advice_id: string
  advice_en: string
  decided_at: string
  decided_by_id: string
}

/** Of a recalled batch, at its maker's home. */
export type DestructionTable = {
  id: string
  batch_id: string
  pieces: number
  note: string
  client_key: string
  destroyed_at: string
  recorded_by_id: string
}
