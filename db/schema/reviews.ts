import type { ProductKind } from './products.ts'
import type { ReviewTrack } from './review-standards.ts'

export type ReviewKind = 'new' | 'change' | 're-review' | 'licence-lapse' | 'complaint' | 'appeal'
export type ReviewState = 'waiting' | 'claimed' | 'decided' | 'overtaken'
export type Verdict = 'approve' | 'approve-with-note' | 'conditional' | 'change-needed' | 'reject'
export type ClaimEnd = 'released' | 'expired' | 'decided' | 'overtaken'
export type ItemAnswer = 'yes' | 'no' | 'na'
export type CheckVerdict = 'clear' | 'block' | 'warn' | 'info'
export type ConflictKind = 'own' | 'family' | 'declared'
export type SampleEvent = 'received' | 'tasted' | 'lab'

export type ReviewTable = {
  id: string
  version_id: string
  track: ReviewTrack
  kind: ReviewKind
  state: ReviewState
  goods_kind: ProductKind
  checklist_id: string
  rubric_id: string
  check_run_id: string
  appeal_id: string | null
  reason: string | null
  opened_at: string
  promised_on: string
  ended_at: string | null
}

export type ReviewClaimTable = {
  id: string
  review_id: string
  account_id: string
  claimed_at: string
  expires_at: string
  ended_at: string | null
  ended_why: ClaimEnd | null
}

export type ReviewAnswerTable = {
  review_id: string
  item_id: string
  revision: number
  answer: ItemAnswer
  note: string | null
  picture_id: string | null
  saved_at: string
  saved_by_id: string
}

export type ReviewScoreTable = {
  review_id: string
  dimension_id: string
  revision: number
  score: number
  saved_at: string
  saved_by_id: string
}

export type CheckRunTable = {
  id: string
  version_id: string
  ran_at: string
  /** What the label said then, as JSON; null on runs from before it was kept. */
  label: string | null
}

export type AutoCheckTable = {
  run_id: string
  position: number
  rule_id: string
  code: string
  article: string
  verdict: CheckVerdict
  field: string | null
  facts: string
}

export type CheckOverrideTable = {
  id: string
  review_id: string
  run_id: string
  position: number
  reason: string
  overridden_at: string
  overridden_by_id: string
}

export type PinTable = {
  id: string
  review_id: string
  client_key: string
  picture_id: string | null
  x_bps: number | null
  y_bps: number | null
  question: string | null
  field: string | null
  comment: string
  reason_id: string | null
  example_picture_id: string | null
  placed_at: string
  placed_by_id: string
}

export type PinReplyTable = {
  id: string
  pin_id: string
  client_key: string
  text: string
  is_maker: 0 | 1
  written_at: string
  written_by_id: string
}

export type PinResolutionTable = {
  pin_id: string
  /** The version that changed what the pin was about; empty where the reviewer said that it is settled. */
  version_id: string | null
  resolved_at: string
  resolved_by_id: string | null
}

export type DecisionTable = {
  id: string
  review_id: string
  verdict: Verdict
  note: string | null
  next_step: string | null
  until_on: string | null
  inputs_sha256: string
  decided_at: string
  decided_by_id: string
}

export type DecisionReasonTable = { decision_id: string; position: number; reason_id: string }

export type AppealTable = {
  id: string
  decision_id: string
  text: string
  appealed_at: string
  appealed_by_id: string
}

export type ConflictOfInterestTable = {
  id: string
  account_id: string
  producer_id: string
  kind: ConflictKind
  note: string | null
  declared_at: string
  declared_by_id: string | null
  ended_at: string | null
  ended_by_id: string | null
}

export type SampleTable = {
  id: string
  version_id: string
  client_key: string
  event: SampleEvent
  happened_on: string
  note: string
  recorded_at: string
  recorded_by_id: string
}

export type LicenceReminderTable = {
  licence_id: string
  /** 90, 60, 30 or 7. */
  days_before: number
  valid_until_on: string
  reminded_at: string
}

export type ApprovalReminderTable = { decision_id: string; until_on: string; reminded_at: string }
