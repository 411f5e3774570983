import { recordActivity } from '../../activity/activity.ts'
import { type BatchStopped, isBatchStopped } from '../../batches/stopped-batches.ts'
import { type Context, today } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import {
  postMovements,
  reverseMovement,
  type ShelfShort,
  type Spot,
  shortOf,
} from '../../ledger/movements.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { lockedAgreement } from '../locked-agreement.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { documentShelf } from '../shelf-document.ts'
import { tellParty } from '../tell-party.ts'
import { type ContentRefusal, fitContent } from './draft-delivery.ts'
import {
  type DeliveryElsewhere,
  type HeldDelivery,
  lockedDelivery,
  type UnknownDelivery,
} from './locked-delivery.ts'

export type SendRefusal =
  | UnknownDelivery
  | DeliveryElsewhere
  | ContentRefusal
  | ClockRefusal
  | BatchStopped
  | { code: 'batch-past-date'; batchId: string; bestBeforeOn: Day }
  | (Omit<ShelfShort, 'code'> & { code: 'home-short' })
  | ShelfShort

/**
 * The goods leave her home, or the shelf that they move from, and are on the road. From now on the note says what it
 * says. Sending what was sent is answered with its number and moves nothing.
 */
export async function sendDelivery(
  ctx: Context,
  input: { deliveryId: string; occurredAt?: Instant | undefined },
): Promise<Result<{ number: string }, SendRefusal>> {
  return transact<{ number: string }, SendRefusal>(ctx, async ctx => {
    const { deliveryId } = input
    const held = await lockedDelivery(ctx, deliveryId, ['producer'])
    if (!held) return refuse({ code: 'unknown-delivery', deliveryId })
    const { delivery } = held
    if (delivery.number !== null && delivery.state !== 'cancelled') return ok({ number: delivery.number })
    if (delivery.state !== 'draft') return refuse({ code: 'delivery-not-so', state: delivery.state })
    const when = occurredAt(ctx, input.occurredAt)
    if (!when.ok) return when
    const fromCounterId = delivery.from_counter_id ?? undefined
    const fit = await fitContent(ctx, delivery.producer_id, {
      counterId: delivery.counter_id,
      fromCounterId,
      lines: held.lines.map(line => ({ batchId: line.batch_id, pieces: line.pieces })),
    })
    if (!fit.ok) return fit
    const { agreementId, agreementVersionId, lines } = fit.value
    if (agreementId !== delivery.agreement_id) await lockedAgreement(ctx, agreementId)
    const [stopped] = await isBatchStopped(
      ctx,
      lines.map(line => line.batchId),
    )
    if (stopped) return refuse({ code: 'batch-stopped', batchId: stopped[0], standing: stopped[1] })
    const past = lines.find(line => line.bestBeforeOn !== null && line.bestBeforeOn < today(ctx))
    if (past)
      return refuse({
        code: 'batch-past-date',
        batchId: past.batchId,
        bestBeforeOn: past.bestBeforeOn ?? today(ctx),
      })
    const from: Spot =
      fromCounterId === undefined ? { bucket: 'home' } : { bucket: 'shelf', counterId: fromCounterId }
    const short = await shortOf(
      ctx,
      lines.map(line => ({ ...line, from })),
    )
    if (short) return refuse(fromCounterId === undefined ? { ...short, code: 'home-short' } : short)
    const to: Spot = { bucket: 'road-out', counterId: delivery.counter_id }
    await postMovements(
      ctx,
      { documentKind: 'delivery', documentId: deliveryId, agreementVersionId, occurredAt: when.value },
      lines.map(({ batchId, variantId, pieces }) => ({ batchId, variantId, from, to, pieces })),
    )
    await documentSource(ctx, held, when.value)
    const number = await nextNumber(ctx, 'delivery')
    await ctx.db
      .updateTable('delivery')
      .set({
        state: 'sent',
        number,
        agreement_id: agreementId,
        agreement_version_id: agreementVersionId,
        sent_at: when.value,
      })
      .where('id', '=', deliveryId)
      .execute()
    await recordActivity(ctx, {
      verb: 'sendDelivery',
      subject: `delivery:${deliveryId}`,
      before: { state: 'draft' },
      after: { state: 'sent', number },
    })
    await tellParty(ctx, agreementId, 'partner', {
      kind: 'delivery-sent',
      subject: `delivery:${deliveryId}`,
      cause: deliveryId,
      facts: { number, pieces: lines.reduce((sum, line) => sum + line.pieces, 0) },
    })
    return ok({ number })
  })
}

export type CancelRefusal = UnknownDelivery | DeliveryElsewhere | { code: 'reason-missing' }

/** Goods that nobody has received go back to where they came from. Cancelling twice is cancelling once. */
export async function cancelDelivery(
  ctx: Context,
  input: { deliveryId: string; reason: string },
): Promise<Result<undefined, CancelRefusal>> {
  return transact<undefined, CancelRefusal>(ctx, async ctx => {
    const { deliveryId } = input
    const held = await lockedDelivery(ctx, deliveryId, ['producer'])
    if (!held) return refuse({ code: 'unknown-delivery', deliveryId })
    const { delivery } = held
    if (delivery.state === 'cancelled') return ok(undefined)
    if (delivery.state !== 'sent') return refuse({ code: 'delivery-not-so', state: delivery.state })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    const moved = await ctx.db
      .selectFrom('movement')
      .select('id')
      .where('document_id', '=', deliveryId)
      .orderBy('line')
      .execute()
    const cause = {
      documentKind: 'delivery',
      documentId: deliveryId,
      agreementVersionId: delivery.agreement_version_id ?? undefined,
      occurredAt: ctx.now,
    }
    for (const { id } of moved) await reverseMovement(ctx, cause, id)
    await documentSource(ctx, held, ctx.now)
    await ctx.db
      .updateTable('delivery')
      .set({ state: 'cancelled', cancelled_at: ctx.now, cancel_reason: reason })
      .where('id', '=', deliveryId)
      .execute()
    await recordActivity(ctx, {
      verb: 'cancelDelivery',
      subject: `delivery:${deliveryId}`,
      before: { state: 'sent' },
      after: { state: 'cancelled', reason },
    })
    return ok(undefined)
  })
}

const documentSource = async (ctx: Context, { delivery, lines }: HeldDelivery, documentedAt: Instant) => {
  if (delivery.from_counter_id === null) return
  const variantIds = lines.map(line => line.variant_id)
  await documentShelf(ctx, { counterId: delivery.from_counter_id, variantIds, documentedAt })
}
