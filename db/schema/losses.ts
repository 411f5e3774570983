import type { Side } from './consignment.ts'

export type LossState = 'recorded' | 'contested' | 'final'
export type LossCause = 'damaged' | 'stolen' | 'expired' | 'defect' | 'recalled'

export type LossTable = {
  id: string
  number: string
  counter_id: string
  agreement_id: string
  agreement_version_id: string
  batch_id: string
  variant_id: string
  pieces: number
  cause: LossCause
  note: string | null
  picture_id: string | null
  share_idr: number
  bearer: Side
  why: string
  evidence: string
  client_key: string
  occurred_at: string
  recorded_at: string
  recorded_by_id: string | null
  contest_until_at: string
  state: LossState
  final_bearer: Side | null
  final_at: string | null
}

export type LossWordTable = {
  loss_id: string
  nth: number
  side: Side | 'office'
  text: string
  picture_id: string | null
  said_at: string
  said_by_id: string | null
}

export type ReturnedGoods = 'defect' | 'resaleable' | 'kept-by-counter'

export type CustomerReturnTable = {
  id: string
  number: string
  counter_id: string
  sale_id: string
  line: number
  pieces: number
  why: 'defect' | 'changed-mind'
  is_sealed: 0 | 1
  goods: ReturnedGoods
  note: string | null
  picture_id: string | null
  client_key: string
  occurred_at: string
  recorded_at: string
  recorded_by_id: string | null
}
