import type { Context } from '../context.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { lockedOrder, moveOrder, putBack } from './locked-order.ts'
import { endingStates, nextState } from './order-machine.ts'
import { eraseAfterDays } from './order-terms.ts'

/** Frees what nobody fetched in time. Two sweeps at once free it once. */
export async function lapseAt(ctx: Context, counterId?: string): Promise<number> {
  const due = await ctx.db
    .selectFrom('reservation')
    .select('id')
    .where('state', 'in', endingStates)
    .where('held_until', '<=', ctx.now)
    .$if(counterId !== undefined, query => query.where('counter_id', '=', counterId ?? ''))
    .orderBy('held_until')
    .execute()
  for (const { id } of due)
    await transact<undefined, never>(ctx, async ctx => {
      const locked = await lockedOrder(ctx, id)
      if (locked?.state !== 'lapsed') return ok(undefined)
      if (nextState(locked.order.state, 'lapse') === undefined) return ok(undefined)
      await putBack(ctx, locked)
      await moveOrder(ctx, locked, 'lapse')
      return ok(undefined)
    })
  return due.length
}

/** Each minute: frees what lapsed, and erases the names and contacts of buyers some days after the end. */
export async function sweepOrders(ctx: Context): Promise<void> {
  await lapseAt(ctx)
  const before = new Date(Date.parse(ctx.now) - eraseAfterDays * 86_400_000).toISOString()
  await ctx.db
    .updateTable('shipment')
    .set({ address_sealed: null })
    .where('address_sealed', 'is not', null)
    .where('reservation_id', 'in', query =>
      query
        .selectFrom('reservation')
        .select('id')
        .where('way', '=', 'parcel')
        .where('buyer_sealed', 'is not', null)
        .where('ended_at', '<', before),
    )
    .execute()
  await ctx.db
    .updateTable('reservation')
    .set({ buyer_sealed: null, sender_key: '' })
    .where('buyer_sealed', 'is not', null)
    .where('ended_at', '<', before)
    .execute()
}
