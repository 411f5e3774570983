import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMakers } from '#app/domain/catalogue/makers.ts'
import { consentsOf, giveConsent } from '#app/domain/consent/consents.ts'
import { consentTextVersions } from '#app/domain/consent/purposes.ts'
import type { Context } from '#app/domain/context.ts'
import { takeBaseline } from '#app/domain/registry/baseline.ts'
import { addGroupMember, endGroupMember, membersOf } from '#app/domain/registry/groups.ts'
import { getMakerCard } from '#app/domain/registry/maker-card.ts'
import { registerMaker } from '#app/domain/registry/new-maker.ts'
import { revealPrivate, setBankAccount, setNik } from '#app/domain/registry/private-details.ts'
import { granted, officer, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { person, registered, seals, siti } from './people.ts'

let world: World
let office: Context
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
})
afterEach(() => world.drop())

const activityOf = async (producerId: string) =>
  (
    await world.db
      .selectFrom('activity')
      .selectAll()
      .where('subject', '=', `producer:${producerId}`)
      .orderBy('id')
      .execute()
  ).map(row => ({ verb: row.verb, after: row.after, actor: row.actor_id }))

test('a maker who is taken in is not in the shop before she agrees to a public page', async () => {
  const producerId = await registered(office)
  expect([...(await readMakers(world.db)).keys()]).toEqual([])
  granted(
    await giveConsent(office, {
      producerId,
      purpose: 'public-page',
      textVersion: consentTextVersions['public-page'],
    }),
  )
  expect([...(await readMakers(world.db)).keys()]).toEqual([producerId])
})

test('her full name is never what the public reads, and two of one name have addresses of their own', async () => {
  const first = await registered(office)
  const second = await registered(office, { phone: '081234567899' })
  const [one, two] = await Promise.all([first, second].map(id => getMakerCard(office, id)))
  expect([one?.name, one?.slug, one?.fullName]).toEqual(['Bu Siti', 'bu-siti', 'Siti Aminah'])
  expect(two?.slug).toBe('bu-siti-2')
})

test('what is missing or taken is refused with its reason', async () => {
  await registered(office)
  const tryIt = async (change: Parameters<typeof siti>[0]) =>
    refused(await registerMaker(office, siti(change))).code
  expect(await tryIt({})).toBe('phone-taken')
  expect(await tryIt({ consents: ['photo'] })).toBe('registry-consent-missing')
  expect(await tryIt({ fullName: ' ' })).toBe('name-missing')
  expect(await tryIt({ phone: '0812' })).toBe('phone-unreadable')
  expect(await tryIt({ phone: undefined, kelurahanCode: '35.73.99.9999' })).toBe('unknown-kelurahan')
  expect(await tryIt({ phone: undefined, cohortId: 'coh_none' })).toBe('unknown-cohort')
  expect(await tryIt({ phone: undefined, sinceYear: 2031 })).toBe('since-unbelievable')
  granted(await registerMaker(office, siti({ fullName: 'Aminah' }), { phoneMayBeShared: true }))
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  expect(refused(await registerMaker(reviewer, siti({ phone: undefined }))).code).toBe('not-allowed')
})

test('a maker who is refused leaves nothing behind', async () => {
  await registered(office)
  refused(await registerMaker(office, siti({ fullName: 'Lain' })))
  expect(await world.db.selectFrom('producer').select('id').execute()).toHaveLength(1)
  expect(await world.db.selectFrom('producer_private').select('producer_id').execute()).toHaveLength(1)
})

test('her card shows private facts masked, and the activity never repeats them', async () => {
  const producerId = await registered(office)
  granted(
    await setBankAccount(office, seals, {
      producerId,
      bank: 'Bank Contoh',
      account: '0098-7654-3210',
      holder: 'Siti Aminah',
    }),
  )
  granted(await setNik(office, seals, { producerId, nik: '3573014505800001' }))
  const card = await getMakerCard(office, producerId)
  expect(card?.masked).toEqual({
    phone: '•••••••••890',
    hasAddress: true,
    bank: { name: 'Bank Contoh', account: '••••3210', holder: 'Siti Aminah' },
    nik: '••••••••••••0001',
  })
  const kept = JSON.stringify([
    await world.db.selectFrom('producer_private').selectAll().execute(),
    await world.db.selectFrom('activity').selectAll().execute(),
  ])
  for (const secret of ['009876543210', '3573014505800001', '81234567890', 'Jl. Contoh'])
    expect(kept).not.toContain(secret)
})

test('bank account and NIK are opened for the payout role only, and each look is written down', async () => {
  const producerId = await registered(office)
  granted(
    await setBankAccount(office, seals, {
      producerId,
      bank: 'Bank Contoh',
      account: '009876543210',
      holder: 'Siti',
    }),
  )
  granted(await setNik(office, seals, { producerId, nik: '3573014505800001' }))
  const cashier = await person(world, 'Wulan', { role: 'administrator' })
  expect(refused(await revealPrivate(office, seals, { producerId, what: 'payout' })).code).toBe('not-allowed')
  expect(granted(await revealPrivate(cashier, seals, { producerId, what: 'payout' }))).toEqual({
    bankAccount: '009876543210',
    nik: '3573014505800001',
  })
  expect(granted(await revealPrivate(office, seals, { producerId, what: 'contact' }))).toEqual({
    phone: '+6281234567890',
    address: 'Jl. Contoh 1',
  })
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  expect(refused(await revealPrivate(reviewer, seals, { producerId, what: 'contact' })).code).toBe(
    'not-allowed',
  )
  const looks = (await activityOf(producerId)).filter(deed => deed.verb === 'viewPrivateData')
  expect(looks.map(look => look.after).sort()).toEqual([
    '{"fields":["bank-account","nik"]}',
    '{"fields":["phone","address"]}',
  ])
})

test('a sealed account that is copied to another maker does not open there', async () => {
  const [hers, others] = [await registered(office), await registered(office, { phone: '081234567899' })]
  granted(
    await setBankAccount(office, seals, {
      producerId: hers,
      bank: 'Bank',
      account: '009876543210',
      holder: 'Siti',
    }),
  )
  const row = await world.db
    .selectFrom('producer_private')
    .select(['bank_account_sealed', 'bank_account_last4', 'bank_name'])
    .where('producer_id', '=', hers)
    .executeTakeFirstOrThrow()
  await world.db.updateTable('producer_private').set(row).where('producer_id', '=', others).execute()
  const cashier = await person(world, 'Wulan', { role: 'administrator' })
  await expect(revealPrivate(cashier, seals, { producerId: others, what: 'payout' })).rejects.toThrow()
})

test('accounts and NIK that cannot be are refused', async () => {
  const producerId = await registered(office)
  const bank = { producerId, bank: 'Bank', account: '009876543210', holder: 'Siti' }
  expect(refused(await setBankAccount(office, seals, { ...bank, account: '12a45' })).code).toBe(
    'bank-account-unreadable',
  )
  expect(refused(await setBankAccount(office, seals, { ...bank, holder: ' ' })).code).toBe('bank-missing')
  expect(refused(await setBankAccount(office, seals, { ...bank, producerId: 'prc_none' })).code).toBe(
    'unknown-producer',
  )
  expect(refused(await setNik(office, seals, { producerId, nik: '357301' })).code).toBe('nik-unreadable')
  const reviewer = await person(world, 'Dewi', { role: 'reviewer' })
  expect(refused(await setBankAccount(reviewer, seals, bank)).code).toBe('not-allowed')
})

test('where she began is written once, with her consent, and cannot be changed even in the database', async () => {
  const producerId = await registered(office)
  const baseline = {
    money: { idr: 2_000_000, measure: 'turnover' as const },
    workers: 1,
    takenOn: '2026-11-24',
  }
  expect(refused(await takeBaseline(office, { producerId, baseline })).code).toBe('income-consent-missing')
  granted(
    await giveConsent(office, {
      producerId,
      purpose: 'income-report',
      textVersion: consentTextVersions['income-report'],
    }),
  )
  granted(await takeBaseline(office, { producerId, baseline }))
  expect(refused(await takeBaseline(office, { producerId, baseline: { ...baseline, workers: 5 } }))).toEqual({
    code: 'baseline-fixed',
    takenOn: '2026-11-24',
  })
  await expect(world.db.updateTable('producer_baseline').set({ workers: 5 }).execute()).rejects.toThrow(
    'append-only',
  )
  expect((await getMakerCard(office, producerId))?.baseline).toEqual({
    money: { idr: 2_000_000, measure: 'turnover' },
    workers: 1,
    takenOn: '2026-11-24',
  })
})

test('a baseline says something that can be, on a day that has been', async () => {
  const producerId = await registered(office, { consents: ['registry', 'income-report'] })
  const code = async (baseline: Parameters<typeof takeBaseline>[1]['baseline']) =>
    refused(await takeBaseline(office, { producerId, baseline })).code
  expect(await code({ takenOn: '2026-11-24' })).toBe('baseline-empty')
  expect(await code({ workers: -1, takenOn: '2026-11-24' })).toBe('baseline-out-of-range')
  expect(await code({ money: { idr: 1.5, measure: 'income' }, takenOn: '2026-11-24' })).toBe(
    'baseline-out-of-range',
  )
  expect(await code({ workers: 1, takenOn: '2026-11-25' })).toBe('day-not-yet')
  expect(await code({ workers: 1, takenOn: '24/11/2026' })).toBe('not-a-day')
})

test('several women stand under one label, each by her name, until she leaves', async () => {
  const producerId = await registered(office)
  const { memberId } = granted(await addGroupMember(office, { producerId, name: 'Endang' }))
  granted(await addGroupMember(office, { producerId, name: 'Rini' }))
  expect(refused(await addGroupMember(office, { producerId, name: 'Rini' })).code).toBe('member-known')
  expect(refused(await addGroupMember(office, { producerId, name: ' ' })).code).toBe('name-missing')
  granted(await endGroupMember(office, { memberId }))
  expect(refused(await endGroupMember(office, { memberId })).code).toBe('not-found')
  expect((await membersOf(office, producerId)).map(({ name, leftOn }) => [name, leftOn])).toEqual([
    ['Endang', '2026-11-24'],
    ['Rini', undefined],
  ])
})

test('all seven purposes stand on her card, given or not', async () => {
  const producerId = await registered(office, { consents: ['registry', 'whatsapp'] })
  expect((await consentsOf(office, producerId)).map(one => [one.purpose, one.given?.textVersion])).toEqual([
    ['registry', '2026-11'],
    ['public-page', undefined],
    ['phone-public', undefined],
    ['photo', undefined],
    ['whatsapp', '2026-11'],
    ['assistance', undefined],
    ['income-report', undefined],
  ])
})
