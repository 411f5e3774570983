import type { OrderEvent } from '#db/schema/orders.ts'
import { stoppedNow } from '../../batches/stopped-batches.ts'
import type { Context } from '../../context.ts'
import { may } from '../../identity/permissions.ts'
import { postMovements, type Spot } from '../../ledger/movements.ts'
import { earnOrder } from '../../payments/earned.ts'
import { refundOrder } from '../../payments/follow-orders.ts'
import { livePayment } from '../../payments/locked-payment.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import type { ReservationOver, UnknownReservation } from '../end-reservation.ts'
import { type LockedOrder, lockedOrder, moveOrder, placesOf } from '../locked-order.ts'
import { nextState } from '../order-machine.ts'
import { mostReasonLetters } from '../order-terms.ts'

type StepRefusal = UnknownReservation | ReservationOver

export type SendParcelRefusal = StepRefusal | { code: 'tracking-missing' } | { code: 'held-batch-stopped' }

/**
 * The maker gives the paid parcel to a carrier, with a number that the buyer follows: the goods and what sending costs
 * are earned. A batch that was stopped meanwhile stays at home. Twice is once.
 */
export async function sendParcel(
  ctx: Context,
  input: { reservationId: string; carrier: string; tracking: string },
): Promise<Result<undefined, SendParcelRefusal>> {
  return transact<undefined, SendParcelRefusal>(ctx, async ctx => {
    const carrier = plain(input.carrier)
    const tracking = plain(input.tracking)
    const locked = await ownParcel(ctx, input.reservationId)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    if (locked.state === 'sent') return ok(undefined)
    const over = cannot(locked, 'send')
    if (over) return refuse(over)
    const stopped = await stoppedNow(
      ctx,
      locked.lines.map(line => line.batch_id),
    )
    if (stopped.size > 0) return refuse({ code: 'held-batch-stopped' })
    if (carrier === '' || tracking === '') return refuse({ code: 'tracking-missing' })
    await ctx.db
      .updateTable('shipment')
      .set({ carrier, tracking, sent_at: ctx.now })
      .where('reservation_id', '=', locked.order.id)
      .execute()
    await moveOrder(ctx, locked, 'send')
    await earnOrder(ctx, locked.order.id, locked.order.id)
    return ok(undefined)
  })
}

/** The parcel has arrived: its goods are sold. Twice is once. */
export async function parcelArrived(
  ctx: Context,
  input: { reservationId: string },
): Promise<Result<undefined, StepRefusal>> {
  return transact<undefined, StepRefusal>(ctx, async ctx => {
    const locked = await ownParcel(ctx, input.reservationId)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    if (locked.state === 'delivered') return ok(undefined)
    const over = cannot(locked, 'arrive')
    if (over) return refuse(over)
    await leaveRoad(ctx, locked, { bucket: 'sold' })
    await moveOrder(ctx, locked, 'arrive')
    return ok(undefined)
  })
}

export type LoseParcelRefusal = StepRefusal | { code: 'reason-missing' }

/** The carrier has lost it: the goods are gone, and the buyer has all the money back. Twice is once. */
export async function parcelLost(
  ctx: Context,
  input: { reservationId: string; reason: string },
): Promise<Result<undefined, LoseParcelRefusal>> {
  return transact<undefined, LoseParcelRefusal>(ctx, async ctx => {
    const locked = await ownParcel(ctx, input.reservationId)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    if (locked.state === 'lost' || locked.state === 'refunded') return ok(undefined)
    const over = cannot(locked, 'lose')
    if (over) return refuse(over)
    const reason = plain(input.reason)
    if (reason === '') return refuse({ code: 'reason-missing' })
    await leaveRoad(ctx, locked, { bucket: 'gone-transit' })
    await moveOrder(ctx, locked, 'lose', { reason })
    const lost = await lockedOrder(ctx, locked.order.id)
    const payment = await livePayment(ctx, locked.order.id)
    if (lost && payment?.state === 'paid')
      await refundOrder(ctx, lost, payment, { reason: 'lost-on-the-way' })
    return ok(undefined)
  })
}

const plain = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, mostReasonLetters)

const cannot = ({ state }: LockedOrder, event: OrderEvent): ReservationOver | undefined =>
  nextState(state, event) === undefined ? { code: 'reservation-over', state } : undefined

/** A parcel of a maker that the actor works for; of others nothing is found. */
async function ownParcel(ctx: Context, reservationId: string): Promise<LockedOrder | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .select('producer_id')
    .where('id', '=', reservationId)
    .where('way', '=', 'parcel')
    .executeTakeFirst()
  if (!row?.producer_id || !may(ctx.actor, 'goods:send', { producerId: row.producer_id })) return undefined
  return lockedOrder(ctx, reservationId)
}

async function leaveRoad(ctx: Context, { order, lines }: LockedOrder, to: Spot): Promise<void> {
  const { aside } = placesOf(order)
  const cause = { documentKind: 'reservation', documentId: order.id, occurredAt: ctx.now }
  await postMovements(
    ctx,
    cause,
    lines.map(({ batch_id, variant_id, pieces, line }) => ({
      batchId: batch_id,
      variantId: variant_id,
      from: aside,
      to,
      pieces,
      line,
    })),
  )
}
