import type { Selectable } from 'kysely'
import type { ProviderCallTable } from '#db/schema/payments.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { notify } from '../notices/notify.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { askProvider, lockedPayment, movePayment, type Payment } from './locked-payment.ts'
import { postFee } from './order-money.ts'
import { checkoutLines, moneyLines, postageOf } from './ordered-lines.ts'
import { longestRetrySeconds, mostCalls, retrySeconds } from './payment-terms.ts'
import type { PaymentProvider, ProviderRefusal } from './provider.ts'
import { lockedRefund, settleRefund } from './refunds.ts'

type Call = Selectable<ProviderCallTable>

/** What only the edge knows of an order: the address of its page. */
export type OrderAddress = (reservationId: string, language: 'id' | 'en') => string

/**
 * Asks the provider what is written down to be asked, of one payment or of all. Every call bears its own key, so that
 * one whose answer was lost is made again and is still one; what cannot be reached waits longer each time.
 * @returns how many of them are still waiting
 */
export async function makeCalls(
  ctx: Context,
  provider: PaymentProvider,
  addressOf: OrderAddress,
  paymentId?: string,
): Promise<number> {
  const due = await ctx.db
    .selectFrom('provider_call')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', ctx.now)
    .$if(paymentId !== undefined, query => query.where('payment_id', '=', paymentId ?? ''))
    .orderBy('next_at')
    .orderBy('id')
    .limit(mostCalls)
    .execute()
  let waiting = 0
  for (const call of due) {
    const payment = await ctx.db
      .selectFrom('order_payment')
      .selectAll()
      .where('id', '=', call.payment_id)
      .executeTakeFirstOrThrow()
    const record = await asked(ctx, provider, { call, payment, addressOf }).catch((error: unknown) => error)
    if (typeof record === 'function') await record()
    else {
      await putOff(ctx, call, record)
      waiting++
    }
  }
  return waiting
}

/** Asks outside any transaction; what it answers writes the outcome down, once. */
async function asked(
  ctx: Context,
  provider: PaymentProvider,
  { call, payment, addressOf }: { call: Call; payment: Payment; addressOf: OrderAddress },
): Promise<(() => Promise<void>) | string> {
  switch (call.kind) {
    case 'open': {
      if (payment.state !== 'asked') return () => outcome(ctx, call)
      const { code, language } = await ctx.db
        .selectFrom('reservation')
        .select(['code', 'language'])
        .where('id', '=', payment.reservation_id)
        .executeTakeFirstOrThrow()
      const opened = await provider.openCheckout({
        paymentId: payment.id,
        orderCode: code.toUpperCase(),
        lines: await checkoutLines(ctx, payment.reservation_id, language),
        postageIdr: await postageOf(ctx, payment.reservation_id),
        expiresAt: payment.expires_at,
        language,
        returnUrl: addressOf(payment.reservation_id, language),
        key: call.id,
      })
      return () =>
        outcome(ctx, call, opened.ok ? undefined : opened.error, async ctx => {
          const held = await lockedPayment(ctx, payment.id)
          if (!held) return
          if (!opened.ok) return closedDoor(ctx, held, opened.error)
          const { sessionId, url } = opened.value
          if (held.state === 'asked')
            await movePayment(ctx, held, 'open', { session_id: sessionId, session_url: url })
          else if (held.session_id === null)
            await ctx.db
              .updateTable('order_payment')
              .set({ session_id: sessionId, session_url: url })
              .where('id', '=', held.id)
              .execute()
          // The buyer or the clock was faster: nobody shall pay there any more.
          if (held.state === 'lapsed') await askProvider(ctx, { kind: 'end', paymentId: held.id })
        })
    }
    case 'end': {
      if (payment.session_id === null) return () => outcome(ctx, call)
      const ended = await provider.endCheckout(payment.session_id)
      return () => outcome(ctx, call, ended.ok ? undefined : ended.error)
    }
    case 'refund': {
      const refund = await ctx.db
        .selectFrom('order_refund')
        .selectAll()
        .where('id', '=', call.refund_id ?? '')
        .executeTakeFirstOrThrow()
      const sent = await provider.refund({
        paymentId: payment.id,
        refundId: refund.id,
        intentId: payment.intent_id ?? '',
        amountIdr: Number(refund.amount_idr),
        key: call.id,
      })
      return () =>
        outcome(ctx, call, sent.ok ? undefined : sent.error, async ctx => {
          const held = await lockedRefund(ctx, refund.id)
          if (held) await settleRefund(ctx, held, sent.ok ? sent.value : { state: 'failed' })
        })
    }
    case 'fee': {
      const feeIdr = await provider.feeOf(payment.intent_id ?? '')
      if (feeIdr === undefined) return 'the provider does not know the fee yet'
      return () =>
        outcome(ctx, call, undefined, async ctx =>
          postFee(ctx, payment, feeIdr, await moneyLines(ctx, payment.reservation_id)),
        )
    }
  }
}

/** Writes the answer and all that follows from it in one transaction; an answer that came twice counts once. */
async function outcome(
  ctx: Context,
  call: Call,
  refusal?: ProviderRefusal,
  then?: (ctx: Context) => Promise<void>,
): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    if (then) await lockedPayment(ctx, call.payment_id)
    const answered = await ctx.db
      .updateTable('provider_call')
      .set({ state: refusal ? 'refused' : 'done', ended_at: ctx.now, why: refusal?.why ?? null })
      .where('id', '=', call.id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (Number(answered.numUpdatedRows) === 1) await then?.(ctx)
    return ok(undefined)
  })
}

async function putOff(ctx: Context, call: Call, why: unknown): Promise<void> {
  const seconds = Math.min(retrySeconds * 2 ** call.tries, longestRetrySeconds)
  const nextAt: Instant = new Date(Date.parse(ctx.now) + seconds * 1000).toISOString()
  await ctx.db
    .updateTable('provider_call')
    .set({
      tries: call.tries + 1,
      next_at: nextAt,
      why: (why instanceof Error ? why.name : String(why)).slice(0, 200),
    })
    .where('id', '=', call.id)
    .where('state', '=', 'waiting')
    .execute()
}

/** No page to pay on: the buyer chooses another way, and the office hears why. */
async function closedDoor(ctx: Context, payment: Payment, { why }: ProviderRefusal): Promise<void> {
  if (payment.state !== 'asked') return
  await movePayment(ctx, payment, 'lapse')
  await notify(ctx, {
    audience: 'office',
    kind: 'card-refused',
    subject: `order-payment:${payment.id}`,
    cause: `${payment.id}-refused`,
    facts: { why },
  })
}
