import { recordActivity } from '../activity/activity.ts'
import { namedProduct } from '../catalogue/named-product.ts'
import { withdrawProduct } from '../catalogue/publication.ts'
import { type Context, today } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result } from '../result.ts'
import { transact } from '../transact.ts'
import { freeClaim } from './claims.ts'
import { lockedReview } from './held-review.ts'
import { type Lapsed, lapsedApprovals, lapsedLicences } from './lapsed.ts'
import { lookAgain, type SecondLook } from './product-review.ts'
import { remindOfApprovals, remindOfLicences } from './reminders.ts'

export type Swept = { freed: number; withdrawn: number; reopened: number; reminded: number }

/**
 * What the clock does: frees claims that ran out, takes products whose licence or approval has ended off the shop
 * and has them looked at again, and writes the reminders that are due. Run as often as one likes: what has been
 * done is not done twice. The shop does not wait for it; what is not licensed today is not shown today.
 */
export async function sweepReviews(ctx: Context): Promise<Swept> {
  const freed = await freeExpired(ctx)
  const licences = await lapseEach(ctx, await lapsedLicences(ctx), 'licence-lapse', 'licence-lapsed')
  const approvals = await lapseEach(ctx, await lapsedApprovals(ctx), 're-review', 'approval-lapsed')
  const reminded = (await remindOfLicences(ctx)) + (await remindOfApprovals(ctx))
  return {
    freed,
    withdrawn: licences.withdrawn + approvals.withdrawn,
    reopened: licences.reopened + approvals.reopened,
    reminded,
  }
}

async function freeExpired(ctx: Context): Promise<number> {
  const expired = await ctx.db
    .selectFrom('review_claim')
    .select('review_id')
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', ctx.now)
    .execute()
  let freed = 0
  for (const { review_id } of expired)
    await transact<undefined, never>(ctx, async ctx => {
      const review = await lockedReview(ctx, review_id)
      const still = await ctx.db
        .selectFrom('review_claim')
        .select('id')
        .where('review_id', '=', review_id)
        .where('ended_at', 'is', null)
        .where('expires_at', '<=', ctx.now)
        .executeTakeFirst()
      if (!still || review?.state !== 'claimed') return ok(undefined)
      await freeClaim(ctx, review, 'expired')
      await recordActivity(ctx, { verb: 'expireClaim', subject: `review:${review_id}` })
      freed++
      return ok(undefined)
    })
  return freed
}

async function lapseEach(ctx: Context, all: readonly Lapsed[], kind: SecondLook, reason: string) {
  const count = { withdrawn: 0, reopened: 0 }
  for (const one of all) {
    const done = await transact<{ isWithdrawn: boolean; reopened: number }, never>(ctx, ctx =>
      lapse(ctx, one, kind, reason),
    )
    if (!done.ok) continue
    if (done.value.isWithdrawn) count.withdrawn++
    count.reopened += done.value.reopened
  }
  return count
}

async function lapse(
  ctx: Context,
  { productId, listingId, tracks }: Lapsed,
  kind: SecondLook,
  reason: string,
): Promise<Result<{ isWithdrawn: boolean; reopened: number }, never>> {
  const withdrawn = await withdrawProduct(ctx, { productId, reason })
  if (withdrawn.ok) await tellOfLeaving(ctx, productId, reason)
  const looked =
    listingId === undefined
      ? undefined
      : await lookAgain(ctx, listingId, { kind, reason: `${reason} ${today(ctx)}`, tracks })
  return ok({ isWithdrawn: withdrawn.ok, reopened: looked?.ok ? looked.value.length : 0 })
}

async function tellOfLeaving(ctx: Context, productId: string, reason: string): Promise<void> {
  const { producerId, name } = await namedProduct(ctx, productId)
  await notify(ctx, {
    audience: { producerId },
    kind: 'shop-left',
    subject: `product:${productId}`,
    cause: `${productId}/${reason}/${ctx.now}`,
    facts: { name, reason },
  })
}
