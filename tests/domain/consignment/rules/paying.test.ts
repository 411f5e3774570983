import { expect, test } from 'vitest'
import { ageOf, openByAge } from '#app/domain/consignment/rules/ageing.ts'
import { payable } from '#app/domain/consignment/rules/rounding.ts'
import { statementTotals } from '#app/domain/consignment/rules/statement-totals.ts'

test.each([
  [282_680, 'cash', 282_600, 80],
  [282_680, 'transfer', 282_680, 0],
  [99, 'cash', 0, 99],
  [100, 'cash', 100, 0],
  [-7_438, 'cash', 0, -7_438],
  [-7_438, 'transfer', 0, -7_438],
] as const)(
  'of Rp%i due, by %s, Rp%i are handed over and Rp%i carried',
  (due, method, payIdr, carriedIdr) => {
    expect(payable(due, method)).toEqual({ payIdr, carriedIdr })
  },
)

test('age is counted from the day after the last one to pay', () => {
  const ages = [-3, 0, 1, 7, 8, 14, 15, 30, 31, 400].map(days => {
    const today = new Date(Date.parse('2026-12-10T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10)
    return ageOf('2026-12-10', today)
  })
  const [overWeek, overFortnight] = ['8-14', '15-30']
  expect(ages).toEqual([
    'not-due',
    'not-due',
    '1-7',
    '1-7',
    overWeek,
    overWeek,
    overFortnight,
    overFortnight,
    'over-30',
    'over-30',
  ])
  const open = [
    { dueOn: '2026-12-10', openIdr: 5_000 },
    { dueOn: '2026-12-01', openIdr: 7_000 },
    { dueOn: '2026-12-02', openIdr: 1_000 },
    { dueOn: '2026-10-01', openIdr: 300 },
  ]
  expect(openByAge(open, '2026-12-10')).toEqual({
    'not-due': 5_000,
    '1-7': 0,
    '8-14': 8_000,
    '15-30': 0,
    'over-30': 300,
  })
})

test('a period without sales is no debt, and a return after payout is carried', () => {
  expect(statementTotals(80, [], 50_000)).toMatchObject({ feeIdr: 0, feeWaivedIdr: 50_000, dueIdr: 80 })
  const negative = statementTotals(0, [{ part: 'return', dueIdr: -7_438 }], 50_000)
  expect(negative).toMatchObject({ feeIdr: 0, dueIdr: -7_438 })
  expect(payable(negative.dueIdr, 'cash').carriedIdr).toBe(-7_438)
  const good = statementTotals(36, [{ part: 'sale', dueIdr: 60_000 }], 50_000)
  expect(good).toMatchObject({ shareIdr: 60_000, feeIdr: 50_000, dueIdr: 10_036 })
})
