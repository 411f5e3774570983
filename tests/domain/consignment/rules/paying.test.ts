import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOf, openByAge } from '#app/domain/consignment/rules/ageing.ts'
import { paymentAllocation } from '#app/domain/consignment/rules/payment-allocation.ts'
import { payable } from '#app/domain/consignment/rules/rounding.ts'
import { statementTotals } from '#app/domain/consignment/rules/statement-totals.ts'
import { hour } from './histories.ts'
import { runs } from './property-runs.ts'

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

test('a part payment is laid on the oldest lines first', () => {
  const lines = [
    { lineId: 'new', occurredAt: hour(9), openIdr: 5_000 },
    { lineId: 'old', occurredAt: hour(1), openIdr: 7_000 },
  ]
  expect(paymentAllocation(lines, 8_000)).toEqual({
    lines: [
      { lineId: 'old', settledIdr: 7_000, openIdr: 0 },
      { lineId: 'new', settledIdr: 1_000, openIdr: 4_000 },
    ],
    restIdr: 0,
  })
})

test('a disputed line holds up none of the others, and what came back pays for them', () => {
  const lines = [
    { lineId: 'disputed', occurredAt: hour(1), openIdr: 7_000, isDisputed: true },
    { lineId: 'back', occurredAt: hour(2), openIdr: -2_000 },
    { lineId: 'sold', occurredAt: hour(3), openIdr: 5_000 },
  ]
  const { lines: laid, restIdr } = paymentAllocation(lines, 3_500)
  expect(laid.map(line => line.openIdr)).toEqual([7_000, 0, 0])
  expect(restIdr).toBe(500)
  expect(() => paymentAllocation(lines, -1)).toThrow('not a payment')
})

test('whatever is paid, nothing of it is lost on the way to the lines', () => {
  const line = fc.record({
    occurredAt: fc.nat(50).map(hour),
    openIdr: fc.integer({ min: -20_000, max: 50_000 }),
    isDisputed: fc.boolean(),
  })
  const open = fc
    .array(line, { maxLength: 12 })
    .map(all => all.map((each, i) => ({ ...each, lineId: `l${i}` })))
  fc.assert(
    fc.property(open, fc.nat(300_000), (lines, paidIdr) => {
      const { lines: laid, restIdr } = paymentAllocation(lines, paidIdr)
      expect(laid.reduce<number>((sum, each) => sum + each.settledIdr, restIdr)).toBe(paidIdr)
      expect(restIdr).toBeGreaterThanOrEqual(0)
      const payable = laid.filter(each => !lines.find(one => one.lineId === each.lineId)?.isDisputed)
      const firstOpen = payable.findIndex(each => each.openIdr > 0)
      if (firstOpen === -1) return
      expect(restIdr).toBe(0)
      expect(payable.slice(firstOpen + 1).every(each => each.settledIdr <= 0)).toBe(true)
    }),
    runs,
  )
})

test('a period without sales is no debt, and a return after payout is carried', () => {
  expect(statementTotals(80, [], 50_000)).toMatchObject({ feeIdr: 0, feeWaivedIdr: 50_000, dueIdr: 80 })
  const negative = statementTotals(0, [{ part: 'return', dueIdr: -7_438 }], 50_000)
  expect(negative).toMatchObject({ feeIdr: 0, dueIdr: -7_438 })
  expect(payable(negative.dueIdr, 'cash').carriedIdr).toBe(-7_438)
  const good = statementTotals(36, [{ part: 'sale', dueIdr: 60_000 }], 50_000)
  expect(good).toMatchObject({ shareIdr: 60_000, feeIdr: 50_000, dueIdr: 10_036 })
})
