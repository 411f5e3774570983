import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import type { QueuedReview } from './queue.ts'
import { openStates } from './review-states.ts'

/** A review of a product that nobody has decided yet. */
export type OpenLook = {
  reviewId: string
  track: QueuedReview['track']
  kind: QueuedReview['kind']
  promisedOn: Day
}

/** What waits in the queue about a product, on any version of it, the oldest promise first. */
export async function openLooksAt(ctx: Context, productId: string): Promise<OpenLook[]> {
  const rows = await ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select(['review.id', 'review.track', 'review.kind', 'review.promised_on'])
    .where('listing.product_id', '=', productId)
    .where('review.state', 'in', openStates)
    .orderBy('review.promised_on')
    .orderBy('review.track', 'desc')
    .execute()
  return rows.map(row => ({
    reviewId: row.id,
    track: row.track,
    kind: row.kind,
    promisedOn: row.promised_on,
  }))
}
