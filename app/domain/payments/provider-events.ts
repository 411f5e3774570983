import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import { lockedOrder } from '../orders/locked-order.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { lockedPayment, movePayment } from './locked-payment.ts'
import { moneyCame } from './money-came.ts'
import type { ProviderEvent, RefundEvent } from './provider.ts'
import { lockedRefund, settleRefund } from './refunds.ts'

/** What followed from an event; the same event has one outcome, however often and in whatever order it comes. */
export type EventOutcome =
  | 'paid'
  | 'odd'
  | 'late'
  | 'paid-twice'
  | 'ended'
  | 'refund'
  | 'refund-elsewhere'
  | 'dispute'
  | 'known'
  | 'unknown-payment'
  | 'not-ours'

/** Writes down what the provider told, before anything follows from it. Told again, it is there already. */
export async function keepEvent(ctx: Context, event: ProviderEvent): Promise<void> {
  await ctx.db
    .insertInto('provider_event')
    .values({
      event_id: event.eventId,
      kind: event.kind,
      payment_id: 'paymentId' in event ? event.paymentId : null,
      facts: JSON.stringify(event),
      told_at: event.at,
      received_at: ctx.now,
    })
    .onConflict(conflict => conflict.column('event_id').doNothing())
    .execute()
}

/** Lets follow what follows from a kept event, once; two at once let it follow once. */
export async function followEvent(ctx: Context, eventId: string): Promise<EventOutcome | undefined> {
  const row = await ctx.db
    .selectFrom('provider_event')
    .leftJoin('provider_event_outcome', 'provider_event_outcome.event_id', 'provider_event.event_id')
    .select(['facts', 'outcome'])
    .where('provider_event.event_id', '=', eventId)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.outcome !== null) return 'known'
  const followed = await transact<EventOutcome, never>(ctx, async ctx => {
    const outcome = await follow(ctx, JSON.parse(row.facts))
    const written = await ctx.db
      .insertInto('provider_event_outcome')
      .values({ event_id: eventId, outcome, at: ctx.now })
      .onConflict(conflict => conflict.column('event_id').doNothing())
      .executeTakeFirst()
    return ok(Number(written.numInsertedOrUpdatedRows ?? 0) === 1 ? outcome : 'known')
  })
  return followed.ok ? followed.value : undefined
}

/** Events that were kept and not followed, because the program stopped in between. */
export async function followWaitingEvents(ctx: Context): Promise<number> {
  const rows = await ctx.db
    .selectFrom('provider_event')
    .leftJoin('provider_event_outcome', 'provider_event_outcome.event_id', 'provider_event.event_id')
    .select('provider_event.event_id')
    .where('provider_event_outcome.event_id', 'is', null)
    .orderBy('provider_event.received_at')
    .limit(200)
    .execute()
  for (const { event_id } of rows) await followEvent(ctx, event_id)
  return rows.length
}

async function follow(ctx: Context, event: ProviderEvent): Promise<EventOutcome> {
  switch (event.kind) {
    case 'paid':
      return moneyCame(ctx, event)
    case 'ended': {
      const payment = await lockedPayment(ctx, event.paymentId)
      if (!payment) return 'unknown-payment'
      if (payment.state !== 'asked' && payment.state !== 'open') return 'known'
      await movePayment(ctx, payment, 'lapse', { session_id: event.sessionId })
      return 'ended'
    }
    case 'refund':
      return refundTold(ctx, event)
    case 'dispute': {
      const payment = await ofIntent(ctx, event.intentId)
      if (!payment) return 'unknown-payment'
      await tellOffice(ctx, 'payment-disputed', payment.id, event.eventId, { said: event.said })
      return 'dispute'
    }
    case 'other':
      return 'not-ours'
  }
}

async function refundTold(ctx: Context, event: RefundEvent): Promise<EventOutcome> {
  const payment = await ofIntent(ctx, event.intentId)
  if (!payment) return 'unknown-payment'
  await lockedOrder(ctx, payment.reservation_id)
  const held = await lockedRefund(ctx, event.refundId)
  if (held && held.payment.id === payment.id && event.amountIdr === Number(held.refund.amount_idr)) {
    await settleRefund(ctx, held, { state: event.state, providerRefundId: event.providerRefundId })
    return 'refund'
  }
  await tellOffice(ctx, 'refund-elsewhere', payment.id, event.providerRefundId, { said: event.said })
  return 'refund-elsewhere'
}

const ofIntent = (ctx: Context, intentId: string) =>
  ctx.db
    .selectFrom('order_payment')
    .select(['id', 'reservation_id'])
    .where('intent_id', '=', intentId)
    .executeTakeFirst()

const tellOffice = (
  ctx: Context,
  kind: 'payment-disputed' | 'refund-elsewhere',
  paymentId: string,
  cause: string,
  facts: Record<string, string>,
) => notify(ctx, { audience: 'office', kind, subject: `order-payment:${paymentId}`, cause, facts })
