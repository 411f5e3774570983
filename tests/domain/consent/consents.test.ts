import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMakers } from '#app/domain/catalogue/makers.ts'
import { consentsOf, giveConsent, withdrawConsent } from '#app/domain/consent/consents.ts'
import { consentTextVersions, type Purpose } from '#app/domain/consent/purposes.ts'
import type { Context } from '#app/domain/context.ts'
import { granted, officer, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { person, registered } from '../registry/people.ts'

let world: World
let office: Context
let producerId: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  producerId = await registered(office)
})
afterEach(() => world.drop())

const give = (ctx: Context, purpose: Purpose, textVersion: string = consentTextVersions[purpose]) =>
  giveConsent(ctx, { producerId, purpose, textVersion })
const withdraw = (ctx: Context, purpose: Purpose) => withdrawConsent(ctx, { producerId, purpose })
const contact = () =>
  world.db.selectFrom('producer_contact').selectAll().where('producer_id', '=', producerId).executeTakeFirst()

test('a consent says which text, when, and who wrote it down', async () => {
  const she = await person(world, 'Siti', { role: 'producer', producerId })
  granted(await give(she, 'photo'))
  const row = await world.db
    .selectFrom('consent')
    .selectAll()
    .where('purpose', '=', 'photo')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    text_version: '2026-11',
    given_at: world.ctx.now,
    recorded_by_id: she.actor.kind === 'person' ? she.actor.accountId : '',
    withdrawn_at: null,
  })
})

test('said twice it is one consent; given again after a withdrawal it is a new one', async () => {
  granted(await give(office, 'whatsapp'))
  granted(await give(office, 'whatsapp'))
  granted(await withdraw(office, 'whatsapp'))
  granted(await give(office, 'whatsapp'))
  const rows = await world.db.selectFrom('consent').selectAll().where('purpose', '=', 'whatsapp').execute()
  expect(rows.map(row => row.withdrawn_at === null).sort()).toEqual([false, true])
})

test('a withdrawal works with the same commit: phone, portrait and page are gone from the shop', async () => {
  granted(await give(office, 'public-page'))
  granted(await give(office, 'phone-public'))
  expect((await contact())?.phone_is_public).toBe(1)
  granted(await withdraw(office, 'phone-public'))
  expect((await contact())?.phone_is_public).toBe(0)
  const hidden = () =>
    world.db.selectFrom('producer').select('hidden_at').where('id', '=', producerId).executeTakeFirstOrThrow()
  expect((await hidden()).hidden_at).toBeNull()
  const before = world.revisions.length
  granted(await withdraw(office, 'public-page'))
  expect((await hidden()).hidden_at).toBe(world.ctx.now)
  expect(world.revisions.length).toBe(before + 1)
  const withdrawn = (await consentsOf(office, producerId)).find(one => one.purpose === 'phone-public')
  expect(withdrawn).toEqual({ purpose: 'phone-public', given: undefined, withdrawnAt: world.ctx.now })
})

test('who no longer wants to be in the registry is out of the shop at once', async () => {
  granted(await give(office, 'public-page'))
  granted(await withdraw(office, 'registry'))
  expect([...(await readMakers(world.db)).keys()]).toEqual([])
})

test('filling in for her ends when she withdraws it', async () => {
  granted(await give(office, 'assistance'))
  granted(await withdraw(office, 'assistance'))
  expect(refused(await withdraw(office, 'assistance'))).toEqual({
    code: 'consent-not-given',
    purpose: 'assistance',
  })
})

test('a text that is no longer read out gives no consent, nor does a purpose that we do not have', async () => {
  expect(refused(await give(office, 'photo', '2020-01'))).toEqual({
    code: 'consent-text-outdated',
    current: '2026-11',
  })
  expect(
    refused(await giveConsent(office, { producerId, purpose: 'adverts', textVersion: '2026-11' })).code,
  ).toBe('unknown-purpose')
  expect(
    refused(await giveConsent(office, { producerId: 'prc_none', purpose: 'photo', textVersion: '2026-11' }))
      .code,
  ).toBe('unknown-producer')
  expect(refused(await withdraw(office, 'photo')).code).toBe('consent-not-given')
})

test('only she and the office speak for her', async () => {
  const neighbour = await person(world, 'Endang', { role: 'producer', producerId: 'prc_other' })
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  for (const ctx of [neighbour, reviewer, world.as({ actor: { kind: 'visitor' } })]) {
    expect(refused(await give(ctx, 'photo')).code).toBe('not-allowed')
    expect(refused(await withdraw(ctx, 'registry')).code).toBe('not-allowed')
  }
})

test('nobody rewrites or deletes a consent, not even in the database', async () => {
  granted(await give(office, 'photo'))
  granted(await withdraw(office, 'photo'))
  const rows = world.db.updateTable('consent').where('producer_id', '=', producerId)
  await expect(rows.set({ text_version: 'forged' }).execute()).rejects.toThrow('can only be withdrawn')
  await expect(rows.set({ withdrawn_at: null }).execute()).rejects.toThrow('can only be withdrawn')
  await expect(rows.set({ recorded_by_id: null, withdrawn_at: world.ctx.now }).execute()).rejects.toThrow(
    'can only be withdrawn',
  )
  await expect(world.db.deleteFrom('consent').execute()).rejects.toThrow('can only be withdrawn')
})
