import type { Context } from '../context.ts'
import type { QueuedReview } from './queue.ts'
import { openStates } from './review-states.ts'

/** The open review of a newer version of the same listing on the same track, if there is one. */
export async function openReviewAfter(
  ctx: Context,
  review: { listingId: string; track: QueuedReview['track']; now: { number: number } },
): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .select('review.id')
    .where('listing_version.listing_id', '=', review.listingId)
    .where('listing_version.number', '>', review.now.number)
    .where('review.track', '=', review.track)
    .where('review.state', 'in', openStates)
    .orderBy('listing_version.number', 'desc')
    .executeTakeFirst()
  return row?.id
}
