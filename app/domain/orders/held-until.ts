import { type Closure, isOpen, type Opening, openingAt, type Shift } from '../catalogue/opening.ts'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'
import { holdMinutes, leastMinutesBeforeClosing, mostDaysUntilOpening } from './order-terms.ts'

export type CounterShut = { code: 'counter-shut'; opensOn: Day; opensAt: string }

const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/**
 * Until when goods are set aside: two hours, never past closing. Where the counter is closed or about to close, two
 * hours from its next opening; refused where that is days away.
 */
export function heldUntil(
  shifts: readonly Shift[],
  closures: readonly Closure[],
  now: Instant,
): Result<Instant, CounterShut> {
  const opening = openingAt(shifts, closures, now)
  const usual = minutesAfter(now, holdMinutes)
  if (opening.state === 'always' || opening.state === 'unknown') return ok(usual)
  if (!isOpen(opening)) return fromOpening(opening)
  const closesAt = closing(opening, now)
  if (closesAt >= minutesAfter(now, leastMinutesBeforeClosing)) return ok(earlier(usual, closesAt))
  return fromOpening(openingAt(shifts, closures, closesAt))

  function fromOpening(next: Opening): Result<Instant, CounterShut> {
    if (next.state !== 'closed') return ok(usual)
    const { opensOn, opensAt, inDays } = next
    if (inDays > mostDaysUntilOpening) return refuse({ code: 'counter-shut', opensOn, opensAt })
    const opensMoment = minutesAfter(startOfDay(opensOn), minutesOf(opensAt))
    return heldUntil(shifts, closures, opensMoment)
  }
}

/** The first moment at or after now at which the clock in Malang shows the closing time. */
function closing(opening: Opening, now: Instant): Instant {
  if (opening.state !== 'open') throw new Error('only open doors close')
  const today = minutesAfter(startOfDay(dayOf(now)), minutesOf(opening.until))
  return today > now ? today : minutesAfter(startOfDay(addDays(dayOf(now), 1)), minutesOf(opening.until))
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const earlier = (a: Instant, b: Instant): Instant => [a, b].sort()[0] ?? a
