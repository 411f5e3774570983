import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { CountState, ShelfCountTable } from '#db/schema/counts.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { may } from '../../identity/permissions.ts'

export type UnknownCount = { code: 'unknown-count'; countId: string }
export type CountElsewhere = { code: 'count-not-so'; state: CountState }

export type HeldCount = Selectable<ShelfCountTable>

/** A count of a counter where the actor counts, held until the transaction ends; undefined for everybody else. */
export async function heldCount(ctx: Context, countId: string): Promise<HeldCount | undefined> {
  const row = ctx.db.selectFrom('shelf_count').selectAll().where('id', '=', countId)
  const count = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  return count && (await countsAt(ctx, count.counter_id)) ? count : undefined
}

/** Whether the actor counts the shelves of this counter. */
export async function countsAt(ctx: Context, counterId: string): Promise<boolean> {
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirst()
  return counter !== undefined && may(ctx.actor, 'count:take', { partnerId: counter.partner_id })
}

export async function moveCount(
  ctx: Context,
  count: HeldCount,
  state: CountState,
  facts: Partial<
    Pick<
      ShelfCountTable,
      | 'attempt'
      | 'explanation'
      | 'counted_at'
      | 'posted_at'
      | 'posted_by_id'
      | 'cancelled_at'
      | 'cancel_reason'
    >
  >,
): Promise<void> {
  await ctx.db
    .updateTable('shelf_count')
    .set({ state, ...facts })
    .where('id', '=', count.id)
    .where('state', '=', count.state)
    .execute()
  await recordActivity(ctx, {
    verb: 'moveCount',
    subject: `place:${count.counter_id}`,
    before: { countId: count.id, state: count.state },
    after: { countId: count.id, state, ...facts },
  })
}
