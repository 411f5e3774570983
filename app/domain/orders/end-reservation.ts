import type { OrderState } from '#db/schema/orders.ts'
import { stoppedNow } from '../batches/stopped-batches.ts'
import { isSellable } from '../consignment/rules/fefo.ts'
import { type SoldLine, writeSale } from '../consignment/sales/record-sale.ts'
import { type Context, today } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { beginAttempt, type MustWait, recordEntry } from '../identity/sign-in-waits.ts'
import { earnOrder } from '../payments/earned.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import {
  type HeldLine,
  type LockedOrder,
  lockedByLink,
  lockedOrder,
  moveOrder,
  putBack,
} from './locked-order.ts'
import { readOrderCode } from './order-codes.ts'
import { nextState } from './order-machine.ts'
import { mostReasonLetters } from './order-terms.ts'
import { tellCounterOfCancel } from './tell-counter.ts'

export type UnknownReservation = { code: 'unknown-reservation' }
export type ReservationOver = { code: 'reservation-over'; state: OrderState }
type OverRefusal = UnknownReservation | ReservationOver

/** Whoever has the secret link gives the goods back; they stand on the shelf at once. Twice is once. */
export async function cancelReservation(
  ctx: Context,
  seals: Seals,
  input: { link: string },
): Promise<Result<undefined, OverRefusal>> {
  return transact<undefined, OverRefusal>(ctx, async ctx => {
    const locked = await lockedByLink(ctx, seals, input.link)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const { order, state } = locked
    if (state === 'cancelled') return ok(undefined)
    if (nextState(state, 'cancel') === undefined) return refuse({ code: 'reservation-over', state })
    await putBack(ctx, locked)
    await moveOrder(ctx, locked, 'cancel')
    await tellCounterOfCancel(ctx, order)
    return ok(undefined)
  })
}

export type RefuseRefusal =
  | OverRefusal
  | { code: 'reason-missing' }
  | { code: 'note-too-long'; most: number; got: number }

/** The counter cannot keep its word, and says why; the buyer reads it. Twice is once. */
export async function refuseReservation(
  ctx: Context,
  input: { reservationId: string; reason: string },
): Promise<Result<undefined, RefuseRefusal>> {
  return transact<undefined, RefuseRefusal>(ctx, async ctx => {
    const locked = await ownOrder(ctx, input.reservationId)
    if (!locked) return refuse({ code: 'unknown-reservation' })
    if (locked.state === 'refused') return ok(undefined)
    if (nextState(locked.state, 'refuse') === undefined)
      return refuse({ code: 'reservation-over', state: locked.state })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    if (reason.length > mostReasonLetters)
      return refuse({ code: 'note-too-long', most: mostReasonLetters, got: reason.length })
    await putBack(ctx, locked)
    await moveOrder(ctx, locked, 'refuse', { reason })
    return ok(undefined)
  })
}

export type HandOverRefusal =
  | OverRefusal
  | MustWait
  | { code: 'order-code-unfit' }
  | { code: 'held-batch-stopped' }
  | { code: 'held-batch-over'; bestBeforeOn: string }

/**
 * The buyer names the code and pays at the counter: what was held is sold at its frozen price and shares. Wrong codes
 * cost more and more time. Twice is once.
 * @param input.address the counter's network address
 */
export async function handOver(
  ctx: Context,
  seals: Seals,
  input: { code: string; address: string },
): Promise<Result<{ saleId: string; reservationId: string }, HandOverRefusal>> {
  const code = readOrderCode(input.code)
  if (code === undefined) return refuse({ code: 'order-code-unfit' })
  const person = ctx.actor.kind === 'person' ? ctx.actor.accountId : 'system'
  const keys = {
    accountKey: seals.digest('handing-over', person),
    addressKey: seals.digest('handing-over', input.address),
    deviceKey: undefined,
  }
  const begun = await beginAttempt(ctx, keys)
  if (!begun.ok) return begun
  const handed = await sellHeld(ctx, code)
  if (handed.ok || handed.error.code !== 'unknown-reservation') await recordEntry(ctx, keys)
  return handed
}

async function sellHeld(
  ctx: Context,
  code: string,
): Promise<Result<{ saleId: string; reservationId: string }, Exclude<HandOverRefusal, MustWait>>> {
  type Refusal = Exclude<HandOverRefusal, MustWait>
  return transact<{ saleId: string; reservationId: string }, Refusal>(ctx, async ctx => {
    const row = await ctx.db
      .selectFrom('reservation')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst()
    const locked = row && (await ownOrder(ctx, row.id))
    if (!locked) return refuse({ code: 'unknown-reservation' })
    const { order, lines, state } = locked
    if (order.sale_id !== null) return ok({ saleId: order.sale_id, reservationId: order.id })
    if (nextState(state, 'collect') === undefined || order.counter_id === null)
      return refuse({ code: 'reservation-over', state })
    const unfit = await unfitToSell(ctx, locked)
    if (unfit) return refuse(unfit)

    await putBack(ctx, locked)
    const { saleId } = await writeSale(
      ctx,
      { counterId: order.counter_id, key: order.id, at: ctx.now },
      lines.map(soldLine),
    )
    await moveOrder(ctx, locked, 'collect', { saleId })
    await earnOrder(ctx, order.id, saleId)
    return ok({ saleId, reservationId: order.id })
  })
}

function soldLine(line: HeldLine): SoldLine {
  const { agreementId, agreement_version_id: agreementVersionId, waitingDays } = line
  if (agreementId === null || agreementVersionId === null || waitingDays === null)
    throw new Error('a counter sells under an agreement')
  return {
    line: line.line,
    batchId: line.batch_id,
    pieces: line.pieces,
    goods: { variantId: line.variant_id },
    terms: { agreementId, agreementVersionId, waitingDays },
    piece: {
      priceIdr: Number(line.price_idr),
      shareIdr: Number(line.share_idr),
      commissionIdr: Number(line.commission_idr),
    },
    isLate: false,
  }
}

/** A reservation at a counter that the actor works at; of another house nothing is found. */
async function ownOrder(ctx: Context, reservationId: string): Promise<LockedOrder | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .innerJoin('counter', 'counter.id', 'reservation.counter_id')
    .select('counter.partner_id')
    .where('reservation.id', '=', reservationId)
    .executeTakeFirst()
  if (!row || !may(ctx.actor, 'reservation:handle', { partnerId: row.partner_id })) return undefined
  return lockedOrder(ctx, reservationId)
}

/** A batch that was stopped, or whose day has passed, while it lay aside. */
async function unfitToSell(ctx: Context, { lines }: LockedOrder) {
  const batchIds = lines.map(line => line.batch_id)
  const stopped = await stoppedNow(ctx, batchIds)
  if (stopped.size > 0) return { code: 'held-batch-stopped' } as const
  const rows = await ctx.db
    .selectFrom('batch')
    .select(['id', 'best_before_on'])
    .where('id', 'in', batchIds)
    .execute()
  const over = rows.find(row => !isSellable(row.best_before_on, today(ctx)))
  return over?.best_before_on
    ? ({ code: 'held-batch-over', bestBeforeOn: over.best_before_on } as const)
    : undefined
}
