import type { Day } from '../dates.ts'
import type { Found, RuleCode } from './finding.ts'
import type { LabelFacts } from './listing-facts.ts'
import type { RuleParameters } from './rule-parameters.ts'

/** A rule as a pure function: the same label, settings and day always give the same answer. */
export type Check<Code extends RuleCode> = (
  facts: LabelFacts,
  parameters: RuleParameters,
  on: Day,
) => readonly Found<Code>[]

export type Checks<Code extends RuleCode> = { readonly [C in Code]: Check<C> }
