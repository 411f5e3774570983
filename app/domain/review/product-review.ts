import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { ReviewKind } from '#db/schema/reviews.ts'
import { lockedProduct } from '../catalogue/locked.ts'
import type { UnknownProduct } from '../catalogue/products.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { listProduct } from '../listing/product-listing.ts'
import { findVersion } from '../listing/versions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { lockListing } from './held-review.ts'
import { openReviews } from './opening.ts'
import { openStates } from './review-states.ts'
import { reviewTracks } from './standards.ts'
import { versionLabel } from './version-label.ts'

export type SecondLook = Extract<ReviewKind, 're-review' | 'licence-lapse' | 'complaint'>

export type ProductReviewRefusal =
  | NotAllowed
  | UnknownProduct
  | { code: 'person-needed' }
  | { code: 'reason-missing' }
  /** Every track that was asked for is already being looked at. */
  | { code: 'review-open' }
  /** Its last version was given back: the maker sends the next one. */
  | { code: 'nothing-to-review' }

/**
 * Has a product looked at by those who did not wait for its maker: one that was there before its listing, for the
 * first time; or one that was approved, for a second. What is on sale goes on selling until somebody decides.
 */
export async function reviewProduct(
  ctx: Context,
  input: {
    productId: string
    kind?: SecondLook | undefined
    reason?: string | undefined
    tracks?: readonly ReviewTrack[] | undefined
  },
): Promise<Result<{ reviewIds: string[] }, ProductReviewRefusal>> {
  return transact<{ reviewIds: string[] }, ProductReviewRefusal>(ctx, async ctx => {
    const { productId } = input
    if (!may(ctx.actor, 'product:publish')) return refuse({ code: 'not-allowed' })
    if (!(await lockedProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    const listing = await ctx.db
      .selectFrom('listing')
      .select('id')
      .where('product_id', '=', productId)
      .executeTakeFirst()
    if (!listing) {
      if (ctx.actor.kind !== 'person') return refuse({ code: 'person-needed' })
      const { versionId } = await listProduct(ctx, {
        productId,
        writer: ctx.actor.accountId,
        state: 'submitted',
      })
      return ok({ reviewIds: await open(ctx, versionId, { tracks: reviewTracks, kind: 'new' }) })
    }
    const reason = input.reason?.trim()
    if (!reason) return refuse({ code: 'reason-missing' })
    const looked = await lookAgain(ctx, listing.id, {
      kind: input.kind ?? 're-review',
      reason,
      tracks: input.tracks ?? reviewTracks,
    })
    return looked.ok ? ok({ reviewIds: looked.value }) : looked
  })
}

/** Opens a second look at the version that stands approved, on the tracks that nobody is looking at already. */
export async function lookAgain(
  ctx: Context,
  listingId: string,
  asked: { kind: SecondLook; reason: string; tracks: readonly ReviewTrack[] },
): Promise<Result<string[], { code: 'review-open' } | { code: 'nothing-to-review' }>> {
  await lockListing(ctx, listingId)
  const version = await ctx.db
    .selectFrom('listing_version')
    .select('id')
    .where('listing_id', '=', listingId)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!version) return refuse({ code: 'nothing-to-review' })
  const busy = await ctx.db
    .selectFrom('review')
    .select('track')
    .where('version_id', '=', version.id)
    .where('state', 'in', openStates)
    .execute()
  const tracks = asked.tracks.filter(track => !busy.some(row => row.track === track))
  if (tracks.length === 0) return refuse({ code: 'review-open' })
  return ok(await open(ctx, version.id, { ...asked, tracks }))
}

async function open(
  ctx: Context,
  versionId: string,
  asked: { kind: ReviewKind; reason?: string; tracks: readonly ReviewTrack[] },
): Promise<string[]> {
  const version = await findVersion(ctx, versionId)
  if (!version) throw new Error(`version ${versionId} is unknown`)
  return openReviews(ctx, {
    ...asked,
    versionId,
    listingId: version.listingId,
    goodsKind: version.answers.kind?.kind ?? 'food',
    label: await versionLabel(ctx, version),
  })
}
