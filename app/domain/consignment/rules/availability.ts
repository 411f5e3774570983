import { type Count, type Have, haveOf } from '../../catalogue/have.ts'
import type { Instant } from '../../dates.ts'
import { chanceOfLeft } from './selling-rate.ts'

/** What one may hope for: three words for the buyer, and the certain nothing. */
export type Likelihood = 'likely' | 'may-be-gone' | 'ask' | 'none'

export type Availability = {
  have: Have
  likelihood: Likelihood
  /** From 0 to 1, undefined where nothing is known of the sales; for the arithmetic shown to the counter. */
  chance?: number
}

/** From this chance on it is likely there; below the other one has to ask. */
export const likelyFrom = 0.8
export const askBelow = 0.4

const dayMs = 86_400_000

/**
 * What may be said of a shelf from its last document. The number and its age follow the days alone; the likelihood
 * also grows weaker with what should have been sold since. Old data is never more than a reason to ask.
 * @param count the last document that fixed the number: a count, a receipt or a sale
 * @param perDay pieces a day, undefined where nothing is known yet
 */
export function availabilityOf(
  count: Count | undefined,
  perDay: number | undefined,
  now: Instant,
): Availability {
  const have = haveOf(count, now)
  if (!count || have.state === 'none') return { have, likelihood: 'none' }
  if (have.state === 'ask') return { have, likelihood: 'ask' }
  if (perDay === undefined) return { have, likelihood: have.state === 'counted' ? 'likely' : 'may-be-gone' }
  const days = Math.max(0, Date.parse(now) - Date.parse(count.countedAt)) / dayMs
  const chance = chanceOfLeft(count.pieces, perDay * days)
  const likelihood = likelihoodOf(chance)
  // However little sells there: what nobody wrote about for days is not called likely.
  const isOld = have.state === 'aged' && likelihood === 'likely'
  return { have, likelihood: isOld ? 'may-be-gone' : likelihood, chance }
}

function likelihoodOf(chance: number): Likelihood {
  if (chance >= likelyFrom) return 'likely'
  return chance >= askBelow ? 'may-be-gone' : 'ask'
}
