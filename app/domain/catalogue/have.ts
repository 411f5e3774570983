import { type Day, dayOf, type Instant, midnightsBetween } from '../dates.ts'

/** How much was on a shelf when it was last counted. */
export type Count = {
  pieces: number
  countedAt: Instant
  earliestBestBeforeOn: Day | null
}

/**
 * What may be said of a shelf. `counted`: a number that is at most three days old; `aged`: a number of four to
 * seven days ago; `ask`: too old to name a number, or its first batch is past its date; `none`: sold out.
 */
export type Have = {
  state: 'counted' | 'aged' | 'ask' | 'none'
  pieces?: number
  countedDaysAgo?: number
  /** How likely the number still holds; only where a page looks closely at one place. */
  likelihood?: 'likely' | 'may-be-gone' | 'ask'
}

const countedForDays = 3
/** After so many days without a count no number is named any more. */
export const askAfterDays = 7

/** Days go by Malang's calendar: what was counted at 23:30 WIB was counted yesterday half an hour later. */
export function haveOf(count: Count | undefined, now: Instant): Have {
  if (!count) return { state: 'none' }
  const countedDaysAgo = Math.max(0, midnightsBetween(count.countedAt, now))
  if (count.pieces <= 0) return { state: 'none', countedDaysAgo }
  const isPast = count.earliestBestBeforeOn !== null && count.earliestBestBeforeOn < dayOf(now)
  if (isPast || countedDaysAgo > askAfterDays) return { state: 'ask', countedDaysAgo }
  return {
    state: countedDaysAgo <= countedForDays ? 'counted' : 'aged',
    pieces: count.pieces,
    countedDaysAgo,
  }
}

/**
 * Several variants on one shelf as one: the pieces that may still be named, as old as the oldest of their counts.
 * Where none may be named but something was there, one has to ask.
 */
export function haveOfAll(counts: readonly Count[], now: Instant): Have {
  const each = counts.map(count => haveOf(count, now))
  const named = each.filter(have => have.state === 'counted' || have.state === 'aged')
  if (named.length > 0) {
    const countedDaysAgo = Math.max(...named.map(have => have.countedDaysAgo ?? 0))
    const pieces = named.reduce((sum, have) => sum + (have.pieces ?? 0), 0)
    return { state: named.some(have => have.state === 'aged') ? 'aged' : 'counted', pieces, countedDaysAgo }
  }
  return freshest(each.filter(have => have.state === 'ask')) ?? freshest(each) ?? { state: 'none' }
}

/** The earliest date among what is there and not past its date; undefined where nothing bears one. */
export function earliestBestBefore(counts: readonly Count[], today: Day): Day | undefined {
  let earliest: Day | undefined
  for (const { pieces, earliestBestBeforeOn: day } of counts) {
    if (pieces > 0 && day !== null && day >= today && (earliest === undefined || day < earliest))
      earliest = day
  }
  return earliest
}

const strength = { counted: 3, aged: 2, ask: 1, none: 0 } as const

/** Sorts the surest first: a fresh number before an old one, more pieces before fewer. */
export const bySureness = (a: Have, b: Have): number =>
  strength[b.state] - strength[a.state] || (b.pieces ?? 0) - (a.pieces ?? 0)

function freshest(all: readonly Have[]): Have | undefined {
  return [...all].sort((a, b) => (a.countedDaysAgo ?? 0) - (b.countedDaysAgo ?? 0))[0]
}
