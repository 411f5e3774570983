import { createHash } from 'node:crypto'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { ItemAnswer } from '#db/schema/reviews.ts'
import type { Context } from '../context.ts'
import { canonical } from '../listing/changed-fields.ts'
import { type CheckFound, checksOf, latestAnswers, latestScores } from './latest-findings.ts'
import { checklistItems, rubricDimensions } from './standards.ts'

/** All that a decision is made on. A review that is decided takes nothing more, so it reads the same for ever. */
export type DecisionInputs = {
  version: { id: string; sha256: string }
  track: ReviewTrack
  checklistId: string
  rubricId: string
  items: {
    id: string
    code: string
    isMandatory: boolean
    answer: ItemAnswer | undefined
    note: string | undefined
    pictureId: string | undefined
  }[]
  scores: { id: string; code: string; weightBps: number; score: number | undefined }[]
  checks: CheckFound[]
  pins: { id: string; comment: string }[]
}

type Reviewed = {
  id: string
  version_id: string
  track: ReviewTrack
  checklist_id: string
  rubric_id: string
  check_run_id: string
}

export async function decisionInputs(ctx: Context, review: Reviewed): Promise<DecisionInputs> {
  const { content_sha256 } = await ctx.db
    .selectFrom('listing_version')
    .select('content_sha256')
    .where('id', '=', review.version_id)
    .executeTakeFirstOrThrow()
  const answers = await latestAnswers(ctx, review.id)
  const scores = await latestScores(ctx, review.id)
  const items = await checklistItems(ctx, review.checklist_id)
  const dimensions = await rubricDimensions(ctx, review.rubric_id)
  const pins = await ctx.db
    .selectFrom('pin')
    .select(['id', 'comment'])
    .where('review_id', '=', review.id)
    .orderBy('id')
    .execute()
  return {
    version: { id: review.version_id, sha256: content_sha256 },
    track: review.track,
    checklistId: review.checklist_id,
    rubricId: review.rubric_id,
    items: items.map(({ id, code, isMandatory }) => {
      const given = answers.get(id)
      return {
        id,
        code,
        isMandatory,
        answer: given?.answer,
        note: given?.note ?? undefined,
        pictureId: given?.picture_id ?? undefined,
      }
    }),
    scores: dimensions.map(({ id, code, weightBps }) => ({
      id,
      code,
      weightBps,
      score: scores.get(id)?.score,
    })),
    checks: await checksOf(ctx, review),
    pins,
  }
}

export const fingerprintOf = (inputs: DecisionInputs): string =>
  createHash('sha256').update(canonical(inputs)).digest('hex')

/** Of 1 to 5, in hundredths, by the weights of the scale; undefined while a dimension has no score. */
export function weightedScore(scores: DecisionInputs['scores']): number | undefined {
  let sum = 0
  for (const { score, weightBps } of scores) {
    if (score === undefined) return undefined
    sum += score * weightBps
  }
  return Math.round(sum / 100)
}
