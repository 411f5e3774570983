import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCounter } from '#app/domain/catalogue/counters.ts'
import { closeCounterFor, setOpeningHours } from '#app/domain/catalogue/opening-hours.ts'
import { registerPartner } from '#app/domain/catalogue/partners.ts'
import { granted, lobbyShelf, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

test('counters get the numbers of the map in the order they open, also when two open at once', async () => {
  const slugs = ['one', 'two', 'three']
  const opened = await Promise.all(slugs.map(slug => lobbyShelf(world.ctx, { slug })))
  expect(opened.map(counter => counter.number).sort()).toEqual([1, 2, 3])
})

test.each([
  ['a partner nobody registered', { partnerId: 'par_none' }, 'unknown-partner'],
  ['a kelurahan of another city', { kelurahanCode: '35.07.01.1001' }, 'unknown-kelurahan'],
  ['a place in Surabaya', { lat: -7.25, lng: 112.75 }, 'not-in-malang'],
  ['no word on where it stands', { spot: { id: 'Rak', en: ' ' } }, 'text-missing'],
  ['a phone number without its country', { phoneE164: '0341000000' }, 'phone-not-e164'],
  [
    'two shifts that overlap',
    {
      hours: [
        { weekday: 1, opensMinute: 480, closesMinute: 720 },
        { weekday: 1, opensMinute: 700, closesMinute: 900 },
      ],
    },
    'hours-overlap',
  ],
  [
    'an eighth day of the week',
    { hours: [{ weekday: 8, opensMinute: 480, closesMinute: 720 }] },
    'hours-not-in-order',
  ],
])('a counter with %s is not opened', async (_, change, code) => {
  const { partnerId } = granted(
    await registerPartner(world.ctx, { slug: 'hotel', name: 'Hotel', kind: 'hotel' }),
  )
  const counter = {
    partnerId,
    slug: 'hotel',
    name: 'Hotel',
    kelurahanCode: '35.73.02.1001',
    street: 'Jl. Contoh 1',
    lat: -7.97,
    lng: 112.63,
    spot: { id: 'Rak', en: 'Shelf' },
    takesQris: true,
    takesCard: false,
    hours: [],
  }
  expect(refused(await openCounter(world.ctx, { ...counter, ...change })).code).toBe(code)
  expect(await world.db.selectFrom('counter').select('id').execute()).toEqual([])
})

test('a partner and a counter each have an address of their own', async () => {
  await lobbyShelf(world.ctx)
  const again = { slug: 'hotel-arunika', name: 'Another', kind: 'hotel' } as const
  expect(refused(await registerPartner(world.ctx, again)).code).toBe('slug-taken')
})

test('new hours take the place of the old ones, and a bar may close after midnight', async () => {
  const { counterId } = await lobbyShelf(world.ctx)
  const hours = [{ weekday: 5, opensMinute: 1080, closesMinute: 1560 }]
  granted(await setOpeningHours(world.ctx, { counterId, hours }))
  expect(await world.db.selectFrom('opening_hours').selectAll().execute()).toEqual([
    { counter_id: counterId, weekday: 5, opens_minute: 1080, closes_minute: 1560 },
  ])
  expect(refused(await setOpeningHours(world.ctx, { counterId: 'cou_none', hours })).code).toBe(
    'unknown-counter',
  )
})

test('a counter closes for some days, in order, with a reason, and not twice for the same days', async () => {
  const { counterId } = await lobbyShelf(world.ctx)
  const reason = { id: 'Libur', en: 'Holiday' }
  const closed = { counterId, fromOn: '2026-12-24', untilOn: '2026-12-26', reason }
  granted(await closeCounterFor(world.ctx, closed))
  expect(
    refused(await closeCounterFor(world.ctx, { ...closed, fromOn: '2026-12-26', untilOn: '2026-12-27' })),
  ).toEqual({ code: 'closure-overlaps', fromOn: '2026-12-24', untilOn: '2026-12-26' })
  const turned = { ...closed, fromOn: '2027-01-02', untilOn: '2027-01-01' }
  expect(refused(await closeCounterFor(world.ctx, turned)).code).toBe('closure-not-in-order')
  const silent = { ...closed, reason: { id: '', en: '' } }
  expect(refused(await closeCounterFor(world.ctx, silent)).code).toBe('reason-missing')
})
