import type { Context } from '../context.ts'
import type { LabelRule } from '../label/rule.ts'
import { type DecisionRecord, decisionHistory } from './decision-record.ts'
import { type ChecklistItem, checklistItems, type Dimension, rubricDimensions } from './standards.ts'

/** One decision with everything that is needed to work it out again, whatever has come into force since. */
export type ArchivedDecision = DecisionRecord & {
  /** What the rules were asked about, and when; without facts where they were not kept yet. */
  checked: { at: string; label: unknown }
  rules: LabelRule[]
  checklist: ChecklistItem[]
  scale: Dimension[]
}

/** Every decision ever made, oldest first, with the lists, scales and rules that it was made by, word for word. */
export async function* decisionArchive(ctx: Context): AsyncGenerator<ArchivedDecision> {
  const checklists = new Map<string, ChecklistItem[]>()
  const scales = new Map<string, Dimension[]>()
  const rules = await everyRule(ctx)
  for await (const record of decisionHistory(ctx)) {
    const { checklistId, rubricId, checks } = record.inputs
    const checklist = checklists.get(checklistId) ?? (await checklistItems(ctx, checklistId))
    checklists.set(checklistId, checklist)
    const scale = scales.get(rubricId) ?? (await rubricDimensions(ctx, rubricId))
    scales.set(rubricId, scale)
    yield {
      ...record,
      checked: await checkedLabel(ctx, record.reviewId),
      rules: [...new Set(checks.map(check => check.ruleId))].flatMap(id => rules.get(id) ?? []),
      checklist,
      scale,
    }
  }
}

async function checkedLabel(ctx: Context, reviewId: string): Promise<ArchivedDecision['checked']> {
  const { ran_at, label } = await ctx.db
    .selectFrom('review')
    .innerJoin('check_run', 'check_run.id', 'review.check_run_id')
    .select(['check_run.ran_at', 'check_run.label'])
    .where('review.id', '=', reviewId)
    .executeTakeFirstOrThrow()
  return { at: ran_at, label: label === null ? undefined : JSON.parse(label) }
}

/** By its version, as checks name it. */
async function everyRule(ctx: Context): Promise<ReadonlyMap<string, LabelRule>> {
  const rows = await ctx.db.selectFrom('label_rule').selectAll().execute()
  return new Map(
    rows.map(row => [
      `${row.code}/${row.version}`,
      {
        code: row.code,
        version: row.version,
        inForceFromOn: row.in_force_from_on,
        inForceUntilOn: row.in_force_until_on,
        severity: row.severity,
        article: row.article,
        sourceNote: row.source_note,
        parameters: JSON.parse(row.parameters),
      },
    ]),
  )
}
