import {
  addDays,
  addHours,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  instantOf,
  startOfDay,
  weekdayOf,
} from '../../dates.ts'

export type Rhythm = 'weekly' | 'two-weekly' | 'monthly'
/** First and last day in Malang. */
export type Period = { fromOn: Day; toOn: Day }

/** How long each step of a settlement may take; an agreement may say otherwise. */
export type Deadlines = {
  /** After the last day, for phones that were offline. */
  graceHours: number
  dueDays: number
  /** So many days without a word are a yes. */
  silenceDays: number
  /** A yes does not end the right to a correction. */
  correctionDays: number
}

export const usualDeadlines: Deadlines = { graceHours: 48, dueDays: 7, silenceDays: 5, correctionDays: 60 }
export const longestWaitDays = 7

/**
 * The period of a day: weeks from Monday to Sunday, fortnights from the day the agreement began, or calendar
 * months. The first one begins with the agreement. Throws for a day before it.
 */
export function periodOf(rhythm: Rhythm, startOn: Day, day: Day): Period {
  if (day < startOn) throw new RangeError(`${day} is before the agreement of ${startOn}`)
  const whole = wholePeriodOf(rhythm, startOn, day)
  return whole.fromOn < startOn ? { ...whole, fromOn: startOn } : whole
}

export const periodAfter = (rhythm: Rhythm, startOn: Day, period: Period): Period =>
  periodOf(rhythm, startOn, addDays(period.toOn, 1))

function wholePeriodOf(rhythm: Rhythm, startOn: Day, day: Day): Period {
  switch (rhythm) {
    case 'weekly': {
      const fromOn = addDays(day, 1 - weekdayOf(day))
      return { fromOn, toOn: addDays(fromOn, 6) }
    }
    case 'two-weekly': {
      const fromOn = addDays(startOn, Math.floor(daysBetween(startOn, day) / 14) * 14)
      return { fromOn, toOn: addDays(fromOn, 13) }
    }
    case 'monthly': {
      const fromOn = `${day.slice(0, 7)}-01`
      const nextMonth = `${addDays(fromOn, 31).slice(0, 7)}-01`
      return { fromOn, toOn: addDays(nextMonth, -1) }
    }
  }
}

/** The last millisecond of the last day in Malang, 23:59:59.999 WIB. */
export const cutOffAt = (period: Period): Instant =>
  instantOf(new Date(Date.parse(startOfDay(addDays(period.toOn, 1))) - 1))

/** From then on the statement may be issued. */
export const issuableAt = (period: Period, deadlines = usualDeadlines): Instant =>
  addHours(startOfDay(addDays(period.toOn, 1)), deadlines.graceHours)

/** A fact belongs to the period in which it happened, whenever it arrived. */
export const isWithin = (period: Period, occurredAt: Instant): boolean => {
  const on = dayOf(occurredAt)
  return on >= period.fromOn && on <= period.toOn
}

/**
 * The first day on which a sale may be paid: returns of the first days fall into the same statement.
 * @param waitingDays whole days from 0 to 7
 */
export function payableOn(occurredAt: Instant, waitingDays: number): Day {
  if (!Number.isInteger(waitingDays) || waitingDays < 0 || waitingDays > longestWaitDays)
    throw new RangeError(`not a waiting time: ${waitingDays}`)
  return addDays(dayOf(occurredAt), waitingDays)
}

/** The last day to pay without being late. */
export const dueOn = (issuedAt: Instant, deadlines = usualDeadlines): Day =>
  addDays(dayOf(issuedAt), deadlines.dueDays)

/** Until then a line may be disputed; from then on silence is a yes. */
export const silentlyAcceptedAt = (issuedAt: Instant, deadlines = usualDeadlines): Instant =>
  addHours(issuedAt, deadlines.silenceDays * 24)

/** The end of the right to a correction. */
export const correctableUntil = (issuedAt: Instant, deadlines = usualDeadlines): Instant =>
  addHours(issuedAt, deadlines.correctionDays * 24)
