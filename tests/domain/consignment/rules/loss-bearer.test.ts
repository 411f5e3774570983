import { expect, test } from 'vitest'
import { bearerOf, type LossCase, type LossTerms } from '#app/domain/consignment/rules/loss-bearer.ts'

const pulled = (announcedDaysBefore?: number) => ({ announcedDaysBefore })
const expired = (change: Partial<Extract<LossCase, { event: 'expired' }>> = {}): LossCase => ({
  event: 'expired',
  pull: pulled(7),
  soldOutOfTurn: false,
  ...change,
})

test.each<[string, LossCase, string, number, string, string[]]>([
  [
    'short or crushed before the receipt',
    { event: 'road' },
    'producer',
    0,
    'before-receipt',
    ['receipt-lines', 'photo'],
  ],
  [
    'crushed with a courier who is named',
    { event: 'road', courierName: 'Pak Dwi' },
    'courier',
    0,
    'by-named-courier',
    ['receipt-lines', 'photo'],
  ],
  ['crushed at the counter', { event: 'damaged' }, 'partner', 14_876, 'in-counters-care', ['loss-note']],
  ['stolen at the counter', { event: 'stolen' }, 'partner', 14_876, 'in-counters-care', ['loss-note']],
  ['expired, announced in time', expired(), 'producer', 0, 'pull-announced', ['notice-log']],
  [
    'expired, announced a day too late',
    expired({ pull: pulled(6) }),
    'partner',
    14_876,
    'pull-announced-late',
    ['notice-log'],
  ],
  [
    'expired, never announced',
    expired({ pull: pulled() }),
    'partner',
    14_876,
    'pull-not-announced',
    ['notice-log'],
  ],
  [
    'expired, her request refused',
    expired({ pull: { announcedDaysBefore: 9, request: 'refused' } }),
    'partner',
    14_876,
    'pull-refused',
    ['pull-request', 'sales-order'],
  ],
  [
    'expired, her request ignored for three days',
    expired({ pull: { announcedDaysBefore: 9, request: { ignoredDays: 3 } } }),
    'partner',
    14_876,
    'pull-ignored',
    ['pull-request', 'sales-order'],
  ],
  [
    'expired, her request of two days ago',
    expired({ pull: { announcedDaysBefore: 9, request: { ignoredDays: 2 } } }),
    'producer',
    0,
    'pull-announced',
    ['notice-log'],
  ],
  [
    'expired behind a newer batch',
    expired({ soldOutOfTurn: true }),
    'partner',
    14_876,
    'sold-out-of-turn',
    ['sales-order'],
  ],
  ['badly made', { event: 'defect' }, 'producer', 0, 'makers-quality', ['nonconformity']],
  ['called back', { event: 'recalled' }, 'producer', 0, 'makers-quality', ['nonconformity']],
  [
    'brought back for a defect',
    { event: 'returned-defect' },
    'producer',
    -14_876,
    'makers-quality',
    ['nonconformity'],
  ],
  [
    'brought back sealed',
    { event: 'changed-mind', isSealed: true, isShortDated: false },
    'nobody',
    -14_876,
    'back-on-shelf',
    ['return-note'],
  ],
  [
    'brought back opened',
    { event: 'changed-mind', isSealed: false, isShortDated: false },
    'partner',
    0,
    'not-resaleable',
    ['return-note'],
  ],
  [
    'brought back near its end',
    { event: 'changed-mind', isSealed: true, isShortDated: true },
    'partner',
    0,
    'not-resaleable',
    ['return-note'],
  ],
  ['found again', { event: 'found-again' }, 'nobody', -14_876, 'was-not-lost', ['posted-count']],
  [
    'the counter closes',
    { event: 'counter-closed' },
    'nobody',
    0,
    'shelf-is-hers',
    ['agreement-clause', 'handovers', 'posted-count', 'return-note'],
  ],
])('%s', (_name, loss, bearer, valuedAtIdr, code, evidenceNeeded) => {
  expect(bearerOf(loss, 2, 7_438)).toMatchObject({ bearer, valuedAtIdr, why: { code }, evidenceNeeded })
})

test('what the two agreed goes before the usual, and the agreement is part of the evidence', () => {
  const agreed: LossTerms = { pullNoticeDays: 7, ignoredAfterDays: 3, agreedBearers: { stolen: 'producer' } }
  expect(bearerOf({ event: 'stolen' }, 2, 7_438, agreed)).toEqual({
    bearer: 'producer',
    valuedAtIdr: 0,
    why: { code: 'agreed-otherwise', event: 'stolen' },
    evidenceNeeded: ['agreement-clause', 'loss-note'],
  })
  expect(bearerOf({ event: 'damaged' }, 2, 7_438, agreed).bearer).toBe('partner')
  const onTheRoad = { ...agreed, agreedBearers: { road: 'partner' as const } }
  expect(bearerOf({ event: 'road' }, 1, 7_438, onTheRoad).valuedAtIdr).toBe(7_438)
  const qualityOfCounter = { ...agreed, agreedBearers: { 'returned-defect': 'partner' as const } }
  expect(bearerOf({ event: 'returned-defect' }, 1, 7_438, qualityOfCounter).valuedAtIdr).toBe(0)
})

test('a reason carries its figures, so that both can check it', () => {
  expect(bearerOf(expired({ pull: pulled(4) }), 1, 7_438).why).toEqual({
    code: 'pull-announced-late',
    daysBefore: 4,
    neededDays: 7,
  })
})

test('no pieces are no loss', () => {
  expect(() => bearerOf({ event: 'damaged' }, 0, 7_438)).toThrow('not a number of pieces')
  expect(() => bearerOf({ event: 'damaged' }, 1.5, 7_438)).toThrow('not a number of pieces')
})
