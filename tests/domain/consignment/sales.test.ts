import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdBatch, recallBatch, releaseBatch } from '#app/domain/batches/batch-stops.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { recordSale, type SoldGoods } from '#app/domain/consignment/sales/record-sale.ts'
import { saleTransitions } from '#app/domain/consignment/sales/sale-states.ts'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import { randomWord } from '#app/domain/ids.ts'
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
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair)).agreementId
  batchId = (await madeBatch(pair, 10)).batchId
  await delivered(pair, batchId, 10)
})
afterEach(() => world.drop())

const sell = (
  goods: Partial<SoldGoods>,
  change: { occurredAt?: string; key?: string } = {},
  by = pair.cashier,
) =>
  recordSale(by, {
    counterId: pair.counterId,
    goods: [{ variantId: pair.variantId, pieces: 1, ...goods }],
    key: randomWord(12),
    ...change,
  })
const onShelf = () => piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId: pair.counterId })

test('fifty cashiers sell the last ten packs at once: ten are sold, and forty hear what stands', async () => {
  const sales = await Promise.all(Array.from({ length: 50 }, () => sell({})))
  expect(sales.filter(sale => sale.ok)).toHaveLength(10)
  expect(sales.flatMap(sale => (sale.ok ? [] : [sale.error]))).toEqual(
    Array(40).fill({ code: 'sold-out', variantId: pair.variantId, pieces: 1, standing: 0 }),
  )
  expect(await onShelf()).toBe(0)
  expect(await dueToProducer(world.ctx, agreementId)).toBe(74_380)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a sale keeps its price and shares, counts once however often it is sent, and turns back to the rupiah', async () => {
  const key = 'the-same-sale'
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => sell({ pieces: 4, paidIdr: 8_000 }, { key })),
  )
  const [first] = sent.map(granted)
  expect(new Set(sent.map(sale => granted(sale).saleId)).size).toBe(1)
  expect(await world.db.selectFrom('sale_line').selectAll().execute()).toMatchObject([{ pieces: 4 }])
  const line = await world.db.selectFrom('sale_line').selectAll().executeTakeFirstOrThrow()
  expect([line.price_idr, line.share_idr, line.commission_idr].map(Number)).toEqual([8_000, 7_438, 562])
  expect([await onShelf(), await dueToProducer(world.ctx, agreementId)]).toEqual([6, 29_752])

  const saleId = first?.saleId ?? ''
  const stranger = await personWith(world, 'Tono', { role: 'partner-staff', partnerId: 'par_other' })
  for (const by of [stranger, pair.her])
    expect(refused(await voidSale(by, { saleId, reason: 'Salah' }))).toEqual({ code: 'unknown-sale', saleId })
  expect(refused(await voidSale(pair.cashier, { saleId, reason: ' ' }))).toEqual({ code: 'reason-missing' })
  for (const _ of [1, 2]) granted(await voidSale(pair.cashier, { saleId, reason: 'Salah ketik' }))
  expect([await onShelf(), await dueToProducer(world.ctx, agreementId)]).toEqual([10, 0])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('what cannot have been sold is refused with its reason, and moves nothing', async () => {
  const reason = async (...asked: Parameters<typeof sell>) => refused(await sell(...asked)).code
  for (const pieces of [-1, 0, 1.5, 100_001, Number.NaN])
    expect(await reason({ pieces })).toBe('quantity-not-fit')
  expect(await reason({ pieces: 11 })).toBe('sold-out')
  expect(await reason({ paidIdr: 8_000.5 })).toBe('price-not-whole')
  expect(await reason({ paidIdr: 9_000 })).toBe('sold-above-price')
  expect(await reason({ batchId: 'bat_other' })).toBe('unknown-batch')
  expect(await reason({ variantId: 'var_other' })).toBe('not-agreed')
  expect(await reason({}, { occurredAt: '2026-11-23T17:00:00.000Z' })).toBe('sold-before-arrival')
  expect(await reason({}, { occurredAt: '2027-11-24T02:00:00.000Z' })).toBe('clock-ahead')
  expect(await reason({}, { key: 'x' })).toBe('key-unfit')
  const stranger = await personWith(world, 'Tono', { role: 'partner-staff', partnerId: 'par_other' })
  expect(await reason({}, {}, stranger)).toBe('unknown-counter')
  const muchLater = { ...pair.cashier, now: '2028-01-02T02:00:00.000Z' }
  expect(await reason({ batchId }, {}, muchLater)).toBe('batch-expired')
  expect(await world.db.selectFrom('sale').selectAll().execute()).toEqual([])
  expect(await onShelf()).toBe(10)
})

test('a clock that runs up to a day ahead is read as now, not a moment more', async () => {
  const ahead = (ms: number) => new Date(Date.parse(pair.cashier.now) + ms).toISOString()
  const day = 86_400_000
  const { saleId } = granted(await sell({}, { occurredAt: ahead(day) }))
  const { occurred_at } = await world.db
    .selectFrom('sale')
    .select('occurred_at')
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  expect(occurred_at).toBe(pair.cashier.now)
  expect(refused(await sell({}, { occurredAt: ahead(day + 1) })).code).toBe('clock-ahead')
  expect(await onShelf()).toBe(9)
})

test('a sale that is sent again is the first one, also when nothing of it could be sold any more', async () => {
  const key = 'the-same-sale'
  const first = granted(await sell({ pieces: 10 }, { key }))
  expect(granted(await sell({ pieces: 10, paidIdr: 9_000 }, { key }))).toEqual(first)
  expect(granted(await sell({ variantId: 'var_gone' }, { key }))).toEqual(first)
})

test('each line of a sale moves its own goods: documents, movements and money name the same lines', async () => {
  const second = (await madeBatch(pair, 5)).batchId
  await delivered(pair, second, 5)
  const { saleId } = granted(await sell({ pieces: 12 }))
  const of = (table: 'movement' | 'posting') =>
    world.db
      .selectFrom(table)
      .select(['batch_id', 'line', 'pieces'])
      .distinct()
      .where('document_id', '=', saleId)
      .orderBy('line')
      .execute()
  const lines = [
    { batch_id: batchId, line: 1, pieces: 10 },
    { batch_id: second, line: 2, pieces: 2 },
  ]
  expect(await of('movement')).toEqual(lines)
  expect(await of('posting')).toEqual(lines)
})

test('a batch that is held or recalled is neither sold nor sent; the next one is', async () => {
  const officer = await personWith(world, 'Ratna', { role: 'office' })
  granted(await holdBatch(officer, { batchId, reason: 'Bau apek' }))
  const stopped = { code: 'batch-stopped', batchId, standing: 'held' }
  expect(refused(await sell({}))).toEqual(stopped)
  expect(refused(await sell({ batchId }))).toEqual(stopped)
  const second = (await madeBatch(pair, 5)).batchId
  await delivered(pair, second, 3)
  granted(await sell({}))
  expect(await onShelf()).toBe(10)
  granted(await releaseBatch(officer, { batchId, reason: 'Aman' }))
  granted(await sell({ batchId }))
  expect(await onShelf()).toBe(9)

  const advice = { id: 'Jangan dimakan', en: 'Do not eat it' }
  granted(await recallBatch(officer, { batchId: second, reason: 'Jamur', advice }))
  expect(refused(await sell({ batchId: second }))).toMatchObject({ standing: 'recalled' })
  const { producerId, counterId, her } = pair
  const rest = { producerId, counterId, lines: [{ batchId: second, pieces: 2 }], key: randomWord(12) }
  const { deliveryId } = granted(await draftDelivery(her, rest))
  expect(refused(await sendDelivery(her, { deliveryId }))).toEqual({
    code: 'batch-stopped',
    batchId: second,
    standing: 'recalled',
  })
})

test('what is taken back while a buyer may still return it becomes payable with the sale, not before', async () => {
  const { saleId } = granted(await sell({ pieces: 2 }))
  granted(await voidSale(pair.cashier, { saleId, reason: 'Salah ketik' }))
  const rows = await world.db.selectFrom('posting').select(['payable_from_at', 'what']).execute()
  expect(new Set(rows.map(row => row.what))).toEqual(new Set(['sale', 'void']))
  expect(new Set(rows.map(row => row.payable_from_at)).size).toBe(1)
})

test('the database moves a sale along its one arrow only', async () => {
  for (const from of ['recorded', 'void'] as const) {
    const { saleId } = granted(await sell({}))
    if (from === 'void') granted(await voidSale(pair.cashier, { saleId, reason: 'Salah' }))
    for (const state of ['recorded', 'void'] as const) {
      const isVoid = state === 'void'
      const moved = world.db
        .updateTable('sale')
        .set({ state, voided_at: isVoid ? world.ctx.now : null, void_reason: isVoid ? 'x' : null })
        .where('id', '=', saleId)
        .execute()
      const arrows: readonly string[] = saleTransitions[from]
      if (state === from || arrows.includes(state)) await moved
      else await expect(moved).rejects.toThrow('may not move')
    }
  }
})
