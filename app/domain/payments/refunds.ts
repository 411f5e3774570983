import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { OrderRefundTable } from '#db/schema/payments.ts'
import { recordActivity } from '../activity/activity.ts'
import { accountOf } from '../consignment/locked-agreement.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { notify } from '../notices/notify.ts'
import { askProvider, lockedPayment, movePayment, type Payment } from './locked-payment.ts'
import { heldAt, type MoneyLine, postOrderMoney, turnLines } from './order-money.ts'
import type { RefundState } from './provider.ts'

export type Refund = Selectable<OrderRefundTable>

/** Why money goes back: what the buyer reads, by the name of its words. */
export type RefundReason =
  | 'came-late'
  | 'came-odd'
  | 'buyer-cancelled'
  | 'counter-refused'
  | 'maker-refused'
  | 'lost-on-the-way'
  | 'not-fetched'
  | 'goods-at-fault'

/**
 * Decides that the money of these lines goes back to the buyer; the payment is held. What was earned with them is the
 * buyer's again at once, and the provider is asked in the same breath. A line goes back once: what went or is going
 * already is left out, and undefined is answered where nothing is left.
 */
export async function wantRefund(
  ctx: Context,
  payment: Payment,
  lines: readonly Pick<MoneyLine, 'line' | 'amountIdr'>[],
  reason: RefundReason,
): Promise<string | undefined> {
  const gone = await ctx.db
    .selectFrom('order_refund_line')
    .select('line')
    .where('payment_id', '=', payment.id)
    .execute()
  const going = lines.filter(one => one.amountIdr > 0 && !gone.some(({ line }) => line === one.line))
  if (going.length === 0) return undefined
  const refundId = newId('orf', ctx.now)
  const amountIdr = going.reduce((sum, one) => sum + one.amountIdr, 0)
  await ctx.db
    .insertInto('order_refund')
    .values({
      id: refundId,
      payment_id: payment.id,
      amount_idr: amountIdr,
      reason,
      state: 'wanted',
      provider_refund_id: null,
      wanted_at: ctx.now,
      ended_at: null,
      asked_by_id: accountOf(ctx),
    })
    .execute()
  for (const one of going)
    await ctx.db
      .insertInto('order_refund_line')
      .values({ refund_id: refundId, payment_id: payment.id, line: one.line, amount_idr: one.amountIdr })
      .execute()
  await turnLines(ctx, payment, {
    what: 'earned',
    documentId: refundId,
    lines: going.map(({ line }) => line),
  })
  if (payment.way === 'card') await askProvider(ctx, { kind: 'refund', paymentId: payment.id, refundId })
  await recordActivity(ctx, {
    verb: 'wantRefund',
    subject: `reservation:${payment.reservation_id}`,
    after: { refundId, amountIdr, reason },
  })
  return refundId
}

/** A refund's row, held until the transaction ends, after its payment. */
export async function lockedRefund(
  ctx: Context,
  refundId: string,
): Promise<{ refund: Refund; payment: Payment } | undefined> {
  const found = await ctx.db
    .selectFrom('order_refund')
    .select('payment_id')
    .where('id', '=', refundId)
    .executeTakeFirst()
  const payment = found && (await lockedPayment(ctx, found.payment_id))
  if (!payment) return undefined
  const row = ctx.db.selectFrom('order_refund').selectAll().where('id', '=', refundId)
  const refund = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirstOrThrow()
  return { refund, payment }
}

/**
 * What became of a refund. Done, the money has left the books; failed, it has not, and the office sends it another
 * way. The same said again changes nothing.
 */
export async function settleRefund(
  ctx: Context,
  { refund, payment }: { refund: Refund; payment: Payment },
  said: { state: RefundState; providerRefundId?: string },
): Promise<void> {
  const state = said.state === 'pending' ? 'sent' : said.state
  if (refund.state === state || !reaches[refund.state].includes(state)) return
  await ctx.db
    .updateTable('order_refund')
    .set({
      state,
      ended_at: state === 'sent' ? null : ctx.now,
      ...(said.providerRefundId === undefined ? {} : { provider_refund_id: said.providerRefundId }),
    })
    .where('id', '=', refund.id)
    .execute()
  const lines = await ctx.db
    .selectFrom('order_refund_line')
    .select(['line', 'amount_idr'])
    .where('refund_id', '=', refund.id)
    .execute()
  if (state === 'done') {
    const of = { what: 'paid' as const, documentId: refund.id, lines: lines.map(({ line }) => line) }
    await turnLines(ctx, payment, of)
    await closeWhenAllWentBack(ctx, payment)
  }
  if (state !== 'failed') return
  if (refund.state === 'done')
    await postOrderMoney(
      ctx,
      { payment, what: 'paid', documentId: refund.id },
      lines.map(({ line, amount_idr }) => ({
        line,
        debit: heldAt(payment),
        credit: 'buyer' as const,
        amountIdr: Number(amount_idr),
      })),
    )
  await notify(ctx, {
    audience: 'office',
    kind: 'refund-failed',
    subject: `order-payment:${payment.id}`,
    cause: `${refund.id}-failed`,
    facts: { amountIdr: Number(refund.amount_idr) },
  })
}

const reaches = {
  wanted: ['sent', 'done', 'failed'],
  sent: ['done', 'failed'],
  failed: ['done'],
  done: ['failed'],
} as const satisfies Record<Refund['state'], readonly Refund['state'][]> as Record<
  Refund['state'],
  readonly Refund['state'][]
>

async function closeWhenAllWentBack(ctx: Context, payment: Payment): Promise<void> {
  if (payment.state === 'refunded') return
  const { back } = await ctx.db
    .selectFrom('order_refund')
    .select(({ fn }) => fn.sum<number>('amount_idr').as('back'))
    .where('payment_id', '=', payment.id)
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow()
  if (Number(back) === Number(payment.came_idr)) await movePayment(ctx, payment, 'give-back')
}
