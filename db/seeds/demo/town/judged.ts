import type { Context } from '#app/domain/context.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import type { Decided } from '#app/domain/review/decision-fitness.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { overrideCheck, saveReviewAnswers, saveReviewScores } from '#app/domain/review/findings.ts'
import { checksOf } from '#app/domain/review/latest-findings.ts'
import { checklistItems, rubricDimensions } from '#app/domain/review/standards.ts'
import { granted } from './granted.ts'

/**
 * One review from the claim to the decision, by the reviewer of the context: every item ticked, every dimension
 * scored, what bars the label set aside with a reason.
 * @param how.score of a dimension, 1 to 5
 */
export async function judged(
  ctx: Context,
  reviewId: string,
  how: { decided?: Decided; score?: (code: string) => number } = {},
): Promise<string> {
  const { decided = { verdict: 'approve' }, score = () => 4 } = how
  await granted(claimReview(ctx, { reviewId }))
  const review = await ctx.db
    .selectFrom('review')
    .select(['id', 'checklist_id', 'rubric_id', 'check_run_id'])
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const items = await checklistItems(ctx, review.checklist_id)
  const answers = items.map(item => ({ itemId: item.id, answer: 'yes' as const }))
  await granted(saveReviewAnswers(ctx, { reviewId, answers }))
  const dimensions = await rubricDimensions(ctx, review.rubric_id)
  const scores = dimensions.map(({ id, code }) => ({ dimensionId: id, score: score(code) }))
  await granted(saveReviewScores(ctx, { reviewId, scores }))
  for (const { position, verdict } of await checksOf(ctx, review))
    if (verdict === 'block')
      await granted(overrideCheck(ctx, { reviewId, position, reason: 'Sudah dilihat pada kemasan aslinya.' }))
  const { decisionId } = await granted(decideReview(ctx, { reviewId, ...decided }))
  return decisionId
}
