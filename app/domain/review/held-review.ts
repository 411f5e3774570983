import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { ReviewTable } from '#db/schema/reviews.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { ok, type Result, refuse } from '../result.ts'
import { reviewSetting } from './standards.ts'

export type LockedReview = Selectable<ReviewTable> & { listing_id: string; producer_id: string }
export type UnknownReview = { code: 'unknown-review'; reviewId: string }
export type NotHeld =
  | NotAllowed
  | UnknownReview
  | { code: 'review-ended'; state: 'decided' | 'overtaken' }
  | { code: 'claim-missing' }

/**
 * The review, held until the transaction ends; and its listing first, as sending a version does. So the two tracks
 * of a version, and a newer version, come one after the other and each sees what the other has done.
 */
export async function lockedReview(ctx: Context, reviewId: string): Promise<LockedReview | undefined> {
  const of = await ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select(['listing.id as listing_id', 'listing.producer_id'])
    .where('review.id', '=', reviewId)
    .executeTakeFirst()
  if (!of) return undefined
  await lockListing(ctx, of.listing_id)
  const row = ctx.db.selectFrom('review').selectAll().where('id', '=', reviewId)
  const review = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return review && { ...review, ...of }
}

/** Nothing else happens to a listing and its reviews until this transaction ends. */
export async function lockListing(ctx: Context, listingId: string): Promise<void> {
  const listing = ctx.db.selectFrom('listing').select('id').where('id', '=', listingId)
  await (engineOf(ctx.db) === 'postgres' ? listing.forUpdate() : listing).executeTakeFirst()
}

/** The account that may review, if the actor is one. The system reviews nothing. */
export const reviewerOf = (ctx: Context): string | undefined =>
  ctx.actor.kind === 'person' && may(ctx.actor, 'product:review') ? ctx.actor.accountId : undefined

/** The claim that nobody may work past: one that has not ended and has not run out. */
export const claimOf = (ctx: Context, reviewId: string) =>
  ctx.db
    .selectFrom('review_claim')
    .innerJoin('account', 'account.id', 'review_claim.account_id')
    .select(['review_claim.id', 'account_id', 'account.name', 'expires_at'])
    .where('review_id', '=', reviewId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()

/** The review that the actor has claimed; working on it keeps the claim alive. */
export async function heldReview(
  ctx: Context,
  reviewId: string,
): Promise<Result<LockedReview & { reviewerId: string }, NotHeld>> {
  const reviewerId = reviewerOf(ctx)
  if (reviewerId === undefined) return refuse({ code: 'not-allowed' })
  const review = await lockedReview(ctx, reviewId)
  if (!review) return refuse({ code: 'unknown-review', reviewId })
  if (review.state === 'decided' || review.state === 'overtaken')
    return refuse({ code: 'review-ended', state: review.state })
  const claim = await claimOf(ctx, reviewId)
  if (claim?.account_id !== reviewerId) return refuse({ code: 'claim-missing' })
  const expiresAt = await claimExpiry(ctx)
  if (expiresAt > claim.expires_at)
    await ctx.db
      .updateTable('review_claim')
      .set({ expires_at: expiresAt })
      .where('id', '=', claim.id)
      .execute()
  return ok({ ...review, reviewerId })
}

export async function claimExpiry(ctx: Context): Promise<string> {
  const { claimMinutes } = await reviewSetting(ctx)
  return new Date(Date.parse(ctx.now) + claimMinutes * 60_000).toISOString()
}
