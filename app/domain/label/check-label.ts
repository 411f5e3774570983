import type { Day } from '../dates.ts'
import type { Checks } from './check.ts'
import { claimChecks } from './claim-checks.ts'
import { contentChecks } from './content-checks.ts'
import { craftChecks } from './craft-checks.ts'
import { dateChecks } from './date-checks.ts'
import type { Finding, FindingOf, RuleCode } from './finding.ts'
import { halalChecks } from './halal-checks.ts'
import { ingredientChecks } from './ingredient-checks.ts'
import { licenceChecks } from './licence-checks.ts'
import type { LabelFacts } from './listing-facts.ts'
import { pirtChecks } from './pirt-checks.ts'
import { inForceOn, type LabelRule } from './rule.ts'

/**
 * What a label lacks on a day, gravest first. Rules that are not yet or no longer in force are silent, and so is a
 * rule whose code this program does not know.
 */
export function checkLabel(facts: LabelFacts, rules: readonly LabelRule[], on: Day): Finding[] {
  const inForce = inForceOn(rules, on)
  const findings = ruleCodes.flatMap(code => {
    const rule = inForce.find(one => one.code === code)
    return rule ? findingsOf(code, rule, facts, on) : []
  })
  return findings.sort((a, b) => gravity[a.severity] - gravity[b.severity])
}

/** While one of these stands, the listing cannot be sent to review. */
export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(finding => finding.severity === 'block')

const checks: Checks<RuleCode> = {
  ...contentChecks,
  ...ingredientChecks,
  ...dateChecks,
  ...licenceChecks,
  ...pirtChecks,
  ...halalChecks,
  ...claimChecks,
  ...craftChecks,
}

/** Every rule that this program can check, in the order of the label. */
export const ruleCodes = Object.keys(checks) as RuleCode[]

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(checks, code)

const gravity = { block: 0, warn: 1, info: 2 } as const

function findingsOf<Code extends RuleCode>(
  code: Code,
  { severity, article, parameters }: LabelRule,
  facts: LabelFacts,
  on: Day,
): Finding[] {
  const found = checks[code](facts, parameters, on)
  return found.map((one): FindingOf<Code> => ({ ...one, code, severity, article })) as Finding[]
}
