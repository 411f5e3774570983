import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import type { LockedOrder } from './locked-order.ts'

/** The counter need not look for goods that the buyer has given back. */
export const tellCounterOfCancel = (ctx: Context, order: LockedOrder['order']): Promise<void> =>
  tell(ctx, order, 'reservation-cancelled')

/** The buyer paid and never came: the goods stand on the shelf again. */
export const tellCounterOfLeft = (ctx: Context, order: LockedOrder['order']): Promise<void> =>
  tell(ctx, order, 'paid-not-fetched')

async function tell(
  ctx: Context,
  order: LockedOrder['order'],
  kind: 'reservation-cancelled' | 'paid-not-fetched',
): Promise<void> {
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['partner_id', 'name'])
    .where('id', '=', order.counter_id)
    .executeTakeFirst()
  if (!counter) return
  await notify(ctx, {
    audience: { partnerId: counter.partner_id },
    kind,
    subject: `reservation:${order.id}`,
    cause: order.id,
    facts: { code: order.code.toUpperCase(), counter: counter.name },
  })
}
