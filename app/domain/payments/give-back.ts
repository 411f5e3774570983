import { recordActivity } from '../activity/activity.ts'
import { recordReturn } from '../consignment/returns/record-return.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { type LockedOrder, lockedByLink, lockedOrder, moveOrder } from '../orders/locked-order.ts'
import { nextState } from '../orders/order-machine.ts'
import { mostReasonLetters } from '../orders/order-terms.ts'
import { tellMaker } from '../orders/parcels/tell-maker.ts'
import { tellCounterOfCancel } from '../orders/tell-counter.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { refundOrder } from './follow-orders.ts'
import { livePayment, lockedPayment, type Payment } from './locked-payment.ts'
import { wholeLine } from './order-money.ts'
import { moneyLines } from './ordered-lines.ts'
import { lockedRefund, settleRefund, wantRefund } from './refunds.ts'
import { keepsAccount, type UnknownOrderPayment } from './transfers.ts'

export type GiveBackRefusal =
  | { code: 'unknown-reservation' }
  | { code: 'reservation-over'; state: LockedOrder['state'] }

/** The buyer gives up what is paid and not fetched: the goods are free at once, the money goes back. Twice is once. */
export async function cancelPaid(
  ctx: Context,
  seals: Seals,
  input: { link: string },
): Promise<Result<undefined, GiveBackRefusal>> {
  return transact<undefined, GiveBackRefusal>(ctx, async ctx => {
    const locked = await lockedByLink(ctx, seals, input.link)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const { order, state } = locked
    if (state === 'refunded') return ok(undefined)
    const payment = await livePayment(ctx, order.id)
    if (state !== 'paid' || payment?.state !== 'paid') return refuse({ code: 'reservation-over', state })
    await refundOrder(ctx, locked, payment, { reason: 'buyer-cancelled' })
    await tellMaker(ctx, order, { kind: 'parcel-cancelled', amountIdr: Number(payment.amount_idr) })
    await tellCounterOfCancel(ctx, order)
    return ok(undefined)
  })
}

export type RefusePaidRefusal =
  | GiveBackRefusal
  | { code: 'reason-missing' }
  | { code: 'note-too-long'; most: number; got: number }

/** The counter cannot hand over, or the maker cannot send, what was paid, and says why: the money goes back. Twice is once. */
export async function refusePaid(
  ctx: Context,
  input: { reservationId: string; reason: string },
): Promise<Result<undefined, RefusePaidRefusal>> {
  return transact<undefined, RefusePaidRefusal>(ctx, async ctx => {
    const { reservationId } = input
    const row = await ctx.db
      .selectFrom('reservation')
      .leftJoin('counter', 'counter.id', 'reservation.counter_id')
      .select(['counter.partner_id', 'reservation.producer_id'])
      .where('reservation.id', '=', reservationId)
      .executeTakeFirst()
    if (!row || !handlesIt(ctx, row)) return refuse({ code: 'unknown-reservation' })
    const locked = await lockedOrder(ctx, reservationId)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    if (locked.state === 'refunded') return ok(undefined)
    const payment = await livePayment(ctx, reservationId)
    if (locked.state !== 'paid' || payment?.state !== 'paid')
      return refuse({ code: 'reservation-over', state: locked.state })
    const words = input.reason.trim()
    if (words === '') return refuse({ code: 'reason-missing' })
    if (words.length > mostReasonLetters)
      return refuse({ code: 'note-too-long', most: mostReasonLetters, got: words.length })
    const reason = locked.order.way === 'parcel' ? 'maker-refused' : 'counter-refused'
    await refundOrder(ctx, locked, payment, { reason, words })
    return ok(undefined)
  })
}

const handlesIt = (
  ctx: Context,
  { partner_id, producer_id }: { partner_id: string | null; producer_id: string | null },
): boolean =>
  producer_id === null
    ? partner_id !== null && may(ctx.actor, 'reservation:handle', { partnerId: partner_id })
    : may(ctx.actor, 'goods:send', { producerId: producer_id })

export type RefundLinesRefusal =
  | UnknownOrderPayment
  | { code: 'nothing-to-refund' }
  | { code: 'not-handed-over' }
  | { code: 'brought-back-already'; line: number }

/**
 * The office gives back lines of an order that was handed over, because the goods were at fault: each whole and once.
 * The sale of the line turns as with any buyer who brings something back; what came by parcel stays with the buyer.
 * With all lines gone the order is refunded.
 */
export async function refundLines(
  ctx: Context,
  input: { paymentId: string; lines: readonly number[] },
): Promise<Result<{ refundId: string }, RefundLinesRefusal>> {
  return transact<{ refundId: string }, RefundLinesRefusal>(ctx, async ctx => {
    const { paymentId } = input
    const own = await heldByOffice(ctx, paymentId)
    if (!own) return refuse({ code: 'unknown-order-payment', paymentId })
    const { locked, payment } = own
    const { order } = locked
    if (payment.state !== 'paid') return refuse({ code: 'nothing-to-refund' })
    const isSent = order.state === 'sent' || order.state === 'delivered'
    if (order.sale_id === null && !isSent) return refuse({ code: 'not-handed-over' })
    const all = await moneyLines(ctx, order.id)
    const wanted = all.filter(one => input.lines.includes(one.line))
    const refundId = await wantRefund(ctx, payment, wanted, 'goods-at-fault')
    if (refundId === undefined) return refuse({ code: 'nothing-to-refund' })
    const going = await ctx.db
      .selectFrom('order_refund_line')
      .select('line')
      .where('refund_id', '=', refundId)
      .execute()
    for (const { line } of going) {
      const held = locked.lines.find(one => one.line === line)
      if (!held || order.sale_id === null) continue
      const returned = await recordReturn(
        // The counter's own duty; here the office has decided it, and is named in the refund.
        { ...ctx, actor: { kind: 'system', name: 'refund' } },
        { saleId: order.sale_id, line, pieces: held.pieces, why: 'defect', key: `${refundId}-${line}` },
      )
      if (!returned.ok) return refuse({ code: 'brought-back-already', line })
    }
    const { count } = await ctx.db
      .selectFrom('order_refund_line')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('payment_id', '=', paymentId)
      .executeTakeFirstOrThrow()
    if (Number(count) === all.length && nextState(order.state, 'refund'))
      await moveOrder(ctx, locked, 'refund')
    return ok({ refundId })
  })
}

/** The office gives back money that came and was not what was asked. Twice is once. */
export async function refundOdd(
  ctx: Context,
  input: { paymentId: string },
): Promise<Result<undefined, UnknownOrderPayment | { code: 'nothing-to-refund' }>> {
  return transact<undefined, UnknownOrderPayment | { code: 'nothing-to-refund' }>(ctx, async ctx => {
    const { paymentId } = input
    const own = await heldByOffice(ctx, paymentId)
    if (!own) return refuse({ code: 'unknown-order-payment', paymentId })
    const { payment } = own
    if (payment.state === 'refunded') return ok(undefined)
    if (payment.state !== 'odd' || payment.came_idr === null) return refuse({ code: 'nothing-to-refund' })
    await wantRefund(ctx, payment, [{ line: wholeLine, amountIdr: Number(payment.came_idr) }], 'came-odd')
    return ok(undefined)
  })
}

async function heldByOffice(
  ctx: Context,
  paymentId: string,
): Promise<{ locked: LockedOrder; payment: Payment } | undefined> {
  if (!may(ctx.actor, 'payment:handle')) return undefined
  const row = await ctx.db
    .selectFrom('order_payment')
    .select('reservation_id')
    .where('id', '=', paymentId)
    .executeTakeFirst()
  const locked = row && (await lockedOrder(ctx, row.reservation_id))
  const payment = locked && (await lockedPayment(ctx, paymentId))
  return payment && locked && { locked, payment }
}

/**
 * Whoever keeps the account says that they have sent money back by hand: a transfer, or what the provider could not
 * send. Twice is once.
 */
export async function confirmSentBack(
  ctx: Context,
  input: { refundId: string },
): Promise<Result<undefined, { code: 'unknown-refund' } | { code: 'refund-under-way' }>> {
  return transact<undefined, { code: 'unknown-refund' } | { code: 'refund-under-way' }>(ctx, async ctx => {
    const row = await ctx.db
      .selectFrom('order_refund')
      .innerJoin('order_payment', 'order_payment.id', 'order_refund.payment_id')
      .leftJoin('payee', 'payee.id', 'order_payment.payee_id')
      .select(['order_payment.reservation_id', 'payee.partner_id'])
      .where('order_refund.id', '=', input.refundId)
      .executeTakeFirst()
    if (!row || !keepsAccount(ctx, row.partner_id)) return refuse({ code: 'unknown-refund' })
    await lockedOrder(ctx, row.reservation_id)
    const held = await lockedRefund(ctx, input.refundId)
    if (!held) return refuse({ code: 'unknown-refund' })
    if (held.refund.state === 'done') return ok(undefined)
    const isByHand = held.payment.way === 'transfer' || held.refund.state === 'failed'
    if (!isByHand) return refuse({ code: 'refund-under-way' })
    await settleRefund(ctx, held, { state: 'done' })
    await recordActivity(ctx, {
      verb: 'confirmSentBack',
      subject: `reservation:${row.reservation_id}`,
      after: { refundId: input.refundId },
    })
    return ok(undefined)
  })
}
