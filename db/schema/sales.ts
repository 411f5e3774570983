export type SaleState = 'recorded' | 'void'

export type SaleTable = {
  id: string
  number: string
  counter_id: string
  state: SaleState
  client_key: string
  occurred_at: string
  recorded_at: string
  recorded_by_id: string | null
  voided_at: string | null
  voided_by_id: string | null
  void_reason: string | null
}

export type SaleLineTable = {
  sale_id: string
  line: number
  batch_id: string
  variant_id: string
  agreement_version_id: string
  pieces: number
  price_idr: number
  share_idr: number
  commission_idr: number
}
