import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { listMakers } from '#app/domain/registry/maker-list.ts'
import { startCohort } from '#app/domain/training/cohorts.ts'
import { granted, officer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { registered } from './people.ts'

let world: World
let office: Context
let cohortId: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  cohortId = granted(await startCohort(office, { name: 'Angkatan 1', startedOn: '2026-10-05' })).cohortId
  await registered(office, { cohortId })
  await registered(office, {
    fullName: 'Wulan Sari',
    greeting: 'Bu Wulan',
    phone: undefined,
    kelurahanCode: '35.73.01.1007',
  })
  await registered(office, {
    fullName: 'Endang',
    greeting: 'Bu Endang',
    phone: '081234567899',
    consents: ['registry', 'public-page'],
  })
})
afterEach(() => world.drop())

const greetings = async (filter: Parameters<typeof listMakers>[1]) =>
  (await listMakers(office, filter)).makers.map(maker => maker.greeting)

test('each kecamatan stands in the list, an empty one with 0', async () => {
  const { perKecamatan, count } = await listMakers(office, {})
  expect(count).toBe(3)
  expect(perKecamatan.map(one => [one.name, one.count])).toEqual([
    ['Blimbing', 1],
    ['Klojen', 0],
    ['Kedungkandang', 0],
    ['Sukun', 0],
    ['Lowokwaru', 2],
  ])
})

test('the list is narrowed by kecamatan, cohort, state and name, and the counts follow', async () => {
  expect(await greetings({ kecamatan: '35.73.05' })).toEqual(['Bu Endang', 'Bu Siti'])
  expect(await greetings({ cohortId })).toEqual(['Bu Siti'])
  expect(await greetings({ state: 'shown' })).toEqual(['Bu Endang'])
  expect(await greetings({ state: 'hidden' })).toEqual(['Bu Siti', 'Bu Wulan'])
  expect(await greetings({ state: 'without-phone' })).toEqual(['Bu Wulan'])
  expect(await greetings({ state: 'trained' })).toEqual([])
  expect(await greetings({ words: 'sari' })).toEqual(['Bu Wulan'])
  expect(await greetings({ words: '100%_' })).toEqual([])
  const narrowed = await listMakers(office, { kecamatan: '35.73.02', state: 'hidden' })
  expect(narrowed.perKecamatan.map(one => one.count)).toEqual([1, 0, 0, 0, 1])
  expect([narrowed.count, narrowed.page, narrowed.pages]).toEqual([0, 1, 1])
})

test('a page beyond the end is the last one', async () => {
  expect((await listMakers(office, { page: 99 })).page).toBe(1)
  expect((await listMakers(office, { page: -3 })).makers).toHaveLength(3)
})
