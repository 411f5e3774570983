import type { Verdict } from '#db/schema/reviews.ts'
import type { Day } from '../dates.ts'

export const verdicts = [
  'approve',
  'approve-with-note',
  'conditional',
  'change-needed',
  'reject',
] as const satisfies readonly Verdict[]

export const isVerdict = (text: string): text is Verdict => verdicts.some(one => one === text)

/** Sends the version back: what is to be changed, or that it cannot be sold at all. */
export const isNegative = (verdict: Verdict): boolean => verdict === 'change-needed' || verdict === 'reject'

/** Whether a decision lets the goods be sold on a day; one on condition does to its last day. */
export const standsOn = (decision: { verdict: Verdict; until_on: string | null }, on: Day): boolean =>
  !isNegative(decision.verdict) && (decision.until_on === null || on <= decision.until_on)
