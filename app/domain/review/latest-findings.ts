import type { Selectable } from 'kysely'
import type { ReviewAnswerTable, ReviewScoreTable } from '#db/schema/reviews.ts'
import type { Context } from '../context.ts'

/** What stands answered, by item: of each the newest revision. */
export async function latestAnswers(
  ctx: Context,
  reviewId: string,
): Promise<Map<string, Selectable<ReviewAnswerTable>>> {
  const rows = await ctx.db
    .selectFrom('review_answer')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('item_id')
    .orderBy('revision')
    .execute()
  return new Map(rows.map(row => [row.item_id, row]))
}

/** What stands scored, by dimension. */
export async function latestScores(
  ctx: Context,
  reviewId: string,
): Promise<Map<string, Selectable<ReviewScoreTable>>> {
  const rows = await ctx.db
    .selectFrom('review_score')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('dimension_id')
    .orderBy('revision')
    .execute()
  return new Map(rows.map(row => [row.dimension_id, row]))
}

export type CheckFound = {
  position: number
  ruleId: string
  code: string
  article: string
  verdict: 'clear' | 'block' | 'warn' | 'info'
  field: string | undefined
  facts: Record<string, unknown>
  override: { reason: string; by: string; at: string } | undefined
}

/** Every rule that was asked when the review opened, what it found, and who set it aside with what reason. */
export async function checksOf(
  ctx: Context,
  review: { id: string; check_run_id: string },
): Promise<CheckFound[]> {
  const rows = await ctx.db
    .selectFrom('auto_check')
    .leftJoin('check_override', join =>
      join
        .onRef('check_override.run_id', '=', 'auto_check.run_id')
        .onRef('check_override.position', '=', 'auto_check.position')
        .on('check_override.review_id', '=', review.id),
    )
    .leftJoin('account', 'account.id', 'check_override.overridden_by_id')
    .select([
      'auto_check.position',
      'rule_id',
      'code',
      'article',
      'verdict',
      'field',
      'facts',
      'reason',
      'overridden_at',
      'account.name',
    ])
    .where('auto_check.run_id', '=', review.check_run_id)
    .orderBy('auto_check.position')
    .execute()
  return rows.map(row => ({
    position: row.position,
    ruleId: row.rule_id,
    code: row.code,
    article: row.article,
    verdict: row.verdict,
    field: row.field ?? undefined,
    facts: JSON.parse(row.facts),
    override:
      row.reason === null || row.overridden_at === null
        ? undefined
        : { reason: row.reason, by: row.name ?? '', at: row.overridden_at },
  }))
}
