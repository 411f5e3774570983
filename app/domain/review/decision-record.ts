import type { ReviewTrack } from '#db/schema/review-standards.ts'
import type { ReviewKind, Verdict } from '#db/schema/reviews.ts'
import type { Context } from '../context.ts'
import type { Answers } from '../listing/answers.ts'
import { answersIn } from '../listing/version-content.ts'
import { type DecisionInputs, decisionInputs, fingerprintOf, weightedScore } from './decision-inputs.ts'

export type DecisionRecord = {
  decisionId: string
  reviewId: string
  kind: ReviewKind
  track: ReviewTrack
  verdict: Verdict
  note: string | undefined
  nextStep: string | undefined
  untilOn: string | undefined
  reasons: { id: string; code: string; text: { id: string; en: string } }[]
  openedAt: string
  promisedOn: string
  decidedAt: string
  decidedBy: { accountId: string; name: string }
  producerId: string
  producerName: string
  listingId: string
  versionNumber: number
  /** What the version said, word for word. */
  answers: Answers
  inputs: DecisionInputs
  /** Of 1 to 5, in hundredths. */
  weightedScore: number | undefined
  fingerprint: string
  /** The inputs read today are those of the decision; false would mean that somebody reached around the program. */
  isIntact: boolean
}

/** One decision with everything it was made on, as it was. */
export async function decisionRecord(ctx: Context, decisionId: string): Promise<DecisionRecord | undefined> {
  const row = await ctx.db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.review_id')
    .innerJoin('account', 'account.id', 'decision.decided_by_id')
    .innerJoin('listing_version', 'listing_version.id', 'review.version_id')
    .innerJoin('listing', 'listing.id', 'listing_version.listing_id')
    .innerJoin('producer', 'producer.id', 'listing.producer_id')
    .selectAll('review')
    .select([
      'decision.id as decision_id',
      'verdict',
      'decision.note',
      'next_step',
      'until_on',
      'inputs_sha256',
      'decision.decided_at',
      'decision.decided_by_id',
      'account.name as decided_by',
      'listing_version.number',
      'listing_version.answers',
      'listing_version.listing_id',
      'listing.producer_id',
      'producer.name as producer_name',
    ])
    .where('decision.id', '=', decisionId)
    .executeTakeFirst()
  if (!row) return undefined
  const reasons = await ctx.db
    .selectFrom('decision_reason')
    .innerJoin('review_reason', 'review_reason.id', 'decision_reason.reason_id')
    .select(['review_reason.id', 'code', 'text_id', 'text_en'])
    .where('decision_id', '=', decisionId)
    .orderBy('decision_reason.position')
    .execute()
  const inputs = await decisionInputs(ctx, row)
  return {
    decisionId,
    reviewId: row.id,
    kind: row.kind,
    track: row.track,
    verdict: row.verdict,
    note: row.note ?? undefined,
    nextStep: row.next_step ?? undefined,
    untilOn: row.until_on ?? undefined,
    reasons: reasons.map(({ id, code, text_id, text_en }) => ({
      id,
      code,
      text: { id: text_id, en: text_en },
    })),
    openedAt: row.opened_at,
    promisedOn: row.promised_on,
    decidedAt: row.decided_at,
    decidedBy: { accountId: row.decided_by_id, name: row.decided_by },
    producerId: row.producer_id,
    producerName: row.producer_name,
    listingId: row.listing_id,
    versionNumber: row.number,
    answers: answersIn(row.answers),
    inputs,
    weightedScore: weightedScore(inputs.scores),
    fingerprint: row.inputs_sha256,
    isIntact: fingerprintOf(inputs) === row.inputs_sha256,
  }
}

const batch = 200

/** Every decision ever made, oldest first, one at a time: for an export without a limit. */
export async function* decisionHistory(
  ctx: Context,
  of: { versionId?: string | undefined } = {},
): AsyncGenerator<DecisionRecord> {
  let after: { at: string; id: string } | undefined
  for (;;) {
    const page = after
    let query = ctx.db
      .selectFrom('decision')
      .innerJoin('review', 'review.id', 'decision.review_id')
      .select(['decision.id', 'decided_at'])
      .orderBy('decided_at')
      .orderBy('decision.id')
      .limit(batch)
    if (of.versionId !== undefined) query = query.where('review.version_id', '=', of.versionId)
    if (page)
      query = query.where(eb =>
        eb.or([
          eb('decided_at', '>', page.at),
          eb.and([eb('decided_at', '=', page.at), eb('decision.id', '>', page.id)]),
        ]),
      )
    const rows = await query.execute()
    for (const { id } of rows) {
      const record = await decisionRecord(ctx, id)
      if (record) yield record
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = { at: last.decided_at, id: last.id }
  }
}

/** One line of the export: flat, with the inputs as short as they can be read. */
export function historyRow(record: DecisionRecord): Record<string, string | number> {
  const { inputs } = record
  return {
    decision: record.decisionId,
    decided_at: record.decidedAt,
    decided_by: record.decidedBy.name,
    maker: record.producerName,
    product: record.answers.name?.name ?? '',
    version: record.versionNumber,
    version_id: inputs.version.id,
    version_sha256: inputs.version.sha256,
    track: record.track,
    kind: record.kind,
    opened_at: record.openedAt,
    promised_on: record.promisedOn,
    verdict: record.verdict,
    until_on: record.untilOn ?? '',
    reasons: record.reasons.map(reason => reason.id).join(' '),
    note: record.note ?? '',
    next_step: record.nextStep ?? '',
    checklist: inputs.checklistId,
    answers: inputs.items.map(item => `${item.code}=${item.answer ?? '-'}`).join(' '),
    rubric: inputs.rubricId,
    scores: inputs.scores.map(one => `${one.code}=${one.score ?? '-'}`).join(' '),
    checks: inputs.checks
      .filter(check => check.verdict !== 'clear')
      .map(check => `${check.ruleId}=${check.verdict}${check.override ? ' (overridden)' : ''}`)
      .join(' '),
    overrides: inputs.checks
      .flatMap(check => (check.override ? `${check.code}: ${check.override.reason}` : []))
      .join('; '),
    pins: inputs.pins.length,
    inputs_sha256: record.fingerprint,
    is_intact: record.isIntact ? 'yes' : 'no',
  }
}
