import { recordActivity } from '../activity/activity.ts'
import { lockedProducer } from '../catalogue/locked.ts'
import { type Context, today } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'

export type GroupRefusal =
  | { code: 'not-allowed' }
  | { code: 'unknown-producer'; producerId: string }
  | { code: 'name-missing' }
  | { code: 'member-known'; name: string }
  | { code: 'not-a-day'; day: string }

/**
 * One more woman under a label: the label becomes a group with its first member. Each member is invited for herself
 * and signs in as herself, so that each deed names its person.
 */
export async function addGroupMember(
  ctx: Context,
  input: { producerId: string; name: string; joinedOn?: Day },
): Promise<Result<{ memberId: string }, GroupRefusal>> {
  return transact<{ memberId: string }, GroupRefusal>(ctx, async ctx => {
    const { producerId, joinedOn = today(ctx) } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const name = input.name.trim().slice(0, 120)
    if (name === '') return refuse({ code: 'name-missing' })
    if (!isDay(joinedOn)) return refuse({ code: 'not-a-day', day: joinedOn })
    if (!(await lockedProducer(ctx, producerId))) return refuse({ code: 'unknown-producer', producerId })
    const members = await membersOf(ctx, producerId)
    if (members.some(member => member.leftOn === undefined && member.name === name))
      return refuse({ code: 'member-known', name })

    await ctx.db
      .insertInto('producer_group')
      .values({ producer_id: producerId, formed_on: joinedOn, recorded_at: ctx.now })
      .onConflict(conflict => conflict.column('producer_id').doNothing())
      .execute()
    const memberId = newId('gmb', ctx.now)
    await ctx.db
      .insertInto('group_member')
      .values({
        id: memberId,
        producer_id: producerId,
        name,
        account_id: null,
        joined_on: joinedOn,
        left_on: null,
      })
      .execute()
    await recordActivity(ctx, {
      verb: 'addGroupMember',
      subject: `producer:${producerId}`,
      after: { memberId, joinedOn },
    })
    return ok({ memberId })
  })
}

/** She leaves the group; what she did for it stays under her name. Ending her sign-in is a deed of its own. */
export async function endGroupMember(
  ctx: Context,
  input: { memberId: string; leftOn?: Day },
): Promise<Result<undefined, { code: 'not-allowed' } | { code: 'not-found' }>> {
  return transact<undefined, { code: 'not-allowed' } | { code: 'not-found' }>(ctx, async ctx => {
    const { memberId, leftOn = today(ctx) } = input
    if (!may(ctx.actor, 'registry:edit')) return refuse({ code: 'not-allowed' })
    const member = await ctx.db
      .updateTable('group_member')
      .set({ left_on: leftOn })
      .where('id', '=', memberId)
      .where('left_on', 'is', null)
      .where('joined_on', '<=', leftOn)
      .returning('producer_id')
      .executeTakeFirst()
    if (!member) return refuse({ code: 'not-found' })
    await recordActivity(ctx, {
      verb: 'endGroupMember',
      subject: `producer:${member.producer_id}`,
      after: { memberId, leftOn },
    })
    return ok(undefined)
  })
}

export type GroupMember = { id: string; name: string; joinedOn: Day; leftOn: Day | undefined }

export async function membersOf(ctx: Context, producerId: string): Promise<GroupMember[]> {
  const rows = await ctx.db
    .selectFrom('group_member')
    .select(['id', 'name', 'joined_on', 'left_on'])
    .where('producer_id', '=', producerId)
    .orderBy('joined_on')
    .orderBy('name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    joinedOn: row.joined_on,
    leftOn: row.left_on ?? undefined,
  }))
}
