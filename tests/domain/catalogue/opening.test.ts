import { expect, test } from 'vitest'
import { openingAt, type Shift, weekOf } from '#app/domain/catalogue/opening.ts'

const daily = (opensMinute: number, closesMinute: number): Shift[] =>
  [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensMinute, closesMinute }))
const at = (wib: string): string => new Date(`${wib}:00+07:00`).toISOString()
const shop = daily(8 * 60, 20 * 60)

test('a shop is open from its first minute to before its last', () => {
  expect(openingAt(shop, [], at('2026-11-24T08:00'))).toEqual({ state: 'open', until: '20:00' })
  expect(openingAt(shop, [], at('2026-11-24T19:59'))).toEqual({ state: 'open', until: '20:00' })
  expect(openingAt(shop, [], at('2026-11-24T20:00'))).toEqual({
    state: 'closed',
    opensAt: '08:00',
    inDays: 1,
    opensOn: '2026-11-25',
  })
})

test('before opening it says when it opens today', () => {
  expect(openingAt(shop, [], at('2026-11-24T06:30'))).toEqual({
    state: 'closed',
    opensAt: '08:00',
    inDays: 0,
    opensOn: '2026-11-24',
  })
})

test('between two shifts the second is the next', () => {
  const kitchen = [...daily(10 * 60, 14 * 60), ...daily(17 * 60, 21 * 60)]
  expect(openingAt(kitchen, [], at('2026-11-24T15:00'))).toMatchObject({ opensAt: '17:00', inDays: 0 })
  expect(openingAt(kitchen, [], at('2026-11-24T18:00'))).toEqual({ state: 'open', until: '21:00' })
})

test('past midnight it is still the evening before', () => {
  const friday: Shift[] = [{ weekday: 5, opensMinute: 18 * 60, closesMinute: 26 * 60 }]
  expect(openingAt(friday, [], at('2026-11-28T01:30'))).toEqual({ state: 'open', until: '02:00' })
  expect(openingAt(friday, [], at('2026-11-28T02:00'))).toEqual({
    state: 'closed',
    opensAt: '18:00',
    inDays: 6,
    opensOn: '2026-12-04',
  })
  expect(openingAt(friday, [], at('2026-11-27T20:00'))).toEqual({ state: 'open', until: '02:00' })
})

test('a lobby that never closes is always open; with one closed day it is not', () => {
  const lobby = daily(0, 1440)
  expect(openingAt(lobby, [], at('2026-11-24T03:00'))).toEqual({ state: 'always' })
  const closed = [{ fromOn: '2026-11-26', untilOn: '2026-11-26' }]
  expect(openingAt(lobby, closed, at('2026-11-24T03:00'))).toEqual({ state: 'open', until: '00:00' })
  expect(openingAt(lobby, closed, at('2026-11-26T03:00'))).toMatchObject({
    opensAt: '00:00',
    opensOn: '2026-11-27',
  })
})

test('a holiday names the day of reopening, and takes the night of its own days with it', () => {
  const holiday = [{ fromOn: '2026-11-24', untilOn: '2026-12-01' }]
  expect(openingAt(shop, holiday, at('2026-11-24T10:00'))).toEqual({
    state: 'closed',
    opensAt: '08:00',
    inDays: 8,
    opensOn: '2026-12-02',
  })
  const bar = daily(18 * 60, 26 * 60)
  expect(openingAt(bar, holiday, at('2026-11-24T01:00'))).toEqual({ state: 'open', until: '02:00' })
  expect(openingAt(bar, holiday, at('2026-12-02T01:00'))).toMatchObject({ state: 'closed', inDays: 0 })
})

test('without hours, or closed for more than a year, nothing is promised', () => {
  expect(openingAt([], [], at('2026-11-24T10:00'))).toEqual({ state: 'unknown' })
  const forGood = [{ fromOn: '2026-01-01', untilOn: '2030-01-01' }]
  expect(openingAt(shop, forGood, at('2026-11-24T10:00'))).toEqual({ state: 'unknown' })
})

test('the week on the door joins days with the same hours', () => {
  const hours = weekOf([
    { weekday: 7, opensMinute: 600, closesMinute: 900 },
    ...[1, 2, 3, 4, 5, 6].map(weekday => ({ weekday, opensMinute: 480, closesMinute: 1560 })),
  ])
  expect(hours).toEqual([
    { days: [1, 2, 3, 4, 5, 6], opens: '08:00', closes: '02:00' },
    { days: [7], opens: '10:00', closes: '15:00' },
  ])
})
