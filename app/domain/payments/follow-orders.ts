import type { Context } from '../context.ts'
import { type LockedOrder, lockedOrder } from '../orders/locked-order.ts'
import { giveBack } from '../orders/paying.ts'
import { tellUnfetched } from '../orders/remind-buyers.ts'
import { tellCounterOfLeft } from '../orders/tell-counter.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { endPayment } from './ask-payment.ts'
import { livePayment, type Payment } from './locked-payment.ts'
import { moneyLines } from './ordered-lines.ts'
import { followWaitingEvents } from './provider-events.ts'
import { type RefundReason, wantRefund } from './refunds.ts'

/** All that was paid for an order goes back, and what still lies aside is free. Both are held. */
export async function refundOrder(
  ctx: Context,
  locked: LockedOrder,
  payment: Payment,
  why: { reason: RefundReason; words?: string },
): Promise<void> {
  await wantRefund(ctx, payment, await moneyLines(ctx, locked.order.id), why.reason)
  await giveBack(ctx, locked, why.words)
}

/** Payments that nobody shall make any more: their order has ended, or goes another way. */
async function endLeftPayments(ctx: Context): Promise<void> {
  const left = await ctx.db
    .selectFrom('order_payment')
    .innerJoin('reservation', 'reservation.id', 'order_payment.reservation_id')
    .select(['order_payment.id', 'reservation_id'])
    .where('order_payment.state', 'in', ['asked', 'open', 'proven'])
    .where('reservation.state', '<>', 'awaiting-payment')
    .execute()
  for (const { reservation_id } of left)
    await transact<undefined, never>(ctx, async ctx => {
      const locked = await lockedOrder(ctx, reservation_id)
      const live = locked && (await livePayment(ctx, reservation_id))
      if (!live || live.state === 'paid' || locked.order.state === 'awaiting-payment') return ok(undefined)
      await endPayment(ctx, live)
      return ok(undefined)
    })
}

/** Transfers that were not shown in time: the buyer may choose anew as long as the goods lie aside. */
async function lapseTransfers(ctx: Context): Promise<void> {
  const over = await ctx.db
    .selectFrom('order_payment')
    .select('reservation_id')
    .where('state', 'in', ['open'])
    .where('way', '=', 'transfer')
    .where('expires_at', '<=', ctx.now)
    .execute()
  for (const { reservation_id } of over)
    await transact<undefined, never>(ctx, async ctx => {
      await lockedOrder(ctx, reservation_id)
      const live = await livePayment(ctx, reservation_id)
      if (live?.state === 'open' && live.way === 'transfer' && live.expires_at <= ctx.now)
        await endPayment(ctx, live)
      return ok(undefined)
    })
}

/** Paid goods that nobody fetched: back to the shelf, and the money to the buyer. */
async function refundUnfetched(ctx: Context): Promise<void> {
  const left = await ctx.db
    .selectFrom('reservation')
    .select('id')
    .where('state', '=', 'paid')
    .where('way', '=', 'counter')
    .where('held_until', '<=', ctx.now)
    .execute()
  for (const { id } of left)
    await transact<undefined, never>(ctx, async ctx => {
      const locked = await lockedOrder(ctx, id)
      const payment = locked && (await livePayment(ctx, id))
      if (!payment || locked.order.state !== 'paid' || locked.order.held_until > ctx.now) return ok(undefined)
      await refundOrder(ctx, locked, payment, { reason: 'not-fetched' })
      await tellCounterOfLeft(ctx, locked.order)
      return ok(undefined)
    })
}

/**
 * What follows by itself, in any order and as often as it likes: events that were kept and not followed, payments
 * whose order has gone another way, transfers whose time is over, paid goods that nobody fetches: told before, then given back. What the provider is
 * to be asked of it is asked by `makeCalls`.
 */
export async function sweepPayments(ctx: Context): Promise<void> {
  await followWaitingEvents(ctx)
  await endLeftPayments(ctx)
  await lapseTransfers(ctx)
  await tellUnfetched(ctx)
  await refundUnfetched(ctx)
}
