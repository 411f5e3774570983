import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { addDays, addHours, dayOf, type Instant } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { type Movement, postMovements } from '../../ledger/movements.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { beforeCounts } from '../shelf/counts-follow.ts'
import { documentShelf } from '../shelf-document.ts'
import { tellParty } from '../tell-party.ts'
import { differenceDays, objectionHours } from './delivery-states.ts'
import { openDifference } from './differences.ts'
import {
  type DeliveryElsewhere,
  type HeldDelivery,
  lockedDelivery,
  type UnknownDelivery,
} from './locked-delivery.ts'

/** What the counter found of a line; what is neither accepted nor damaged nor refused is short. */
export type CountedLine = {
  line: number
  accepted: number
  damaged?: number | undefined
  refused?: number | undefined
  photoId?: string | undefined
}

export type ReceiveRefusal =
  | UnknownDelivery
  | DeliveryElsewhere
  | ClockRefusal
  | { code: 'key-unfit' }
  | { code: 'lines-not-these'; lines: number[] }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'more-than-sent'; line: number; sent: number; counted: number }
  | { code: 'received-before-sent'; sentAt: Instant }
  | { code: 'unknown-picture'; pictureId: string }

export type Received = { receiptId: string; number: string; withDifference: boolean }

type Counted = {
  line: number
  sent: number
  accepted: number
  short: number
  damaged: number
  refused: number
}

/**
 * The counter confirms what has arrived, line by line. What it accepts is on the shelf; what is damaged is gone; what
 * it refuses is on the road back; what is short stays on the road until somebody clears it. The same key confirms once.
 */
export async function receiveDelivery(
  ctx: Context,
  input: {
    deliveryId: string
    lines: readonly CountedLine[]
    occurredAt?: Instant | undefined
    key: string
  },
): Promise<Result<Received, ReceiveRefusal>> {
  return transact<Received, ReceiveRefusal>(ctx, async ctx => {
    const { deliveryId, key } = input
    const held = await lockedDelivery(ctx, deliveryId, ['partner'])
    if (!held || held.delivery.state === 'draft') return refuse({ code: 'unknown-delivery', deliveryId })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const known = await receivedWith(ctx, deliveryId, key)
    if (known) return ok(known)
    const { delivery } = held
    if (delivery.state !== 'sent') return refuse({ code: 'delivery-not-so', state: delivery.state })
    const when = occurredAt(ctx, input.occurredAt)
    if (!when.ok) return when
    const sentAt = delivery.sent_at ?? delivery.created_at
    if (when.value < sentAt) return refuse({ code: 'received-before-sent', sentAt })
    const counted = await countedLines(ctx, held, input.lines)
    if (!counted.ok) return counted

    const receiptId = newId('rcp', ctx.now)
    await postReceipt(ctx, held, counted.value, { receiptId, occurredAt: when.value })
    const withDifference = counted.value.some(one => one.accepted < one.sent)
    await ctx.db
      .updateTable('delivery')
      .set({ state: withDifference ? 'received-with-difference' : 'received' })
      .where('id', '=', deliveryId)
      .execute()
    const number = await nextNumber(ctx, 'receipt')
    await ctx.db
      .insertInto('receipt')
      .values({
        id: receiptId,
        number,
        delivery_id: deliveryId,
        client_key: key,
        occurred_at: when.value,
        confirmed_at: ctx.now,
        confirmed_by_id: accountOf(ctx),
        objection_until_at: addHours(ctx.now, objectionHours),
      })
      .execute()
    await ctx.db
      .insertInto('receipt_line')
      .values(
        counted.value.map(one => ({
          receipt_id: receiptId,
          delivery_id: deliveryId,
          ...one,
          photo_id: input.lines.find(({ line }) => line === one.line)?.photoId ?? null,
        })),
      )
      .execute()
    await recordActivity(ctx, {
      verb: 'receiveDelivery',
      subject: `delivery:${deliveryId}`,
      before: { state: 'sent' },
      after: { receiptId, number, withDifference },
    })
    await tellParty(ctx, delivery.agreement_id, 'producer', {
      kind: 'delivery-received',
      subject: `delivery:${deliveryId}`,
      cause: receiptId,
      facts: { number: delivery.number ?? '' },
    })
    return ok({ receiptId, number, withDifference })
  })
}

async function countedLines(
  ctx: Context,
  held: HeldDelivery,
  said: readonly CountedLine[],
): Promise<Result<Counted[], ReceiveRefusal>> {
  const lines = held.lines.map(line => line.line)
  const named = said.map(one => one.line).sort((a, b) => a - b)
  if (JSON.stringify(named) !== JSON.stringify(lines)) return refuse({ code: 'lines-not-these', lines })
  const counted: Counted[] = []
  for (const { line, pieces: sent } of held.lines) {
    const one = said.find(each => each.line === line)
    const { accepted = 0, damaged = 0, refused = 0, photoId } = one ?? {}
    if (![accepted, damaged, refused].every(pieces => isPieces(pieces, 0)))
      return refuse({ code: 'quantity-not-fit', most: mostPieces })
    const short = sent - accepted - damaged - refused
    if (short < 0) return refuse({ code: 'more-than-sent', line, sent, counted: sent - short })
    if (photoId !== undefined && !(await isPicture(ctx, photoId)))
      return refuse({ code: 'unknown-picture', pictureId: photoId })
    counted.push({ line, sent, accepted, short, damaged, refused })
  }
  return ok(counted)
}

async function postReceipt(
  ctx: Context,
  { delivery, lines }: HeldDelivery,
  counted: readonly Counted[],
  receipt: { receiptId: string; occurredAt: Instant },
): Promise<void> {
  const counterId = delivery.counter_id
  const from = { bucket: 'road-out', counterId } as const
  const movements: Movement[] = []
  const dueOn = addDays(dayOf(ctx.now), differenceDays)
  for (const [at, { batch_id: batchId, variant_id: variantId }] of lines.entries()) {
    const one = counted[at]
    if (!one) throw new Error('a line was not counted')
    const good = { batchId, variantId, from }
    if (one.accepted > 0)
      movements.push({ ...good, to: { bucket: 'shelf', counterId }, pieces: one.accepted })
    if (one.damaged > 0) movements.push({ ...good, to: { bucket: 'gone-transit' }, pieces: one.damaged })
    if (one.refused > 0)
      movements.push({ ...good, to: { bucket: 'road-back', counterId }, pieces: one.refused })
    for (const kind of ['short', 'refused'] as const)
      if (one[kind] > 0)
        await openDifference(ctx, {
          deliveryId: delivery.id,
          line: one.line,
          kind,
          pieces: one[kind],
          owner: 'producer',
          dueOn,
        })
  }
  const cause = {
    documentKind: 'receipt',
    documentId: receipt.receiptId,
    agreementVersionId: delivery.agreement_version_id ?? undefined,
    occurredAt: receipt.occurredAt,
  }
  const batchIds = lines.map(line => line.batch_id)
  const countsFollow = await beforeCounts(ctx, { counterId, batchIds, since: receipt.occurredAt })
  await postMovements(ctx, cause, movements)
  await countsFollow(cause)
  const variantIds = lines.filter((_, at) => (counted[at]?.accepted ?? 0) > 0).map(line => line.variant_id)
  if (variantIds.length > 0)
    await documentShelf(ctx, { counterId, variantIds, documentedAt: receipt.occurredAt })
}

async function receivedWith(ctx: Context, deliveryId: string, key: string): Promise<Received | undefined> {
  const row = await ctx.db
    .selectFrom('receipt')
    .innerJoin('delivery', 'delivery.id', 'receipt.delivery_id')
    .select(['receipt.id', 'receipt.number', 'delivery.id as delivery_id'])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('receipt_line')
            .select('line')
            .whereRef('receipt_line.receipt_id', '=', 'receipt.id')
            .whereRef('receipt_line.accepted', '<', 'receipt_line.sent'),
        )
        .as('differs'),
    )
    .where('receipt.delivery_id', '=', deliveryId)
    .where('receipt.client_key', '=', key)
    .executeTakeFirst()
  return row && { receiptId: row.id, number: row.number, withDifference: Boolean(row.differs) }
}

const isPicture = async (ctx: Context, id: string): Promise<boolean> =>
  (await ctx.db.selectFrom('picture').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
