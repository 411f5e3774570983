import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { CallKind, OrderPaymentTable, PaymentEvent } from '#db/schema/payments.ts'
import { actorIdOf } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { liveStates, nextState } from './payment-machine.ts'

export type Payment = Selectable<OrderPaymentTable>

/** A payment's row, held until the transaction ends. The order, if it is moved as well, is held before. */
export async function lockedPayment(ctx: Context, paymentId: string): Promise<Payment | undefined> {
  if (!ctx.transaction) throw new Error('lockedPayment() belongs inside transact()')
  const row = ctx.db.selectFrom('order_payment').selectAll().where('id', '=', paymentId)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

/** The payment that an order waits for or has, held; undefined where it is paid at the counter. */
export async function livePayment(ctx: Context, reservationId: string): Promise<Payment | undefined> {
  const row = await ctx.db
    .selectFrom('order_payment')
    .select('id')
    .where('reservation_id', '=', reservationId)
    .where('state', 'in', liveStates)
    .executeTakeFirst()
  return row && lockedPayment(ctx, row.id)
}

type Change = Partial<Omit<Payment, 'id' | 'state'>>

/** Moves a held payment along one arrow, and writes the step. Throws where no arrow leads there. */
export async function movePayment(
  ctx: Context,
  payment: Payment,
  event: PaymentEvent,
  change: Change = {},
): Promise<Payment> {
  const state = nextState(payment.state, event)
  if (state === undefined) throw new Error(`${event} does not follow ${payment.state}`)
  await ctx.db
    .updateTable('order_payment')
    .set({ ...change, state })
    .where('id', '=', payment.id)
    .execute()
  const { last } = await ctx.db
    .selectFrom('order_payment_step')
    .select(({ fn }) => fn.max('nth').as('last'))
    .where('payment_id', '=', payment.id)
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('order_payment_step')
    .values({
      payment_id: payment.id,
      nth: Number(last ?? 0) + 1,
      event,
      from_state: payment.state,
      to_state: state,
      at: ctx.now,
      actor_id: actorIdOf(ctx.actor),
    })
    .execute()
  return { ...payment, ...change, state }
}

/** Writes down what the provider is to be asked, with its cause. The same is asked once. */
export async function askProvider(
  ctx: Context,
  call: { kind: CallKind; paymentId: string; refundId?: string },
): Promise<void> {
  if (!ctx.transaction) throw new Error('askProvider() belongs inside transact()')
  await ctx.db
    .insertInto('provider_call')
    .values({
      id: newId('pcl', ctx.now),
      payment_id: call.paymentId,
      refund_id: call.refundId ?? null,
      kind: call.kind,
      state: 'waiting',
      tries: 0,
      next_at: ctx.now,
      made_at: ctx.now,
      ended_at: null,
      why: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
