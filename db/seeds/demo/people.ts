import { recordActivity } from '#app/domain/activity/activity.ts'
import type { Context, RoleHeld, RoleName } from '#app/domain/context.ts'
import { type DemoPerson, demoPeople } from '#app/domain/identity/demo-people.ts'
import { ownerNeeded, writeGrant } from '#app/domain/identity/roles.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'

/** Gives the demo town people to enter as: after the town, whose makers and partners they belong to. */
export async function seedDemoPeople(ctx: Context): Promise<void> {
  for (const person of demoPeople) await addPerson(ctx, person)
}

async function addPerson(ctx: Context, person: DemoPerson): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    const { accountId, name } = person
    const added = await ctx.db
      .insertInto('account')
      .values({ id: accountId, name, created_at: ctx.now })
      .onConflict(conflict => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return ok(undefined)
    await recordActivity(ctx, { verb: 'createAccount', subject: `account:${accountId}`, after: { name } })
    for (const role of person.roles) {
      const granted = await writeGrant(ctx, accountId, await heldRole(ctx, role, person.about))
      if (!granted.ok) throw new Error(`${name} cannot be ${role}: ${granted.error.code}`)
    }
    return ok(undefined)
  })
}

async function heldRole(ctx: Context, role: RoleName, about: string | undefined): Promise<RoleHeld> {
  const needs = ownerNeeded(role)
  if (needs === 'none') return { role }
  const { id } = await ctx.db
    .selectFrom(needs)
    .select('id')
    .where('slug', '=', about ?? '')
    .executeTakeFirstOrThrow(() => new Error(`the demo town has no ${needs} ${about}`))
  return needs === 'producer' ? { role, producerId: id } : { role, partnerId: id }
}
