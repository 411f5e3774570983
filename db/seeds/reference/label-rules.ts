import type { LabelRuleTable } from '#db/schema/rules.ts'
import { claimRules } from './label-rules/claims.ts'
import { contentRules } from './label-rules/contents.ts'
import { craftRules } from './label-rules/crafts.ts'
import type { FirstRule } from './label-rules/first-rule.ts'
import { halalRules } from './label-rules/halal.ts'
import { licenceRules } from './label-rules/licences.ts'

/**
 * The first version of every label rule. A new version is announced beside it with the day it takes force; these
 * lines stay as they are.
 */
export const labelRules: LabelRuleTable[] = Object.entries<FirstRule>({
  ...contentRules,
  ...licenceRules,
  ...halalRules,
  ...claimRules,
  ...craftRules,
}).map(([code, rule]) => ({
  id: `${code}/1`,
  code,
  version: 1,
  in_force_from_on: rule.from,
  in_force_until_on: null,
  severity: rule.severity,
  article: rule.article,
  source_note: rule.note ?? '',
  parameters: JSON.stringify(rule.parameters ?? {}),
}))
