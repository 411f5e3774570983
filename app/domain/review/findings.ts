import type { ItemAnswer } from '#db/schema/reviews.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { heldReview, type NotHeld } from './held-review.ts'
import { latestAnswers, latestScores } from './latest-findings.ts'

export type GivenAnswer = {
  itemId: string
  answer: ItemAnswer
  note?: string | undefined
  pictureId?: string | undefined
}

export type SaveAnswersRefusal =
  | NotHeld
  | { code: 'unknown-item'; itemId: string }
  | { code: 'unknown-picture'; pictureId: string }

/**
 * Keeps answers to items of the checklist that the review was opened with. What reads as before is not written
 * again, so a whole form may be sent each time; every change is a revision that stays.
 */
export async function saveReviewAnswers(
  ctx: Context,
  input: { reviewId: string; answers: readonly GivenAnswer[] },
): Promise<Result<undefined, SaveAnswersRefusal>> {
  return transact<undefined, SaveAnswersRefusal>(ctx, async ctx => {
    const { reviewId, answers } = input
    const held = await heldReview(ctx, reviewId)
    if (!held.ok) return held
    const known = await idsOf(ctx, 'checklist_item', 'checklist_id', held.value.checklist_id)
    const strange = answers.find(({ itemId }) => !known.includes(itemId))
    if (strange) return refuse({ code: 'unknown-item', itemId: strange.itemId })
    for (const { pictureId } of answers)
      if (pictureId !== undefined && !(await isPicture(ctx, pictureId)))
        return refuse({ code: 'unknown-picture', pictureId })

    const before = await latestAnswers(ctx, reviewId)
    const rows = answers.flatMap(({ itemId, answer, note, pictureId }) => {
      const row = { answer, note: note?.trim() || null, picture_id: pictureId ?? null }
      const last = before.get(itemId)
      const isSame =
        last?.answer === row.answer && last.note === row.note && last.picture_id === row.picture_id
      if (isSame) return []
      const revision = (last?.revision ?? 0) + 1
      const by = { saved_at: ctx.now, saved_by_id: held.value.reviewerId }
      return [{ review_id: reviewId, item_id: itemId, revision, ...row, ...by }]
    })
    if (rows.length > 0) await ctx.db.insertInto('review_answer').values(rows).execute()
    return ok(undefined)
  })
}

export type SaveScoresRefusal =
  | NotHeld
  | { code: 'unknown-dimension'; dimensionId: string }
  | { code: 'score-outside'; score: number }

/** Keeps scores of 1 to 5 on the dimensions of the scale that the review was opened with. */
export async function saveReviewScores(
  ctx: Context,
  input: { reviewId: string; scores: readonly { dimensionId: string; score: number }[] },
): Promise<Result<undefined, SaveScoresRefusal>> {
  return transact<undefined, SaveScoresRefusal>(ctx, async ctx => {
    const { reviewId, scores } = input
    const held = await heldReview(ctx, reviewId)
    if (!held.ok) return held
    const known = await idsOf(ctx, 'rubric_dimension', 'rubric_id', held.value.rubric_id)
    for (const { dimensionId, score } of scores) {
      if (!known.includes(dimensionId)) return refuse({ code: 'unknown-dimension', dimensionId })
      if (![1, 2, 3, 4, 5].includes(score)) return refuse({ code: 'score-outside', score })
    }
    const before = await latestScores(ctx, reviewId)
    const rows = scores.flatMap(({ dimensionId, score }) => {
      const last = before.get(dimensionId)
      if (last?.score === score) return []
      const revision = (last?.revision ?? 0) + 1
      const by = { saved_at: ctx.now, saved_by_id: held.value.reviewerId }
      return [{ review_id: reviewId, dimension_id: dimensionId, revision, score, ...by }]
    })
    if (rows.length > 0) await ctx.db.insertInto('review_score').values(rows).execute()
    return ok(undefined)
  })
}

export type OverrideRefusal = NotHeld | { code: 'unknown-check' } | { code: 'reason-missing' }

/** Says why something that a check found does not hold here. It stays to be read; said twice, the first stands. */
export async function overrideCheck(
  ctx: Context,
  input: { reviewId: string; position: number; reason: string },
): Promise<Result<undefined, OverrideRefusal>> {
  return transact<undefined, OverrideRefusal>(ctx, async ctx => {
    const { reviewId, position } = input
    const reason = input.reason.trim()
    const held = await heldReview(ctx, reviewId)
    if (!held.ok) return held
    if (reason === '') return refuse({ code: 'reason-missing' })
    const check = await ctx.db
      .selectFrom('auto_check')
      .select(['code', 'verdict'])
      .where('run_id', '=', held.value.check_run_id)
      .where('position', '=', position)
      .where('verdict', '<>', 'clear')
      .executeTakeFirst()
    if (!check) return refuse({ code: 'unknown-check' })
    const written = await ctx.db
      .insertInto('check_override')
      .values({
        id: newId('cov', ctx.now),
        review_id: reviewId,
        run_id: held.value.check_run_id,
        position,
        reason,
        overridden_at: ctx.now,
        overridden_by_id: held.value.reviewerId,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written)
      await recordActivity(ctx, {
        verb: 'overrideCheck',
        subject: `review:${reviewId}`,
        after: { rule: check.code, verdict: check.verdict, reason },
      })
    return ok(undefined)
  })
}

async function idsOf(
  ctx: Context,
  table: 'checklist_item' | 'rubric_dimension',
  column: 'checklist_id' | 'rubric_id',
  id: string,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom(table)
    .select('id')
    .where(ctx.db.dynamic.ref(column), '=', id)
    .execute()
  return rows.map(row => row.id)
}

async function isPicture(ctx: Context, pictureId: string): Promise<boolean> {
  const row = await ctx.db.selectFrom('picture').select('id').where('id', '=', pictureId).executeTakeFirst()
  return row !== undefined
}
