import type { Context } from '../context.ts'
import { heldAt, postOrderMoney } from './order-money.ts'

type PaidOutLine = { paymentId: string; documentId: string }

/**
 * The money of these documents has left the office: whose it was is no longer owed it, line by line and rupiah for
 * rupiah. What a refund took away is left out of the same sum.
 */
export async function postPaidOut(
  ctx: Context,
  payoutId: string,
  lines: readonly PaidOutLine[],
): Promise<void> {
  for (const { paymentId, documentId } of lines) {
    const rows = await ctx.db
      .selectFrom('order_posting')
      .innerJoin('order_payment', 'order_payment.id', 'order_posting.payment_id')
      .selectAll('order_posting')
      .select('order_payment.way')
      .where('order_posting.payment_id', '=', paymentId)
      .where('order_posting.document_id', '=', documentId)
      .where('order_posting.what', 'in', ['earned', 'earned-turned'])
      .orderBy('order_posting.id')
      .execute()
    for (const row of rows)
      await postOrderMoney(
        ctx,
        {
          payment: { id: paymentId, reservation_id: row.reservation_id },
          what: 'paid-out',
          documentId: payoutId,
        },
        [
          {
            line: row.line,
            amountIdr: Number(row.amount_idr),
            ...(row.what === 'earned'
              ? { debit: row.credit, credit: heldAt(row) }
              : { debit: heldAt(row), credit: row.debit }),
          },
        ],
      )
  }
}

/** It has not come: all that was posted of this payout and still stands is turned, and owed again. */
export async function turnPaidOut(ctx: Context, payoutId: string): Promise<void> {
  const rows = await ctx.db
    .selectFrom('order_posting')
    .leftJoin('order_posting as turned', 'turned.reverses_id', 'order_posting.id')
    .selectAll('order_posting')
    .where('order_posting.document_id', '=', payoutId)
    .where('order_posting.what', '=', 'paid-out')
    .where('turned.id', 'is', null)
    .orderBy('order_posting.id')
    .execute()
  for (const row of rows)
    await postOrderMoney(
      ctx,
      {
        payment: { id: row.payment_id, reservation_id: row.reservation_id },
        what: 'paid-out-turned',
        documentId: payoutId,
      },
      [
        {
          line: row.line,
          debit: row.credit,
          credit: row.debit,
          amountIdr: Number(row.amount_idr),
          reversesId: row.id,
        },
      ],
    )
}
