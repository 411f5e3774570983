import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { termsOn } from '../agreements/terms-on.ts'
import { accountOf } from '../locked-agreement.ts'
import { type LineRefusal, lockedBatches, unfitLines } from '../locked-batches.ts'
import { type DeliveryElsewhere, lockedDelivery, type UnknownDelivery } from './locked-delivery.ts'

export type SentLine = { batchId: string; pieces: number }

export type DraftContent = {
  counterId: string
  /** The counter whose shelf the goods leave; without one they come from her home. */
  fromCounterId?: string | undefined
  lines: readonly SentLine[]
  courier?: string | undefined
  note?: string | undefined
}

export type ContentRefusal =
  | LineRefusal
  | { code: 'unknown-batch'; batchId: string }
  | { code: 'not-agreed'; counterId: string; batchId: string }
  | { code: 'same-counter'; counterId: string }

export type DraftRefusal = ContentRefusal | { code: 'not-a-maker' } | { code: 'key-unfit' }

/** A delivery note that nobody has sent yet; nothing moves. The same key drafts once. */
export async function draftDelivery(
  ctx: Context,
  input: DraftContent & { producerId: string; key: string },
): Promise<Result<{ deliveryId: string }, DraftRefusal>> {
  return transact<{ deliveryId: string }, DraftRefusal>(ctx, async ctx => {
    const { producerId, key } = input
    if (!may(ctx.actor, 'goods:send', { producerId })) return refuse({ code: 'not-a-maker' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const known = await draftedWith(ctx, producerId, key)
    if (known) return ok({ deliveryId: known.id })
    const fit = await fitContent(ctx, producerId, input)
    if (!fit.ok) return fit
    const deliveryId = newId('dlv', ctx.now)
    const row = await ctx.db
      .insertInto('delivery')
      .values({
        id: deliveryId,
        number: null,
        producer_id: producerId,
        agreement_id: fit.value.agreementId,
        agreement_version_id: null,
        ...written(input),
        state: 'draft',
        client_key: key,
        created_at: ctx.now,
        created_by_id: accountOf(ctx),
        sent_at: null,
        cancelled_at: null,
        cancel_reason: null,
        closed_at: null,
      })
      .onConflict(conflict => conflict.columns(['producer_id', 'client_key']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) {
      const faster = await draftedWith(ctx, producerId, key)
      return faster ? ok({ deliveryId: faster.id }) : refuse({ code: 'key-unfit' })
    }
    await writeLines(ctx, deliveryId, fit.value.lines)
    await recordActivity(ctx, {
      verb: 'draftDelivery',
      subject: `delivery:${deliveryId}`,
      after: { ...input },
    })
    return ok({ deliveryId })
  })
}

/** Writes a draft anew, as a whole; what was sent stays as it is. */
export async function changeDraft(
  ctx: Context,
  input: DraftContent & { deliveryId: string },
): Promise<Result<undefined, ContentRefusal | UnknownDelivery | DeliveryElsewhere>> {
  return transact<undefined, ContentRefusal | UnknownDelivery | DeliveryElsewhere>(ctx, async ctx => {
    const { deliveryId } = input
    const held = await lockedDelivery(ctx, deliveryId, ['producer'])
    if (!held) return refuse({ code: 'unknown-delivery', deliveryId })
    const { delivery } = held
    if (delivery.state !== 'draft') return refuse({ code: 'delivery-not-so', state: delivery.state })
    const fit = await fitContent(ctx, delivery.producer_id, input)
    if (!fit.ok) return fit
    await ctx.db
      .updateTable('delivery')
      .set({ agreement_id: fit.value.agreementId, ...written(input) })
      .where('id', '=', deliveryId)
      .execute()
    await ctx.db.deleteFrom('delivery_line').where('delivery_id', '=', deliveryId).execute()
    await writeLines(ctx, deliveryId, fit.value.lines)
    await recordActivity(ctx, { verb: 'changeDraft', subject: `delivery:${deliveryId}`, after: { ...input } })
    return ok(undefined)
  })
}

/** Each line is a batch of hers, of a good that is agreed for the counter today. */
export async function fitContent(
  ctx: Context,
  producerId: string,
  { counterId, fromCounterId, lines }: DraftContent,
) {
  const unfit = unfitLines(lines)
  if (unfit) return refuse(unfit)
  if (counterId === fromCounterId) return refuse({ code: 'same-counter', counterId })
  const batchIds = lines.map(line => line.batchId)
  const batches = await lockedBatches(ctx, producerId, batchIds)
  const fit: { batchId: string; variantId: string; bestBeforeOn: string | null; pieces: number }[] = []
  let agreement: { agreementId: string; agreementVersionId: string } | undefined
  for (const { batchId, pieces } of lines) {
    const batch = batches.get(batchId)
    if (!batch) return refuse({ code: 'unknown-batch', batchId })
    const asked = { producerId, variantId: batch.variant_id, day: today(ctx) }
    const terms = await termsOn(ctx, { ...asked, counterId })
    if (!terms?.isCurrent) return refuse({ code: 'not-agreed', counterId, batchId })
    if (fromCounterId !== undefined && !(await termsOn(ctx, { ...asked, counterId: fromCounterId })))
      return refuse({ code: 'not-agreed', counterId: fromCounterId, batchId })
    agreement = terms
    fit.push({ batchId, variantId: batch.variant_id, bestBeforeOn: batch.best_before_on, pieces })
  }
  if (!agreement) throw new Error('a delivery without lines was found fit')
  const { agreementId, agreementVersionId } = agreement
  return ok({ agreementId, agreementVersionId, lines: fit })
}

const written = (content: DraftContent) => ({
  counter_id: content.counterId,
  from_counter_id: content.fromCounterId ?? null,
  courier: content.courier?.trim() || null,
  note: content.note?.trim() || null,
})

async function writeLines(
  ctx: Context,
  deliveryId: string,
  lines: readonly { batchId: string; variantId: string; pieces: number }[],
): Promise<void> {
  await ctx.db
    .insertInto('delivery_line')
    .values(
      lines.map(({ batchId, variantId, pieces }, at) => ({
        delivery_id: deliveryId,
        line: at + 1,
        batch_id: batchId,
        variant_id: variantId,
        pieces,
      })),
    )
    .execute()
}

const draftedWith = (ctx: Context, producerId: string, key: string) =>
  ctx.db
    .selectFrom('delivery')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('client_key', '=', key)
    .executeTakeFirst()
