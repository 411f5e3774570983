import type { ConflictKind, ReviewState } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { conflictWith } from './conflicts.ts'
import {
  claimExpiry,
  claimOf,
  heldReview,
  type LockedReview,
  lockedReview,
  type NotHeld,
  reviewerOf,
  type UnknownReview,
} from './held-review.ts'
import { type ReviewEvent, stateAfter } from './review-states.ts'

export type ClaimRefusal =
  | NotAllowed
  | UnknownReview
  | { code: 'review-ended'; state: 'decided' | 'overtaken' }
  | { code: 'review-claimed'; by: string; untilAt: string }
  | { code: 'conflict-of-interest'; kind: ConflictKind }
  /** An appeal goes to somebody else than who decided before. */
  | { code: 'second-reviewer-needed' }

/** Takes a review for oneself. Whoever holds it already holds it on; a claim that ran out is free to take. */
export async function claimReview(
  ctx: Context,
  input: { reviewId: string },
): Promise<Result<{ untilAt: string }, ClaimRefusal>> {
  return transact<{ untilAt: string }, ClaimRefusal>(ctx, async ctx => {
    const { reviewId } = input
    const accountId = reviewerOf(ctx)
    if (accountId === undefined) return refuse({ code: 'not-allowed' })
    const review = await lockedReview(ctx, reviewId)
    if (!review) return refuse({ code: 'unknown-review', reviewId })
    if (review.state === 'decided' || review.state === 'overtaken')
      return refuse({ code: 'review-ended', state: review.state })
    const bar = await barTo(ctx, review, accountId)
    if (bar) return refuse(bar)
    const claim = await claimOf(ctx, reviewId)
    if (claim && claim.account_id !== accountId)
      return refuse({ code: 'review-claimed', by: claim.name, untilAt: claim.expires_at })
    if (claim) {
      await heldReview(ctx, reviewId)
      return ok({ untilAt: await claimExpiry(ctx) })
    }
    if (review.state === 'claimed') await freeClaim(ctx, review, 'expired')
    const untilAt = await claimExpiry(ctx)
    await moveReview(ctx, { ...review, state: 'waiting' }, 'claim')
    await ctx.db
      .insertInto('review_claim')
      .values({
        id: newId('rcl', ctx.now),
        review_id: reviewId,
        account_id: accountId,
        claimed_at: ctx.now,
        expires_at: untilAt,
        ended_at: null,
        ended_why: null,
      })
      .execute()
    await recordActivity(ctx, { verb: 'claimReview', subject: `review:${reviewId}`, after: { untilAt } })
    return ok({ untilAt })
  })
}

/** Lets go of a review; what was answered and scored stays for whoever takes it next. */
export async function releaseReview(
  ctx: Context,
  input: { reviewId: string },
): Promise<Result<undefined, NotHeld>> {
  return transact<undefined, NotHeld>(ctx, async ctx => {
    const held = await heldReview(ctx, input.reviewId)
    if (!held.ok) return held
    await freeClaim(ctx, held.value, 'released')
    await recordActivity(ctx, { verb: 'releaseReview', subject: `review:${input.reviewId}` })
    return ok(undefined)
  })
}

export async function freeClaim(
  ctx: Context,
  review: { id: string; state: ReviewState },
  why: 'released' | 'expired',
): Promise<void> {
  await ctx.db
    .updateTable('review_claim')
    .set({ ended_at: ctx.now, ended_why: why })
    .where('review_id', '=', review.id)
    .where('ended_at', 'is', null)
    .execute()
  await moveReview(ctx, review, 'free')
}

/** One arrow of the table. A move that it does not have is a bug of the caller. */
export async function moveReview(
  ctx: Context,
  review: { id: string; state: ReviewState },
  event: ReviewEvent,
): Promise<void> {
  const state = stateAfter(review.state, event)
  if (state === undefined) throw new Error(`a review that is ${review.state} has no ${event}`)
  await ctx.db
    .updateTable('review')
    .set({ state, ended_at: state === 'decided' || state === 'overtaken' ? ctx.now : null })
    .where('id', '=', review.id)
    .execute()
}

async function barTo(
  ctx: Context,
  review: LockedReview,
  accountId: string,
): Promise<ClaimRefusal | undefined> {
  const kind = await conflictWith(ctx, accountId, review.producer_id)
  if (kind) return { code: 'conflict-of-interest', kind }
  if (review.appeal_id === null) return undefined
  const before = await ctx.db
    .selectFrom('appeal')
    .innerJoin('decision', 'decision.id', 'appeal.decision_id')
    .select('decided_by_id')
    .where('appeal.id', '=', review.appeal_id)
    .executeTakeFirstOrThrow()
  return before.decided_by_id === accountId ? { code: 'second-reviewer-needed' } : undefined
}
