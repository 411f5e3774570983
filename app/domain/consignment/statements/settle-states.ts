import { type Context, today } from '../../context.ts'
import { dueToProducer } from '../../ledger/postings.ts'
import { outstandingOf } from '../rules/outstanding.ts'
import { moveStatement, settledDisputes } from './statement-states.ts'

/** All statements of an agreement with what is open of each, and what was paid towards them. */
export async function owedOf(ctx: Context, agreementId: string) {
  const statements = await ctx.db
    .selectFrom('statement')
    .select(['id', 'number', 'state', 'due_on', 'charges_idr', 'nth', 'issued_at', 'from_on', 'until_on'])
    .where('agreement_id', '=', agreementId)
    .orderBy('nth')
    .execute()
  const payments = await ctx.db
    .selectFrom('payment')
    .select(['state', 'amount_idr'])
    .where('agreement_id', '=', agreementId)
    .execute()
  const disputed = await ctx.db
    .selectFrom('line_dispute')
    .innerJoin('statement', 'statement.id', 'line_dispute.statement_id')
    .innerJoin('statement_line', 'statement_line.posting_id', 'line_dispute.posting_id')
    .select(['line_dispute.statement_id', 'line_dispute.state', 'statement_line.amount_idr'])
    .where('statement.agreement_id', '=', agreementId)
    .execute()
  const relieved = await relievedLines(ctx, [agreementId])
  const reliefIdr = (of: 'ofId' | 'inId', id: string) =>
    relieved.filter(one => one[of] === id).reduce((sum, one) => sum + one.amountIdr, 0)
  const paid = (states: readonly string[]) =>
    payments.filter(one => states.includes(one.state)).reduce((sum, one) => sum + Number(one.amount_idr), 0)
  const owed = statements.map(one => ({
    statementId: one.id,
    dueOn: one.due_on,
    chargesIdr: Number(one.charges_idr) - reliefIdr('ofId', one.id) + reliefIdr('inId', one.id),
    disputedIdr: disputed
      .filter(line => line.statement_id === one.id && !settledDisputes.includes(line.state))
      .reduce((sum, line) => sum + Number(line.amount_idr), 0),
  }))
  return {
    statements,
    ...outstandingOf(owed, paid(['told', 'confirmed'])),
    receivedIdr: paid(['confirmed']),
    toldIdr: paid(['told']),
    allAnswered: payments.every(one => one.state !== 'told'),
  }
}

/**
 * What disputes took off lines. It is written into the period that is open at the ruling, but whoever was right need
 * not wait for that statement: it is off the line's own statement from that day, and never late.
 */
export async function relievedLines(ctx: Context, agreementIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('line_dispute')
    .innerJoin('statement', 'statement.id', 'line_dispute.statement_id')
    .innerJoin('posting', 'posting.document_id', 'line_dispute.id')
    .leftJoin('statement_line', 'statement_line.posting_id', 'posting.id')
    .select([
      'line_dispute.statement_id as ofId',
      'statement_line.statement_id as inId',
      'posting.amount_idr',
    ])
    .where('statement.agreement_id', 'in', ['none', ...agreementIds])
    .where('posting.document_kind', '=', 'dispute')
    .where('posting.debit', '=', 'due-to-producer')
    .execute()
  return rows.map(({ ofId, inId, amount_idr }) => ({ ofId, inId, amountIdr: Number(amount_idr) }))
}

/** Moves statements between accepted, paid and received as payments come, are confirmed or denied. */
export async function settleStates(ctx: Context, agreementId: string): Promise<void> {
  const { statements, open, allAnswered } = await owedOf(ctx, agreementId)
  const unpaid = new Set(open.map(one => one.statementId))
  for (const { id, state, charges_idr } of statements) {
    if (state === 'accepted' && Number(charges_idr) <= 0) await moveStatement(ctx, id, 'accepted', 'closed')
    else if (state === 'accepted' && !unpaid.has(id)) {
      await moveStatement(ctx, id, 'accepted', 'paid')
      if (allAnswered) await moveStatement(ctx, id, 'paid', 'received')
    } else if (state === 'paid' && unpaid.has(id)) await moveStatement(ctx, id, 'paid', 'accepted')
    else if (state === 'paid' && allAnswered) await moveStatement(ctx, id, 'paid', 'received')
  }
}

export type MoneyNumbers = {
  /** Sold or charged and not overdue: in the open period or in a statement that is not yet due. */
  willBePaidIdr: number
  /** In statements whose day has passed; lines under dispute are not late. */
  lateIdr: number
  /** Paid by the partner and confirmed by her. */
  receivedIdr: number
  /** Paid by the partner's word, not yet confirmed. */
  toldIdr: number
}

/**
 * The three numbers, the same for maker, partner and office: will be paid + late is exactly the balance of her
 * account in the ledger.
 */
export async function moneyOf(ctx: Context, agreementId: string): Promise<MoneyNumbers> {
  const { open, receivedIdr, toldIdr } = await owedOf(ctx, agreementId)
  const dueIdr = await dueToProducer(ctx, agreementId)
  const lateIdr = open
    .filter(one => one.dueOn < today(ctx))
    .reduce((sum, one) => sum + one.openIdr - one.disputedIdr, 0)
  return { willBePaidIdr: dueIdr - lateIdr, lateIdr, receivedIdr, toldIdr }
}
