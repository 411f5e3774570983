import type { Context } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { answersIn } from '../listing/version-content.ts'
import { type DecisionRecord, decisionHistory } from './decision-record.ts'
import type { QueuedReview } from './queue.ts'
import type { Spoken } from './standards.ts'
import type { verdicts } from './verdicts.ts'

export type VerdictGiven = (typeof verdicts)[number]

export type DecisionMade = {
  decisionId: string
  versionId: string
  versionNumber: number
  track: QueuedReview['track']
  verdict: VerdictGiven
  by: string
  decidedAt: Instant
  note: string | undefined
  nextStep: string | undefined
  untilOn: Day | undefined
  reasons: { text: Spoken; nextStep: Spoken; picture: string }[]
  appealedAt: Instant | undefined
}

/** What was decided on all versions of a listing, the newest first. */
export async function decisionsOfListing(ctx: Context, listingId: string): Promise<DecisionMade[]> {
  const rows = await ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('account', 'account.id', 'decision.decided_by_id')
    .leftJoin('appeal', 'appeal.decision_id', 'decision.id')
    .select([
      'decision.id',
      'review.version_id',
      'listing_version.number',
      'review.track',
      'decision.verdict',
      'account.name',
      'decision.decided_at',
      'decision.note',
      'decision.next_step',
      'decision.until_on',
      'appeal.appealed_at',
    ])
    .where('listing_version.listing_id', '=', listingId)
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  const reasons = await reasonsOf(
    ctx,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    decisionId: row.id,
    versionId: row.version_id,
    versionNumber: row.number,
    track: row.track,
    verdict: row.verdict,
    by: row.name,
    decidedAt: row.decided_at,
    note: row.note ?? undefined,
    nextStep: row.next_step ?? undefined,
    untilOn: row.until_on ?? undefined,
    reasons: reasons.get(row.id) ?? [],
    appealedAt: row.appealed_at ?? undefined,
  }))
}

async function reasonsOf(ctx: Context, decisionIds: readonly string[]) {
  const found = new Map<string, DecisionMade['reasons']>()
  if (decisionIds.length === 0) return found
  const rows = await ctx.db
    .selectFrom('decision_reason')
    .innerJoin('review_reason', 'review_reason.id', 'decision_reason.reason_id')
    .select(['decision_id', 'text_id', 'text_en', 'next_step_id', 'next_step_en', 'picture'])
    .where('decision_id', 'in', decisionIds)
    .orderBy('decision_reason.position')
    .execute()
  for (const row of rows) {
    const reason = {
      text: { id: row.text_id, en: row.text_en },
      nextStep: { id: row.next_step_id, en: row.next_step_en },
      picture: row.picture,
    }
    found.set(row.decision_id, [...(found.get(row.decision_id) ?? []), reason])
  }
  return found
}

export type VersionHistory = {
  versionId: string
  number: number
  productName: string
  producerName: string
  versions: { versionId: string; number: number; sentAt: Instant }[]
  records: DecisionRecord[]
}

/** One version, every decision on it with its inputs as they were, and the other versions of its listing. */
export async function versionHistory(ctx: Context, versionId: string): Promise<VersionHistory | undefined> {
  const version = await ctx.db
    .selectFrom('listing_version')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .innerJoin('producer', 'producer.id', 'listing.producer_id')
    .select(['listing_version.number', 'listing_version.answers', 'listing_id', 'producer.name'])
    .where('listing_version.id', '=', versionId)
    .executeTakeFirst()
  if (!version) return undefined
  const versions = await ctx.db
    .selectFrom('listing_version')
    .select(['id', 'number', 'submitted_at'])
    .where('listing_id', '=', version.listing_id)
    .orderBy('number')
    .execute()
  const records: DecisionRecord[] = []
  for await (const record of decisionHistory(ctx, { versionId })) records.push(record)
  return {
    versionId,
    number: version.number,
    productName: answersIn(version.answers).name?.name ?? '',
    producerName: version.name,
    versions: versions.map(({ id, number, submitted_at: sentAt }) => ({ versionId: id, number, sentAt })),
    records,
  }
}
