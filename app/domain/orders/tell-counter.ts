import type { Context } from '../context.ts'
import { notify } from '../notices/notify.ts'
import type { LockedOrder } from './locked-order.ts'

/** The counter need not look for goods that the buyer has given back. */
export async function tellCounterOfCancel(ctx: Context, order: LockedOrder['order']): Promise<void> {
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['partner_id', 'name'])
    .where('id', '=', order.counter_id)
    .executeTakeFirst()
  if (!counter) return
  await notify(ctx, {
    audience: { partnerId: counter.partner_id },
    kind: 'reservation-cancelled',
    subject: `reservation:${order.id}`,
    cause: order.id,
    facts: { code: order.code.toUpperCase(), counter: counter.name },
  })
}
