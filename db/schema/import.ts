export type ImportRunState = 'shown' | 'taking-in' | 'finished' | 'put-away'
export type ImportPlan = 'new' | 'known' | 'ask' | 'bad'
export type ImportAnswer = 'take' | 'same' | 'skip'
export type ImportOutcome = 'registered' | 'known' | 'left'

export type ImportRunTable = {
  id: string
  file_name: string
  sheet_kind: 'xlsx' | 'csv'
  cohort_id: string | null
  terms: string
  headings: string
  state: ImportRunState
  created_by_id: string | null
  created_at: string
  started_at: string | null
  worked_at: string | null
  finished_at: string | null
}

export type ImportRowTable = {
  run_id: string
  number: number
  plan: ImportPlan
  answer: ImportAnswer | null
  outcome: ImportOutcome | null
  fingerprint: string | null
  producer_id: string | null
  reading: string | null
}

export type RegisteredFingerprintTable = { fingerprint: string; producer_id: string; recorded_at: string }
