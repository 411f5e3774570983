import type { Context } from '../context.ts'
import { addHours } from '../dates.ts'
import { notify } from '../notices/notify.ts'
import type { LockedOrder } from '../orders/locked-order.ts'
import { nextState } from '../orders/order-machine.ts'
import { tellMaker } from '../orders/parcels/tell-maker.ts'
import { markPaid } from '../orders/paying.ts'
import { movePayment, type Payment } from './locked-payment.ts'
import { postPaid } from './order-money.ts'
import { moneyLines } from './ordered-lines.ts'
import { fetchHours } from './payment-terms.ts'

/** Whether money that comes now still pays this order. */
export const awaitsMoney = ({ state }: LockedOrder): boolean => nextState(state, 'pay') !== undefined

/** What was asked has come in time: the order is paid, its entries are posted, and whoever hands over or sends is told. */
export async function settlePaid(
  ctx: Context,
  locked: LockedOrder,
  payment: Payment,
  came: Partial<Payment>,
): Promise<void> {
  const { order } = locked
  const paid = await movePayment(ctx, payment, 'pay', came)
  await postPaid(ctx, paid, await moneyLines(ctx, order.id))
  await markPaid(ctx, locked, addHours(ctx.now, fetchHours))
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['partner_id', 'name'])
    .where('id', '=', order.counter_id)
    .executeTakeFirst()
  const facts = { code: order.code.toUpperCase(), amountIdr: Number(payment.amount_idr) }
  const told = {
    kind: 'order-paid' as const,
    subject: `reservation:${order.id}`,
    cause: `${payment.id}-paid`,
  }
  await tellMaker(ctx, order, { kind: 'parcel-paid', amountIdr: facts.amountIdr })
  if (counter)
    await notify(ctx, {
      ...told,
      audience: { partnerId: counter.partner_id },
      facts: { ...facts, counter: counter.name },
    })
}
