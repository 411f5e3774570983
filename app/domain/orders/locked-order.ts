import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { OrderEvent, OrderState, ReservationLineTable, ReservationTable } from '#db/schema/orders.ts'
import { actorIdOf, recordActivity } from '../activity/activity.ts'
import { lockedAgreement } from '../consignment/locked-agreement.ts'
import { documentShelf } from '../consignment/shelf-document.ts'
import type { Context } from '../context.ts'
import { postMovements } from '../ledger/movements.ts'
import { nextState, stateAt } from './order-machine.ts'

export type HeldLine = Selectable<ReservationLineTable> & { agreementId: string; waitingDays: number }
export type LockedOrder = { order: Selectable<ReservationTable>; lines: HeldLine[]; state: OrderState }

/** A reservation with its agreements held until the transaction ends; its state is that of now. */
export async function lockedOrder(ctx: Context, reservationId: string): Promise<LockedOrder | undefined> {
  const lines = await ctx.db
    .selectFrom('reservation_line')
    .innerJoin('agreement_version', 'agreement_version.id', 'reservation_line.agreement_version_id')
    .selectAll('reservation_line')
    .select([
      'agreement_version.agreement_id as agreementId',
      'agreement_version.waiting_days as waitingDays',
    ])
    .where('reservation_line.reservation_id', '=', reservationId)
    .orderBy('reservation_line.line')
    .execute()
  for (const id of [...new Set(lines.map(line => line.agreementId))].sort()) await lockedAgreement(ctx, id)
  const row = ctx.db.selectFrom('reservation').selectAll().where('id', '=', reservationId)
  const order = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return order && { order, lines, state: stateAt(order, ctx.now) }
}

/** Puts what was held back on the shelf of its counter. */
export async function backToShelf(ctx: Context, { order, lines }: LockedOrder): Promise<void> {
  const counterId = order.counter_id
  for (const { batch_id, variant_id, pieces, line, agreement_version_id } of lines)
    await postMovements(
      ctx,
      {
        documentKind: 'reservation',
        documentId: order.id,
        agreementVersionId: agreement_version_id,
        occurredAt: ctx.now,
      },
      [
        {
          batchId: batch_id,
          variantId: variant_id,
          from: { bucket: 'held', counterId },
          to: { bucket: 'shelf', counterId },
          pieces,
          line,
        },
      ],
    )
  const variantIds = lines.map(line => line.variant_id)
  await documentShelf(ctx, { counterId, variantIds, documentedAt: ctx.now })
}

/** Writes down how a reservation ended. The pieces have moved before, in the same transaction. */
export async function endOrder(
  ctx: Context,
  { order }: LockedOrder,
  event: OrderEvent,
  ending: { reason?: string; saleId?: string } = {},
): Promise<void> {
  const state = nextState(order.state, event)
  if (state === undefined) throw new Error(`${event} does not follow ${order.state}`)
  await ctx.db
    .updateTable('reservation')
    .set({ state, ended_at: ctx.now, end_reason: ending.reason ?? null, sale_id: ending.saleId ?? null })
    .where('id', '=', order.id)
    .execute()
  await ctx.db
    .insertInto('reservation_event')
    .values({ reservation_id: order.id, event, at: ctx.now, actor_id: actorIdOf(ctx.actor) })
    .execute()
  await recordActivity(ctx, {
    verb: `${event}Reservation`,
    subject: `reservation:${order.id}`,
    before: { state: order.state },
    after: { state, ...ending },
  })
}
