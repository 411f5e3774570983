export type ProducerPrivateTable = {
  producer_id: string
  full_name: string
  trade: string | null
  bank_name: string | null
  bank_holder: string | null
  bank_account_sealed: string | null
  bank_account_last4: string | null
  nik_sealed: string | null
  nik_last4: string | null
  changed_at: string
}

export type BaselineMeasure = 'turnover' | 'income'

export type ProducerBaselineTable = {
  producer_id: string
  measure: BaselineMeasure | null
  income_month_idr: number | null
  workers: number | null
  taken_on: string
  taken_by_id: string | null
  recorded_at: string
}

export type ProducerGroupTable = { producer_id: string; formed_on: string; recorded_at: string }

export type GroupMemberTable = {
  id: string
  producer_id: string
  name: string
  account_id: string | null
  joined_on: string
  left_on: string | null
}

export type ProducerErasureTable = {
  producer_id: string
  pseudonym: string
  erased_at: string
  erased_by_id: string | null
}
