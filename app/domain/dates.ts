/** A moment: ISO 8601 in UTC with milliseconds, `2026-11-24T06:43:19.000Z`. Sorts as text. */
export type Instant = string
/** A calendar day in Malang, `2026-11-24`. Sorts as text. */
export type Day = string

/** WIB, western Indonesian time: UTC+7 all year. */
const wibOffsetMinutes = 7 * 60
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const instantOf = (date: Date): Instant => date.toISOString()

const shifted = (instant: Instant): Date => new Date(Date.parse(instant) + wibOffsetMinutes * minuteMs)

/** The calendar day in Malang at a moment: 23:30 WIB is still that day, though UTC says 16:30. */
export function dayOf(instant: Instant): Day {
  if (instant !== lastAsked.instant) {
    lastAsked = { instant, day: shifted(instant).toISOString().slice(0, 10) }
  }
  return lastAsked.day
}

/** One page asks for the day of one moment a hundred times. */
let lastAsked: { instant: Instant; day: Day } = { instant: '', day: '' }

/** Midnights in Malang between two moments; negative when the second is earlier. */
export const midnightsBetween = (from: Instant, to: Instant): number => dayNumber(to) - dayNumber(from)

const dayNumber = (instant: Instant): number => Math.floor(shifted(instant).getTime() / dayMs)

/** Minutes since midnight in Malang. */
export function minuteOfDay(instant: Instant): number {
  const wib = shifted(instant)
  return wib.getUTCHours() * 60 + wib.getUTCMinutes()
}

/** The first moment of a Malang day. */
export const startOfDay = (day: Day): Instant =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - wibOffsetMinutes * minuteMs).toISOString()

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10)

/** So many hours later, to the millisecond. */
export const addHours = (instant: Instant, hours: number): Instant =>
  instantOf(new Date(Date.parse(instant) + hours * 60 * minuteMs))

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs)

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00.000Z`)) &&
  new Date(`${text}T00:00:00.000Z`).toISOString().startsWith(text)
