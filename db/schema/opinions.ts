export type OpinionState = 'waiting' | 'shown' | 'removed'

export type OpinionTable = {
  id: string
  product_id: string
  /** The sale at a counter, or the order that was sent: what proves that its writer bought these goods. */
  purchase: string
  sale_id: string | null
  reservation_id: string | null
  /** Where it was bought; empty for a parcel. */
  counter_id: string | null
  bought_at: string
  stars: number
  said: string
  /** As the buyer wants to be called; empty for none. */
  name: string | null
  state: OpinionState
  /** Read by everybody in place of what was removed. */
  removed_because: string | null
  judged_at: string | null
  judged_by_id: string | null
  written_at: string
  client_key: string
}

export type OpinionAnswerTable = {
  opinion_id: string
  said: string
  answered_at: string
  answered_by_id: string | null
}
