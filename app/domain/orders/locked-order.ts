import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type {
  OrderEvent,
  OrderState,
  PayWay,
  ReservationLineTable,
  ReservationTable,
} from '#db/schema/orders.ts'
import { actorIdOf, recordActivity } from '../activity/activity.ts'
import { lockedAgreement } from '../consignment/locked-agreement.ts'
import { documentShelf } from '../consignment/shelf-document.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { postMovements, type Spot } from '../ledger/movements.ts'
import { linkDigest } from './order-codes.ts'
import { isOpenState, nextState, stateAt } from './order-machine.ts'

/** The agreement is null for goods that the maker sends herself. */
export type HeldLine = Selectable<ReservationLineTable> & {
  agreementId: string | null
  waitingDays: number | null
}
export type LockedOrder = { order: Selectable<ReservationTable>; lines: HeldLine[]; state: OrderState }

/** A reservation with its agreements held until the transaction ends; its state is that of now. */
export async function lockedOrder(ctx: Context, reservationId: string): Promise<LockedOrder | undefined> {
  const lines = await ctx.db
    .selectFrom('reservation_line')
    .leftJoin('agreement_version', 'agreement_version.id', 'reservation_line.agreement_version_id')
    .selectAll('reservation_line')
    .select([
      'agreement_version.agreement_id as agreementId',
      'agreement_version.waiting_days as waitingDays',
    ])
    .where('reservation_line.reservation_id', '=', reservationId)
    .orderBy('reservation_line.line')
    .execute()
  for (const id of [...new Set(lines.flatMap(line => line.agreementId ?? []))].sort())
    await lockedAgreement(ctx, id)
  const row = ctx.db.selectFrom('reservation').selectAll().where('id', '=', reservationId)
  const order = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return order && { order, lines, state: stateAt(order, ctx.now) }
}

/** The same for whoever has the secret link; undefined for everybody else. */
export async function lockedByLink(
  ctx: Context,
  seals: Seals,
  link: string,
): Promise<LockedOrder | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .select('id')
    .where('link_digest', '=', linkDigest(seals, link))
    .executeTakeFirst()
  return row && lockedOrder(ctx, row.id)
}

/** Where the goods of an order come from, and where they lie while it waits. */
export function placesOf(order: { counter_id: string | null }): { from: Spot; aside: Spot } {
  const counterId = order.counter_id
  return counterId === null
    ? { from: { bucket: 'home' }, aside: { bucket: 'road-out' } }
    : { from: { bucket: 'shelf', counterId }, aside: { bucket: 'held', counterId } }
}

/** Puts what was set aside back to where it came from. */
export async function putBack(ctx: Context, { order, lines }: LockedOrder): Promise<void> {
  const { from, aside } = placesOf(order)
  for (const { batch_id, variant_id, pieces, line, agreement_version_id } of lines)
    await postMovements(
      ctx,
      {
        documentKind: 'reservation',
        documentId: order.id,
        agreementVersionId: agreement_version_id ?? undefined,
        occurredAt: ctx.now,
      },
      [{ batchId: batch_id, variantId: variant_id, from: aside, to: from, pieces, line }],
    )
  if (order.counter_id === null) return
  const variantIds = lines.map(line => line.variant_id)
  await documentShelf(ctx, { counterId: order.counter_id, variantIds, documentedAt: ctx.now })
}

/**
 * Writes down a step of an order, inside the transaction that holds it and has moved its goods or money. Throws where
 * the step does not follow: ask `nextState` of the order's own state before.
 */
export async function moveOrder(
  ctx: Context,
  { order }: LockedOrder,
  event: OrderEvent,
  facts: { reason?: string; saleId?: string; pay?: PayWay; heldUntil?: Instant } = {},
): Promise<void> {
  const state = nextState(order.state, event)
  if (state === undefined) throw new Error(`${event} does not follow ${order.state}`)
  await ctx.db
    .updateTable('reservation')
    .set({
      state,
      ended_at: isOpenState(state) ? null : ctx.now,
      ...(facts.reason !== undefined && { end_reason: facts.reason }),
      ...(facts.saleId !== undefined && { sale_id: facts.saleId }),
      ...(facts.pay !== undefined && { pay: facts.pay }),
      ...(facts.heldUntil !== undefined && { held_until: facts.heldUntil }),
    })
    .where('id', '=', order.id)
    .execute()
  const { nth } = await ctx.db
    .selectFrom('reservation_event')
    .select(({ fn }) => fn.countAll().as('nth'))
    .where('reservation_id', '=', order.id)
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('reservation_event')
    .values({
      reservation_id: order.id,
      nth: Number(nth) + 1,
      event,
      from_state: order.state,
      to_state: state,
      at: ctx.now,
      actor_id: actorIdOf(ctx.actor),
    })
    .execute()
  await recordActivity(ctx, {
    verb: `${event}Reservation`,
    subject: `reservation:${order.id}`,
    before: { state: order.state },
    after: { state, ...facts },
  })
}
