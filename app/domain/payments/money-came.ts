import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { lockedOrder } from '../orders/locked-order.ts'
import { askProvider, lockedPayment, movePayment, type Payment } from './locked-payment.ts'
import { postWhole, wholeLine } from './order-money.ts'
import type { PaidEvent } from './provider.ts'
import { wantRefund } from './refunds.ts'
import { awaitsMoney, settlePaid } from './settle-paid.ts'

/**
 * The provider says that somebody has paid. What was asked, in time, pays the order; what comes after the end goes
 * back by itself; what is another amount pays nothing, and the office hears. A second payment of the same goes to the
 * office too.
 */
export async function moneyCame(
  ctx: Context,
  event: PaidEvent,
): Promise<'paid' | 'odd' | 'late' | 'paid-twice' | 'known' | 'unknown-payment'> {
  const found = await ctx.db
    .selectFrom('order_payment')
    .select('reservation_id')
    .where('id', '=', event.paymentId)
    .executeTakeFirst()
  const locked = found && (await lockedOrder(ctx, found.reservation_id))
  const payment = locked && (await lockedPayment(ctx, event.paymentId))
  if (!locked || payment?.way !== 'card') return 'unknown-payment'
  if (payment.intent_id === event.intentId) return 'known'
  if (payment.came_at !== null) {
    await tellOffice(ctx, 'paid-twice', payment, event)
    return 'paid-twice'
  }
  const came = {
    session_id: payment.session_id ?? event.sessionId,
    intent_id: event.intentId,
    came_idr: event.amountIdr ?? null,
    came_said: event.said,
    came_at: ctx.now,
  }
  await askProvider(ctx, { kind: 'fee', paymentId: payment.id })
  const isAsked = payment.session_id === null || payment.session_id === event.sessionId
  if (!isAsked || event.amountIdr !== Number(payment.amount_idr)) {
    const odd = await movePayment(ctx, payment, 'pay-oddly', came)
    if (event.amountIdr !== undefined) await postWhole(ctx, odd, event.amountIdr)
    await tellOffice(ctx, 'payment-odd', payment, event)
    return 'odd'
  }
  if (payment.state !== 'lapsed' && awaitsMoney(locked)) {
    await settlePaid(ctx, locked, payment, came)
    return 'paid'
  }
  const lapsed = payment.state === 'lapsed' ? payment : await movePayment(ctx, payment, 'lapse')
  const late = await movePayment(ctx, lapsed, 'come-late', came)
  await postWhole(ctx, late, event.amountIdr)
  await wantRefund(ctx, late, [{ line: wholeLine, amountIdr: event.amountIdr }], 'came-late')
  return 'late'
}

const tellOffice = (
  ctx: Context,
  kind: 'payment-odd' | 'paid-twice',
  payment: Payment,
  event: PaidEvent,
): Promise<void> =>
  notify(ctx, {
    audience: 'office',
    kind,
    subject: `order-payment:${payment.id}`,
    cause: event.intentId,
    facts: { said: event.said, amountIdr: Number(payment.amount_idr) },
  })
