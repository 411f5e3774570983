import type { Side } from '#db/schema/consignment.ts'
import type { DifferenceKind, DifferenceOutcome } from '#db/schema/deliveries.ts'
import type { Bucket } from '#db/schema/ledgers.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import type { Day } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { postMovements } from '../../ledger/movements.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, speaksFor } from '../locked-agreement.ts'
import { documentShelf } from '../shelf-document.ts'
import { goodsPermission } from './locked-delivery.ts'

type Way = { by: Side; from?: Bucket; to?: Bucket }

/** How each kind of difference can end, who may say so, and what then moves from where to where. */
export const waysOut: Readonly<Record<DifferenceKind, Partial<Record<DifferenceOutcome, Way>>>> = {
  short: {
    arrived: { by: 'partner', from: 'road-out', to: 'shelf' },
    'came-home': { by: 'producer', from: 'road-out', to: 'home' },
    lost: { by: 'producer', from: 'road-out', to: 'gone-transit' },
  },
  refused: {
    'came-home': { by: 'producer', from: 'road-back', to: 'home' },
    lost: { by: 'producer', from: 'road-back', to: 'gone-transit' },
  },
  missing: {
    'came-home': { by: 'producer', from: 'road-back', to: 'home' },
    'still-there': { by: 'partner', from: 'road-back', to: 'shelf' },
    lost: { by: 'producer', from: 'road-back', to: 'gone-transit' },
  },
  /** Words against words: the pieces were booked by the receipt, and a correction moves them if need be. */
  objection: { withdrawn: { by: 'producer' }, settled: { by: 'partner' } },
}

export async function openDifference(
  ctx: Context,
  difference: {
    deliveryId?: string
    pickupId?: string
    line: number
    kind: DifferenceKind
    pieces: number
    owner: Side
    dueOn: Day
  },
): Promise<void> {
  await ctx.db
    .insertInto('goods_difference')
    .values({
      id: newId('dif', ctx.now),
      delivery_id: difference.deliveryId ?? null,
      pickup_id: difference.pickupId ?? null,
      line: difference.line,
      kind: difference.kind,
      pieces: difference.pieces,
      owner_side: difference.owner,
      due_on: difference.dueOn,
      state: 'open',
      opened_at: ctx.now,
      resolved_at: null,
    })
    .execute()
}

export type ResolveRefusal =
  | { code: 'unknown-difference'; differenceId: string }
  | { code: 'outcome-not-fit'; kind: DifferenceKind; outcome: DifferenceOutcome }
  | { code: 'pieces-beyond-difference'; pieces: number; open: number }
  | { code: 'key-unfit' }

/**
 * Says what became of all or some pieces of a difference; with the last piece it is resolved. Each outcome is said by
 * the side that has the goods then. The same key says it once.
 */
export async function resolveDifference(
  ctx: Context,
  input: {
    differenceId: string
    outcome: DifferenceOutcome
    pieces: number
    note?: string | undefined
    key: string
  },
): Promise<Result<{ open: number }, ResolveRefusal>> {
  return transact<{ open: number }, ResolveRefusal>(ctx, async ctx => {
    const { differenceId, outcome, pieces, key } = input
    const found = await documentOf(ctx, differenceId)
    const agreement = found && (await lockedAgreement(ctx, found.agreementId))
    const isTheirs =
      agreement &&
      (['producer', 'partner'] as const).filter(side =>
        speaksFor(ctx, agreement, side, goodsPermission[side]),
      )
    if (!found || !isTheirs?.length) return refuse({ code: 'unknown-difference', differenceId })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const said = await ctx.db
      .selectFrom('difference_resolution')
      .select(['client_key', 'pieces'])
      .where('difference_id', '=', differenceId)
      .execute()
    const open = said.reduce((left, one) => left - one.pieces, found.pieces)
    if (said.some(one => one.client_key === key)) return ok({ open })
    const way = waysOut[found.kind][outcome]
    if (!way || !isTheirs.includes(way.by))
      return refuse({ code: 'outcome-not-fit', kind: found.kind, outcome })
    if (!(Number.isInteger(pieces) && pieces >= 1 && pieces <= open))
      return refuse({ code: 'pieces-beyond-difference', pieces, open })
    await ctx.db
      .insertInto('difference_resolution')
      .values({
        difference_id: differenceId,
        client_key: key,
        outcome,
        pieces,
        note: input.note?.trim() || null,
        resolved_at: ctx.now,
        resolved_by_id: accountOf(ctx),
      })
      .execute()
    await move(ctx, found, way, pieces)
    if (pieces === open)
      await ctx.db
        .updateTable('goods_difference')
        .set({ state: 'resolved', resolved_at: ctx.now })
        .where('id', '=', differenceId)
        .execute()
    await recordActivity(ctx, {
      verb: 'resolveDifference',
      subject: `${found.documentKind}:${found.documentId}`,
      after: { differenceId, outcome, pieces },
    })
    return ok({ open: open - pieces })
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof documentOf>>>

async function move(ctx: Context, found: Found, { from, to }: Way, pieces: number): Promise<void> {
  if (from === undefined || to === undefined) return
  const { counterId, batchId, variantId, agreementVersionId } = found
  const atShelf = to === 'shelf'
  await postMovements(
    ctx,
    {
      documentKind: 'difference',
      documentId: found.differenceId,
      agreementVersionId: agreementVersionId ?? undefined,
      occurredAt: ctx.now,
    },
    [
      {
        batchId,
        variantId,
        from: { bucket: from, counterId },
        to: { bucket: to, counterId: atShelf ? counterId : undefined },
        pieces,
      },
    ],
  )
  if (atShelf) await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt: ctx.now })
}

/** The good that a difference is about, from the note or the pick-up that it arose in. */
async function documentOf(ctx: Context, differenceId: string) {
  const row = await ctx.db
    .selectFrom('goods_difference')
    .leftJoin('delivery', 'delivery.id', 'goods_difference.delivery_id')
    .leftJoin('delivery_line', join =>
      join
        .onRef('delivery_line.delivery_id', '=', 'goods_difference.delivery_id')
        .onRef('delivery_line.line', '=', 'goods_difference.line'),
    )
    .leftJoin('pickup', 'pickup.id', 'goods_difference.pickup_id')
    .leftJoin('pickup_line', join =>
      join
        .onRef('pickup_line.pickup_id', '=', 'goods_difference.pickup_id')
        .onRef('pickup_line.line', '=', 'goods_difference.line'),
    )
    .select(['goods_difference.kind', 'goods_difference.pieces'])
    .select(['goods_difference.delivery_id', 'goods_difference.pickup_id'])
    .select(({ fn }) => [
      fn.coalesce('delivery.agreement_id', 'pickup.agreement_id').as('agreementId'),
      fn.coalesce('delivery.agreement_version_id', 'pickup.agreement_version_id').as('agreementVersionId'),
      fn.coalesce('delivery.counter_id', 'pickup.counter_id').as('counterId'),
      fn.coalesce('delivery_line.batch_id', 'pickup_line.batch_id').as('batchId'),
      fn.coalesce('delivery_line.variant_id', 'pickup_line.variant_id').as('variantId'),
    ])
    .where('goods_difference.id', '=', differenceId)
    .executeTakeFirst()
  if (!row) return undefined
  const { agreementId, counterId, batchId, variantId } = row
  if (!agreementId || !counterId || !batchId || !variantId)
    throw new Error(`difference ${differenceId} is about nothing`)
  return {
    ...{ differenceId, kind: row.kind, pieces: row.pieces },
    ...{ agreementId, agreementVersionId: row.agreementVersionId, counterId, batchId, variantId },
    documentKind: row.delivery_id === null ? 'pickup' : 'delivery',
    documentId: row.delivery_id ?? row.pickup_id ?? '',
  }
}

/** How many differences of a document nobody has cleared yet. */
export async function openDifferences(
  ctx: Context,
  of: { deliveryId: string } | { pickupId: string },
): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('goods_difference')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(
      'deliveryId' in of ? 'delivery_id' : 'pickup_id',
      '=',
      'deliveryId' in of ? of.deliveryId : of.pickupId,
    )
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}
