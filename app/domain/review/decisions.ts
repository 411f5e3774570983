import type { Verdict } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { newId } from '../ids.ts'
import { changedFields } from '../listing/changed-fields.ts'
import { answersIn } from '../listing/version-content.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { moveReview } from './claims.ts'
import { type Decided, type UnfitDecision, unfitDecision } from './decision-fitness.ts'
import { decisionInputs, fingerprintOf } from './decision-inputs.ts'
import {
  heldReview,
  type LockedReview,
  lockedReview,
  type NotHeld,
  reviewerOf,
  type UnknownReview,
} from './held-review.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { isNegative } from './verdicts.ts'

export type DecideRefusal =
  | NotAllowed
  | UnknownReview
  | NotHeld
  | UnfitDecision
  | { code: 'review-decided'; verdict: Verdict; by: string; decidedAt: string }
  /** She has sent a newer version; what reads differently in it. */
  | { code: 'version-superseded'; number: number; changed: { question: string; field: string }[] }

/**
 * Says what becomes of a version on one track, and does what follows from it: see `outcomeOf`. Only whoever holds
 * the review decides it, once; the same answer sent again by the same person is the same decision.
 */
export async function decideReview(
  ctx: Context,
  input: { reviewId: string } & Decided,
): Promise<Result<{ decisionId: string; outcome: Outcome }, DecideRefusal>> {
  return transact<{ decisionId: string; outcome: Outcome }, DecideRefusal>(ctx, async ctx => {
    const { reviewId, verdict } = input
    const reviewerId = reviewerOf(ctx)
    if (reviewerId === undefined) return refuse({ code: 'not-allowed' })
    const review = await lockedReview(ctx, reviewId)
    if (!review) return refuse({ code: 'unknown-review', reviewId })
    if (review.state === 'decided') return decidedBefore(ctx, reviewId, reviewerId, verdict)
    if (review.state === 'overtaken') {
      const newer = await newerVersion(ctx, review)
      return refuse(newer ?? { code: 'review-ended', state: 'overtaken' })
    }
    const held = await heldReview(ctx, reviewId)
    if (!held.ok) return held
    const inputs = await decisionInputs(ctx, review)
    const unfit = await unfitDecision(ctx, input, inputs)
    if (unfit) return refuse(unfit)

    const decisionId = await writeDecision(ctx, input, { reviewerId, inputsSha256: fingerprintOf(inputs) })
    await moveReview(ctx, review, 'decide')
    await ctx.db
      .updateTable('review_claim')
      .set({ ended_at: ctx.now, ended_why: 'decided' })
      .where('review_id', '=', reviewId)
      .where('ended_at', 'is', null)
      .execute()
    const outcome = await outcomeOf(ctx, review, { decisionId, ...input })
    return ok({ decisionId, outcome })
  })
}

async function writeDecision(
  ctx: Context,
  input: { reviewId: string } & Decided,
  by: { reviewerId: string; inputsSha256: string },
): Promise<string> {
  const { reviewId, verdict, note, nextStep, untilOn, reasonIds = [] } = input
  const decisionId = newId('dec', ctx.now)
  await ctx.db
    .insertInto('decision')
    .values({
      id: decisionId,
      review_id: reviewId,
      verdict,
      note: note?.trim() || null,
      next_step: nextStep?.trim() || null,
      until_on: untilOn ?? null,
      inputs_sha256: by.inputsSha256,
      decided_at: ctx.now,
      decided_by_id: by.reviewerId,
    })
    .execute()
  if (reasonIds.length > 0)
    await ctx.db
      .insertInto('decision_reason')
      .values(
        [...new Set(reasonIds)].map((reason_id, position) => ({
          decision_id: decisionId,
          position,
          reason_id,
        })),
      )
      .execute()
  await recordActivity(ctx, {
    verb: 'decideReview',
    subject: `review:${reviewId}`,
    after: { decisionId, verdict, reasonIds, untilOn, inputsSha256: by.inputsSha256 },
  })
  return decisionId
}

async function decidedBefore(ctx: Context, reviewId: string, reviewerId: string, verdict: Verdict) {
  const before = await ctx.db
    .selectFrom('decision')
    .innerJoin('account', 'account.id', 'decision.decided_by_id')
    .select(['decision.id', 'verdict', 'decided_at', 'decided_by_id', 'account.name'])
    .where('review_id', '=', reviewId)
    .executeTakeFirstOrThrow()
  if (before.decided_by_id === reviewerId && before.verdict === verdict) {
    const outcome: Outcome = isNegative(verdict) ? { became: 'returned' } : { became: 'kept' }
    return ok({ decisionId: before.id, outcome })
  }
  return refuse({
    code: 'review-decided',
    verdict: before.verdict,
    by: before.name,
    decidedAt: before.decided_at,
  })
}

async function newerVersion(ctx: Context, review: LockedReview) {
  const rows = await ctx.db
    .selectFrom('listing_version')
    .select(['id', 'number', 'answers'])
    .where('listing_id', '=', review.listing_id)
    .orderBy('number', 'desc')
    .execute()
  const [newest] = rows
  const own = rows.find(row => row.id === review.version_id)
  if (!newest || !own || newest.id === own.id) return undefined
  const changed = changedFields(answersIn(own.answers), answersIn(newest.answers))
  return {
    code: 'version-superseded' as const,
    number: newest.number,
    changed: changed.map(({ question, field }) => ({ question, field })),
  }
}
