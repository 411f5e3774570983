import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { tellParty } from '../tell-party.ts'
import { differenceDays } from './delivery-states.ts'
import { openDifference, openDifferences } from './differences.ts'
import { type DeliveryElsewhere, lockedDelivery, type UnknownDelivery } from './locked-delivery.ts'

export type ObjectRefusal =
  | UnknownDelivery
  | DeliveryElsewhere
  | { code: 'words-missing' }
  | { code: 'nothing-to-object'; line: number }
  | { code: 'objection-too-late'; untilAt: Instant }

/**
 * She says, within 48 hours of the receipt, that a line was not as the counter wrote it; the counter has to answer.
 * Saying it twice is saying it once.
 */
export async function objectToReceipt(
  ctx: Context,
  input: { deliveryId: string; line: number; text: string },
): Promise<Result<undefined, ObjectRefusal>> {
  return transact<undefined, ObjectRefusal>(ctx, async ctx => {
    const { deliveryId, line } = input
    const held = await lockedDelivery(ctx, deliveryId, ['producer'])
    if (!held) return refuse({ code: 'unknown-delivery', deliveryId })
    const { state } = held.delivery
    if (state !== 'received-with-difference') return refuse({ code: 'delivery-not-so', state })
    const found = await ctx.db
      .selectFrom('receipt')
      .innerJoin('receipt_line', 'receipt_line.receipt_id', 'receipt.id')
      .leftJoin('receipt_objection', join =>
        join
          .onRef('receipt_objection.receipt_id', '=', 'receipt.id')
          .onRef('receipt_objection.line', '=', 'receipt_line.line'),
      )
      .select(['receipt.id', 'receipt.objection_until_at', 'receipt_line.sent', 'receipt_line.accepted'])
      .select('receipt_objection.objected_at')
      .where('receipt.delivery_id', '=', deliveryId)
      .where('receipt_line.line', '=', line)
      .executeTakeFirst()
    if (!found || found.accepted === found.sent) return refuse({ code: 'nothing-to-object', line })
    if (found.objected_at !== null) return ok(undefined)
    const text = input.text.trim()
    if (text === '') return refuse({ code: 'words-missing' })
    const untilAt = found.objection_until_at
    if (ctx.now > untilAt) return refuse({ code: 'objection-too-late', untilAt })
    await ctx.db
      .insertInto('receipt_objection')
      .values({
        receipt_id: found.id,
        line,
        text,
        objected_at: ctx.now,
        objected_by_id: accountOf(ctx),
      })
      .execute()
    await openDifference(ctx, {
      deliveryId,
      line,
      kind: 'objection',
      pieces: found.sent - found.accepted,
      owner: 'partner',
      dueOn: addDays(today(ctx), differenceDays),
    })
    await recordActivity(ctx, {
      verb: 'objectToReceipt',
      subject: `delivery:${deliveryId}`,
      after: { line, text },
    })
    await tellParty(ctx, held.delivery.agreement_id, 'partner', {
      kind: 'receipt-objected',
      subject: `delivery:${deliveryId}`,
      cause: `${deliveryId} ${line}`,
      facts: { number: held.delivery.number ?? '' },
    })
    return ok(undefined)
  })
}

export type CloseRefusal =
  | UnknownDelivery
  | DeliveryElsewhere
  | { code: 'differences-open'; open: number }
  | { code: 'may-still-object'; untilAt: Instant }

/**
 * Nothing is open any more. She closes it when she agrees; the counter and the system after the time in which she may
 * object. Closing twice is closing once.
 */
export async function closeDelivery(
  ctx: Context,
  input: { deliveryId: string },
): Promise<Result<undefined, CloseRefusal>> {
  return transact<undefined, CloseRefusal>(ctx, async ctx => {
    const { deliveryId } = input
    const held = await lockedDelivery(ctx, deliveryId, ['producer', 'partner'])
    if (!held) return refuse({ code: 'unknown-delivery', deliveryId })
    const { state, producer_id: producerId } = held.delivery
    if (state === 'closed') return ok(undefined)
    if (state !== 'received' && state !== 'received-with-difference')
      return refuse({ code: 'delivery-not-so', state })
    const open = await openDifferences(ctx, { deliveryId })
    if (open > 0) return refuse({ code: 'differences-open', open })
    const { objection_until_at: untilAt } = await ctx.db
      .selectFrom('receipt')
      .select('objection_until_at')
      .where('delivery_id', '=', deliveryId)
      .executeTakeFirstOrThrow()
    const isHers = ctx.actor.kind === 'person' && may(ctx.actor, 'goods:send', { producerId })
    if (!isHers && ctx.now <= untilAt) return refuse({ code: 'may-still-object', untilAt })
    await ctx.db
      .updateTable('delivery')
      .set({ state: 'closed', closed_at: ctx.now })
      .where('id', '=', deliveryId)
      .execute()
    await recordActivity(ctx, {
      verb: 'closeDelivery',
      subject: `delivery:${deliveryId}`,
      before: { state },
      after: { state: 'closed' },
    })
    return ok(undefined)
  })
}
