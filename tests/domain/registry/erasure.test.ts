import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeProducer } from '#app/domain/catalogue/producers.ts'
import type { Context } from '#app/domain/context.ts'
import { invite } from '#app/domain/identity/invitations.ts'
import { grantRole } from '#app/domain/identity/roles.ts'
import { eraseProducer } from '#app/domain/registry/erasure.ts'
import { exportHerData } from '#app/domain/registry/her-data.ts'
import { getMakerCard } from '#app/domain/registry/maker-card.ts'
import { listMakers } from '#app/domain/registry/maker-list.ts'
import { setBankAccount, setNik } from '#app/domain/registry/private-details.ts'
import { granted, lobbyShelf, officer, publicChips, refused } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { person, registered, seals } from './people.ts'

let world: World
let office: Context
let producerId: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  producerId = await registered(office, { business: 'Dapur Rahasia', consents: ['registry', 'public-page'] })
})
afterEach(() => world.drop())

/** Every column of every table but the append-only ones, as one text. */
async function everythingKept(): Promise<string> {
  const tables = [
    'producer',
    'producer_text',
    'producer_contact',
    'producer_private',
    'group_member',
    'licence',
    'account',
    'credential_pin',
    'invitation',
    'import_row',
  ] as const
  const rows = await Promise.all(tables.map(table => world.db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

test('a maker who asks to be forgotten is gone by name, number, place and secret; her ids stay', async () => {
  granted(
    await setBankAccount(office, seals, {
      producerId,
      bank: 'Bank Lama',
      account: '009876543210',
      holder: 'Siti Aminah',
    }),
  )
  granted(await setNik(office, seals, { producerId, nik: '3573014505800001' }))
  granted(
    await describeProducer(office, {
      producerId,
      language: 'id',
      text: { craft: 'Tempe', story: 'Siti memasak sejak kecil.' },
    }),
  )
  granted(await invite(office, { name: 'Siti Aminah', role: 'producer', producerId }))
  const she = await person(world, 'Siti Aminah')
  const accountId = she.actor.kind === 'person' ? she.actor.accountId : ''
  granted(await grantRole(office, accountId, { role: 'producer', producerId }))
  await world.db
    .insertInto('credential_pin')
    .values({
      account_id: accountId,
      phone_e164: '+6281234567890',
      pin_hash: '$argon2id$x',
      changed_at: world.ctx.now,
    })
    .execute()

  const { pseudonym } = granted(await eraseProducer(office, { producerId }))
  const kept = await everythingKept()
  for (const trace of [
    'Siti',
    'Rahasia',
    '81234567890',
    'Contoh',
    '3210',
    '0001',
    'Bank Lama',
    'memasak',
    'bu-siti',
  ])
    expect([trace, kept.includes(trace)]).toEqual([trace, false])
  const card = await getMakerCard(office, producerId)
  expect(card).toMatchObject({ id: producerId, name: pseudonym, isShown: false, erased: { pseudonym } })
  expect(card?.consents.every(consent => consent.given === undefined)).toBe(true)
  expect((await listMakers(office, {})).count).toBe(0)
  expect((await listMakers(office, { state: 'erased' })).count).toBe(1)
})

test('her products leave the shop with her', async () => {
  await publicChips(office, producerId)
  granted(await eraseProducer(office, { producerId }))
  const row = await world.db
    .selectFrom('producer')
    .select('hidden_at')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow()
  expect(row.hidden_at).toBe(world.ctx.now)
})

test('as long as something is open between her and others she cannot be erased, and keeps everything', async () => {
  const { variantIds } = await publicChips(office, producerId)
  const { counterId } = await lobbyShelf(world.ctx)
  await shelved(office, { variantId: variantIds[0] ?? '', counterId, pieces: 6 })
  expect(refused(await eraseProducer(office, { producerId }))).toEqual({
    code: 'matters-open',
    matters: [{ what: 'pieces-on-shelves', amount: 6 }],
  })
  const owed = async () => [{ what: 'rupiah-owed' as const, amount: 211_200 }]
  expect(refused(await eraseProducer(office, { producerId }, owed)).code).toBe('matters-open')
  expect((await getMakerCard(office, producerId))?.fullName).toBe('Siti Aminah')
})

test('she is erased once, by herself or the office, and by nobody else', async () => {
  const neighbour = await person(world, 'Endang', { role: 'producer', producerId: 'prc_other' })
  expect(refused(await eraseProducer(neighbour, { producerId })).code).toBe('not-allowed')
  const she = await person(world, 'Siti', { role: 'producer', producerId })
  granted(await eraseProducer(she, { producerId }))
  expect(refused(await eraseProducer(office, { producerId })).code).toBe('producer-erased')
  expect(refused(await eraseProducer(office, { producerId: 'prc_none' })).code).toBe('unknown-producer')
})

test('she takes away all that is kept of her, in clear; an officer who fills in for her does not', async () => {
  granted(
    await setBankAccount(office, seals, {
      producerId,
      bank: 'Bank',
      account: '009876543210',
      holder: 'Siti',
    }),
  )
  await publicChips(office, producerId)
  const she = await person(world, 'Siti', { role: 'producer', producerId })
  const data = JSON.stringify(granted(await exportHerData(she, seals, { producerId })))
  for (const hers of [
    'Siti Aminah',
    '009876543210',
    '+6281234567890',
    'Jl. Contoh 1',
    'Keripik Tempe',
    'public-page',
  ])
    expect(data).toContain(hers)
  const helping =
    office.actor.kind === 'person'
      ? world.as({ actor: { ...office.actor, assistingProducerId: producerId } })
      : office
  for (const ctx of [
    office,
    helping,
    await person(world, 'Endang', { role: 'producer', producerId: 'prc_other' }),
  ])
    expect(refused(await exportHerData(ctx, seals, { producerId })).code).toBe('not-allowed')
})
