import type { SettlementPeriod } from '#db/schema/consignment.ts'
import { addDays, type Day, daysBetween, type Instant, startOfDay, weekdayOf } from '../../dates.ts'

/** Both days belong to the period; it ends with the last millisecond of `untilOn` in Malang. */
export type Period = { fromOn: Day; untilOn: Day }

/** Devices without a line have so long to tell what happened before a statement is issued. */
export const graceHours = 48
/** Whoever says nothing for so many days after the issue has accepted, and may dispute until then. */
export const silenceDays = 5
/** So long after the issue an error may still be corrected, in the period that is open then. */
export const correctionDays = 60

/**
 * The period in which a day falls. Weeks begin on Monday; two-weekly periods are counted from the Monday of the week
 * in which the agreement began.
 */
export function periodOf(day: Day, every: SettlementPeriod, agreedFromOn: Day): Period {
  if (every === 'monthly') {
    const fromOn = `${day.slice(0, 7)}-01`
    const nextMonth = `${addDays(fromOn, 31).slice(0, 7)}-01`
    return { fromOn, untilOn: addDays(nextMonth, -1) }
  }
  const monday = addDays(day, 1 - weekdayOf(day))
  if (every === 'weekly') return { fromOn: monday, untilOn: addDays(monday, 6) }
  const anchor = addDays(agreedFromOn, 1 - weekdayOf(agreedFromOn))
  const fromOn = addDays(anchor, Math.floor(daysBetween(anchor, day) / 14) * 14)
  return { fromOn, untilOn: addDays(fromOn, 13) }
}

/** The first moment after the period. */
export const cutOff = (period: Period): Instant => startOfDay(addDays(period.untilOn, 1))

/** From when the statement of a period may be issued. */
export const issuableFrom = (period: Period): Instant =>
  new Date(Date.parse(cutOff(period)) + graceHours * 3_600_000).toISOString()

/** The day on which a sale becomes payable: so many days after it, so that returns fall into the same period. */
export const payableFrom = (occurredAt: Instant, waitingDays: number): Instant =>
  new Date(Date.parse(occurredAt) + waitingDays * 86_400_000).toISOString()
