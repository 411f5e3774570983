export type WishListTable = { code: string; created_at: string; touched_at: string }
export type WishListItemTable = { code: string; product_id: string; added_at: string }
export type ExchangeRateTable = { currency: string; on_day: string; milli_idr: number; source: string }
export type CustomsVerdict = 'ok' | 'declare' | 'likely-refused' | 'forbidden'
export type CustomsRuleTable = {
  country: string
  tag: string
  verdict: CustomsVerdict
  note_id: string
  note_en: string
  confidence: 'high' | 'medium' | 'low'
  checked_on: string
}
