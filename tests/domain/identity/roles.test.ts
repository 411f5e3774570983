import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoleHeld } from '#app/domain/context.ts'
import { recordPrivateView } from '#app/domain/identity/private-views.ts'
import { endRole, grantRole, heldBy } from '#app/domain/identity/roles.ts'
import { granted, lastri, officer, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { actingAs, asVisitor, later, welcomed } from './people.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

async function account(id: string, ...roles: RoleHeld[]): Promise<string> {
  await world.db.insertInto('account').values({ id, name: id, created_at: world.ctx.now }).execute()
  for (const role of roles) granted(await grantRole(world.ctx, id, role))
  return id
}

test('every change of who may do what is in the activity, before and after', async () => {
  await account('acc_rini', { role: 'office' })
  const administrator = actingAs(world, await account('acc_yudha'), { role: 'administrator' })
  const { grantId } = granted(await grantRole(later(administrator, 30), 'acc_rini', { role: 'reviewer' }))
  granted(await endRole(later(administrator, 60), grantId))
  const rows = await world.db
    .selectFrom('activity')
    .select(['verb', 'before', 'after', 'actor_id'])
    .where('subject', '=', 'account:acc_rini')
    .where('actor_id', '=', 'acc_yudha')
    .orderBy('verb', 'desc')
    .execute()
  const one = '{"roles":[{"role":"office"}]}'
  const two = '{"roles":[{"role":"office"},{"role":"reviewer"}]}'
  expect(rows).toEqual([
    { verb: 'grantRole', actor_id: 'acc_yudha', before: one, after: two },
    { verb: 'endRole', actor_id: 'acc_yudha', before: two, after: one },
  ])
})

test('the office gives makers their role, not itself more', async () => {
  const producerId = await lastri(world.ctx)
  const office = await officer(world)
  await account('acc_lastri')
  granted(await grantRole(office, 'acc_lastri', { role: 'producer', producerId }))
  expect(refused(await grantRole(office, 'acc_lastri', { role: 'administrator' })).code).toBe('not-allowed')
  expect(refused(await grantRole(asVisitor(world.ctx), 'acc_lastri', { role: 'office' })).code).toBe(
    'not-allowed',
  )
  expect(await heldBy(world.ctx, 'acc_lastri')).toEqual([{ role: 'producer', producerId }])
})

test('a role is held once, by somebody, for somebody where it is about goods', async () => {
  const producerId = await lastri(world.ctx)
  await account('acc_lastri', { role: 'producer', producerId })
  const refusalOf = async (id: string, held: RoleHeld) => refused(await grantRole(world.ctx, id, held)).code
  expect(await refusalOf('acc_lastri', { role: 'producer', producerId })).toBe('role-held')
  expect(await refusalOf('acc_lastri', { role: 'producer' })).toBe('role-needs-owner')
  expect(await refusalOf('acc_lastri', { role: 'office', producerId })).toBe('role-needs-owner')
  expect(await refusalOf('acc_nobody', { role: 'office' })).toBe('unknown-account')
})

test('the last administrator stays', async () => {
  await account('acc_yudha')
  const first = granted(await grantRole(world.ctx, 'acc_yudha', { role: 'administrator' }))
  expect(refused(await endRole(world.ctx, first.grantId))).toEqual({ code: 'last-administrator' })
  await account('acc_rini', { role: 'administrator' })
  granted(await endRole(world.ctx, first.grantId))
  expect(refused(await endRole(world.ctx, first.grantId)).code).toBe('not-found')
})

test('a role that ended is gone with the next request', async () => {
  const { session } = await welcomed(world, await lastri(world.ctx))
  const { id } = await world.db.selectFrom('role_grant').select('id').executeTakeFirstOrThrow()
  granted(await endRole(world.ctx, id))
  expect(await heldBy(world.ctx, session.person.accountId)).toEqual([])
})

test('the database refuses a maker’s role without a maker', async () => {
  await account('acc_x')
  const grant = {
    id: 'grt_1',
    account_id: 'acc_x',
    role: 'producer',
    producer_id: null,
    partner_id: null,
    granted_at: world.ctx.now,
    granted_by_id: null,
    ended_at: null,
    ended_by_id: null,
  } as const
  await expect(world.db.insertInto('role_grant').values(grant).execute()).rejects.toThrow()
})

test('each look at private data is written down, without the data', async () => {
  const office = await officer(world)
  await recordPrivateView(office, 'producer:prc_1', ['phone', 'bank-account'])
  expect(await world.db.selectFrom('activity').select(['verb', 'subject', 'after']).execute()).toEqual([
    { verb: 'viewPrivateData', subject: 'producer:prc_1', after: '{"fields":["phone","bank-account"]}' },
  ])
})
