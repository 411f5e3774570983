import { sql } from 'kysely'
import type { ProductKind } from '#db/schema/products.ts'
import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { ReviewKind, ReviewState } from '#db/schema/reviews.ts'
import { type Context, today } from '../context.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../dates.ts'
import { answersIn } from '../listing/version-content.ts'
import { type FacetCount, facetsOf, type QueueCounts, type QueueFilter } from './queue-counts.ts'
import { isOpen, openStates } from './review-states.ts'

export type QueuedReview = {
  reviewId: string
  versionId: string
  versionNumber: number
  productName: string
  producerId: string
  producerName: string
  track: ReviewTrack
  kind: ReviewKind
  goodsKind: ProductKind
  state: ReviewState
  /** Who works on it, and until when if no more work comes. */
  claim: { name: string; isMine: boolean; untilAt: Instant } | undefined
  openedAt: Instant
  ageDays: number
  promisedOn: Day
  isOverdue: boolean
}

export type ReviewQueue = { reviews: QueuedReview[]; total: number; page: number; pages: number } & {
  counts: QueueCounts
}

const perPage = 30

/**
 * What waits for reviewers, the oldest promise first, and how much of it there is by each filter. A claim that has
 * run out reads as waiting.
 * @param asked.page from 1; beyond the last it is empty
 */
export async function reviewQueue(
  ctx: Context,
  asked: QueueFilter & { sort?: 'promise' | 'opened' | undefined; page?: number | undefined } = {},
): Promise<ReviewQueue> {
  const groups = await grouped(ctx, asked.state ?? 'open')
  const counts = facetsOf(groups, asked)
  const page = Math.max(1, asked.page ?? 1)
  const rows = await filtered(ctx, asked)
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .innerJoin('producer', 'producer.id', 'listing.producer_id')
    .leftJoin('account', 'account.id', 'claim.account_id')
    .select([
      'review.id',
      'review.version_id',
      'listing_version.number',
      'listing_version.answers',
      'listing.producer_id',
      'producer.name as producer_name',
      'review.track',
      'review.kind',
      'review.goods_kind',
      'review.state',
      'claim.account_id',
      'claim.expires_at',
      'account.name as claimed_by',
      'review.opened_at',
      'review.promised_on',
    ])
    .orderBy(asked.sort === 'opened' ? 'review.opened_at' : 'review.promised_on')
    .orderBy('review.opened_at')
    .orderBy('review.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const me = accountOf(ctx)
  const day = today(ctx)
  return {
    counts,
    total: counts.total,
    page,
    pages: Math.max(1, Math.ceil(counts.total / perPage)),
    reviews: rows.map(row => ({
      reviewId: row.id,
      versionId: row.version_id,
      versionNumber: row.number,
      productName: answersIn(row.answers).name?.name ?? '',
      producerId: row.producer_id,
      producerName: row.producer_name,
      track: row.track,
      kind: row.kind,
      goodsKind: row.goods_kind,
      state: row.state === 'claimed' && row.account_id === null ? 'waiting' : row.state,
      claim:
        row.account_id === null || row.expires_at === null
          ? undefined
          : { name: row.claimed_by ?? '', isMine: row.account_id === me, untilAt: row.expires_at },
      openedAt: row.opened_at,
      ageDays: daysBetween(dayOf(row.opened_at), day),
      promisedOn: row.promised_on,
      isOverdue: isOpen(row.state) && row.promised_on < day,
    })),
  }
}

const accountOf = (ctx: Context): string => (ctx.actor.kind === 'person' ? ctx.actor.accountId : '')

/** Every review with the claim that holds it, if one does. */
const withClaim = (ctx: Context) =>
  ctx.db
    .selectFrom('review')
    .leftJoin('review_claim as claim', join =>
      join
        .onRef('claim.review_id', '=', 'review.id')
        .on('claim.ended_at', 'is', null)
        .on('claim.expires_at', '>', ctx.now),
    )

function filtered(ctx: Context, { track, kind, state = 'open', mine, overdue }: QueueFilter) {
  let query = withClaim(ctx).where('review.state', 'in', storedStates(state))
  if (state === 'waiting') query = query.where('claim.id', 'is', null)
  if (state === 'claimed') query = query.where('claim.id', 'is not', null)
  if (track) query = query.where('review.track', '=', track)
  if (kind) query = query.where('review.kind', '=', kind)
  if (mine) query = query.where('claim.account_id', '=', accountOf(ctx))
  if (overdue)
    query = query.where('review.state', 'in', openStates).where('review.promised_on', '<', today(ctx))
  return query
}

const storedStates = (state: ReviewState | 'open'): ReviewState[] =>
  state === 'decided' || state === 'overtaken' ? [state] : [...openStates]

/** How many there are of each sort: a handful of rows, however long the queue. */
async function grouped(ctx: Context, state: ReviewState | 'open'): Promise<FacetCount[]> {
  const isMine = sql<number>`case when claim.account_id = ${accountOf(ctx)} then 1 else 0 end`
  const isHeld = sql<number>`case when claim.id is null then 0 else 1 end`
  const isLate = sql<number>`case when review.promised_on < ${today(ctx)} then 1 else 0 end`
  const rows = await withClaim(ctx)
    .select(eb => [
      'review.track',
      'review.kind',
      'review.state',
      isHeld.as('held'),
      isMine.as('mine'),
      isLate.as('late'),
      eb.fn.countAll().as('count'),
    ])
    .where('review.state', 'in', [...new Set([...storedStates('open'), ...storedStates(state)])])
    .groupBy(['review.track', 'review.kind', 'review.state', 'held', 'mine', 'late'])
    .execute()
  return rows.map(row => ({
    track: row.track,
    kind: row.kind,
    state: row.state === 'claimed' && Number(row.held) === 0 ? 'waiting' : row.state,
    isMine: Number(row.mine) === 1,
    isOverdue: isOpen(row.state) && Number(row.late) === 1,
    count: Number(row.count),
  }))
}
