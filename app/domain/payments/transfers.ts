import { recordActivity } from '../activity/activity.ts'
import { accountOf } from '../consignment/locked-agreement.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { type LockedOrder, lockedOrder } from '../orders/locked-order.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { lockedPayment, movePayment, type Payment } from './locked-payment.ts'
import { postWhole, wholeLine } from './order-money.ts'
import { wantRefund } from './refunds.ts'
import { awaitsMoney, settlePaid } from './settle-paid.ts'

export type UnknownOrderPayment = { code: 'unknown-order-payment'; paymentId: string }

export type TransferRefusal =
  | UnknownOrderPayment
  | { code: 'amount-not-fit'; amountIdr: number }
  | { code: 'arrived-differs'; askedIdr: number; arrivedIdr: number }
  | { code: 'payment-over' }

/**
 * Whoever keeps the account says that the transfer has arrived, and how much: to the rupiah what was asked, or nothing
 * is paid. Money for an order that has ended goes back, and is written down as such. Twice is once.
 */
export async function confirmTransfer(
  ctx: Context,
  input: { paymentId: string; arrivedIdr: number },
): Promise<Result<'paid' | 'late', TransferRefusal>> {
  return transact<'paid' | 'late', TransferRefusal>(ctx, async ctx => {
    const { paymentId, arrivedIdr } = input
    const own = await ownTransfer(ctx, paymentId)
    if (!own) return refuse({ code: 'unknown-order-payment', paymentId })
    const { locked, payment } = own
    if (payment.state === 'paid') return ok('paid')
    if (payment.state === 'late') return ok('late')
    if (payment.state !== 'open' && payment.state !== 'proven' && payment.state !== 'lapsed')
      return refuse({ code: 'payment-over' })
    if (!Number.isSafeInteger(arrivedIdr) || arrivedIdr <= 0)
      return refuse({ code: 'amount-not-fit', amountIdr: arrivedIdr })
    const askedIdr = Number(payment.amount_idr)
    if (arrivedIdr !== askedIdr) return refuse({ code: 'arrived-differs', askedIdr, arrivedIdr })
    const came = { came_idr: arrivedIdr, came_at: ctx.now, answered_by_id: accountOf(ctx) }
    await recordActivity(ctx, {
      verb: 'confirmTransfer',
      subject: `reservation:${payment.reservation_id}`,
      after: { paymentId, arrivedIdr },
    })
    if (payment.state !== 'lapsed' && awaitsMoney(locked)) {
      await settlePaid(ctx, locked, payment, came)
      return ok('paid')
    }
    const lapsed = payment.state === 'lapsed' ? payment : await movePayment(ctx, payment, 'lapse')
    const late = await movePayment(ctx, lapsed, 'come-late', came)
    await postWhole(ctx, late, arrivedIdr)
    await wantRefund(ctx, late, [{ line: wholeLine, amountIdr: arrivedIdr }], 'came-late')
    return ok('late')
  })
}

export type RejectRefusal =
  | UnknownOrderPayment
  | { code: 'reason-missing' }
  | { code: 'note-too-long'; most: number; got: number }
  | { code: 'payment-over' }

const mostReasonLetters = 200

/** The money is not there, or the proof shows something else: the buyer reads why and may show another. */
export async function rejectTransfer(
  ctx: Context,
  input: { paymentId: string; reason: string },
): Promise<Result<undefined, RejectRefusal>> {
  return transact<undefined, RejectRefusal>(ctx, async ctx => {
    const { paymentId } = input
    const own = await ownTransfer(ctx, paymentId)
    if (!own) return refuse({ code: 'unknown-order-payment', paymentId })
    if (own.payment.state !== 'proven') return refuse({ code: 'payment-over' })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    if (reason.length > mostReasonLetters)
      return refuse({ code: 'note-too-long', most: mostReasonLetters, got: reason.length })
    await movePayment(ctx, own.payment, 'reject', {
      reject_reason: reason,
      answered_by_id: accountOf(ctx),
    })
    await recordActivity(ctx, {
      verb: 'rejectTransfer',
      subject: `reservation:${own.payment.reservation_id}`,
      after: { paymentId, reason },
    })
    return ok(undefined)
  })
}

/** A transfer to an account that the actor keeps: the partner's own, or any for the office. */
async function ownTransfer(
  ctx: Context,
  paymentId: string,
): Promise<{ locked: LockedOrder; payment: Payment } | undefined> {
  const row = await ctx.db
    .selectFrom('order_payment')
    .innerJoin('payee', 'payee.id', 'order_payment.payee_id')
    .select(['reservation_id', 'payee.partner_id'])
    .where('order_payment.id', '=', paymentId)
    .executeTakeFirst()
  if (!row || !keepsAccount(ctx, row.partner_id)) return undefined
  const locked = await lockedOrder(ctx, row.reservation_id)
  const payment = locked && (await lockedPayment(ctx, paymentId))
  return payment && locked && { locked, payment }
}

/** Whether the actor sees what arrives on this account: its partner's owner, and the office. */
export const keepsAccount = (ctx: Context, partnerId: string | null): boolean =>
  may(ctx.actor, 'payment:handle') ||
  (partnerId !== null && may(ctx.actor, 'transfer:confirm', { partnerId }))
