export type LabelRuleTable = {
  id: string
  code: string
  version: number
  in_force_from_on: string
  in_force_until_on: string | null
  severity: 'block' | 'warn' | 'info'
  article: string
  source_note: string
  parameters: string
}
