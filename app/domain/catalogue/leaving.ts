import { addDays, type Day, isDay } from '../dates.ts'

/** The day somebody leaves, and the days after it that the goods must still be good. */
export type LeavingWish = { leave?: string | undefined; after?: number | undefined }
export type Leaving = { leave: Day; after: number; keepsUntilOn: Day }

const daysKeptAfterLeaving = 7
const mostDaysAfter = 3650

/** Undefined without a day, and for one that does not exist or is past. */
export function leavingOf({ leave, after }: LeavingWish, today: Day): Leaving | undefined {
  if (leave === undefined || !isDay(leave) || leave < today) return undefined
  const days =
    after !== undefined && Number.isSafeInteger(after) && after >= 0 && after <= mostDaysAfter
      ? after
      : daysKeptAfterLeaving
  return { leave, after: days, keepsUntilOn: addDays(leave, days) }
}
