import { expect, test } from 'vitest'
import { type Count, earliestBestBefore, haveOf, haveOfAll } from '#app/domain/catalogue/have.ts'

const now = '2026-11-24T02:00:00.000Z' // Tuesday 09:00 WIB
const count = (pieces: number, countedAt: string, earliestBestBeforeOn: string | null = null): Count => ({
  pieces,
  countedAt,
  earliestBestBeforeOn,
})

test('what was counted up to three days ago is named as counted', () => {
  expect(haveOf(count(6, '2026-11-24T01:00:00.000Z'), now)).toEqual({
    state: 'counted',
    pieces: 6,
    countedDaysAgo: 0,
  })
  expect(haveOf(count(6, '2026-11-21T01:00:00.000Z'), now)).toMatchObject({
    state: 'counted',
    countedDaysAgo: 3,
  })
})

test('from four to seven days the number is still named, as aged', () => {
  expect(haveOf(count(6, '2026-11-20T10:00:00.000Z'), now)).toMatchObject({ state: 'aged', pieces: 6 })
  expect(haveOf(count(6, '2026-11-17T10:00:00.000Z'), now)).toMatchObject({ state: 'aged', pieces: 6 })
})

test('after seven days no number is named any more', () => {
  expect(haveOf(count(6, '2026-11-16T10:00:00.000Z'), now)).toEqual({ state: 'ask', countedDaysAgo: 8 })
})

test('nothing left is sold out, however old the count, and so is what was never there', () => {
  expect(haveOf(count(0, '2026-11-24T01:00:00.000Z'), now)).toMatchObject({ state: 'none' })
  expect(haveOf(count(0, '2026-11-01T01:00:00.000Z'), now)).toMatchObject({ state: 'none' })
  expect(haveOf(undefined, now)).toEqual({ state: 'none' })
})

test('days go by the calendar of Malang: counted at 23:30 WIB is yesterday at 00:10', () => {
  const lateEvening = '2026-11-23T16:30:00.000Z'
  expect(haveOf(count(2, lateEvening), '2026-11-23T16:50:00.000Z').countedDaysAgo).toBe(0)
  expect(haveOf(count(2, lateEvening), '2026-11-23T17:10:00.000Z').countedDaysAgo).toBe(1)
})

test('a shelf whose first batch is past its date is asked about, never counted on', () => {
  expect(haveOf(count(6, '2026-11-24T01:00:00.000Z', '2026-11-23'), now).state).toBe('ask')
  expect(haveOf(count(6, '2026-11-24T01:00:00.000Z', '2026-11-24'), now).state).toBe('counted')
})

test('two flavours on one shelf are as many as both and as old as the older count', () => {
  const both = [count(4, '2026-11-24T01:00:00.000Z'), count(2, '2026-11-19T01:00:00.000Z')]
  expect(haveOfAll(both, now)).toEqual({ state: 'aged', pieces: 6, countedDaysAgo: 5 })
})

test('pieces of a count that is too old are not added to the others', () => {
  const both = [count(4, '2026-11-24T01:00:00.000Z'), count(9, '2026-11-01T01:00:00.000Z')]
  expect(haveOfAll(both, now)).toEqual({ state: 'counted', pieces: 4, countedDaysAgo: 0 })
  expect(
    haveOfAll([count(0, '2026-11-24T01:00:00.000Z'), count(9, '2026-11-01T01:00:00.000Z')], now).state,
  ).toBe('ask')
  expect(haveOfAll([], now)).toEqual({ state: 'none' })
})

test('the earliest date counts only what is there and not past it', () => {
  const counts = [
    count(0, now, '2026-11-25'),
    count(3, now, '2026-11-20'),
    count(3, now, '2027-01-02'),
    count(3, now, '2026-12-30'),
    count(3, now),
  ]
  expect(earliestBestBefore(counts, '2026-11-24')).toBe('2026-12-30')
  expect(earliestBestBefore([count(3, now)], '2026-11-24')).toBeUndefined()
})
