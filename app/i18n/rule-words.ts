import type { BatchCodeRefusal } from '../domain/batches/batch-code.ts'
import type { FindingFacts, RuleCode } from '../domain/label/finding.ts'
import type { SplitRefusal } from '../domain/pricing/commission.ts'
import type { PriceRefusal } from '../domain/pricing/price-helper.ts'

/** Why the law or the buyer wants it, and what she can do now: both in one or two short sentences. */
export type RuleWords = {
  readonly [Code in RuleCode]: {
    readonly why: (facts: FindingFacts[Code]) => string
    readonly fix: (facts: FindingFacts[Code]) => string
  }
}

/** What is refused while she sets a price, makes a batch or prints its stickers. */
export type MakingRefusal =
  | PriceRefusal
  | SplitRefusal
  | BatchCodeRefusal
  | { code: 'batch-code-mistyped'; text: string }
  | { code: 'stickers-not-a-count'; pieces: number; limit: number }
  | { code: 'places-not-on-sheet'; placesUsed: number; places: number }
  | { code: 'link-too-long'; length: number }
  | { code: 'label-too-small'; size: string; fits: readonly string[] }

export type MakingRefusalWords = {
  readonly [Code in MakingRefusal['code']]: (facts: Extract<MakingRefusal, { code: Code }>) => string
}
