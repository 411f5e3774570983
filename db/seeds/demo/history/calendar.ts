import {
  addDays,
  type Day,
  dayOf,
  type Instant,
  instantOf,
  startOfDay,
  weekdayOf,
} from '#app/domain/dates.ts'

const hourMs = 3_600_000

/** The days that the town looks back on, counted backwards: 0 is today. */
export type Calendar = {
  /** How many days ago the town's trade begins. */
  days: number
  on(daysAgo: number): Day
  /**
   * An hour of a day in Malang, 8.5 for half past eight. What there is of today so far holds a whole day, so that
   * the order of its hours stays and nothing lies in the future.
   */
  at(daysAgo: number, hour: number): Instant
  /** Monday is 1. */
  weekday(daysAgo: number): number
  /** The week in which the schools are closed and the town is full. */
  isHoliday(daysAgo: number): boolean
}

export function calendarOf(now: Instant, days: number): Calendar {
  const today = dayOf(now)
  const on = (daysAgo: number): Day => addDays(today, -daysAgo)
  const elapsed = Date.parse(now) - Date.parse(startOfDay(today))
  const holidayEnds = Math.round(days * 0.4)
  return {
    days,
    on,
    at(daysAgo, hour) {
      const sinceMidnight = daysAgo <= 0 ? (elapsed * hour) / 24 : hour * hourMs
      return instantOf(new Date(Date.parse(startOfDay(on(daysAgo))) + Math.floor(sinceMidnight)))
    },
    weekday: daysAgo => weekdayOf(on(daysAgo)),
    isHoliday: daysAgo => daysAgo >= holidayEnds && daysAgo < holidayEnds + 7,
  }
}
