import { addDays, type Day, dayOf, type Instant, minuteOfDay, weekdayOf } from '../dates.ts'

/** Minutes since the midnight of its day in WIB; past midnight they count on: 26:00 is 1560. */
export type Shift = { weekday: number; opensMinute: number; closesMinute: number }
/** Days on which a counter stays closed, both included. */
export type Closure = { fromOn: Day; untilOn: Day }

/** Times are HH:MM in WIB. `inDays` 0 is later today. `unknown`: no hours are known, or none within a year. */
export type Opening =
  | { state: 'open'; until: string }
  | { state: 'always' }
  | { state: 'closed'; opensAt: string; inDays: number; opensOn: Day }
  | { state: 'unknown' }

const minutesOfDay = 24 * 60
const daysLookedAhead = 366

/** A shift belongs to the day it begins on: a closure of that day takes all of it, past midnight too. */
export function openingAt(shifts: readonly Shift[], closures: readonly Closure[], now: Instant): Opening {
  if (shifts.length === 0) return { state: 'unknown' }
  const today = dayOf(now)
  const minute = minuteOfDay(now)
  const until = closesAfter(shifts, closures, today, minute)
  if (until !== undefined) {
    return until >= 7 * minutesOfDay ? { state: 'always' } : { state: 'open', until: clock(until) }
  }
  for (let inDays = 0; inDays < daysLookedAhead; inDays++) {
    const opensOn = addDays(today, inDays)
    const opens = shiftsOn(shifts, closures, opensOn)
      .map(shift => shift.opensMinute)
      .filter(opensMinute => inDays > 0 || opensMinute > minute)
    if (opens.length > 0) return { state: 'closed', opensAt: clock(Math.min(...opens)), inDays, opensOn }
  }
  return { state: 'unknown' }
}

export const isOpen = (opening: Opening): boolean => opening.state === 'open' || opening.state === 'always'

/** When the doors that are open now close, in minutes since today's midnight; shifts that meet are one. */
function closesAfter(
  shifts: readonly Shift[],
  closures: readonly Closure[],
  today: Day,
  minute: number,
): number | undefined {
  let until: number | undefined
  for (let inDays = -1; inDays <= 7; inDays++) {
    const midnight = inDays * minutesOfDay
    for (const shift of shiftsOn(shifts, closures, addDays(today, inDays))) {
      const begins = midnight + shift.opensMinute
      const ends = midnight + shift.closesMinute
      const joins = until === undefined ? begins <= minute && minute < ends : begins <= until && ends > until
      if (joins) until = ends
    }
    if (until === undefined && inDays >= 0) return undefined
    if (until !== undefined && until < midnight + minutesOfDay && inDays >= 0) return until
  }
  return until
}

/** A day's shifts in the order they begin. */
function shiftsOn(shifts: readonly Shift[], closures: readonly Closure[], day: Day): Shift[] {
  if (closures.some(closure => closure.fromOn <= day && day <= closure.untilOn)) return []
  const weekday = weekdayOf(day)
  return shifts.filter(shift => shift.weekday === weekday).sort((a, b) => a.opensMinute - b.opensMinute)
}

export type Hours = { days: number[]; opens: string; closes: string }

/** The week as a notice on the door: days that share their hours stand together, Monday is 1. */
export function weekOf(shifts: readonly Shift[]): Hours[] {
  const week = new Map<string, Hours>()
  const inOrder = [...shifts].sort((a, b) => a.weekday - b.weekday || a.opensMinute - b.opensMinute)
  for (const { weekday, opensMinute, closesMinute } of inOrder) {
    const key = `${opensMinute}-${closesMinute}`
    const hours = week.get(key) ?? { days: [], opens: clock(opensMinute), closes: clock(closesMinute) }
    hours.days.push(weekday)
    week.set(key, hours)
  }
  return [...week.values()]
}

function clock(minutes: number): string {
  const minute = minutes % minutesOfDay
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
