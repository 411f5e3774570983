import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { isRuleCode } from './check-label.ts'
import { inForceOn, type LabelRule } from './rule.ts'
import { isRecord, type RuleParameters, unfitParameter } from './rule-parameters.ts'

export type AnnounceRuleRefusal =
  | NotAllowed
  | { code: 'unknown-rule'; rule: string }
  | { code: 'not-a-day'; day: string }
  | { code: 'ends-before-start'; inForceFromOn: Day; inForceUntilOn: Day }
  | { code: 'starts-in-the-past'; inForceFromOn: Day }
  | { code: 'article-missing' }
  | { code: 'parameter-unfit'; parameter: string }

/**
 * A new version of a rule, which takes force by itself on its day. It is never dated back, so that what was judged
 * stays explained by the rules of its day. A version whose first day is its last ends the rule.
 */
export async function announceRule(
  ctx: Context,
  input: Omit<LabelRule, 'version'>,
): Promise<Result<{ version: number }, AnnounceRuleRefusal>> {
  return transact<{ version: number }, AnnounceRuleRefusal>(ctx, async ctx => {
    if (!may(ctx.actor, 'rule:govern')) return refuse({ code: 'not-allowed' })
    const refusal = misfit(input, today(ctx))
    if (refusal) return refuse(refusal)

    const newest = await ctx.db
      .selectFrom('label_rule')
      .select(['id', 'version', 'parameters'])
      .where('code', '=', input.code)
      .orderBy('version', 'desc')
      .executeTakeFirst()
    const unfit = newest && unfitParameter(parametersOf(newest.parameters, newest.id), input.parameters)
    if (unfit !== undefined) return refuse({ code: 'parameter-unfit', parameter: unfit })

    const version = (newest?.version ?? 0) + 1
    await ctx.db
      .insertInto('label_rule')
      .values({
        id: `${input.code}/${version}`,
        code: input.code,
        version,
        in_force_from_on: input.inForceFromOn,
        in_force_until_on: input.inForceUntilOn,
        severity: input.severity,
        article: input.article.trim(),
        source_note: input.sourceNote,
        parameters: JSON.stringify(input.parameters),
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'announceRule',
      subject: `label-rule:${input.code}`,
      after: { ...input, version },
    })
    return ok({ version })
  })
}

function misfit(input: Omit<LabelRule, 'version'>, today: Day): AnnounceRuleRefusal | undefined {
  const { code, inForceFromOn, inForceUntilOn, article } = input
  if (!isRuleCode(code)) return { code: 'unknown-rule', rule: code }
  for (const day of [inForceFromOn, inForceUntilOn])
    if (day !== null && !isDay(day)) return { code: 'not-a-day', day }
  if (inForceUntilOn !== null && inForceUntilOn < inForceFromOn)
    return { code: 'ends-before-start', inForceFromOn, inForceUntilOn }
  if (inForceFromOn < today) return { code: 'starts-in-the-past', inForceFromOn }
  return article.trim() === '' ? { code: 'article-missing' } : undefined
}

/** The rules that hold on a day, one version of each. */
export async function labelRulesInForce(ctx: Context, on: Day): Promise<LabelRule[]> {
  const rows = await ctx.db
    .selectFrom('label_rule')
    .selectAll()
    .where('in_force_from_on', '<=', on)
    .orderBy('code')
    .orderBy('version')
    .execute()
  const rules = rows.map(row => ({
    code: row.code,
    version: row.version,
    inForceFromOn: row.in_force_from_on,
    inForceUntilOn: row.in_force_until_on,
    severity: row.severity,
    article: row.article,
    sourceNote: row.source_note,
    parameters: parametersOf(row.parameters, row.id),
  }))
  return inForceOn(rules, on)
}

function parametersOf(json: string, id: string): RuleParameters {
  const parameters: unknown = JSON.parse(json)
  if (!isRecord(parameters)) throw new TypeError(`label rule ${id} has parameters that are no object`)
  return parameters
}
