import type { Side } from '#db/schema/consignment.ts'
import type { DisputeReason, DisputeState, PaymentState, StatementState } from '#db/schema/statements.ts'
import type { PictureFacts } from '../../catalogue/pictures-shown.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { rolesFor } from '../../identity/permissions.ts'
import { picturesById } from '../../listing/listing-pictures.ts'
import { onlinePostings, type PaidOnline } from '../../payments/online-sales.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'
import { silentlyAcceptedAt } from '../rules/period.ts'
import { owedOf } from './settle-states.ts'
import { proofCode } from './statement-proof.ts'

export type ListedStatement = {
  statementId: string
  agreementId: string
  number: string
  state: StatementState
  maker: string
  partner: string
  fromOn: Day
  untilOn: Day
  issuedAt: Instant
  dueOn: Day
  closingIdr: number
  chargesIdr: number
  /** Of this statement, not yet paid by the partner's word; without lines under dispute. */
  openIdr: number
  disputedIdr: number
  accepted: Side[]
  isLate: boolean
}

export type StatedLine = {
  postingId: string
  documentKind: string
  documentId: string
  what: string
  occurredAt: Instant
  good: NamedGood | undefined
  counter: string | undefined
  pieces: number
  unitIdr: number
  amountIdr: number
  isLate: boolean
  /** Of a sale that was ordered online. */
  online: PaidOnline | undefined
  dispute: LineDispute | undefined
}

export type LineDispute = {
  disputeId: string
  raisedBy: Side
  reason: DisputeReason
  raisedAt: Instant
  state: DisputeState
  words: {
    nth: number
    side: Side | 'office'
    text: string
    at: Instant
    by: string | undefined
    photo: PictureFacts | undefined
  }[]
}

export type ToldPayment = {
  paymentId: string
  number: string
  amountIdr: number
  way: 'cash' | 'transfer'
  paidOn: Day
  toldAt: Instant
  toldBy: string | undefined
  state: PaymentState
  answeredAt: Instant | undefined
  proof: PictureFacts | undefined
}

export type StatementSheet = ListedStatement & {
  agreementNumber: string
  version: number
  openingIdr: number
  paymentsIdr: number
  lines: StatedLine[]
  /** Until then a line may be disputed; from then on silence is a yes. */
  disputeUntilAt: Instant
  mayDispute: boolean
  sha256: string
  code: string
  payments: ToldPayment[]
}

/** The agreements whose money the actor sees, by their side. */
async function ownAgreements(ctx: Context, side: Side) {
  const held = rolesFor(ctx.actor, 'statement:see')
  const ids = held.flatMap(role => (side === 'partner' ? role.partnerId : role.producerId) ?? [])
  return ctx.db
    .selectFrom('agreement')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select(['agreement.id', 'agreement.number', 'agreement.state'])
    .select(['producer.name as maker', 'partner.name as partner'])
    .where(side === 'partner' ? 'agreement.partner_id' : 'agreement.producer_id', 'in', ['none', ...ids])
    .orderBy('producer.name')
    .orderBy('agreement.id')
    .execute()
}

export type SettledAgreement = {
  agreementId: string
  number: string
  state: string
  maker: string
  partner: string
  statements: ListedStatement[]
}

/** The statements of one's own side, agreement by agreement, the newest first. */
export async function statementsOf(ctx: Context, side: Side): Promise<SettledAgreement[]> {
  const agreements = await ownAgreements(ctx, side)
  const listed: SettledAgreement[] = []
  for (const { id, number, state, maker, partner } of agreements) {
    const { statements, open } = await owedOf(ctx, id)
    const rows = await ctx.db
      .selectFrom('statement')
      .leftJoin('statement_acceptance', 'statement_acceptance.statement_id', 'statement.id')
      .select(['statement.id', 'statement.closing_idr', 'statement_acceptance.side'])
      .where('statement.agreement_id', '=', id)
      .execute()
    listed.push({
      agreementId: id,
      number,
      state,
      maker,
      partner,
      statements: statements
        .map(one => {
          const owed = open.find(line => line.statementId === one.id)
          const own = rows.filter(row => row.id === one.id)
          const openIdr = owed === undefined ? 0 : owed.openIdr - owed.disputedIdr
          return {
            statementId: one.id,
            agreementId: id,
            number: one.number,
            state: one.state,
            maker,
            partner,
            fromOn: one.from_on,
            untilOn: one.until_on,
            issuedAt: one.issued_at,
            dueOn: one.due_on,
            closingIdr: Number(own[0]?.closing_idr ?? 0),
            chargesIdr: Number(one.charges_idr),
            openIdr,
            disputedIdr: owed?.disputedIdr ?? 0,
            accepted: own.flatMap(row => row.side ?? []),
            isLate: openIdr > 0 && one.due_on < today(ctx),
          }
        })
        .reverse(),
    })
  }
  return listed
}

/** One statement as it was issued, with what has been said of its lines; undefined for whose it is not. */
export async function findStatement(
  ctx: Context,
  statementId: string,
  side: Side,
  language: Language,
): Promise<StatementSheet | undefined> {
  const agreements = await statementsOf(ctx, side)
  const agreement = agreements.find(one => one.statements.some(each => each.statementId === statementId))
  const listed = agreement?.statements.find(one => one.statementId === statementId)
  if (!agreement || !listed) return undefined
  const row = await ctx.db
    .selectFrom('statement')
    .innerJoin('agreement_version', 'agreement_version.id', 'statement.agreement_version_id')
    .select(['statement.opening_idr', 'statement.payments_idr', 'statement.sha256', 'statement.state'])
    .select('agreement_version.number as version')
    .where('statement.id', '=', statementId)
    .executeTakeFirstOrThrow()
  const disputeUntilAt = silentlyAcceptedAt(listed.issuedAt)
  const isOpen = row.state === 'issued' || row.state === 'partly-disputed'
  return {
    ...listed,
    agreementNumber: agreement.number,
    version: row.version,
    openingIdr: Number(row.opening_idr),
    paymentsIdr: Number(row.payments_idr),
    lines: await statedLines(ctx, statementId, language),
    disputeUntilAt,
    mayDispute: isOpen && !listed.accepted.includes(side) && ctx.now < disputeUntilAt,
    sha256: row.sha256,
    code: proofCode(row.sha256),
    payments: await paymentsOf(ctx, listed.agreementId),
  }
}

async function statedLines(ctx: Context, statementId: string, language: Language): Promise<StatedLine[]> {
  const rows = await ctx.db
    .selectFrom('statement_line')
    .innerJoin('posting', 'posting.id', 'statement_line.posting_id')
    .leftJoin('counter', 'counter.id', 'posting.counter_id')
    .select(['statement_line.posting_id', 'statement_line.amount_idr', 'statement_line.is_late'])
    .select(['posting.document_kind', 'posting.document_id', 'posting.what', 'posting.occurred_at'])
    .select(['posting.variant_id', 'posting.pieces', 'posting.unit_idr', 'counter.name as counter'])
    .where('statement_line.statement_id', '=', statementId)
    .orderBy('statement_line.position')
    .execute()
  const disputes = await disputesOf(ctx, statementId)
  const online = await onlinePostings(
    ctx,
    rows.map(row => row.posting_id),
  )
  const goods = await namedGoods(
    ctx,
    rows.flatMap(row => row.variant_id ?? []),
    language,
  )
  return rows.map(row => ({
    postingId: row.posting_id,
    documentKind: row.document_kind,
    documentId: row.document_id,
    what: row.what,
    occurredAt: row.occurred_at,
    good: row.variant_id === null ? undefined : goods.get(row.variant_id),
    counter: row.counter ?? undefined,
    pieces: row.pieces ?? 0,
    unitIdr: Number(row.unit_idr ?? 0),
    amountIdr: Number(row.amount_idr),
    isLate: row.is_late === 1,
    online: online.get(row.posting_id),
    dispute: disputes.get(row.posting_id),
  }))
}

async function disputesOf(ctx: Context, statementId: string): Promise<Map<string, LineDispute>> {
  const disputes = await ctx.db
    .selectFrom('line_dispute')
    .selectAll()
    .where('statement_id', '=', statementId)
    .execute()
  const words = await ctx.db
    .selectFrom('dispute_word')
    .leftJoin('account', 'account.id', 'dispute_word.said_by_id')
    .selectAll('dispute_word')
    .select('account.name as by')
    .where('dispute_id', 'in', ['none', ...disputes.map(one => one.id)])
    .orderBy('nth')
    .execute()
  const photos = await picturesById(
    ctx,
    words.flatMap(word => word.picture_id ?? []),
  )
  return new Map(
    disputes.map(one => [
      one.posting_id,
      {
        disputeId: one.id,
        raisedBy: one.raised_by_side,
        reason: one.reason,
        raisedAt: one.raised_at,
        state: one.state,
        words: words
          .filter(word => word.dispute_id === one.id)
          .map(word => ({
            nth: word.nth,
            side: word.side,
            text: word.text,
            at: word.said_at,
            by: word.by ?? undefined,
            photo: word.picture_id === null ? undefined : photos.get(word.picture_id),
          })),
      },
    ]),
  )
}

/** What the partner says to have paid under an agreement, the newest first, and what she answered. */
export async function paymentsOf(ctx: Context, agreementId: string): Promise<ToldPayment[]> {
  const rows = await ctx.db
    .selectFrom('payment')
    .leftJoin('account', 'account.id', 'payment.told_by_id')
    .selectAll('payment')
    .select('account.name as told_by')
    .where('payment.agreement_id', '=', agreementId)
    .orderBy('payment.told_at', 'desc')
    .orderBy('payment.id', 'desc')
    .execute()
  const proofs = await picturesById(
    ctx,
    rows.flatMap(row => row.proof_picture_id ?? []),
  )
  return rows.map(row => ({
    paymentId: row.id,
    number: row.number,
    amountIdr: Number(row.amount_idr),
    way: row.way,
    paidOn: row.paid_on,
    toldAt: row.told_at,
    toldBy: row.told_by ?? undefined,
    state: row.state,
    answeredAt: row.answered_at ?? undefined,
    proof: row.proof_picture_id === null ? undefined : proofs.get(row.proof_picture_id),
  }))
}

/** An agreement whose money the actor sees; undefined for others. */
export const findSettledAgreement = async (ctx: Context, agreementId: string, side: Side) =>
  (await ownAgreements(ctx, side)).find(one => one.id === agreementId)
