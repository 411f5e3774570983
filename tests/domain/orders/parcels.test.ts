import { afterEach, beforeEach, expect, test } from 'vitest'
import { getBatchSheet } from '#app/domain/batches/batch-sheet.ts'
import { recallBatch } from '#app/domain/batches/batch-stops.ts'
import { destroyGoods } from '#app/domain/batches/destroy-goods.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { randomWord } from '#app/domain/ids.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { cancelReservation, handOver } from '#app/domain/orders/end-reservation.ts'
import { lockedOrder } from '#app/domain/orders/locked-order.ts'
import { orderPage } from '#app/domain/orders/order-page.ts'
import { orderParcel } from '#app/domain/orders/parcels/order-parcel.ts'
import { openAddress } from '#app/domain/orders/parcels/parcel-address.ts'
import { parcelFee } from '#app/domain/orders/parcels/parcel-fee.ts'
import { parcelArrived, parcelLost, sendParcel } from '#app/domain/orders/parcels/parcel-steps.ts'
import { giveBack, markPaid } from '#app/domain/orders/paying.ts'
import { reserve } from '#app/domain/orders/reserve.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { askPayment } from '#app/domain/payments/ask-payment.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
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

const seals = createSeals(Buffer.alloc(32, 7))
let world: World
let pair: Pair
let buyer: Context
let batchId: string
let priceIdr: number
let pieceG: number

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  buyer = world.as({ actor: { kind: 'visitor' } })
  batchId = (await madeBatch(pair, 5)).batchId
  const good = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['price_idr', 'gross_weight_g'])
    .where('variant.id', '=', pair.variantId)
    .executeTakeFirstOrThrow()
  priceIdr = Number(good.price_idr)
  pieceG = good.gross_weight_g ?? 200
  await world.db.updateTable('product').set({ gross_weight_g: pieceG }).execute()
})
afterEach(() => world.drop())

type Asked = Partial<{
  pieces: number
  priceIdr: number
  address: string
  zone: string
  feeIdr: number
  key: string
  variantId: string
}>
const ask = (asked: Asked = {}) =>
  orderParcel(buyer, seals, {
    producerId: pair.producerId,
    goods: [
      {
        variantId: asked.variantId ?? pair.variantId,
        pieces: asked.pieces ?? 2,
        priceIdr: asked.priceIdr ?? priceIdr,
      },
    ],
    buyer: { name: 'Rahma', contact: '0812 3456 7890' },
    address: asked.address ?? 'Jalan Kaliurang 12\r\nYogyakarta 55281',
    zone: asked.zone ?? 'java-bali',
    feeIdr: asked.feeIdr ?? 18_000,
    pay: 'transfer',
    language: 'id',
    key: asked.key ?? randomWord(12),
    sender: randomWord(8),
  })
const at = (bucket: 'home' | 'road-out' | 'sold' | 'gone-transit') => piecesIn(world.ctx, batchId, { bucket })
const state = async (id: string) =>
  (await world.db.selectFrom('reservation').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state
const within = (
  id: string,
  step: (ctx: Context, order: NonNullable<Awaited<ReturnType<typeof lockedOrder>>>) => Promise<void>,
) =>
  transact<undefined, never>(world.ctx, async ctx => {
    const order = await lockedOrder(ctx, id)
    if (order) await step(ctx, order)
    return ok(undefined)
  })
const pay = (id: string) => within(id, (ctx, order) => markPaid(ctx, order, '2099-01-01T00:00:00.000Z'))

test('the fee follows weight, zone and the tariff of the day; what does not stand the way is refused with the reason', async () => {
  const feeOf = (pieces: number, zone = 'java-bali') =>
    parcelFee(buyer, { goods: [{ variantId: pair.variantId, pieces }], zone })
  expect(granted(await feeOf(1))).toEqual({ weightG: pieceG + 150, feeIdr: 18_000, days: 4 })
  expect(granted(await feeOf(1, 'malang')).feeIdr).toBe(10_000)
  const heavy = Math.ceil(1_000 / pieceG)
  expect(granted(await feeOf(heavy)).feeIdr).toBe(42_000)
  expect(refused(await feeOf(Math.ceil(10_000 / pieceG)))).toMatchObject({
    code: 'parcel-too-heavy',
    mostG: 10_000,
  })
  expect(refused(await feeOf(1, 'moon'))).toEqual({ code: 'zone-unknown' })
  const rise = { zone: 'java-bali', upto_g: 10_000, fee_idr: 20_000 }
  await world.db
    .insertInto('shipping_fee')
    .values([
      { ...rise, valid_from_on: '2026-11-24' },
      { ...rise, fee_idr: 99_000, valid_from_on: '2026-11-25' },
    ])
    .execute()
  expect(granted(await feeOf(1)).feeIdr).toBe(20_000)
  const product = world.db.updateTable('product').where('id', '=', pair.productId)
  await product.set({ shelf_life_days: 10 }).execute()
  expect(refused(await feeOf(1))).toMatchObject({ code: 'cannot-travel', why: 'keeps-too-short' })
  await product.set({ shelf_life_days: 100, gross_weight_g: null }).execute()
  expect(refused(await feeOf(1))).toMatchObject({ code: 'cannot-travel', why: 'weight-unknown' })
  await product.set({ storage: 'frozen' }).execute()
  expect(refused(await feeOf(1))).toMatchObject({ code: 'cannot-travel', why: 'frozen' })
})

test('ordered once however often it is sent, from home, the address sealed; what cannot be so holds nothing', async () => {
  const key = 'the-same-form'
  const sent = (await Promise.all([1, 2, 3].map(() => ask({ key })))).map(granted)
  expect(new Set(sent.map(one => one.link)).size).toBe(1)
  expect([await at('home'), await at('road-out')]).toEqual([3, 2])
  const id = sent[0]?.reservationId ?? ''
  const { address_sealed } = await world.db.selectFrom('shipment').selectAll().executeTakeFirstOrThrow()
  expect(address_sealed).not.toContain('Kaliurang')
  expect(openAddress(seals, id, address_sealed ?? '')).toBe('Jalan Kaliurang 12\nYogyakarta 55281')
  expect(refused(await ask({ pieces: 4 }))).toMatchObject({ code: 'pieces-gone', standing: 3 })
  expect(refused(await ask({ priceIdr: 1 }))).toMatchObject({ code: 'price-changed', nowIdr: priceIdr })
  expect(refused(await ask({ feeIdr: 1 }))).toEqual({ code: 'fee-changed', seenIdr: 1, nowIdr: 18_000 })
  expect(refused(await ask({ address: ' \n ' }))).toEqual({ code: 'address-missing' })
  expect(refused(await ask({ address: 'a'.repeat(301) }))).toMatchObject({ code: 'address-too-long' })
  expect(refused(await ask({ variantId: 'var_x' }))).toMatchObject({ code: 'not-sold-here' })
  for (const pieces of [0, -1, 1.5, 1e9]) expect(refused(await ask({ pieces })).code).toBe('pieces-unfit')
  const link = sent[0]?.link ?? ''
  for (const _ of [1, 2]) granted(await cancelReservation(buyer, seals, { link }))
  expect([await at('home'), await at('road-out')]).toEqual([5, 0])
})

test('paid, sent with a number, arrived: sold from her home; nobody else sends it, and nothing is sent unpaid', async () => {
  const { reservationId, link } = granted(await ask())
  const by = { reservationId, carrier: 'JNE', tracking: ' JP 123 ' }
  expect(refused(await sendParcel(pair.her, by))).toEqual({
    code: 'reservation-over',
    state: 'awaiting-payment',
  })
  granted(await pay(reservationId))
  const other = await personWith(world, 'Tono', { role: 'producer', producerId: 'prd_other' })
  expect(refused(await sendParcel(other, by))).toEqual({ code: 'unknown-reservation' })
  expect(refused(await sendParcel(pair.her, { ...by, tracking: ' ' }))).toEqual({ code: 'tracking-missing' })
  expect(refused(await parcelArrived(pair.her, { reservationId }))).toMatchObject({
    code: 'reservation-over',
  })
  for (const _ of [1, 2]) granted(await sendParcel(pair.her, by))
  expect(await world.db.selectFrom('shipment').select(['carrier', 'tracking']).execute()).toEqual([
    { carrier: 'JNE', tracking: 'JP 123' },
  ])
  const page = await orderPage(buyer, seals, { link, language: 'id' })
  expect(page?.parcel).toMatchObject({ feeIdr: 18_000, carrier: 'JNE', tracking: 'JP 123' })
  expect([page?.totalIdr, page?.counter]).toEqual([2 * priceIdr + 18_000, undefined])
  for (const _ of [1, 2]) granted(await parcelArrived(pair.her, { reservationId }))
  expect(await state(reservationId)).toBe('delivered')
  expect([await at('road-out'), await at('sold')]).toEqual([0, 2])
  expect(await verifyLedgers(world.db)).toBeUndefined()
  await sweepOrders({ ...world.ctx, now: '2027-01-31T00:00:00.000Z' })
  expect(await world.db.selectFrom('shipment').select('address_sealed').execute()).toEqual([
    { address_sealed: null },
  ])
})

test('lost on the way the goods are gone and the money goes back; given back before sending they are home again', async () => {
  const { reservationId } = granted(await ask())
  granted(await pay(reservationId))
  granted(await sendParcel(pair.her, { reservationId, carrier: 'JNE', tracking: 'JP123' }))
  expect(refused(await parcelLost(pair.her, { reservationId, reason: ' ' }))).toEqual({
    code: 'reason-missing',
  })
  for (const _ of [1, 2]) granted(await parcelLost(pair.her, { reservationId, reason: 'Hilang di gudang' }))
  expect([await at('road-out'), await at('gone-transit')]).toEqual([0, 2])
  granted(await within(reservationId, (ctx, order) => giveBack(ctx, order, 'Hilang')))
  expect([await state(reservationId), await at('gone-transit')]).toEqual(['refunded', 2])

  const second = granted(await ask({ pieces: 1 }))
  granted(await pay(second.reservationId))
  granted(await within(second.reservationId, (ctx, order) => giveBack(ctx, order, 'Tidak sempat')))
  expect([await at('home'), await state(second.reservationId)]).toEqual([3, 'refunded'])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('one recall stops counter, reservation, payment, parcel and delivery at once, and is followed down to none', async () => {
  await agreed(pair)
  const { cashier, counterId, variantId, producerId, her, office } = pair
  const first = (await madeBatch(pair, 3)).batchId
  await delivered(pair, batchId, 3)
  const goods = [{ variantId, pieces: 1 }]
  const wanted = () =>
    reserve(buyer, seals, {
      counterId,
      goods: [{ variantId, pieces: 1, priceIdr: 8_500 }],
      buyer: { name: 'Rahma', contact: '0812 3456 7890' },
      language: 'id',
      key: randomWord(12),
      address: randomWord(8),
    })
  const aside = granted(await wanted())
  const { code } = await world.db.selectFrom('reservation').select('code').executeTakeFirstOrThrow()
  const parcel = granted(await ask({ pieces: 1 }))
  granted(await pay(parcel.reservationId))
  const parcelBatch = (
    await world.db
      .selectFrom('reservation_line')
      .select('batch_id')
      .where('reservation_id', '=', parcel.reservationId)
      .executeTakeFirstOrThrow()
  ).batch_id
  expect(parcelBatch).toBe(batchId)

  const advice = { id: 'Jangan dimakan.', en: 'Do not eat it.' }
  for (const id of [batchId, first])
    granted(await recallBatch(office, { batchId: id, reason: 'Ada kaca', advice }))
  const send = { reservationId: parcel.reservationId, carrier: 'JNE', tracking: 'JP1' }
  const note = { producerId, counterId, lines: [{ batchId: first, pieces: 1 }], key: randomWord(12) }
  const { deliveryId } = granted(await draftDelivery(her, note))
  const refusals = [
    await recordSale(cashier, { counterId, goods, key: randomWord(12) }),
    await wanted(),
    await handOver(cashier, seals, { code, address: 'counter' }),
    await askPayment(buyer, seals, { link: aside.link, way: 'transfer' }, { cards: false }),
    await ask({ pieces: 1 }),
    await sendParcel(her, send),
    await sendDelivery(her, { deliveryId }),
  ].map(tried => refused<{ code: string }>(tried).code)
  expect(refusals).toEqual([
    'batch-stopped',
    'pieces-gone',
    'held-batch-stopped',
    'order-batch-stopped',
    'pieces-gone',
    'held-batch-stopped',
    'batch-stopped',
  ])
  const reach = async () => (await getBatchSheet(office, batchId, 'id'))?.reach
  expect(await reach()).toMatchObject({ made: 5, sold: 0, gone: 0, out: 5 })
  expect((await reach())?.holders.map(one => [one.where, one.name, one.pieces])).toEqual([
    ['counter', 'Hotel Arunika', 3],
    ['home', 'Dapur Lastri', 1],
    ['road', 'Dapur Lastri', 1],
  ])
  const opened = await world.db.selectFrom('problem').select(['source', 'severity', 'said']).execute()
  expect(opened).toEqual([1, 2].map(() => ({ source: 'recall', severity: 'critical', said: 'Ada kaca' })))

  granted(await cancelReservation(buyer, seals, { link: aside.link }))
  const lost = { counterId, batchId, pieces: 3, cause: 'recalled', key: randomWord(12) } as const
  granted(await recordLoss(cashier, lost))
  granted(await within(parcel.reservationId, (ctx, order) => giveBack(ctx, order, 'Ditarik')))
  const gone = { batchId, pieces: 2, note: 'Dibakar, disaksikan RT.', key: 'burnt-at-home' }
  expect(refused(await destroyGoods(her, { ...gone, pieces: 3 }))).toMatchObject({
    code: 'home-short',
    standing: 2,
  })
  for (const pieces of [0, -1, 1.5, Number.NaN])
    expect(refused(await destroyGoods(her, { ...gone, pieces })).code).toBe('quantity-not-fit')
  expect(refused(await destroyGoods(her, { ...gone, note: ' ' })).code).toBe('note-missing')
  expect(refused(await destroyGoods(cashier, gone)).code).toBe('unknown-batch')
  for (const _ of [1, 2]) granted(await destroyGoods(her, gone))
  expect(await reach()).toMatchObject({ made: 5, sold: 0, gone: 5, out: 0, holders: [] })
  const sound = (await madeBatch(pair, 2)).batchId
  expect(refused(await destroyGoods(office, { ...gone, batchId: sound, key: 'none-of-it' }))).toEqual({
    code: 'batch-not-recalled',
  })
  await expect(world.db.deleteFrom('destruction').execute()).rejects.toThrow('append-only')
  expect(await verifyLedgers(world.db)).toBeUndefined()
})
