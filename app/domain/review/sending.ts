import type { Context } from '../context.ts'
import type { LabelFacts } from '../label/listing-facts.ts'
import type { Answers } from '../listing/answers.ts'
import { openReviews, overtakeReviews } from './opening.ts'
import { resolveChangedPins } from './pins.ts'
import { openStates } from './review-states.ts'
import { reviewTracks } from './standards.ts'

/**
 * What a version that was sent sets going: reviews of versions that no longer wait are overtaken, pins on what has
 * changed are settled, and both tracks open. A second look at what is on sale goes on beside it.
 */
export async function sendToReview(
  ctx: Context,
  sent: { versionId: string; listingId: string; answers: Answers; label: LabelFacts; isChange: boolean },
): Promise<void> {
  const { versionId, listingId, answers, label } = sent
  const older = await ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .select('review.id')
    .where('listing_version.listing_id', '=', listingId)
    .where('listing_version.state', '<>', 'approved')
    .where('review.state', 'in', openStates)
    .execute()
  await overtakeReviews(
    ctx,
    older.map(row => row.id),
  )
  await resolveChangedPins(ctx, { listingId, versionId, answers })
  await openReviews(ctx, {
    versionId,
    listingId,
    tracks: reviewTracks,
    kind: sent.isChange ? 'change' : 'new',
    goodsKind: answers.kind?.kind ?? 'food',
    label,
  })
}
