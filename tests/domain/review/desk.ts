import type { Context } from '#app/domain/context.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { saveReviewAnswers, saveReviewScores } from '#app/domain/review/findings.ts'
import { openReviewsOf } from '#app/domain/review/opening.ts'
import { checklistItems, rubricDimensions } from '#app/domain/review/standards.ts'
import { finishedListing, later } from '#tests/domain/listing/makers.ts'
import { granted } from '#tests/support/cast.ts'

export type Sent = { listingId: string; versionId: string; quality: string; packaging: string }

/** Lastri's chips, sent to review. */
export async function chipsSent(her: Context): Promise<Sent> {
  const listingId = await finishedListing(her)
  return sentAgain(her, listingId)
}

export async function sentAgain(her: Context, listingId: string): Promise<Sent> {
  const { versionId } = granted(await submitListing(her, { listingId }))
  const [quality = '', packaging = ''] = await openReviewsOf(her, versionId)
  return { listingId, versionId, quality, packaging }
}

/** Claimed, with every item ticked but those named, and every dimension scored. */
export async function filledIn(
  ctx: Context,
  reviewId: string,
  but: { leave?: readonly string[]; no?: readonly string[]; score?: number } = {},
): Promise<void> {
  granted(await claimReview(ctx, { reviewId }))
  const review = await reviewRow(ctx, reviewId)
  const items = await checklistItems(ctx, review.checklist_id)
  const answers = items
    .filter(item => !but.leave?.includes(item.code))
    .map(item => ({
      itemId: item.id,
      answer: but.no?.includes(item.code) ? ('no' as const) : ('yes' as const),
    }))
  granted(await saveReviewAnswers(ctx, { reviewId, answers }))
  const dimensions = await rubricDimensions(ctx, review.rubric_id)
  const scores = dimensions.map(one => ({ dimensionId: one.id, score: but.score ?? 4 }))
  granted(await saveReviewScores(ctx, { reviewId, scores }))
}

export const reviewRow = (ctx: Context, reviewId: string) =>
  ctx.db.selectFrom('review').selectAll().where('id', '=', reviewId).executeTakeFirstOrThrow()

export const at = <C extends Context>(ctx: C, minutes: number): C => ({ ...ctx, ...later(ctx, minutes) })

/** At a wall clock time in Malang, `2026-11-24T09:00`. */
export const atWib = <C extends Context>(ctx: C, wib: string): C => ({
  ...ctx,
  now: new Date(`${wib}:00+07:00`).toISOString(),
})
