import type { Side } from '#db/schema/consignment.ts'
import type { DisputeReason, DisputeState } from '#db/schema/statements.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import { addDays, type Day, dayOf, type Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'

/** So long the office has for a ruling after a dispute came to it. */
export const rulingDays = 7

export type DeskDispute = {
  disputeId: string
  state: DisputeState
  reason: DisputeReason
  raisedBy: Side
  raisedAt: Instant
  statementNumber: string
  maker: string
  partner: string
  counter: string | undefined
  good: NamedGood | undefined
  /** Of the line in doubt: what it is about, its pieces and her amount. */
  line: { what: string; documentKind: string; occurredAt: Instant; pieces: number; amountIdr: number }
  /** Until when the office has to rule; undefined while it is not with the office. */
  ruleByOn: Day | undefined
}

export type DisputeCase = DeskDispute & {
  words: { nth: number; side: Side | 'office'; text: string; pictureId: string | undefined; at: Instant }[]
  /** What was posted in the period that was open then; the line itself stands as it was. */
  correctionIdr: number | undefined
}

/** Disputes that are not settled, those that wait for the office first; empty for whoever does not rule. */
export const deskDisputes = (ctx: Context, language: Language): Promise<DeskDispute[]> =>
  disputes(ctx, language)

/** One dispute with its evidence; undefined where there is none or the actor does not rule. */
export async function disputeCase(
  ctx: Context,
  disputeId: string,
  language: Language,
): Promise<DisputeCase | undefined> {
  const [found] = await disputes(ctx, language, disputeId)
  if (!found) return undefined
  const words = await ctx.db
    .selectFrom('dispute_word')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('nth')
    .execute()
  const correction = await ctx.db
    .selectFrom('posting')
    .select(['amount_idr', 'credit'])
    .where('document_id', '=', disputeId)
    .executeTakeFirst()
  return {
    ...found,
    words: words.map(row => ({
      nth: row.nth,
      side: row.side,
      text: row.text,
      pictureId: row.picture_id ?? undefined,
      at: row.said_at,
    })),
    correctionIdr:
      correction &&
      (correction.credit === 'due-to-producer'
        ? Number(correction.amount_idr)
        : -Number(correction.amount_idr)),
  }
}

async function disputes(ctx: Context, language: Language, disputeId?: string): Promise<DeskDispute[]> {
  if (!may(ctx.actor, 'dispute:rule')) return []
  const rows = await ctx.db
    .selectFrom('line_dispute')
    .innerJoin('statement', 'statement.id', 'line_dispute.statement_id')
    .innerJoin('statement_line', 'statement_line.posting_id', 'line_dispute.posting_id')
    .innerJoin('posting', 'posting.id', 'line_dispute.posting_id')
    .innerJoin('agreement', 'agreement.id', 'statement.agreement_id')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .leftJoin('counter', 'counter.id', 'posting.counter_id')
    .selectAll('line_dispute')
    .select(['statement.number', 'producer.name as maker', 'partner.name as partner'])
    .select(['counter.name as counter', 'posting.what', 'posting.document_kind', 'posting.occurred_at'])
    .select(['posting.pieces', 'posting.variant_id', 'statement_line.amount_idr'])
    .select(eb =>
      eb
        .selectFrom('dispute_word')
        .select(({ fn }) => fn.max('dispute_word.said_at').as('at'))
        .whereRef('dispute_word.dispute_id', '=', 'line_dispute.id')
        .as('last_word_at'),
    )
    .$if(disputeId !== undefined, query => query.where('line_dispute.id', '=', disputeId ?? ''))
    .$if(disputeId === undefined, query =>
      query.where('line_dispute.state', 'in', ['raised', 'answered', 'escalated']),
    )
    .orderBy('line_dispute.raised_at')
    .orderBy('line_dispute.id')
    .limit(200)
    .execute()
  const goods = await namedGoods(
    ctx,
    rows.flatMap(row => row.variant_id ?? []),
    language,
  )
  const all = rows.map(row => ({
    disputeId: row.id,
    state: row.state,
    reason: row.reason,
    raisedBy: row.raised_by_side,
    raisedAt: row.raised_at,
    statementNumber: row.number,
    maker: row.maker,
    partner: row.partner,
    counter: row.counter ?? undefined,
    good: row.variant_id === null ? undefined : goods.get(row.variant_id),
    line: {
      what: row.what,
      documentKind: row.document_kind,
      occurredAt: row.occurred_at,
      pieces: Number(row.pieces ?? 0),
      amountIdr: Number(row.amount_idr),
    },
    ruleByOn:
      row.state === 'escalated' && row.last_word_at !== null
        ? addDays(dayOf(row.last_word_at), rulingDays)
        : undefined,
  }))
  return all.sort((a, b) => Number(b.state === 'escalated') - Number(a.state === 'escalated'))
}
