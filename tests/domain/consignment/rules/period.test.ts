import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  correctableUntil,
  cutOffAt,
  dueOn,
  issuableAt,
  isWithin,
  payableOn,
  periodAfter,
  periodOf,
  type Rhythm,
  silentlyAcceptedAt,
} from '#app/domain/consignment/rules/period.ts'
import { addDays } from '#app/domain/dates.ts'
import { runs } from './property-runs.ts'

const november = { fromOn: '2026-11-01', toOn: '2026-11-30' }

test.each<[Rhythm, string, string, string, string]>([
  ['weekly', '2026-11-04', '2026-11-24', '2026-11-23', '2026-11-29'],
  ['weekly', '2026-11-04', '2026-11-04', '2026-11-04', '2026-11-08'],
  ['two-weekly', '2026-11-04', '2026-11-17', '2026-11-04', '2026-11-17'],
  ['two-weekly', '2026-11-04', '2026-11-18', '2026-11-18', '2026-12-01'],
  ['monthly', '2026-11-04', '2026-11-04', '2026-11-04', '2026-11-30'],
  ['monthly', '2026-11-04', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['monthly', '2026-11-04', '2026-12-31', '2026-12-01', '2026-12-31'],
])('%s from %s: %s falls into %s to %s', (rhythm, startOn, day, fromOn, toOn) => {
  expect(periodOf(rhythm, startOn, day)).toEqual({ fromOn, toOn })
})

test('before the agreement there is no period', () => {
  expect(() => periodOf('weekly', '2026-11-04', '2026-11-03')).toThrow('before the agreement')
})

test('periods follow one another without a gap, and each day is in one', () => {
  const rhythms = fc.constantFrom<Rhythm>('weekly', 'two-weekly', 'monthly')
  fc.assert(
    fc.property(rhythms, fc.nat(800), fc.nat(800), (rhythm, start, days) => {
      const startOn = addDays('2026-01-01', start)
      const day = addDays(startOn, days)
      const period = periodOf(rhythm, startOn, day)
      expect(period.fromOn <= day && day <= period.toOn).toBe(true)
      expect(periodOf(rhythm, startOn, period.fromOn)).toEqual(period)
      expect(periodOf(rhythm, startOn, period.toOn)).toEqual(period)
      expect(periodAfter(rhythm, startOn, period).fromOn).toBe(addDays(period.toOn, 1))
    }),
    runs,
  )
})

describe('midnight is in Malang', () => {
  test('the period ends a millisecond before it', () => {
    expect(cutOffAt(november)).toBe('2026-11-30T16:59:59.999Z')
    expect(isWithin(november, '2026-11-30T16:59:59.999Z')).toBe(true)
    expect(isWithin(november, '2026-11-30T17:00:00.000Z')).toBe(false)
    expect(isWithin(november, '2026-10-31T17:00:00.000Z')).toBe(true)
    expect(isWithin(november, '2026-10-31T16:59:59.999Z')).toBe(false)
  })

  test('phones that were offline have two more days', () => {
    expect(issuableAt(november)).toBe('2026-12-02T17:00:00.000Z')
  })

  test('a sale at 23:30 has waited three days on the third day after', () => {
    expect(payableOn('2026-11-24T16:30:00.000Z', 3)).toBe('2026-11-27')
    expect(payableOn('2026-11-24T17:30:00.000Z', 0)).toBe('2026-11-25')
    for (const days of [-1, 8, 1.5])
      expect(() => payableOn('2026-11-24T16:30:00.000Z', days)).toThrow('waiting')
  })
})

test('a statement of 3 December 09:00 is due on the 10th, a yes on the 8th, correctable until February', () => {
  const issuedAt = '2026-12-03T02:00:00.000Z'
  expect(dueOn(issuedAt)).toBe('2026-12-10')
  expect(silentlyAcceptedAt(issuedAt)).toBe('2026-12-08T02:00:00.000Z')
  expect(correctableUntil(issuedAt)).toBe('2027-02-01T02:00:00.000Z')
  expect(dueOn(issuedAt, { graceHours: 0, dueDays: 14, silenceDays: 5, correctionDays: 60 })).toBe(
    '2026-12-17',
  )
})
