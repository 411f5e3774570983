import type { Calendar } from './calendar.ts'
import type { Diary } from './diary.ts'
import type { Hands } from './hands.ts'
import type { Pair } from './pairs.ts'

/** What the town's history is played with. */
export type Stage = {
  calendar: Calendar
  diary: Diary
  hands: Hands
  /** Filled as the agreements are made. */
  agreementIds: Map<Pair, string>
  /** Whose next payment does not come: the maker says so, and it is sent again. */
  lostTransfers: Set<Pair>
}
