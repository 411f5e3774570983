import { type Missing, mayBePublished, publishProduct, withdrawProduct } from '../catalogue/publication.ts'
import type { Context } from '../context.ts'
import { applyApprovedVersion } from '../listing/apply-version.ts'
import { findVersion, moveVersion, returnVersion, type Version } from '../listing/versions.ts'
import { touch } from '../transact.ts'
import type { Decided } from './decision-fitness.ts'
import type { LockedReview } from './held-review.ts'
import { openReviewsOf, overtakeReviews } from './opening.ts'
import { openStates } from './review-states.ts'
import { reviewTracks } from './standards.ts'
import { lastDecisions } from './standing.ts'
import { isNegative } from './verdicts.ts'

export type Outcome =
  /** The other track has not spoken yet. */
  | { became: 'half-approved' }
  | { became: 'published'; productId: string }
  /** Approved by both, but something else still keeps it from the shop. */
  | { became: 'approved'; productId: string; missing: Missing[] }
  | { became: 'returned' }
  /** It was on sale and stays so. */
  | { became: 'kept' }

/**
 * What follows from a decision. Two approvals put the version into the product and, if nothing else is missing, into
 * the shop. One refusal gives the version back at once, with all that both tracks have pinned so far, and the other
 * track stops: a maker then has one letter with everything in it and one thing to do, instead of a second verdict
 * about what she is already changing.
 */
export async function outcomeOf(
  ctx: Context,
  review: LockedReview,
  decided: Decided & { decisionId: string },
): Promise<Outcome> {
  const version = await findVersion(ctx, review.version_id)
  if (!version) throw new Error(`review ${review.id} has lost its version`)
  if (isNegative(decided.verdict)) {
    await sendBack(ctx, version, decided)
    return { became: 'returned' }
  }
  const last = await lastDecisions(ctx, version.id)
  const isApprovedByAll = reviewTracks.every(track => {
    const decision = last.get(track)
    return decision !== undefined && !isNegative(decision.verdict)
  })
  if (!isApprovedByAll) return version.state === 'approved' ? { became: 'kept' } : { became: 'half-approved' }
  const productId = version.state === 'approved' ? version.productId : await approve(ctx, version)
  if (productId === undefined) throw new Error(`version ${version.id} was approved without a product`)
  return offer(ctx, productId)
}

/** What was read from a product says what the product says: there is nothing to write. */
async function approve(ctx: Context, version: Version): Promise<string> {
  await overtakeEarlier(ctx, version)
  if (version.productId !== undefined && version.isReadFromProduct) {
    const moved = await moveVersion(ctx, version.id, 'approved')
    if (!moved.ok) throw new Error(`version ${version.id} cannot be approved: ${moved.error.code}`)
    touch(ctx, `product:${version.productId}`)
    return version.productId
  }
  const applied = await applyApprovedVersion(ctx, { versionId: version.id })
  if (!applied.ok) throw new Error(`version ${version.id} cannot be applied: ${applied.error.code}`)
  return applied.value.productId
}

/** A second look at what was on sale before ends with it. */
async function overtakeEarlier(ctx: Context, version: Version): Promise<void> {
  const rows = await ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .select('review.id')
    .where('listing_version.listing_id', '=', version.listingId)
    .where('listing_version.number', '<', version.number)
    .where('review.state', 'in', openStates)
    .execute()
  await overtakeReviews(
    ctx,
    rows.map(row => row.id),
  )
}

async function offer(ctx: Context, productId: string): Promise<Outcome> {
  const ready = await mayBePublished(ctx, productId)
  if (!ready.ok)
    return {
      became: 'approved',
      productId,
      missing: ready.error.code === 'not-ready' ? ready.error.missing : [],
    }
  const published = await publishProduct(ctx, { productId })
  if (published.ok) return { became: 'published', productId }
  if (published.error.code === 'already-public') return { became: 'kept' }
  throw new Error(`product ${productId} may be published, but: ${published.error.code}`)
}

async function sendBack(
  ctx: Context,
  version: Version,
  decided: Decided & { decisionId: string },
): Promise<void> {
  const returned = await returnVersion(ctx, { versionId: version.id, note: await letter(ctx, decided) })
  if (!returned.ok) throw new Error(`version ${version.id} cannot be given back: ${returned.error.code}`)
  await overtakeReviews(ctx, await openReviewsOf(ctx, version.id))
  if (version.state !== 'approved' || version.productId === undefined) return
  const withdrawn = await withdrawProduct(ctx, { productId: version.productId, reason: 'review-negative' })
  if (!withdrawn.ok && withdrawn.error.code !== 'not-public')
    throw new Error(`product ${version.productId} cannot be withdrawn: ${withdrawn.error.code}`)
}

/** Reasons, the reviewer's own words and the next steps, as she reads them: makers are written to in Indonesian. */
async function letter(ctx: Context, { decisionId, note, nextStep }: Decided & { decisionId: string }) {
  const reasons = await ctx.db
    .selectFrom('decision_reason')
    .innerJoin('review_reason', 'review_reason.id', 'decision_reason.reason_id')
    .select(['text_id', 'next_step_id'])
    .where('decision_id', '=', decisionId)
    .orderBy('decision_reason.position')
    .execute()
  const sentences = [
    ...reasons.map(reason => `${reason.text_id}. ${reason.next_step_id}`),
    note?.trim() ?? '',
    nextStep?.trim() ?? '',
  ]
  return sentences.filter(sentence => sentence !== '').join(' ')
}
