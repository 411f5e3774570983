import type { ReviewTrack } from '#db/schema/review-standards.ts'
import { type Context, today } from '../context.ts'
import { reviewTracks } from './standards.ts'
import { standsOn } from './verdicts.ts'

/** The tracks whose last word on the version that stands approved still lets the product be sold today. */
export async function standingApprovals(ctx: Context, productId: string): Promise<ReviewTrack[]> {
  const version = await ctx.db
    .selectFrom('listing_version')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select('listing_version.id')
    .where('listing.product_id', '=', productId)
    .where('listing_version.state', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!version) return []
  const last = await lastDecisions(ctx, version.id)
  return reviewTracks.filter(track => {
    const decision = last.get(track)
    return decision !== undefined && standsOn(decision, today(ctx))
  })
}

/** The last word of each track on a version. */
export async function lastDecisions(ctx: Context, versionId: string) {
  const rows = await ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .select(['decision.id', 'track', 'verdict', 'until_on', 'decided_at', 'decided_by_id'])
    .where('review.version_id', '=', versionId)
    .orderBy('decided_at')
    .orderBy('decision.id')
    .execute()
  return new Map(rows.map(row => [row.track, row]))
}
