import type { Verdict } from '#db/schema/reviews.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import type { DecisionInputs } from './decision-inputs.ts'
import { reasonsInForce } from './standards.ts'
import { isNegative } from './verdicts.ts'

export type Decided = {
  verdict: Verdict
  note?: string | undefined
  nextStep?: string | undefined
  reasonIds?: readonly string[] | undefined
  untilOn?: Day | undefined
}

export type UnfitDecision =
  | { code: 'unknown-reason'; reasonId: string }
  | { code: 'reason-missing' }
  | { code: 'next-step-missing' }
  | { code: 'note-missing' }
  | { code: 'until-unfit' }
  /** Mandatory items that are not answered, or answered with no. */
  | { code: 'items-open'; items: string[] }
  | { code: 'scores-open'; dimensions: string[] }
  /** Checks that bar the label and that nobody has set aside. */
  | { code: 'checks-open'; rules: string[] }

/** Why this decision may not be made on these findings; undefined where it may. */
export async function unfitDecision(
  ctx: Context,
  decided: Decided,
  inputs: DecisionInputs,
): Promise<UnfitDecision | undefined> {
  const known = await reasonsInForce(ctx, inputs.track)
  const strange = decided.reasonIds?.find(id => !known.some(reason => reason.id === id))
  if (strange !== undefined) return { code: 'unknown-reason', reasonId: strange }
  return isNegative(decided.verdict) ? unfitRefusing(decided) : unfitApproving(decided, inputs, today(ctx))
}

/** She is never sent away without a reason and what to do next; a reason of the library brings its next step. */
function unfitRefusing({ note, nextStep, reasonIds = [] }: Decided): UnfitDecision | undefined {
  if (reasonIds.length > 0) return undefined
  if (!note?.trim()) return { code: 'reason-missing' }
  return nextStep?.trim() ? undefined : { code: 'next-step-missing' }
}

function unfitApproving(decided: Decided, inputs: DecisionInputs, on: Day): UnfitDecision | undefined {
  const { verdict, note, untilOn } = decided
  const isConditional = verdict === 'conditional'
  if (verdict !== 'approve' && !note?.trim()) return { code: 'note-missing' }
  if (isConditional !== (untilOn !== undefined)) return { code: 'until-unfit' }
  if (untilOn !== undefined && !(isDay(untilOn) && untilOn > on)) return { code: 'until-unfit' }
  // A no on a mandatory item is what a condition is for; silence never is.
  const items = inputs.items
    .filter(item => item.isMandatory)
    .filter(({ answer }) => answer === undefined || (answer === 'no' && !isConditional))
    .map(item => item.code)
  if (items.length > 0) return { code: 'items-open', items }
  const dimensions = inputs.scores.filter(one => one.score === undefined).map(one => one.code)
  if (dimensions.length > 0) return { code: 'scores-open', dimensions }
  const rules = inputs.checks
    .filter(check => check.verdict === 'block' && check.override === undefined)
    .map(check => check.code)
  return rules.length > 0 ? { code: 'checks-open', rules } : undefined
}
