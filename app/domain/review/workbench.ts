import { isOnSale } from '../catalogue/on-sale.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import type { Language } from '../catalogue/text.ts'
import { type Context, today } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import type { Answers } from '../listing/answers.ts'
import { categoryName } from '../listing/category-name.ts'
import { picturesById } from '../listing/listing-pictures.ts'
import { answersIn } from '../listing/version-content.ts'
import { conflictWith } from './conflicts.ts'
import { claimOf } from './held-review.ts'
import { type CheckFound, checksOf, latestAnswers, latestScores } from './latest-findings.ts'
import { type LicencePaper, licencesToConfirm } from './licence-papers.ts'
import { type Pin, pinsShownOn } from './pins-of.ts'
import type { QueuedReview } from './queue.ts'
import { isOpen } from './review-states.ts'
import { type Sample, samplesOf } from './samples.ts'
import {
  type ChecklistItem,
  checklistItems,
  type Dimension,
  type Reason,
  reasonsInForce,
  rubricDimensions,
} from './standards.ts'
import { type DecisionMade, decisionsOfListing } from './version-history.ts'

/** One version as the reviewer compares it. */
export type ComparedVersion = {
  versionId: string
  number: number
  sentAt: Instant
  answers: Answers
  categoryName: string | undefined
  pictures: PictureFacts[]
}

export type Workbench = {
  reviewId: string
  listingId: string
  producerId: string
  producerName: string
  greeting: string
  productName: string
  /** Its product is in the shop while this waits. */
  isSelling: boolean
  track: QueuedReview['track']
  kind: QueuedReview['kind']
  goodsKind: QueuedReview['goodsKind']
  state: QueuedReview['state']
  /** Why it is looked at again, or what she says in her appeal. */
  reason: string | undefined
  appeal: string | undefined
  openedAt: Instant
  promisedOn: Day
  isOverdue: boolean
  claim: { name: string; isMine: boolean; untilAt: Instant } | undefined
  /** Why this reviewer may not judge these goods. */
  barredBy: 'own' | 'family' | 'declared' | undefined
  now: ComparedVersion
  before: ComparedVersion | undefined
  checks: CheckFound[]
  checklistId: string
  items: (ChecklistItem & Found)[]
  dimensions: (Dimension & { score: number | undefined })[]
  pins: Pin[]
  samples: Sample[]
  reasons: Reason[]
  /** Numbers that are still to be held against their papers, once there is a product. */
  papers: LicencePaper[]
  /** What was decided on this listing so far, the newest first. */
  decisions: DecisionMade[]
  otherTrack: { reviewId: string; state: QueuedReview['state'] } | undefined
  today: Day
}

type Found = { answer: 'yes' | 'no' | 'na' | undefined; note: string; pictureId: string | undefined }

/** Everything that one reviewer needs for one review; undefined for an unknown one. */
export async function reviewWorkbench(
  ctx: Context,
  reviewId: string,
  language: Language,
): Promise<Workbench | undefined> {
  const row = await reviewRow(ctx, reviewId)
  if (!row) return undefined
  const now = await comparedVersion(ctx, row.version_id, language)
  const claim = await claimOf(ctx, reviewId)
  const me = ctx.actor.kind === 'person' ? ctx.actor.accountId : ''
  const answers = await latestAnswers(ctx, reviewId)
  const scores = await latestScores(ctx, reviewId)
  const items = await checklistItems(ctx, row.checklist_id)
  const dimensions = await rubricDimensions(ctx, row.rubric_id)
  return {
    reviewId,
    listingId: row.listing_id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    greeting: row.greeting,
    productName: now.answers.name?.name ?? '',
    isSelling: await isOnSale(ctx, row.product_id),
    track: row.track,
    kind: row.kind,
    goodsKind: row.goods_kind,
    state: row.state === 'claimed' && !claim ? 'waiting' : row.state,
    reason: row.reason ?? undefined,
    appeal: row.appeal ?? undefined,
    openedAt: row.opened_at,
    promisedOn: row.promised_on,
    isOverdue: isOpen(row.state) && row.promised_on < today(ctx),
    claim:
      isOpen(row.state) && claim
        ? { name: claim.name, isMine: claim.account_id === me, untilAt: claim.expires_at }
        : undefined,
    barredBy: await conflictWith(ctx, me, row.producer_id),
    now,
    before: await versionBefore(ctx, row.listing_id, now.number, language),
    checks: await checksOf(ctx, row),
    checklistId: row.checklist_id,
    items: items.map(item => {
      const given = answers.get(item.id)
      return {
        ...item,
        answer: given?.answer,
        note: given?.note ?? '',
        pictureId: given?.picture_id ?? undefined,
      }
    }),
    dimensions: dimensions.map(one => ({ ...one, score: scores.get(one.id)?.score })),
    pins: await pinsShownOn(ctx, row.listing_id, row.version_id),
    samples: await samplesOf(ctx, row.version_id),
    reasons: await reasonsInForce(ctx, row.track),
    papers: await licencesToConfirm(ctx, row.product_id),
    decisions: await decisionsOfListing(ctx, row.listing_id),
    otherTrack: await otherTrack(ctx, row),
    today: today(ctx),
  }
}

const reviewRow = (ctx: Context, reviewId: string) =>
  ctx.db
    .selectFrom('review')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .innerJoin('producer', 'producer.id', 'listing.producer_id')
    .leftJoin('appeal', 'appeal.id', 'review.appeal_id')
    .selectAll('review')
    .select([
      'listing.id as listing_id',
      'listing.product_id',
      'listing.producer_id',
      'producer.name as producer_name',
      'producer.greeting',
      'appeal.text as appeal',
    ])
    .where('review.id', '=', reviewId)
    .executeTakeFirst()

/** A version with its photos in her order. */
export async function comparedVersion(
  ctx: Context,
  versionId: string,
  language: Language,
): Promise<ComparedVersion> {
  const row = await ctx.db
    .selectFrom('listing_version')
    .select(['id', 'number', 'submitted_at', 'answers'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  const answers = answersIn(row.answers)
  const ids = answers.photos?.photos.map(photo => photo.picture) ?? []
  const found = await picturesById(ctx, ids)
  return {
    versionId: row.id,
    number: row.number,
    sentAt: row.submitted_at,
    answers,
    categoryName: await categoryName(ctx, answers, language),
    pictures: ids.flatMap(id => found.get(id) ?? []),
  }
}

/** What stands approved, or else what she sent last: the new version is held against it. */
async function versionBefore(ctx: Context, listingId: string, number: number, language: Language) {
  const earlier = await ctx.db
    .selectFrom('listing_version')
    .select(['id', 'state'])
    .where('listing_id', '=', listingId)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .execute()
  const chosen = earlier.find(version => version.state === 'approved') ?? earlier[0]
  return chosen && comparedVersion(ctx, chosen.id, language)
}

async function otherTrack(ctx: Context, review: { version_id: string; track: QueuedReview['track'] }) {
  const row = await ctx.db
    .selectFrom('review')
    .select(['id', 'state'])
    .where('version_id', '=', review.version_id)
    .where('track', '<>', review.track)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return row && { reviewId: row.id, state: row.state }
}
