import type { PickupReason } from '#db/schema/deliveries.ts'
import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { type Day, isDay } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { type ShelfShort, shortOf } from '../../ledger/movements.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { otherSide } from '../agreements/agreement-side.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { accountOf, lockedAgreement, type UnknownAgreement } from '../locked-agreement.ts'
import { type LineRefusal, lockedBatches, unfitLines } from '../locked-batches.ts'
import { tellParty } from '../tell-party.ts'
import { goodsSides } from './locked-pickup.ts'

export type ProposeRefusal =
  | UnknownAgreement
  | LineRefusal
  | ShelfShort
  | { code: 'key-unfit' }
  | { code: 'not-a-day'; day: string }
  | { code: 'planned-in-the-past'; plannedOn: Day; today: Day }
  | { code: 'unknown-batch'; batchId: string }
  | { code: 'not-agreed'; counterId: string; batchId: string }

/**
 * Either side proposes that goods go home from a shelf; nothing moves yet. Possible after the agreement has ended too,
 * since what stands there is hers. The same key proposes once.
 */
export async function proposePickup(
  ctx: Context,
  input: {
    agreementId: string
    counterId: string
    lines: readonly { batchId: string; pieces: number }[]
    plannedOn: Day
    reason: PickupReason
    note?: string | undefined
    key: string
  },
): Promise<Result<{ pickupId: string; number: string }, ProposeRefusal>> {
  return transact<{ pickupId: string; number: string }, ProposeRefusal>(ctx, async ctx => {
    const { agreementId, counterId, plannedOn, key } = input
    const agreement = await lockedAgreement(ctx, agreementId)
    const [side] = agreement ? goodsSides(ctx, agreement) : []
    if (!agreement || side === undefined) return refuse({ code: 'unknown-agreement', agreementId })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const known = await ctx.db
      .selectFrom('pickup')
      .select(['id', 'number'])
      .where('agreement_id', '=', agreementId)
      .where('client_key', '=', key)
      .executeTakeFirst()
    if (known) return ok({ pickupId: known.id, number: known.number })
    if (!isDay(plannedOn)) return refuse({ code: 'not-a-day', day: plannedOn })
    if (plannedOn < today(ctx)) return refuse({ code: 'planned-in-the-past', plannedOn, today: today(ctx) })
    const unfit = unfitLines(input.lines)
    if (unfit) return refuse(unfit)
    const producerId = agreement.producer_id
    const batches = await lockedBatches(
      ctx,
      producerId,
      input.lines.map(line => line.batchId),
    )
    let terms: Terms | undefined
    const lines: { batchId: string; variantId: string; pieces: number }[] = []
    for (const { batchId, pieces } of input.lines) {
      const batch = batches.get(batchId)
      if (!batch) return refuse({ code: 'unknown-batch', batchId })
      const variantId = batch.variant_id
      terms = await termsOn(ctx, { producerId, counterId, variantId, day: today(ctx) })
      if (terms?.partnerId !== agreement.partner_id) return refuse({ code: 'not-agreed', counterId, batchId })
      lines.push({ batchId, variantId, pieces })
    }
    const from = { bucket: 'shelf', counterId } as const
    const short = await shortOf(
      ctx,
      lines.map(line => ({ ...line, from })),
    )
    if (short) return refuse(short)
    if (!terms) throw new Error('a pick-up without lines was found fit')

    const pickupId = newId('pku', ctx.now)
    const number = await nextNumber(ctx, 'pickup')
    await ctx.db
      .insertInto('pickup')
      .values({
        id: pickupId,
        number,
        producer_id: producerId,
        agreement_id: agreementId,
        agreement_version_id: terms.agreementVersionId,
        counter_id: counterId,
        state: 'proposed',
        proposed_by_side: side,
        reason: input.reason,
        note: input.note?.trim() || null,
        planned_on: plannedOn,
        client_key: key,
        proposed_at: ctx.now,
        proposed_by_id: accountOf(ctx),
        agreed_at: null,
        picked_up_at: null,
        received_at: null,
        closed_at: null,
        cancelled_at: null,
        cancel_reason: null,
      })
      .execute()
    await ctx.db
      .insertInto('pickup_line')
      .values(
        lines.map(({ batchId, variantId, pieces }, at) => ({
          pickup_id: pickupId,
          line: at + 1,
          batch_id: batchId,
          variant_id: variantId,
          pieces,
        })),
      )
      .execute()
    await recordActivity(ctx, {
      verb: 'proposePickup',
      subject: `pickup:${pickupId}`,
      after: { number, side, counterId, plannedOn, lines },
    })
    await tellParty(ctx, agreementId, otherSide(side), {
      kind: 'pickup-proposed',
      subject: `pickup:${pickupId}`,
      cause: pickupId,
      facts: { number, pieces: lines.reduce((sum, line) => sum + line.pieces, 0) },
    })
    return ok({ pickupId, number })
  })
}
