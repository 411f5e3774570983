import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../dates.ts'
import { meanOf } from './spread-of.ts'

export type DimensionSpread = {
  track: ReviewTrack
  code: string
  name: { id: string; en: string }
  /** Means are in hundredths of a point: 430 is 4.3. */
  reviewers: { accountId: string; name: string; scores: number; mean: number }[]
  /** Between the mildest and the strictest of those with enough scores, in hundredths; undefined for fewer than two. */
  spread: number | undefined
  /** Means by month of all reviewers together. */
  trend: { month: string; scores: number; mean: number }[]
}

/** Below this many scores a mean says more about the goods than about the reviewer. */
const enoughScores = 3

/** How differently reviewers score on the same scale, for the office. It names reviewers: never for the public. */
export async function reviewerSpread(ctx: Context): Promise<DimensionSpread[]> {
  const rows = await scoresGiven(ctx)
  const dimensions = new Map(rows.map(row => [`${row.track}/${row.code}`, row]))
  return [...dimensions.values()].map(({ track, code, name_id, name_en }) => {
    const own = rows.filter(row => row.track === track && row.code === code)
    const people = [...new Map(own.map(row => [row.decided_by_id, row.name]))]
    const reviewers = people.map(([accountId, name]) => {
      const scores = own.filter(row => row.decided_by_id === accountId).map(row => row.score)
      return { accountId, name, scores: scores.length, mean: inHundredths(scores) }
    })
    const means = reviewers.filter(one => one.scores >= enoughScores).map(one => one.mean)
    const months = [...new Set(own.map(row => dayOf(row.decided_at).slice(0, 7)))].sort()
    return {
      track,
      code,
      name: { id: name_id, en: name_en },
      reviewers: reviewers.sort((a, b) => a.name.localeCompare(b.name, 'id')),
      spread: means.length < 2 ? undefined : Math.max(...means) - Math.min(...means),
      trend: months.map(month => {
        const scores = own.filter(row => dayOf(row.decided_at).startsWith(month)).map(row => row.score)
        return { month, scores: scores.length, mean: inHundredths(scores) }
      }),
    }
  })
}

const inHundredths = (scores: readonly number[]): number => Math.round((meanOf(scores) ?? 0) * 100)

/** The last score on each dimension of each review that was decided. */
async function scoresGiven(ctx: Context) {
  const newest = ctx.db
    .selectFrom('review_score')
    .select(eb => ['review_id', 'dimension_id', eb.fn.max('revision').as('revision')])
    .groupBy(['review_id', 'dimension_id'])
    .as('newest')
  return ctx.db
    .selectFrom('review_score')
    .innerJoin(newest, join =>
      join
        .onRef('newest.review_id', '=', 'review_score.review_id')
        .onRef('newest.dimension_id', '=', 'review_score.dimension_id')
        .onRef('newest.revision', '=', 'review_score.revision'),
    )
    .innerJoin('decision', 'decision.review_id', 'review_score.review_id')
    .innerJoin('account', 'account.id', 'decision.decided_by_id')
    .innerJoin('rubric_dimension', 'rubric_dimension.id', 'review_score.dimension_id')
    .innerJoin('rubric', 'rubric.id', 'rubric_dimension.rubric_id')
    .select([
      'rubric.track',
      'rubric_dimension.code',
      'rubric_dimension.name_id',
      'rubric_dimension.name_en',
      'review_score.score',
      'decision.decided_by_id',
      'decision.decided_at',
      'account.name',
    ])
    .orderBy('rubric.track', 'desc')
    .orderBy('rubric_dimension.position')
    .execute()
}
