import type { ProductKind } from '#db/schema/products.ts'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { Verdict } from '#db/schema/reviews.ts'
import type { Context } from '../context.ts'
import { type Day, dayOf, type Instant, startOfDay } from '../dates.ts'
import { medianOf, p90Of } from './spread-of.ts'
import { reviewTracks } from './standards.ts'
import { isNegative } from './verdicts.ts'

/** How long answers took. Days are elapsed time, rounded to tenths; undefined where nothing was answered. */
export type Pace = { answered: number; medianDays: number | undefined; p90Days: number | undefined }

export type MonthOfReviews = {
  /** `2026-11`, of the answer, in Malang. */
  month: string
  /** From sending to the answer: both tracks said yes, or one gave it back. */
  versions: Pace
  tracks: Record<ReviewTrack, Pace>
  /** Of the first versions that were answered, how many were approved as they were sent. */
  firstPass: { passed: number; of: number }
  paceByKind: Partial<Record<ProductKind, Pace>>
  firstPassByKind: Partial<Record<ProductKind, { passed: number; of: number }>>
}

/** What makers may expect, by month, without any name. Versions that were sent count; second looks do not. */
export async function reviewTurnaround(
  ctx: Context,
  asked: { fromMonth: string; toMonth: string; goodsKind?: ProductKind | undefined },
): Promise<MonthOfReviews[]> {
  const sent = answeredVersions(await decidedReviews(ctx, asked))
  return monthsBetween(asked.fromMonth, asked.toMonth).map(month => monthOf(month, sent))
}

/** This month and those before it, `count` in all. */
export function lastMonths(on: Day, count: number): { fromMonth: string; toMonth: string } {
  const toMonth = on.slice(0, 7)
  const [year = 0, number = 0] = toMonth.split('-').map(Number)
  const from = year * 12 + number - count
  return {
    fromMonth: `${Math.floor(from / 12)}-${String((from % 12) + 1).padStart(2, '0')}`,
    toMonth,
  }
}

type DecidedReview = {
  version_id: string
  number: number
  track: ReviewTrack
  goods_kind: ProductKind
  opened_at: Instant
  decided_at: Instant
  verdict: Verdict
}

type SentVersion = {
  number: number
  goodsKind: ProductKind
  decisions: DecidedReview[]
  answer: { at: Instant; days: number; isApproved: boolean } | undefined
}

async function decidedReviews(
  ctx: Context,
  asked: { fromMonth: string; toMonth: string; goodsKind?: ProductKind | undefined },
): Promise<DecidedReview[]> {
  const from = startOfDay(`${asked.fromMonth}-01`)
  const before = startOfDay(`${monthAfter(asked.toMonth)}-01`)
  const touched = ctx.db
    .selectFrom('decision as within')
    .innerJoin('review as looked', 'looked.id', 'within.review_id')
    .select('looked.version_id')
    .where('within.decided_at', '>=', from)
    .where('within.decided_at', '<', before)
  return ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .select([
      'review.version_id',
      'listing_version.number',
      'review.track',
      'review.goods_kind',
      'review.opened_at',
      'decision.decided_at',
      'decision.verdict',
    ])
    .where('review.version_id', 'in', touched)
    .where('review.kind', 'in', ['new', 'change'])
    .$if(asked.goodsKind !== undefined, query =>
      query.where('review.goods_kind', '=', asked.goodsKind ?? 'food'),
    )
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .execute()
}

function answeredVersions(rows: readonly DecidedReview[]): SentVersion[] {
  const byVersion = new Map<string, DecidedReview[]>()
  for (const row of rows) byVersion.set(row.version_id, [...(byVersion.get(row.version_id) ?? []), row])
  return [...byVersion.values()].flatMap(decisions => {
    const [first] = decisions
    return first
      ? [{ number: first.number, goodsKind: first.goods_kind, decisions, answer: answerOf(decisions) }]
      : []
  })
}

function answerOf(decisions: readonly DecidedReview[]): SentVersion['answer'] {
  const refusal = decisions.find(decision => isNegative(decision.verdict))
  const isWhole = reviewTracks.every(track => decisions.some(decision => decision.track === track))
  const last = refusal ?? (isWhole ? decisions.at(-1) : undefined)
  const [first] = decisions
  if (!last || !first) return undefined
  return { at: last.decided_at, days: daysOf(first.opened_at, last.decided_at), isApproved: !refusal }
}

function monthOf(month: string, sent: readonly SentVersion[]): MonthOfReviews {
  const answered = sent.flatMap(({ answer, ...version }) =>
    answer && dayOf(answer.at).startsWith(month) ? [{ ...version, answer }] : [],
  )
  const firsts = answered.filter(version => version.number === 1)
  const passOf = (versions: typeof firsts) => ({
    passed: versions.filter(version => version.answer.isApproved).length,
    of: versions.length,
  })
  const kinds = [...new Set(firsts.map(version => version.goodsKind))].sort()
  const decided = sent
    .flatMap(version => version.decisions)
    .filter(decision => dayOf(decision.decided_at).startsWith(month))
  const paceOfTrack = (track: ReviewTrack) =>
    paceOf(
      decided
        .filter(decision => decision.track === track)
        .map(decision => daysOf(decision.opened_at, decision.decided_at)),
    )
  return {
    month,
    versions: paceOf(answered.map(version => version.answer.days)),
    tracks: { quality: paceOfTrack('quality'), packaging: paceOfTrack('packaging') },
    firstPass: passOf(firsts),
    paceByKind: Object.fromEntries(
      [...new Set(answered.map(version => version.goodsKind))]
        .sort()
        .map(kind => [
          kind,
          paceOf(answered.filter(one => one.goodsKind === kind).map(version => version.answer.days)),
        ]),
    ),
    firstPassByKind: Object.fromEntries(
      kinds.map(kind => [kind, passOf(firsts.filter(version => version.goodsKind === kind))]),
    ),
  }
}

const paceOf = (days: readonly number[]): Pace => ({
  answered: days.length,
  medianDays: inTenths(medianOf(days)),
  p90Days: inTenths(p90Of(days)),
})

const inTenths = (days: number | undefined): number | undefined =>
  days === undefined ? undefined : Math.round(days * 10) / 10

const daysOf = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month)
  return months
}
