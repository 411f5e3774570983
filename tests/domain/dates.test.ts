import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, isDay, minuteOfDay, startOfDay, weekdayOf } from '#app/domain/dates.ts'

test('23:30 in Malang is still that day, though UTC has an afternoon', () => {
  expect(dayOf('2026-11-24T16:30:00.000Z')).toBe('2026-11-24')
  expect(minuteOfDay('2026-11-24T16:30:00.000Z')).toBe(23 * 60 + 30)
  expect(dayOf('2026-11-24T17:00:00.000Z')).toBe('2026-11-25')
  expect(minuteOfDay('2026-11-24T17:00:00.000Z')).toBe(0)
})

test('the new year starts seven hours before it does in Greenwich', () => {
  expect(dayOf('2026-12-31T17:00:00.000Z')).toBe('2027-01-01')
  expect(startOfDay('2027-01-01')).toBe('2026-12-31T17:00:00.000Z')
})

test('a leap day is a day and the thirtieth of February is not', () => {
  expect(isDay('2028-02-29')).toBe(true)
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2026-02-30')).toBe(false)
  expect(isDay('24-11-2026')).toBe(false)
  expect(isDay('2026-13-01')).toBe(false)
  expect(isDay('')).toBe(false)
})

test('24 November 2026 is a Tuesday and the 29th a Sunday', () => {
  expect(weekdayOf('2026-11-24')).toBe(2)
  expect(weekdayOf('2026-11-29')).toBe(7)
})

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

test('days added are days between, whatever the calendar does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
      expect(dayOf(startOfDay(day))).toBe(day)
    }),
  )
})
