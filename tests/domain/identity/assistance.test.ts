import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordActivity } from '#app/domain/activity/activity.ts'
import {
  recordAssistanceConsent,
  startAssisting,
  stopAssisting,
  withdrawAssistanceConsent,
} from '#app/domain/identity/assistance.ts'
import { enterAsDemoPerson, listDemoPeople } from '#app/domain/identity/demo-entry.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { may } from '#app/domain/identity/permissions.ts'
import { findSession, type Session } from '#app/domain/identity/sessions.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { seedDemoPeople } from '#db/seeds/demo/people.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { asPerson, herPhone } from './people.ts'

let world: World
let producerId: string
beforeEach(async () => {
  world = await createWorld()
  producerId = await lastri(world.ctx, { slug: 'dapur-bu-lastri-widuri' })
  await lobbyShelf(world.ctx, { slug: 'hotel-arunika-brantas' })
  await seedDemoPeople(world.ctx)
})
afterEach(() => world.drop())

async function enteredAs(key: string): Promise<{ session: Session; token: string }> {
  const { token } = granted(await enterAsDemoPerson(world.ctx, key, herPhone))
  const session = await findSession(world.ctx, token)
  if (!session) throw new Error('no session')
  return { session, token }
}

test('the demo town has one person for each role, and seeding twice adds nobody', async () => {
  await seedDemoPeople(world.ctx)
  const people = await listDemoPeople(world.ctx)
  expect(people.map(person => person.key)).toEqual(demoPeople.map(person => person.key))
  const roles = new Set<string>()
  for (const { key } of people)
    for (const { role } of (await enteredAs(key)).session.person.roles) roles.add(role)
  expect([...roles].sort()).toEqual([
    'administrator',
    'office',
    'partner-owner',
    'partner-staff',
    'producer',
    'reviewer',
  ])
})

test('nobody enters as somebody who does not live here', async () => {
  expect(refused(await enterAsDemoPerson(world.ctx, 'nobody', herPhone)).code).toBe('not-found')
})

test('an officer fills in for a maker with her consent, and the activity says by whom for whom', async () => {
  const { session, token } = await enteredAs('rini')
  const office = asPerson(world.ctx, session)
  expect(refused(await startAssisting(office, session, producerId)).code).toBe('consent-missing')
  granted(await recordAssistanceConsent(office, { producerId, textVersion: '2026-11' }))
  granted(await recordAssistanceConsent(office, { producerId, textVersion: '2026-11' }))
  granted(await startAssisting(office, session, producerId))

  const helping = await findSession(world.ctx, token)
  expect(helping?.person.assistingProducerId).toBe(producerId)
  if (!helping) return
  expect(may(helping.person, 'listing:edit', { producerId })).toBe(true)
  expect(may(helping.person, 'payout:confirm', { producerId })).toBe(false)
  await transact<undefined, never>(asPerson(world.ctx, helping), async ctx => {
    await recordActivity(ctx, { verb: 'changePrice', subject: 'product:prd_1' })
    return ok(undefined)
  })
  const deed = await world.db
    .selectFrom('activity')
    .select(['actor_id', 'on_behalf_of'])
    .where('verb', '=', 'changePrice')
    .executeTakeFirst()
  expect(deed).toEqual({ actor_id: 'acc_demo_rini', on_behalf_of: `producer:${producerId}` })

  granted(await stopAssisting(asPerson(world.ctx, helping), helping))
  expect((await findSession(world.ctx, token))?.person.assistingProducerId).toBeUndefined()
})

test('she takes her consent back and the officer is out at once', async () => {
  const { session, token } = await enteredAs('rini')
  const office = asPerson(world.ctx, session)
  granted(await recordAssistanceConsent(office, { producerId, textVersion: '2026-11' }))
  granted(await startAssisting(office, session, producerId))
  const maker = asPerson(world.ctx, (await enteredAs('lastri')).session)
  granted(await withdrawAssistanceConsent(maker, producerId))
  expect((await findSession(world.ctx, token))?.person.assistingProducerId).toBeUndefined()
  expect(refused(await startAssisting(office, session, producerId)).code).toBe('consent-missing')
  expect(refused(await withdrawAssistanceConsent(maker, producerId)).code).toBe('not-found')
})

test('a counter fills in for nobody, and a maker consents for herself only', async () => {
  const counter = (await enteredAs('sinta')).session
  expect(refused(await startAssisting(asPerson(world.ctx, counter), counter, producerId)).code).toBe(
    'not-allowed',
  )
  const other = await lastri(world.ctx, { slug: 'dapur-lain' })
  const maker = asPerson(world.ctx, (await enteredAs('lastri')).session)
  const consent = await recordAssistanceConsent(maker, { producerId: other, textVersion: '2026-11' })
  expect(refused(consent).code).toBe('not-allowed')
})
