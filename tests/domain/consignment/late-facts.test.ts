import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postCorrection } from '#app/domain/consignment/corrections/post-correction.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { recordReturn } from '#app/domain/consignment/returns/record-return.ts'
import { linesOf } from '#app/domain/consignment/rules/shelf-lines.ts'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import { shelfFacts } from '#app/domain/consignment/shelf/shelf-facts.ts'
import { varianceTasks } from '#app/domain/consignment/shelf/variance-tasks.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { granted, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { counted, key, later, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

const morning = '2026-11-24T04:00:00.000Z'
const noon = '2026-11-24T05:00:00.000Z'
const evening = '2026-11-24T11:00:00.000Z'
const nextDay = '2026-11-25T05:00:00.000Z'
const share = 7_438
let world: World
let pair: Pair
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair, { waitingDays: 0, shrinkToleranceBps: 0 })).agreementId
  batchId = (await madeBatch(pair, 20)).batchId
  await delivered(pair, batchId, 20)
})
afterEach(() => world.drop())

const shelf = () => ({ counterId: pair.counterId, batchId })
const pieces = (bucket: 'shelf' | 'sold' | 'gone-shrink' | 'gone-damaged' | 'gone-defect') =>
  piecesIn(world.ctx, batchId, { bucket, counterId: bucket === 'shelf' ? pair.counterId : undefined })
const due = () => dueToProducer(world.ctx, agreementId)
const commission = async () => {
  const rows = await world.db
    .selectFrom('money_balance')
    .select('balance_idr')
    .where('account', '=', 'partner-commission')
    .execute()
  return rows.reduce((sum, row) => sum - Number(row.balance_idr), 0)
}
/** What all facts together say now, and what the ledgers hold. */
async function agrees(): Promise<void> {
  const { lines } = linesOf(await shelfFacts(world.ctx, shelf()))
  const moved = lines.reduce(
    (sum, { from, to, pieces }) =>
      sum + (to.startsWith('shelf:') ? pieces : 0) - (from.startsWith('shelf:') ? pieces : 0),
    0,
  )
  expect(await pieces('shelf')).toBe(moved)
  const shrink = lines.reduce(
    (sum, { from, to, pieces }) =>
      sum + (to === 'gone:shrink' ? pieces : 0) - (from === 'gone:shrink' ? pieces : 0),
    0,
  )
  expect(await pieces('gone-shrink')).toBe(shrink)
  expect(await verifyLedgers(world.db)).toBeUndefined()
}

const missing = (of: number) => [{ line: 1, reason: 'missing' as const, pieces: of }]

test('a sale that comes after its count takes the place of the shrink: nothing for her, the commission for the counter', async () => {
  await counted(pair, 15, noon, missing(5))
  expect([await due(), await commission()]).toEqual([5 * share, 0])
  await sold(pair, 3, { now: evening, occurredAt: morning })
  expect([await due(), await commission()]).toEqual([5 * share, 3 * 1_062])
  expect([await pieces('shelf'), await pieces('sold'), await pieces('gone-shrink')]).toEqual([15, 3, 2])
  await agrees()
  expect(await varianceTasks(pair.cashier, 'id')).toEqual([])
})

test('where nothing explains a late sale it is refused, unless a device without a line had kept it', async () => {
  await counted(pair, 0, noon, missing(20))
  const beyond = { counterId: pair.counterId, goods: [{ variantId: pair.variantId, pieces: 21 }] }
  const { recordSale } = await import('#app/domain/consignment/sales/record-sale.ts')
  const cashier = later(pair.cashier, evening)
  expect(refused(await recordSale(cashier, { ...beyond, occurredAt: morning, key: key() })).code).toBe(
    'sold-out',
  )
  granted(await recordSale(cashier, { ...beyond, occurredAt: morning, wasOffline: true, key: key() }))
  // One piece more than ever stood there: the shelf is below zero, and somebody has to look.
  expect([await pieces('shelf'), await pieces('sold'), await due()]).toEqual([-1, 21, 21 * share])
  expect(await varianceTasks(pair.hotel, 'id')).toMatchObject([
    { kind: 'below-zero', pieces: 1, documentKind: 'sale', dueOn: '2026-11-27' },
  ])
  await agrees()
  const told = await world.db
    .selectFrom('notice')
    .select('partner_id')
    .where('kind', '=', 'shelf-variance')
    .execute()
  expect(told).toEqual([{ partner_id: pair.partnerId }])
})

test('a late loss is what the count had missed; a void after a count makes its pieces missing', async () => {
  await counted(pair, 15, noon, missing(5))
  const crushed = { ...shelf(), pieces: 2, cause: 'damaged' as const, occurredAt: morning, key: key() }
  granted(await recordLoss(later(pair.cashier, evening), crushed))
  expect([
    await pieces('shelf'),
    await pieces('gone-damaged'),
    await pieces('gone-shrink'),
    await due(),
  ]).toEqual([15, 2, 3, 5 * share])
  const tooMuch = { ...crushed, pieces: 19, key: key() }
  expect(refused(await recordLoss(later(pair.cashier, evening), tooMuch))).toMatchObject({
    code: 'shelf-short',
    standing: 18,
  })
  const saleId = await sold(pair, 1, { now: evening, occurredAt: morning })
  granted(await voidSale(later(pair.cashier, nextDay), { saleId, reason: 'Salah ketik' }))
  expect([await pieces('shelf'), await pieces('gone-shrink'), await due()]).toEqual([15, 3, 5 * share])
  await agrees()
})

describe('in whatever order they arrive', () => {
  type Step = 'count' | 'sale' | 'loss' | 'promo'
  const orders: Step[][] = [
    ['sale', 'promo', 'loss', 'count'],
    ['count', 'sale', 'promo', 'loss'],
    ['count', 'loss', 'promo', 'sale'],
    ['promo', 'count', 'loss', 'sale'],
    ['loss', 'count', 'sale', 'promo'],
  ]
  test.each(orders)('%s, %s, %s, %s: the same pieces and the same rupiah', async (...order) => {
    const now = [
      '2026-11-24T12:00:00.000Z',
      '2026-11-24T13:00:00.000Z',
      '2026-11-24T14:00:00.000Z',
      '2026-11-24T15:00:00.000Z',
    ]
    const known = new Set<Step>()
    const gone: Record<Step, number> = { count: 0, sale: 4, promo: 2, loss: 1 }
    for (const [at, step] of order.entries()) {
      const moment = now[at] ?? evening
      if (step === 'count') {
        // Of 20 there are 11; what is known by then explains a part, the rest is missing.
        const explained = [...known].reduce((sum, one) => sum + gone[one], 0)
        await countedThen(11, moment, 9 - explained)
      }
      if (step === 'sale') await sold(pair, 4, { now: moment, occurredAt: morning })
      if (step === 'promo') await sold(pair, 2, { now: moment, occurredAt: noon, goods: { paidIdr: 8_000 } })
      if (step === 'loss')
        granted(
          await recordLoss(later(pair.cashier, moment), {
            ...{ ...shelf(), pieces: 1, cause: 'stolen', occurredAt: noon, key: key() },
          }),
        )
      known.add(step)
    }
    expect([await pieces('shelf'), await pieces('sold'), await pieces('gone-shrink')]).toEqual([11, 6, 2])
    // 6 sold, 1 stolen and 2 missing are all hers; the counter keeps 4 x 1,062 and 2 x 562.
    expect([await due(), await commission()]).toEqual([9 * share, 4 * 1_062 + 2 * 562])
    await agrees()
  })

  /** Counted at one and the same moment, told whenever it was told. */
  async function countedThen(pieces: number, now: string, lacks: number): Promise<void> {
    const { openCount } = await import('#app/domain/consignment/counts/open-count.ts')
    const { enterCount } = await import('#app/domain/consignment/counts/enter-count.ts')
    const { explainCount } = await import('#app/domain/consignment/counts/explain-count.ts')
    const { postCount } = await import('#app/domain/consignment/counts/post-count.ts')
    const cashier = later(pair.cashier, now)
    const { countId } = granted(await openCount(cashier, { counterId: pair.counterId, key: key() }))
    granted(await enterCount(cashier, { countId, goods: [{ batchId, pieces }], occurredAt: evening }))
    granted(await explainCount(cashier, { countId, reasons: missing(lacks) }))
    granted(await postCount(cashier, { countId }))
  }
})

describe('what buyers bring back', () => {
  let saleId: string
  beforeEach(async () => {
    saleId = await sold(pair, 4, { now: morning })
  })
  const back = (change: Partial<Parameters<typeof recordReturn>[1]> = {}, by = later(pair.cashier, noon)) =>
    recordReturn(by, { saleId, line: 1, pieces: 1, why: 'defect', key: key(), ...change })

  test('a defect turns its sale to the rupiah and is gone; sent five times it is one', async () => {
    const again = key()
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => back({ pieces: 2, key: again })))
    expect(new Set(sent.map(one => granted(one).returnId)).size).toBe(1)
    expect([await due(), await commission()]).toEqual([2 * share, 2 * 1_062])
    expect([await pieces('shelf'), await pieces('sold'), await pieces('gone-defect')]).toEqual([16, 2, 2])
    await agrees()
  })

  test('who changed her mind: sealed goods stand on the shelf again, opened ones stay sold', async () => {
    expect(granted(await back({ why: 'changed-mind', isSealed: true }))).toMatchObject({
      ...{ goods: 'resaleable', refundIdr: 8_500, why: { code: 'back-on-shelf' } },
    })
    expect(granted(await back({ why: 'changed-mind' }))).toMatchObject({
      goods: 'kept-by-counter',
      refundIdr: 0,
    })
    expect([await due(), await pieces('shelf'), await pieces('sold')]).toEqual([3 * share, 17, 3])
    // The count sees the piece that came back.
    await counted(pair, 17, evening)
    await agrees()
    expect(refused(await voidSale(later(pair.cashier, nextDay), { saleId, reason: 'Salah' }))).toMatchObject({
      code: 'returned-in-part',
    })
  })

  test('nobody brings back what was not sold', async () => {
    const reason = async (...asked: Parameters<typeof back>) => refused(await back(...asked)).code
    for (const amount of [0, -1, 1.5, 100_001])
      expect(await reason({ pieces: amount })).toBe('quantity-not-fit')
    expect(refused(await back({ pieces: 5 }))).toEqual({ code: 'more-than-sold', sold: 4, returned: 0 })
    expect(await reason({ line: 2 })).toBe('unknown-sale')
    expect(await reason({ key: 'x' })).toBe('key-unfit')
    expect(await reason({ occurredAt: '2026-11-24T01:00:00.000Z' })).toBe('returned-before-sold')
    expect(await reason({ occurredAt: '2026-11-26T01:00:00.000Z' })).toBe('clock-ahead')
    const other = await personWith(world, 'Tono', { role: 'partner-staff', partnerId: 'par_other' })
    for (const stranger of [other, pair.her])
      expect(await reason({}, later(stranger, noon))).toBe('unknown-sale')
    granted(await voidSale(later(pair.cashier, noon), { saleId, reason: 'Salah' }))
    expect(await reason()).toBe('sale-void')
  })
})

describe('corrections', () => {
  test('the author turns a sale and puts the right one in its place, at its own moment and linked', async () => {
    const saleId = await sold(pair, 5, { now: morning })
    const wrong = { kind: 'sale' as const, documentId: saleId, reason: 'Tertukar, hanya 2' }
    const instead = { sale: [{ variantId: pair.variantId, pieces: 2 }] }
    for (const stranger of [pair.her, pair.hotel])
      expect(refused(await postCorrection(later(stranger, noon), wrong))).toMatchObject({
        code: 'unknown-document',
      })
    expect(refused(await postCorrection(later(pair.cashier, noon), { ...wrong, reason: ' ' }))).toEqual({
      code: 'reason-missing',
    })
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map(() => postCorrection(later(pair.cashier, noon), { ...wrong, instead })),
    )
    expect(new Set(sent.map(one => granted(one).number))).toEqual(new Set(['KR/2026/11/0001']))
    expect([await due(), await commission(), await pieces('shelf')]).toEqual([2 * share, 2 * 1_062, 18])
    const replacedById = granted(sent[0] ?? sent[1] ?? refusedNever()).replacedById ?? ''
    expect(await world.db.selectFrom('correction').selectAll().execute()).toMatchObject([
      { document_id: saleId, replaced_by_id: replacedById, by_side: 'partner' },
    ])
    const right = await world.db
      .selectFrom('sale')
      .selectAll()
      .where('id', '=', replacedById)
      .executeTakeFirstOrThrow()
    expect(right).toMatchObject({ state: 'recorded', occurred_at: morning })
    expect(
      refused(await postCorrection(later(pair.office, noon), { ...wrong, reason: 'Lagi' })),
    ).toMatchObject({ code: 'already-corrected', number: 'KR/2026/11/0001' })
    await agrees()
  })

  test('the office turns a count, a loss and a return whole; money and goods are as if they had never been', async () => {
    const saleId = await sold(pair, 4, { now: morning })
    const office = later(pair.office, nextDay)
    const back = { saleId, line: 1, pieces: 1, why: 'defect' as const, key: key() }
    const { returnId } = granted(await recordReturn(later(pair.cashier, noon), back))
    const stolen = { ...shelf(), pieces: 1, cause: 'stolen' as const, key: key() }
    const { lossId } = granted(await recordLoss(later(pair.cashier, noon), stolen))
    const countId = await counted(pair, 12, evening, missing(3))
    expect(await due()).toBe(7 * share)
    await sold(pair, 1, { now: nextDay, occurredAt: noon })
    const correct = (kind: 'count' | 'loss' | 'customer-return', documentId: string) =>
      postCorrection(office, { kind, documentId, reason: 'Salah rak' })
    granted(await correct('count', countId))
    await agrees()
    granted(await correct('loss', lossId))
    granted(await correct('customer-return', returnId))
    expect([await due(), await commission(), await pieces('shelf')]).toEqual([5 * share, 5 * 1_062, 15])
    expect(await pieces('gone-shrink')).toBe(0)
    await agrees()
    expect(refused(await correct('loss', countId)).code).toBe('unknown-document')
    const kinds = await world.db
      .selectFrom('notice')
      .select('kind')
      .where('kind', '=', 'correction-posted')
      .execute()
    expect(kinds).toHaveLength(3)
  })
})

const refusedNever = (): never => {
  throw new Error('nothing was sent')
}
