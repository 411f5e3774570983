import type { PayWay } from '#db/schema/orders.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { type LockedOrder, moveOrder, putBack } from './locked-order.ts'

/*
 * The steps of an order that follow from its payment. Each belongs inside the transaction that holds the order
 * (`lockedOrder`, `lockedByLink`) and writes the payment; ask `nextState(order.order.state, event)` before.
 */

/** The buyer pays elsewhere than at the counter; the goods lie aside until the payment's own end has passed. */
export const awaitPayment = (
  ctx: Context,
  order: LockedOrder,
  facts: { pay: Exclude<PayWay, 'at-counter'>; heldUntil: Instant },
): Promise<void> => moveOrder(ctx, order, 'ask-payment', facts)

/** The buyer would rather pay at the counter, until then. */
export const payThere = (ctx: Context, order: LockedOrder, heldUntil: Instant): Promise<void> =>
  moveOrder(ctx, order, 'pay-there', { pay: 'at-counter', heldUntil })

/** All of it has been paid. @param heldUntil until when it can be fetched, or ought to be sent */
export const markPaid = (ctx: Context, order: LockedOrder, heldUntil: Instant): Promise<void> =>
  moveOrder(ctx, order, 'pay', { heldUntil })

/** All that was paid goes back. Goods that still lie aside are free at once; what the buyer has stays there. */
export async function giveBack(ctx: Context, order: LockedOrder, reason: string): Promise<void> {
  if (order.order.state === 'paid') await putBack(ctx, order)
  await moveOrder(ctx, order, 'refund', { reason })
}
