import type { ProductKind } from '#db/schema/products.ts'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { AutoCheckTable, ReviewKind } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import { newId } from '../ids.ts'
import { checkLabel, ruleCodes } from '../label/check-label.ts'
import type { LabelFacts } from '../label/listing-facts.ts'
import { labelRulesInForce } from '../label/rules-in-force.ts'
import { promisedDate } from './promise.ts'
import { openStates } from './review-states.ts'
import { checklistInForce, rubricInForce } from './standards.ts'

export type Opening = {
  versionId: string
  listingId: string
  tracks: readonly ReviewTrack[]
  kind: ReviewKind
  goodsKind: ProductKind
  label: LabelFacts
  /** Why a version that was approved is looked at again. */
  reason?: string | undefined
  appealId?: string | undefined
}

/**
 * Opens a review on each of the tracks: with the lists, rules and promise of this day, which stay with it. Runs the
 * label checks once for all of them. Belongs inside the transaction of what asks for it.
 */
export async function openReviews(ctx: Context, opening: Opening): Promise<string[]> {
  const runId = await runChecks(ctx, opening)
  const day = today(ctx)
  const rows = []
  for (const track of opening.tracks)
    rows.push({
      id: newId('rev', ctx.now),
      version_id: opening.versionId,
      track,
      kind: opening.kind,
      state: 'waiting' as const,
      goods_kind: opening.goodsKind,
      checklist_id: await checklistInForce(ctx, track, opening.goodsKind, day),
      rubric_id: await rubricInForce(ctx, track, day),
      check_run_id: runId,
      appeal_id: opening.appealId ?? null,
      reason: opening.reason ?? null,
      opened_at: ctx.now,
      promised_on: await promisedDate(ctx, track),
      ended_at: null,
    })
  await ctx.db.insertInto('review').values(rows).execute()
  const reviewIds = rows.map(row => row.id)
  await recordActivity(ctx, {
    verb: 'openReviews',
    subject: `listing:${opening.listingId}`,
    after: { versionId: opening.versionId, kind: opening.kind, reviewIds },
  })
  return reviewIds
}

/** Every rule in force with what it found, also those that found nothing: what was asked is part of the answer. */
async function runChecks(ctx: Context, { versionId, label }: Opening): Promise<string> {
  const runId = newId('chr', ctx.now)
  await ctx.db
    .insertInto('check_run')
    .values({ id: runId, version_id: versionId, ran_at: ctx.now, label: JSON.stringify(label) })
    .execute()
  const rules = await labelRulesInForce(ctx, today(ctx))
  const findings = checkLabel(label, rules, today(ctx))
  const rows = ruleCodes.flatMap((code): Omit<AutoCheckTable, 'run_id' | 'position'>[] => {
    const rule = rules.find(one => one.code === code)
    if (!rule) return []
    const asked = { rule_id: `${code}/${rule.version}`, code, article: rule.article }
    const found = findings.filter(finding => finding.code === code)
    if (found.length === 0) return [{ ...asked, verdict: 'clear', field: null, facts: '{}' }]
    return found.map(({ severity, field, facts }) => ({
      ...asked,
      verdict: severity,
      field,
      facts: JSON.stringify(facts),
    }))
  })
  if (rows.length > 0)
    await ctx.db
      .insertInto('auto_check')
      .values(rows.map((row, position) => ({ run_id: runId, position, ...row })))
      .execute()
  return runId
}

/** Nobody needs the answer of these any more; whoever is at one finds that out by its state. */
export async function overtakeReviews(ctx: Context, reviewIds: readonly string[]): Promise<void> {
  if (reviewIds.length === 0) return
  const overtaken = await ctx.db
    .updateTable('review')
    .set({ state: 'overtaken', ended_at: ctx.now })
    .where('id', 'in', reviewIds)
    .where('state', 'in', openStates)
    .returning('id')
    .execute()
  const ids = overtaken.map(row => row.id)
  if (ids.length === 0) return
  await ctx.db
    .updateTable('review_claim')
    .set({ ended_at: ctx.now, ended_why: 'overtaken' })
    .where('review_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  await recordActivity(ctx, { verb: 'overtakeReviews', subject: 'review', after: { reviewIds: ids } })
}

export async function openReviewsOf(ctx: Context, versionId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('review')
    .select('id')
    .where('version_id', '=', versionId)
    .where('state', 'in', openStates)
    .orderBy('track', 'desc')
    .execute()
  return rows.map(row => row.id)
}
