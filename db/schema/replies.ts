export type Figure = 'in-time' | 'shrink'

export type FigureReplyTable = {
  id: string
  partner_id: string
  counter_id: string | null
  figure: Figure
  month: string
  nth: number
  text: string
  part: number
  all_of: number
  said_at: string
  said_by_id: string | null
}
