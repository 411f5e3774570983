import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { blocking } from '../label/check-label.ts'
import type { Finding } from '../label/finding.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result, refuse } from '../result.ts'
import { sendToReview } from '../review/sending.ts'
import { transact } from '../transact.ts'
import { checkedListing } from './checked-listing.ts'
import { findDraft, lastVersion, type UnknownListing } from './drafts.ts'
import { lockedListing, writerOf } from './own.ts'
import type { Question } from './steps.ts'
import { versionContent } from './version-content.ts'

export type SubmitRefusal =
  | UnknownListing
  | { code: 'not-a-maker' }
  | { code: 'listing-unfinished'; unanswered: Question[]; lacksPhoto: boolean; findings: Finding[] }
  | { code: 'listing-unchanged'; number: number }

/**
 * Sends the draft to review as a version that stays word for word. Nothing blocks but an unanswered question, a
 * missing photo and a label rule that says so. A version that still waits gives way to the new one; what is on sale
 * goes on selling as it is.
 */
export async function submitListing(
  ctx: Context,
  input: { listingId: string },
): Promise<Result<{ versionId: string; number: number }, SubmitRefusal>> {
  return transact<{ versionId: string; number: number }, SubmitRefusal>(ctx, async ctx => {
    const { listingId } = input
    const writer = writerOf(ctx)
    if (writer === undefined) return refuse({ code: 'not-a-maker' })
    if (!(await lockedListing(ctx, listingId))) return refuse({ code: 'unknown-listing', listingId })
    const draft = await findDraft(ctx, listingId)
    if (!draft) return refuse({ code: 'unknown-listing', listingId })

    const checked = await checkedListing(ctx, draft)
    const findings = blocking(checked.findings)
    if (checked.unanswered.length > 0 || !checked.hasPhoto || findings.length > 0)
      return refuse({
        code: 'listing-unfinished',
        unanswered: checked.unanswered,
        lacksPhoto: !checked.hasPhoto,
        findings,
      })

    const content = versionContent(draft.answers)
    const last = await lastVersion(ctx, listingId)
    if (last && last.state !== 'returned' && last.content_sha256 === content.sha256)
      return refuse({ code: 'listing-unchanged', number: last.number })
    if (last?.state === 'submitted') await supersede(ctx, last.id, writer)

    const versionId = newId('lsv', ctx.now)
    const number = (last?.number ?? 0) + 1
    await ctx.db
      .insertInto('listing_version')
      .values({
        id: versionId,
        listing_id: listingId,
        number,
        state: 'submitted',
        answers: content.text,
        content_sha256: content.sha256,
        submitted_at: ctx.now,
        submitted_by_id: writer,
        decided_at: null,
        decided_by_id: null,
        note: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'submitListing',
      subject: `listing:${listingId}`,
      after: { versionId, number, sha256: content.sha256 },
    })
    await sendToReview(ctx, {
      versionId,
      listingId,
      answers: draft.answers,
      label: checked.label,
      isChange: draft.productId !== undefined,
    })
    await notify(ctx, {
      audience: 'reviewers',
      kind: 'version-submitted',
      subject: `listing:${listingId}`,
      cause: versionId,
      facts: { maker: await makerName(ctx, draft.producerId), name: draft.answers.name?.name ?? '', number },
    })
    return ok({ versionId, number })
  })
}

const supersede = (ctx: Context, versionId: string, writer: string) =>
  ctx.db
    .updateTable('listing_version')
    .set({ state: 'superseded', decided_at: ctx.now, decided_by_id: writer })
    .where('id', '=', versionId)
    .where('state', '=', 'submitted')
    .execute()

async function makerName(ctx: Context, producerId: string): Promise<string> {
  const { name } = await ctx.db
    .selectFrom('producer')
    .select('name')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow()
  return name
}
