import type { PickupState } from '#db/schema/deliveries.ts'
import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Instant } from '../../dates.ts'
import { postMovements, type ShelfShort, shortOf } from '../../ledger/movements.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { otherSide } from '../agreements/agreement-side.ts'
import { differenceDays } from '../deliveries/delivery-states.ts'
import { openDifference, openDifferences } from '../deliveries/differences.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { beforeCounts } from '../shelf/counts-follow.ts'
import { documentShelf } from '../shelf-document.ts'
import { type HeldPickup, lockedPickup, type PickupElsewhere, type UnknownPickup } from './locked-pickup.ts'

type PickupRefusal = UnknownPickup | PickupElsewhere

/** The side that did not propose says that it will be so. Agreeing twice is agreeing once. */
export async function agreePickup(
  ctx: Context,
  input: { pickupId: string },
): Promise<Result<undefined, PickupRefusal | { code: 'other-side-agrees' }>> {
  return transact<undefined, PickupRefusal | { code: 'other-side-agrees' }>(ctx, async ctx => {
    const held = await lockedPickup(ctx, input.pickupId)
    if (!held) return unknown(input)
    const { pickup, sides } = held
    if (!sides.includes(otherSide(pickup.proposed_by_side))) return refuse({ code: 'other-side-agrees' })
    if (pickup.state === 'agreed') return ok(undefined)
    if (pickup.state !== 'proposed') return elsewhere(pickup.state)
    await moved(ctx, held, 'agreed', { agreed_at: ctx.now })
    return ok(undefined)
  })
}

/** Either side calls it off before anything has left the shelf. Twice is once. */
export async function cancelPickup(
  ctx: Context,
  input: { pickupId: string; reason: string },
): Promise<Result<undefined, PickupRefusal | { code: 'reason-missing' }>> {
  return transact<undefined, PickupRefusal | { code: 'reason-missing' }>(ctx, async ctx => {
    const held = await lockedPickup(ctx, input.pickupId)
    if (!held) return unknown(input)
    const { state } = held.pickup
    if (state === 'cancelled') return ok(undefined)
    if (state !== 'proposed' && state !== 'agreed') return elsewhere(state)
    const reason = input.reason.trim()
    if (reason === '') return refuse({ code: 'reason-missing' })
    await moved(ctx, held, 'cancelled', { cancelled_at: ctx.now, cancel_reason: reason })
    return ok(undefined)
  })
}

export type PickupCount = { line: number; pieces: number }

export type CountRefusal =
  | PickupRefusal
  | ClockRefusal
  | { code: 'lines-not-these'; lines: number[] }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'more-than-before'; line: number; before: number; pieces: number }

/**
 * The goods leave the shelf, as many as were proposed or fewer, when some have been sold since. Either side writes it
 * down at the counter. Writing it twice moves nothing more.
 */
export async function handOverPickup(
  ctx: Context,
  input: { pickupId: string; lines: readonly PickupCount[]; occurredAt?: Instant | undefined },
): Promise<Result<undefined, CountRefusal | ShelfShort>> {
  return transact<undefined, CountRefusal | ShelfShort>(ctx, async ctx => {
    const held = await lockedPickup(ctx, input.pickupId)
    if (!held) return unknown(input)
    const { pickup, lines } = held
    if (pickup.state === 'picked-up') return ok(undefined)
    if (pickup.state !== 'agreed') return elsewhere(pickup.state)
    const when = occurredAt(ctx, input.occurredAt)
    if (!when.ok) return when
    const taken = counts(input.lines, lines)
    if (!taken.ok) return taken
    const counterId = pickup.counter_id
    const from = { bucket: 'shelf', counterId } as const
    const goods = goodsOf(held, taken.value)
    const short = await shortOf(
      ctx,
      goods.map(good => ({ ...good, from })),
    )
    if (short) return refuse(short)
    const to = { bucket: 'road-back', counterId } as const
    const cause = causeOf(held, when.value)
    const batchIds = goods.map(good => good.batchId)
    const countsFollow = await beforeCounts(ctx, { counterId, batchIds, since: when.value })
    await postMovements(
      ctx,
      cause,
      goods.map(good => ({ ...good, from, to })),
    )
    await countsFollow(cause)
    await ctx.db
      .insertInto('pickup_taken')
      .values(
        taken.value.map(({ line, before, pieces }) => ({
          pickup_id: pickup.id,
          line,
          proposed: before,
          pieces,
        })),
      )
      .execute()
    const variantIds = goods.map(good => good.variantId)
    if (variantIds.length > 0) await documentShelf(ctx, { counterId, variantIds, documentedAt: when.value })
    await moved(ctx, held, 'picked-up', { picked_up_at: when.value })
    return ok(undefined)
  })
}

/**
 * She counts at home what came back; what is missing stays on the road until somebody clears it. Writing it twice moves
 * nothing more.
 */
export async function receivePickup(
  ctx: Context,
  input: { pickupId: string; lines: readonly PickupCount[]; occurredAt?: Instant | undefined },
): Promise<Result<{ withDifference: boolean }, CountRefusal>> {
  return transact<{ withDifference: boolean }, CountRefusal>(ctx, async ctx => {
    const held = await lockedPickup(ctx, input.pickupId)
    if (!held?.sides.includes('producer')) return unknown(input)
    const { pickup } = held
    if (pickup.state === 'received' || pickup.state === 'received-with-difference')
      return ok({ withDifference: pickup.state !== 'received' })
    if (pickup.state !== 'picked-up') return elsewhere(pickup.state)
    const when = occurredAt(ctx, input.occurredAt)
    if (!when.ok) return when
    const taken = await ctx.db
      .selectFrom('pickup_taken')
      .select(['line', 'pieces'])
      .where('pickup_id', '=', pickup.id)
      .orderBy('line')
      .execute()
    const came = counts(input.lines, taken)
    if (!came.ok) return came
    const from = { bucket: 'road-back', counterId: pickup.counter_id } as const
    const goods = goodsOf(held, came.value)
    const to = { bucket: 'home' } as const
    await postMovements(
      ctx,
      causeOf(held, when.value),
      goods.map(good => ({ ...good, from, to })),
    )
    await ctx.db
      .insertInto('pickup_received')
      .values(
        came.value.map(({ line, before, pieces }) => ({ pickup_id: pickup.id, line, taken: before, pieces })),
      )
      .execute()
    const missing = came.value.filter(one => one.pieces < one.before)
    for (const { line, before, pieces } of missing)
      await openDifference(ctx, {
        pickupId: pickup.id,
        line,
        kind: 'missing',
        pieces: before - pieces,
        owner: 'partner',
        dueOn: addDays(today(ctx), differenceDays),
      })
    const withDifference = missing.length > 0
    const state = withDifference ? 'received-with-difference' : 'received'
    await moved(ctx, held, state, { received_at: when.value })
    return ok({ withDifference })
  })
}

/** Nothing is open any more. Closing twice is closing once. */
export async function closePickup(
  ctx: Context,
  input: { pickupId: string },
): Promise<Result<undefined, PickupRefusal | { code: 'differences-open'; open: number }>> {
  return transact<undefined, PickupRefusal | { code: 'differences-open'; open: number }>(ctx, async ctx => {
    const held = await lockedPickup(ctx, input.pickupId)
    if (!held) return unknown(input)
    const { state, id } = held.pickup
    if (state === 'closed') return ok(undefined)
    if (state !== 'received' && state !== 'received-with-difference') return elsewhere(state)
    const open = await openDifferences(ctx, { pickupId: id })
    if (open > 0) return refuse({ code: 'differences-open', open })
    await moved(ctx, held, 'closed', { closed_at: ctx.now })
    return ok(undefined)
  })
}

const unknown = ({ pickupId }: { pickupId: string }) => refuse({ code: 'unknown-pickup', pickupId })
const elsewhere = (state: PickupState) => refuse({ code: 'pickup-not-so', state })

type Counted = { line: number; before: number; pieces: number }

/** Each line once, and of none more than there was of it a step before. */
function counts(
  said: readonly PickupCount[],
  before: readonly { line: number; pieces: number }[],
): Result<Counted[], CountRefusal> {
  const lines = before.map(one => one.line)
  const named = said.map(one => one.line).sort((a, b) => a - b)
  if (JSON.stringify(named) !== JSON.stringify(lines)) return refuse({ code: 'lines-not-these', lines })
  const counted = before.map(({ line, pieces }) => ({
    line,
    before: pieces,
    pieces: said.find(one => one.line === line)?.pieces ?? 0,
  }))
  if (!counted.every(one => isPieces(one.pieces, 0)))
    return refuse({ code: 'quantity-not-fit', most: mostPieces })
  const beyond = counted.find(one => one.pieces > one.before)
  return beyond ? refuse({ code: 'more-than-before', ...beyond }) : ok(counted)
}

const goodsOf = ({ lines }: HeldPickup, counted: readonly Counted[]) =>
  lines.flatMap(({ line, batch_id: batchId, variant_id: variantId }) => {
    const pieces = counted.find(one => one.line === line)?.pieces ?? 0
    return pieces > 0 ? [{ batchId, variantId, pieces }] : []
  })

const causeOf = ({ pickup }: HeldPickup, when: Instant) => ({
  documentKind: 'pickup',
  documentId: pickup.id,
  agreementVersionId: pickup.agreement_version_id,
  occurredAt: when,
})

async function moved(
  ctx: Context,
  { pickup }: HeldPickup,
  state: PickupState,
  facts: Partial<
    Record<
      'agreed_at' | 'picked_up_at' | 'received_at' | 'closed_at' | 'cancelled_at' | 'cancel_reason',
      string
    >
  >,
): Promise<void> {
  await ctx.db
    .updateTable('pickup')
    .set({ state, ...facts })
    .where('id', '=', pickup.id)
    .where('state', '=', pickup.state)
    .execute()
  await recordActivity(ctx, {
    verb: 'movePickup',
    subject: `pickup:${pickup.id}`,
    before: { state: pickup.state },
    after: { state, ...facts },
  })
}
