import { expect, test } from 'vitest'
import { accountOf, balanceOf } from '#app/domain/consignment/rules/account-history.ts'
import type { Fact, Issue } from '#app/domain/consignment/rules/facts.ts'
import { bearerOf } from '#app/domain/consignment/rules/loss-bearer.ts'
import { payable } from '#app/domain/consignment/rules/rounding.ts'
import { splitSoldPiece } from '#app/domain/consignment/rules/unit-split.ts'
import { granted } from '#tests/support/cast.ts'

const v1 = { kind: 'percent-floor' as const, bps: 1250, floorIdr: 7_000 }
const v2 = { ...v1, bps: 2000 }
const regular = granted(splitSoldPiece(v1, 8_500, 8_500))
const promo = granted(splitSoldPiece(v1, 8_500, 8_000))
const underV2 = granted(splitSoldPiece(v2, 8_500, 8_500))

const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00.000+07:00`).toISOString()
const hotel = { counterId: 'hotel-a', batchId: 'nov' }
const counted = { kind: 'counted', salesFrom: 'reports', toleranceBps: 100, unit: regular } as const

/** October leaves Rp36: 22 pieces, paid in cash down to Rp100. */
const october: (Fact | Issue)[] = [
  { id: 'made-oct', at: at('2026-10-02'), kind: 'made', batchId: 'oct', pieces: 22 },
  { id: 'SJ-90', at: at('2026-10-03'), kind: 'sent', batchId: 'oct', pieces: 22 },
  {
    id: 'TT-90',
    at: at('2026-10-03', '15:00'),
    kind: 'received',
    counterId: 'hotel-a',
    batchId: 'oct',
    accepted: 22,
    damaged: 0,
    refused: 0,
  },
  {
    id: 'sale-oct',
    at: at('2026-10-20'),
    kind: 'sold',
    counterId: 'hotel-a',
    batchId: 'oct',
    pieces: 22,
    unit: regular,
  },
  {
    id: 'P-oct',
    at: at('2026-11-03'),
    kind: 'issued',
    fromOn: '2026-10-01',
    toOn: '2026-10-31',
    waitingDays: 0,
    slotFeeIdr: 0,
  },
  { id: 'paid-oct', at: at('2026-11-05'), kind: 'paid', amountIdr: 163_600 },
]

const november: (Fact | Issue)[] = [
  { id: 'made', at: at('2026-11-01'), kind: 'made', batchId: 'nov', pieces: 60 },
  { id: 'SJ-101', at: at('2026-11-02'), kind: 'sent', batchId: 'nov', pieces: 40 },
  {
    id: 'TT-101',
    at: at('2026-11-02', '15:00'),
    kind: 'received',
    ...hotel,
    accepted: 39,
    damaged: 1,
    refused: 0,
  },
  { id: 'SJ-102', at: at('2026-11-10'), kind: 'sent', batchId: 'nov', pieces: 20 },
  {
    id: 'TT-102',
    at: at('2026-11-10', '15:00'),
    kind: 'received',
    ...hotel,
    accepted: 20,
    damaged: 0,
    refused: 0,
  },
  { id: 'sale-31', at: at('2026-11-14'), kind: 'sold', ...hotel, pieces: 31, unit: regular },
  { id: 'sale-promo', at: at('2026-11-17'), kind: 'sold', ...hotel, pieces: 4, unit: promo },
  {
    id: 'broken-inside',
    at: at('2026-11-18'),
    kind: 'brought-back',
    ofId: 'sale-31',
    pieces: 1,
    goods: 'defect',
  },
  {
    id: 'crushed',
    at: at('2026-11-20'),
    kind: 'lost',
    ...hotel,
    pieces: 2,
    cause: 'damaged',
    bearer: 'partner',
    unit: regular,
  },
  { id: 'count', at: at('2026-11-30', '20:00'), ...hotel, ...counted, pieces: 20 },
  { id: 'retur', at: at('2026-11-30', '21:00'), kind: 'picked-up', ...hotel, pieces: 5 },
  {
    id: 'home',
    at: at('2026-11-30', '22:30'),
    kind: 'came-home',
    batchId: 'nov',
    from: 'road-back',
    pieces: 5,
  },
  {
    id: 'P-nov',
    at: at('2026-12-03'),
    kind: 'issued',
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    waitingDays: 0,
    slotFeeIdr: 0,
  },
]

test('one piece at Rp8,500 is Rp7,438 and Rp1,062; in the promotion the hotel gives the Rp500', () => {
  expect(regular).toMatchObject({ shareIdr: 7_438, commissionIdr: 1_062 })
  expect(promo).toMatchObject({ shareIdr: 7_438, commissionIdr: 562, partnerGivesIdr: 500 })
  expect(underV2).toMatchObject({ shareIdr: 7_000, commissionIdr: 1_500 })
})

test('November adds up line by line to Rp282,680, of which Rp282,600 are paid and Rp80 carried', () => {
  const statement = accountOf([...october, ...november]).statements.at(-1)
  expect(statement?.totals).toEqual({
    openingIdr: 36,
    partsIdr: { sale: 260_330, return: -7_438, loss: 14_876, shrink: 14_876, found: 0 },
    shareIdr: 282_644,
    feeIdr: 0,
    feeWaivedIdr: 0,
    dueIdr: 282_680,
  })
  expect(statement?.lines.map(line => [line.factId, line.pieces, line.dueIdr])).toEqual([
    ['sale-31', 31, 230_578],
    ['sale-promo', 4, 29_752],
    ['broken-inside', 1, -7_438],
    ['crushed', 2, 14_876],
    ['count', 2, 14_876],
  ])
  expect(payable(282_680, 'cash')).toEqual({ payIdr: 282_600, carriedIdr: 80 })
  expect(bearerOf({ event: 'damaged' }, 2, 7_438)).toMatchObject({ bearer: 'partner', valuedAtIdr: 14_876 })
})

test('the shelf holds 15, and every one of the 60 pieces is somewhere', () => {
  const { stock } = accountOf([...october, ...november])
  expect(Object.fromEntries([...(stock.get('nov') ?? [])])).toEqual({
    home: 5,
    'road-out': 0,
    'road-back': 0,
    'shelf:hotel-a': 15,
    sold: 34,
    'gone:transit': 1,
    'gone:defect': 1,
    'gone:damaged': 2,
    'gone:shrink': 2,
  })
})

test('what customers paid is her share and the commission, and the hotel keeps Rp4,356 after its losses', () => {
  const { postings } = accountOf(november)
  const sales = postings.filter(one => one.part === 'sale' || one.part === 'return')
  expect(balanceOf(sales, 'cash_at_partner')).toBe(287_000)
  expect(balanceOf(sales, 'due_to_producer')).toBe(-252_892)
  expect(balanceOf(sales, 'partner_commission')).toBe(-34_108)
  const keptIdr = 0 - balanceOf(postings, 'partner_commission') - balanceOf(postings, 'partner_loss')
  expect(keptIdr).toBe(4_356)
})

test('a sale of 29 November that arrives on 5 December takes the place of a missing piece: Rp0 for her', () => {
  const before = [...october, ...november]
  const december: (Fact | Issue)[] = [
    { id: 'paid-nov', at: at('2026-12-05'), kind: 'paid', amountIdr: 282_600 },
    { id: 'late', at: at('2026-11-29'), kind: 'sold', ...hotel, pieces: 1, unit: regular },
    { id: 'december', at: at('2026-12-10'), kind: 'sold', ...hotel, pieces: 1, unit: underV2 },
    {
      id: 'P-dec',
      at: at('2027-01-03'),
      kind: 'issued',
      fromOn: '2026-12-01',
      toOn: '2026-12-31',
      waitingDays: 0,
      slotFeeIdr: 0,
    },
  ]
  const after = accountOf([...before, ...december])
  const [, novemberPaper, decemberPaper] = after.statements
  expect(novemberPaper?.totals.dueIdr).toBe(282_680)
  expect(decemberPaper?.lines).toEqual([
    { factId: 'late', causeId: 'late', part: 'sale', pieces: 1, dueIdr: 7_438, lateOf: '2026-11-29' },
    { factId: 'count', causeId: 'late', part: 'shrink', pieces: -1, dueIdr: -7_438, lateOf: '2026-11-29' },
    { factId: 'december', causeId: 'december', part: 'sale', pieces: 1, dueIdr: 7_000, lateOf: undefined },
  ])
  expect(decemberPaper?.totals).toMatchObject({ openingIdr: 80, dueIdr: 7_080 })
  const late = after.postings.filter(one => one.causeId === 'late')
  expect(balanceOf(late, 'due_to_producer')).toBe(0)
  expect(balanceOf(late, 'partner_commission')).toBe(-1_062)
})

test('forty pieces with ten left, five expired and three broken are Rp211,200 to pay', () => {
  const unit = granted(splitSoldPiece({ kind: 'percent', bps: 2000 }, 11_000, 11_000))
  const kiosk = { counterId: 'kiosk', batchId: 'b' }
  const { postings } = accountOf([
    { id: 'made', at: at('2026-11-01'), kind: 'made', batchId: 'b', pieces: 40 },
    { id: 'sent', at: at('2026-11-02'), kind: 'sent', batchId: 'b', pieces: 40 },
    {
      id: 'got',
      at: at('2026-11-02', '12:00'),
      kind: 'received',
      ...kiosk,
      accepted: 39,
      damaged: 1,
      refused: 0,
    },
    { id: 'old', at: at('2026-11-12'), kind: 'picked-up', ...kiosk, pieces: 5 },
    {
      id: 'broken',
      at: at('2026-11-13'),
      kind: 'lost',
      ...kiosk,
      pieces: 2,
      cause: 'damaged',
      bearer: 'partner',
      unit,
    },
    {
      id: 'count',
      at: at('2026-11-15'),
      kind: 'counted',
      ...kiosk,
      pieces: 10,
      salesFrom: 'counts',
      toleranceBps: 0,
      unit,
    },
  ])
  expect(balanceOf(postings, 'due_to_producer')).toBe(-211_200)
  expect(balanceOf(postings, 'cash_at_partner')).toBe(242_000)
})
