import type { FindingFacts, RuleCode } from '../domain/label/finding.ts'

/** Why the law or the buyer wants it, and what she can do now: both in one or two short sentences. */
export type RuleWords = {
  readonly [Code in RuleCode]: {
    readonly why: (facts: FindingFacts[Code]) => string
    readonly fix: (facts: FindingFacts[Code]) => string
  }
}
