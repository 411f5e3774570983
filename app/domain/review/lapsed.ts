import type { ReviewTrack } from '#db/schema/review-standards.ts'
import { type Context, today } from '../context.ts'
import { lastDecisions } from './standing.ts'
import { standsOn } from './verdicts.ts'

export type Lapsed = { productId: string; listingId: string | undefined; tracks: readonly ReviewTrack[] }

/** On the shop's list, but without a valid licence of the kind it needs. The licence is a matter of the label. */
export async function lapsedLicences(ctx: Context): Promise<Lapsed[]> {
  const rows = await ctx.db
    .selectFrom('publication')
    .innerJoin('product', 'product.id', 'publication.product_id')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .leftJoin('listing', 'listing.product_id', 'product.id')
    .select(['product.id', 'listing.id as listing_id'])
    .where('publication_end.publication_id', 'is', null)
    .where('product.licence_needed', 'not in', ['NONE', 'EXEMPT'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('licence')
            .select('licence.id')
            .whereRef('licence.product_id', '=', 'product.id')
            .whereRef('licence.kind', '=', 'product.licence_needed')
            .where('verified_at', 'is not', null)
            .where('revoked_at', 'is', null)
            .where(eb => eb.or([eb('valid_until_on', 'is', null), eb('valid_until_on', '>=', today(ctx))])),
        ),
      ),
    )
    .orderBy('product.id')
    .execute()
  return rows.map(row => ({
    productId: row.id,
    listingId: row.listing_id ?? undefined,
    tracks: ['packaging'] as const,
  }))
}

/** Approved on a condition whose last day is behind us, with no later word of that track. */
export async function lapsedApprovals(ctx: Context): Promise<Lapsed[]> {
  const rows = await ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .select(['listing.product_id', 'listing.id as listing_id', 'review.track', 'review.version_id'])
    .where('until_on', '<', today(ctx))
    .where('listing_version.state', '=', 'approved')
    .where('listing.product_id', 'is not', null)
    .orderBy('decision.id')
    .execute()
  const lapsed: Lapsed[] = []
  for (const { product_id, listing_id, track, version_id } of rows) {
    const last = (await lastDecisions(ctx, version_id)).get(track)
    if (product_id === null || !last || standsOn(last, today(ctx))) continue
    lapsed.push({ productId: product_id, listingId: listing_id, tracks: [track] })
  }
  return lapsed
}
