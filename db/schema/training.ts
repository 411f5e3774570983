export type TrainingStage = 'pra-produksi' | 'produksi' | 'pasca-produksi'

export type ProgrammeTable = { id: string; name: string; organiser: string; created_at: string }

export type TrainingSessionTable = {
  id: string
  cohort_id: string
  stage: TrainingStage
  held_on: string
  topic: string
  created_at: string
  cancelled_at: string | null
}

export type AttendanceTable = {
  id: string
  session_id: string
  producer_id: string
  was_present: 0 | 1
  turn: number
  recorded_at: string
  recorded_by_id: string | null
}

export type CertificateTable = {
  id: string
  number: string
  cohort_id: string
  producer_id: string
  issued_on: string
  sessions_held: number
  sessions_attended: number
  issued_by_id: string | null
}

export type CertificateNumberTable = { year: number; last: number }
