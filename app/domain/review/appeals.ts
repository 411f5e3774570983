import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { lockedListing, writerOf } from '../listing/own.ts'
import { findVersion, moveVersion } from '../listing/versions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { openReviews } from './opening.ts'
import { reviewTracks } from './standards.ts'
import { lastDecisions } from './standing.ts'
import { isNegative } from './verdicts.ts'
import { versionLabel } from './version-label.ts'

export type AppealRefusal =
  | { code: 'unknown-decision'; decisionId: string }
  | { code: 'comment-missing' }
  | { code: 'nothing-to-appeal' }
  | { code: 'appealed-before'; appealedAt: string }
  /** She has sent another version since; that one is judged. */
  | { code: 'appeal-too-late' }

/**
 * She does not agree: the version waits again, and somebody else looks at it on that track. If the other track had
 * stopped because of the refusal, it opens again too. Once for each decision.
 */
export async function appealDecision(
  ctx: Context,
  input: { decisionId: string; text: string },
): Promise<Result<{ appealId: string }, AppealRefusal>> {
  return transact<{ appealId: string }, AppealRefusal>(ctx, async ctx => {
    const { decisionId } = input
    const text = input.text.trim()
    const writer = writerOf(ctx)
    const decision = await decisionOn(ctx, decisionId)
    if (!decision || writer === undefined || !(await lockedListing(ctx, decision.listing_id)))
      return refuse({ code: 'unknown-decision', decisionId })
    if (text === '') return refuse({ code: 'comment-missing' })
    if (!isNegative(decision.verdict)) return refuse({ code: 'nothing-to-appeal' })
    const before = await ctx.db
      .selectFrom('appeal')
      .select('appealed_at')
      .where('decision_id', '=', decisionId)
      .executeTakeFirst()
    if (before) return refuse({ code: 'appealed-before', appealedAt: before.appealed_at })
    const version = await findVersion(ctx, decision.version_id)
    const newest = await newestNumber(ctx, decision.listing_id)
    if (version?.state !== 'returned' || newest !== version.number) return refuse({ code: 'appeal-too-late' })

    const appealId = newId('apl', ctx.now)
    await ctx.db
      .insertInto('appeal')
      .values({
        id: appealId,
        decision_id: decisionId,
        text,
        appealed_at: ctx.now,
        appealed_by_id: writer,
      })
      .execute()
    const moved = await moveVersion(ctx, version.id, 'submitted')
    if (!moved.ok) throw new Error(`version ${version.id} cannot wait again: ${moved.error.code}`)
    const opening = {
      versionId: version.id,
      listingId: version.listingId,
      goodsKind: version.answers.kind?.kind ?? 'food',
      label: await versionLabel(ctx, version),
    }
    await openReviews(ctx, { ...opening, tracks: [decision.track], kind: 'appeal', appealId })
    const last = await lastDecisions(ctx, version.id)
    const unheard = reviewTracks.filter(track => track !== decision.track && !last.has(track))
    if (unheard.length > 0)
      await openReviews(ctx, {
        ...opening,
        tracks: unheard,
        kind: version.productId === undefined ? 'new' : 'change',
      })
    await recordActivity(ctx, {
      verb: 'appealDecision',
      subject: `listing:${version.listingId}`,
      after: { appealId, decisionId },
    })
    return ok({ appealId })
  })
}

const decisionOn = (ctx: Context, decisionId: string) =>
  ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .select(['decision.verdict', 'review.track', 'review.version_id', 'listing_version.listing_id'])
    .where('decision.id', '=', decisionId)
    .executeTakeFirst()

async function newestNumber(ctx: Context, listingId: string): Promise<number> {
  const { number } = await ctx.db
    .selectFrom('listing_version')
    .select('number')
    .where('listing_id', '=', listingId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return number
}
