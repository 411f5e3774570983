import type { PayWay } from '#db/schema/orders.ts'
import type { PaymentWay } from '#db/schema/payments.ts'
import { recordActivity } from '../activity/activity.ts'
import { stoppedNow } from '../batches/stopped-batches.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { type CounterShut, heldUntil } from '../orders/held-until.ts'
import { type LockedOrder, lockedByLink, lockedOrder } from '../orders/locked-order.ts'
import { nextState } from '../orders/order-machine.ts'
import { type OrderParcelRefusal, orderParcel } from '../orders/parcels/order-parcel.ts'
import { awaitPayment, payThere } from '../orders/paying.ts'
import { type ReserveRefusal, reserve } from '../orders/reserve.ts'
import { openCounter } from '../orders/sold-goods.ts'
import type { Reservation } from '../orders/write-reservation.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { askProvider, livePayment, movePayment, type Payment } from './locked-payment.ts'
import { moneyLines, totalOf } from './ordered-lines.ts'
import { payeeFor } from './payees.ts'
import {
  cardMinutes,
  holdLongerMinutes,
  leastCardIdr,
  mostPayments,
  transferMinutes,
} from './payment-terms.ts'

export type AskRefusal =
  | { code: 'unknown-reservation' }
  | { code: 'reservation-over'; state: LockedOrder['state'] }
  | { code: 'card-too-little'; leastIdr: number }
  | { code: 'way-not-offered' }
  | { code: 'proof-waits' }
  | { code: 'paid-already' }
  | { code: 'payments-enough'; most: number }
  /** What lies aside was held or recalled meanwhile. */
  | { code: 'order-batch-stopped' }
  | CounterShut

/** Whether anybody takes cards for the shop. */
export type Offered = { cards: boolean }

const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/**
 * The buyer pays now, by card or by transfer: the sum of the frozen lines, to be paid before the hold of the goods
 * ends. Another way that was begun ends; the same way asked again is one payment.
 */
export async function askPayment(
  ctx: Context,
  seals: Seals,
  input: { link: string; way: PaymentWay },
  offered: Offered,
): Promise<Result<{ paymentId: string }, AskRefusal>> {
  return transact<{ paymentId: string }, AskRefusal>(ctx, async ctx => {
    const locked = await lockedByLink(ctx, seals, input.link)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const { order, state } = locked
    const live = await livePayment(ctx, order.id)
    if (live?.state === 'paid') return refuse({ code: 'paid-already' })
    if (state !== 'held' && state !== 'awaiting-payment') return refuse({ code: 'reservation-over', state })
    const stopped = await stoppedNow(
      ctx,
      locked.lines.map(line => line.batch_id),
    )
    if (stopped.size > 0) return refuse({ code: 'order-batch-stopped' })
    if (live?.way === input.way) return ok({ paymentId: live.id })
    if (live?.state === 'proven') return refuse({ code: 'proof-waits' })
    const amountIdr = totalOf(await moneyLines(ctx, order.id))
    const payeeId = await payeeOf(ctx, locked, input.way, { amountIdr, offered })
    if (!payeeId.ok) return payeeId
    const { count } = await ctx.db
      .selectFrom('order_payment')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('reservation_id', '=', order.id)
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostPayments) return refuse({ code: 'payments-enough', most: mostPayments })

    if (live) await endPayment(ctx, live)
    const expiresAt = minutesAfter(ctx.now, input.way === 'card' ? cardMinutes : transferMinutes)
    const paymentId = newId('opy', ctx.now)
    const payment: Payment = {
      id: paymentId,
      reservation_id: order.id,
      way: input.way,
      state: 'asked',
      amount_idr: amountIdr,
      payee_id: payeeId.value,
      expires_at: expiresAt,
      asked_at: ctx.now,
      ...{ session_id: null, session_url: null, intent_id: null },
      ...{ came_idr: null, came_said: null, came_at: null },
      ...{ proof_picture_id: null, proof_at: null, answered_by_id: null, reject_reason: null },
    }
    await ctx.db.insertInto('order_payment').values(payment).execute()
    if (input.way === 'card') await askProvider(ctx, { kind: 'open', paymentId })
    else await movePayment(ctx, payment, 'open')
    await hold(ctx, locked, input.way, minutesAfter(expiresAt, holdLongerMinutes))
    await recordActivity(ctx, {
      verb: 'askPayment',
      subject: `reservation:${order.id}`,
      after: { paymentId, way: input.way, amountIdr, expiresAt },
    })
    return ok({ paymentId })
  })
}

/** To whom a transfer goes; null for a card. Refused where the way is not offered for this order. */
async function payeeOf(
  ctx: Context,
  { order }: LockedOrder,
  way: PaymentWay,
  { amountIdr, offered }: { amountIdr: number; offered: Offered },
): Promise<Result<string | null, AskRefusal>> {
  if (way === 'card') {
    if (!offered.cards) return refuse({ code: 'way-not-offered' })
    return amountIdr < leastCardIdr ? refuse({ code: 'card-too-little', leastIdr: leastCardIdr }) : ok(null)
  }
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', order.counter_id)
    .executeTakeFirst()
  const payee = await payeeFor(ctx, counter?.partner_id)
  return payee ? ok(payee.payeeId) : refuse({ code: 'way-not-offered' })
}

/** The goods lie aside longer than the payment may take. */
async function hold(ctx: Context, locked: LockedOrder, pay: PaymentWay, until: Instant): Promise<void> {
  if (locked.state === 'held') return awaitPayment(ctx, locked, { pay, heldUntil: until })
  const { order } = locked
  await ctx.db.updateTable('reservation').set({ pay, held_until: until }).where('id', '=', order.id).execute()
}

/** Nobody shall pay this any more: the provider is told, if the buyer can be at its door. */
export async function endPayment(ctx: Context, payment: Payment): Promise<void> {
  await movePayment(ctx, payment, 'lapse')
  if (payment.way === 'card') await askProvider(ctx, { kind: 'end', paymentId: payment.id })
}

/** The buyer would rather pay at the counter. Refused where somebody looks at a proof, or the counter is shut. */
export async function payAtCounter(
  ctx: Context,
  seals: Seals,
  input: { link: string },
): Promise<Result<undefined, AskRefusal>> {
  return transact<undefined, AskRefusal>(ctx, async ctx => {
    const locked = await lockedByLink(ctx, seals, input.link)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const { order, state } = locked
    if (state === 'held') return ok(undefined)
    if (nextState(state, 'pay-there') === undefined) return refuse({ code: 'reservation-over', state })
    const counter = order.counter_id === null ? undefined : await openCounter(ctx, order.counter_id)
    if (!counter) return refuse({ code: 'way-not-offered' })
    const until = heldUntil(counter.shifts, counter.closures, ctx.now)
    if (!until.ok) return until
    const live = await livePayment(ctx, order.id)
    if (live?.state === 'proven') return refuse({ code: 'proof-waits' })
    if (live) await endPayment(ctx, live)
    await payThere(ctx, locked, until.value)
    return ok(undefined)
  })
}

/** Reserves and, unless it is paid at the counter, begins the payment in the same breath: both or none. */
export async function placeOrder(
  ctx: Context,
  seals: Seals,
  input: Parameters<typeof reserve>[2] & { pay: PayWay },
  offered: Offered,
): Promise<Result<Reservation & { paymentId: string | undefined }, ReserveRefusal | AskRefusal>> {
  type Placed = Reservation & { paymentId: string | undefined }
  return transact<Placed, ReserveRefusal | AskRefusal>(ctx, async ctx => {
    const reserved = await reserve(ctx, seals, input)
    if (!reserved.ok) return reserved
    if (input.pay === 'at-counter') return ok({ ...reserved.value, paymentId: undefined })
    const known = await lockedOrder(ctx, reserved.value.reservationId)
    const live = known && (await livePayment(ctx, known.order.id))
    if (known && known.state !== 'held') return ok({ ...reserved.value, paymentId: live?.id })
    const { link } = reserved.value
    const asked = await askPayment(ctx, seals, { link, way: input.pay }, offered)
    return asked.ok ? ok({ ...reserved.value, paymentId: asked.value.paymentId }) : asked
  })
}

/** Sets goods at a maker's home aside for a parcel, and begins its payment in the same breath: both or none. */
export async function placeParcel(
  ctx: Context,
  seals: Seals,
  input: Parameters<typeof orderParcel>[2],
  offered: Offered,
): Promise<Result<Reservation & { paymentId: string | undefined }, OrderParcelRefusal | AskRefusal>> {
  type Placed = Reservation & { paymentId: string | undefined }
  return transact<Placed, OrderParcelRefusal | AskRefusal>(ctx, async ctx => {
    const ordered = await orderParcel(ctx, seals, input)
    if (!ordered.ok) return ordered
    const { link, reservationId } = ordered.value
    const known = await ctx.db
      .selectFrom('order_payment')
      .select('id')
      .where('reservation_id', '=', reservationId)
      .orderBy('asked_at', 'desc')
      .executeTakeFirst()
    if (known) return ok({ ...ordered.value, paymentId: known.id })
    const asked = await askPayment(ctx, seals, { link, way: input.pay }, offered)
    return asked.ok ? ok({ ...ordered.value, paymentId: asked.value.paymentId }) : asked
  })
}
