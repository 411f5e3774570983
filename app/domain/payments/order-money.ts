import type { OrderAccount } from '#db/schema/payments.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import type { Payment } from './locked-payment.ts'

/** A line of an order as money: what the buyer pays for it is the maker's share and the counter's commission. */
export type MoneyLine = { line: number; amountIdr: number; shareIdr: number; commissionIdr: number }

/** Of all that came for an order that could not have it: there is no line of goods. */
export const wholeLine = -1

type Entry = {
  line: number
  debit: OrderAccount
  credit: OrderAccount
  amountIdr: number
  reversesId?: string
}
type Cause = { payment: Pick<Payment, 'id' | 'reservation_id'>; what: string; documentId: string }

/** Posts entries of one payment; each takes from one account what it gives to another. Zero posts nothing. */
export async function postOrderMoney(ctx: Context, cause: Cause, entries: readonly Entry[]): Promise<void> {
  if (!ctx.transaction) throw new Error('postOrderMoney() belongs inside transact()')
  for (const { line, debit, credit, amountIdr, reversesId } of entries) {
    if (!Number.isSafeInteger(amountIdr) || amountIdr < 0) throw new RangeError(`not rupiah: ${amountIdr}`)
    if (amountIdr === 0) continue
    await ctx.db
      .insertInto('order_posting')
      .values({
        id: newId('ops', ctx.now),
        reservation_id: cause.payment.reservation_id,
        payment_id: cause.payment.id,
        line,
        debit,
        credit,
        amount_idr: amountIdr,
        what: cause.what,
        document_id: cause.documentId,
        occurred_at: ctx.now,
        reverses_id: reversesId ?? null,
      })
      .execute()
  }
}

/** Where the money of a way lies until it goes on. */
export const heldAt = (payment: Pick<Payment, 'way'>): OrderAccount =>
  payment.way === 'card' ? 'at-provider' : 'at-payee'

/** The buyer's money has come, line by line; it is the buyer's until the goods are handed over. */
export const postPaid = (ctx: Context, payment: Payment, lines: readonly MoneyLine[]): Promise<void> =>
  postOrderMoney(
    ctx,
    { payment, what: 'paid', documentId: payment.id },
    lines.map(({ line, amountIdr }) => ({
      line,
      debit: heldAt(payment),
      credit: 'buyer' as const,
      amountIdr,
    })),
  )

/** Money for which nothing is sold, as one line: the buyer's until it has gone back. */
export const postWhole = (ctx: Context, payment: Payment, amountIdr: number): Promise<void> =>
  postOrderMoney(ctx, { payment, what: 'paid', documentId: payment.id }, [
    { line: wholeLine, debit: heldAt(payment), credit: 'buyer', amountIdr },
  ])

/**
 * The goods are handed over or sent: what was the buyer's is now the maker's share and the counter's commission, and
 * what sending costs is hers who sends.
 */
export const postEarned = (
  ctx: Context,
  payment: Payment,
  documentId: string,
  lines: readonly MoneyLine[],
): Promise<void> =>
  postOrderMoney(
    ctx,
    { payment, what: 'earned', documentId },
    lines.flatMap(({ line, amountIdr, shareIdr, commissionIdr }): Entry[] =>
      line === 0
        ? [{ line, debit: 'buyer', credit: 'shipping', amountIdr }]
        : [
            { line, debit: 'buyer', credit: 'producer-share', amountIdr: shareIdr },
            { line, debit: 'buyer', credit: 'partner-commission', amountIdr: commissionIdr },
          ],
    ),
  )

/** What the provider keeps, spread over the lines by what they cost, to the rupiah. The house bears it, nobody else. */
export const postFee = (
  ctx: Context,
  payment: Payment,
  feeIdr: number,
  lines: readonly MoneyLine[],
): Promise<void> =>
  postOrderMoney(
    ctx,
    { payment, what: 'fee', documentId: payment.id },
    spread(feeIdr, lines).map(({ line, amountIdr }) => ({
      line,
      debit: 'provider-fee' as const,
      credit: 'at-provider' as const,
      amountIdr,
    })),
  )

/** Parts of an amount in proportion to the lines; the rupiah that remain go to the largest remainders. */
export function spread(
  amountIdr: number,
  lines: readonly Pick<MoneyLine, 'line' | 'amountIdr'>[],
): { line: number; amountIdr: number }[] {
  const whole = lines.reduce((sum, one) => sum + one.amountIdr, 0)
  const parts = lines.map(one => {
    const exact = BigInt(amountIdr) * BigInt(one.amountIdr)
    return {
      line: one.line,
      amountIdr: Number(exact / BigInt(whole)),
      rest: Number(exact % BigInt(whole)),
    }
  })
  let left = amountIdr - parts.reduce((sum, one) => sum + one.amountIdr, 0)
  for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.line - b.line)) {
    if (left-- <= 0) break
    part.amountIdr++
  }
  return parts.map(({ line, amountIdr: part }) => ({ line, amountIdr: part }))
}

/**
 * Turns what was posted of these lines, exactly and once: that it was earned when the goods come back or never went,
 * that it was paid when the money has left. What the provider keeps it keeps.
 */
export async function turnLines(
  ctx: Context,
  payment: Payment,
  of: { what: 'paid' | 'earned'; documentId: string; lines: readonly number[] },
): Promise<void> {
  const { what, documentId, lines } = of
  const rows = await ctx.db
    .selectFrom('order_posting')
    .selectAll()
    .where('payment_id', '=', payment.id)
    .where('line', 'in', [...lines])
    .where('what', '=', what)
    .where('reverses_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('order_posting as turned')
            .select('turned.id')
            .whereRef('turned.reverses_id', '=', 'order_posting.id'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  await postOrderMoney(
    ctx,
    { payment, what: `${what}-turned`, documentId },
    rows.map(row => ({
      line: row.line,
      debit: row.credit,
      credit: row.debit,
      amountIdr: Number(row.amount_idr),
      reversesId: row.id,
    })),
  )
}

/**
 * Debit less credit of each account, of one payment or of all.
 * @param without kinds of entries that are left out
 */
export async function orderBalances(
  ctx: Pick<Context, 'db'>,
  paymentId?: string,
  without: readonly string[] = [],
): Promise<Partial<Record<OrderAccount, number>>> {
  const rows = await ctx.db
    .selectFrom('order_posting')
    .select(['debit', 'credit', ({ fn }) => fn.sum<number>('amount_idr').as('sum')])
    .$if(paymentId !== undefined, query => query.where('payment_id', '=', paymentId ?? ''))
    .$if(without.length > 0, query => query.where('what', 'not in', without))
    .groupBy(['debit', 'credit'])
    .execute()
  const balances: Partial<Record<OrderAccount, number>> = {}
  for (const { debit, credit, sum } of rows) {
    balances[debit] = (balances[debit] ?? 0) + Number(sum)
    balances[credit] = (balances[credit] ?? 0) - Number(sum)
  }
  return balances
}
