import type { Day } from '../dates.ts'
import type { Severity } from './finding.ts'
import type { RuleParameters } from './rule-parameters.ts'

/** One dated version of a rule. Versions are added, never changed. */
export type LabelRule = {
  code: string
  version: number
  inForceFromOn: Day
  /** Its last day; null while nobody has said when it ends. */
  inForceUntilOn: Day | null
  severity: Severity
  article: string
  sourceNote: string
  parameters: RuleParameters
}

/**
 * Of each rule the newest version that has begun by a day, if it has not ended by then. A version announced for a
 * later day therefore takes over by the calendar, and one that ends silences its rule.
 */
export function inForceOn(rules: readonly LabelRule[], on: Day): LabelRule[] {
  const newest = new Map<string, LabelRule>()
  for (const rule of rules) {
    if (rule.inForceFromOn > on) continue
    const known = newest.get(rule.code)
    if (!known || known.version < rule.version) newest.set(rule.code, rule)
  }
  return [...newest.values()].filter(rule => rule.inForceUntilOn === null || on <= rule.inForceUntilOn)
}
