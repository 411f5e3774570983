import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdBatch } from '#app/domain/batches/batch-stops.ts'
import { closeCounterFor } from '#app/domain/catalogue/opening-hours.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { randomWord } from '#app/domain/ids.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openBuyer } from '#app/domain/orders/buyer.ts'
import { cancelReservation, handOver, refuseReservation } from '#app/domain/orders/end-reservation.ts'
import { reserve } from '#app/domain/orders/reserve.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
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
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  buyer = world.as({ actor: { kind: 'visitor' } })
  agreementId = (await agreed(pair)).agreementId
  batchId = (await madeBatch(pair, 5)).batchId
  await delivered(pair, batchId, 5)
})
afterEach(() => world.drop())

type Asked = Partial<{
  pieces: number
  priceIdr: number
  name: string
  contact: string
  key: string
  address: string
}>
const ask = (asked: Asked = {}, ctx = buyer) =>
  reserve(ctx, seals, {
    counterId: pair.counterId,
    goods: [{ variantId: pair.variantId, pieces: asked.pieces ?? 1, priceIdr: asked.priceIdr ?? 8_500 }],
    buyer: { name: asked.name ?? 'Rahma', contact: asked.contact ?? '0812 3456 7890' },
    language: 'id',
    key: asked.key ?? randomWord(12),
    address: asked.address ?? randomWord(8),
  })
const inBucket = (bucket: 'shelf' | 'held') =>
  piecesIn(world.ctx, batchId, { bucket, counterId: pair.counterId })
const both = async () => [await inBucket('shelf'), await inBucket('held')]
const row = () => world.db.selectFrom('reservation').selectAll().executeTakeFirstOrThrow()
const hand = (code: string, ctx = pair.cashier) => handOver(ctx, seals, { code, address: 'counter' })
const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(Date.parse(world.ctx.now) + minutes * 60_000).toISOString(),
})

test('fifty buyers and cashiers want the last five packs at once: five get one, and nothing is below zero', async () => {
  const sell = () =>
    recordSale(pair.cashier, {
      counterId: pair.counterId,
      goods: [{ variantId: pair.variantId, pieces: 1 }],
      key: randomWord(12),
    })
  const tries = await Promise.all(Array.from({ length: 50 }, (_, at) => (at % 5 === 0 ? sell() : ask())))
  expect(tries.filter(one => one.ok)).toHaveLength(5)
  for (const one of tries)
    if (!one.ok)
      expect(one.error).toMatchObject({
        code: expect.stringMatching(/^(sold-out|pieces-gone)$/),
        standing: 0,
      })
  expect(await inBucket('shelf')).toBe(0)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('the same form sent five times at once is one reservation; its buyer is sealed and the counter is told', async () => {
  const key = 'the-same-form'
  const sent = (
    await Promise.all(Array.from({ length: 5 }, () => ask({ key, pieces: 2, name: ' 李小龙\r\nBcc: x ' })))
  ).map(granted)
  expect(new Set(sent.map(one => one.link)).size).toBe(1)
  expect(sent[0]?.link).toMatch(/^[0-9a-f]{32}$/)
  expect(await both()).toEqual([3, 2])
  const order = await row()
  expect(order.buyer_sealed).not.toContain('李')
  expect(openBuyer(seals, order.id, order.buyer_sealed ?? '')).toEqual({
    name: '李小龙 Bcc: x',
    contact: '+6281234567890',
  })
  const notices = await world.db
    .selectFrom('notice')
    .selectAll()
    .where('kind', '=', 'reservation-made')
    .execute()
  expect(notices).toMatchObject([{ partner_id: pair.partnerId }])
})

test('what cannot be so is refused by name, and holds nothing', async () => {
  expect(refused(await ask({ priceIdr: 8_000 }))).toEqual({
    code: 'price-changed',
    variantId: pair.variantId,
    seenIdr: 8_000,
    nowIdr: 8_500,
  })
  for (const pieces of [0, -1, 1.5, 1e9, Number.NaN, 21])
    expect(refused(await ask({ pieces }))).toEqual({ code: 'pieces-unfit', most: 20 })
  expect(refused(await ask({ pieces: 6 }))).toMatchObject({ code: 'pieces-gone', standing: 5 })
  expect(refused(await ask({ name: ' \u200b ' }))).toEqual({ code: 'buyer-name-missing' })
  expect(refused(await ask({ name: 'a'.repeat(81) }))).toMatchObject({ code: 'buyer-name-too-long' })
  expect(refused(await ask({ contact: ' ' }))).toEqual({ code: 'buyer-contact-missing' })
  for (const contact of ['a@b.id\r\nBcc: all@b.id', 'a@b'])
    expect(refused(await ask({ contact }))).toEqual({ code: 'email-unreadable' })
  expect(refused(await ask({ contact: '12' }))).toEqual({ code: 'phone-unreadable' })
  expect(refused(await ask({ key: 'x' }))).toEqual({ code: 'key-unfit' })
  granted(await holdBatch(pair.office, { batchId, reason: 'Diperiksa dulu' } as never))
  expect(refused(await ask())).toMatchObject({ code: 'pieces-gone', standing: 0 })
  expect(await both()).toEqual([5, 0])
})

test('one address has twelve open reservations at most', async () => {
  const more = (await madeBatch(pair, 20)).batchId
  await delivered(pair, more, 20)
  for (let n = 0; n < 12; n++) granted(await ask({ address: 'lobby' }))
  expect(refused(await ask({ address: 'lobby' }))).toEqual({ code: 'too-many-reservations', most: 12 })
  granted(await ask({ address: 'street' }))
})

test('handed over by its code at the frozen price, once; the statement sees the sale, and its void fills the shelf', async () => {
  granted(await ask({ pieces: 2 }))
  const { code } = await row()
  const stranger = await personWith(world, 'Tono', { role: 'partner-staff', partnerId: 'par_other' })
  expect(refused(await hand(code, stranger))).toEqual({ code: 'unknown-reservation' })
  const handed = [1, 2].map(async () => granted(await hand(` ${code.toUpperCase()} `)))
  const [first, second] = await Promise.all(handed)
  expect(first).toEqual(second)
  expect(await both()).toEqual([3, 0])
  expect(await dueToProducer(world.ctx, agreementId)).toBe(14_876)
  expect(await row()).toMatchObject({ state: 'collected', sale_id: first?.saleId })
  const line = await world.db.selectFrom('sale_line').selectAll().executeTakeFirstOrThrow()
  expect([line.price_idr, line.share_idr, line.commission_idr].map(Number)).toEqual([8_500, 7_438, 1_062])
  granted(await voidSale(pair.cashier, { saleId: first?.saleId ?? '', reason: 'Salah' }))
  expect(await both()).toEqual([5, 0])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('whoever guesses codes at a counter waits longer and longer', async () => {
  const answers: string[] = []
  for (let n = 0; n < 5; n++) answers.push(refused(await hand('zzzzz0')).code)
  expect(answers).toContain('must-wait')
  expect(refused(await hand('!'))).toEqual({ code: 'order-code-unfit' })
})

test('cancelled by the buyer, refused by the counter, lapsed at the minute: each frees the goods once', async () => {
  const { link } = granted(await ask({ pieces: 2 }))
  expect(refused(await cancelReservation(buyer, seals, { link: 'f'.repeat(32) }))).toEqual({
    code: 'unknown-reservation',
  })
  await Promise.all([1, 2, 3].map(async () => granted(await cancelReservation(buyer, seals, { link }))))
  expect(await both()).toEqual([5, 0])

  const second = granted(await ask({ pieces: 3 }))
  const { reservationId } = second
  expect(refused(await refuseReservation(pair.cashier, { reservationId, reason: ' ' }))).toEqual({
    code: 'reason-missing',
  })
  expect(refused(await refuseReservation(pair.her, { reservationId, reason: 'Pecah' }))).toEqual({
    code: 'unknown-reservation',
  })
  for (const _ of [1, 2])
    granted(await refuseReservation(pair.cashier, { reservationId, reason: 'Kemasan pecah' }))
  expect(await both()).toEqual([5, 0])
  expect(refused(await cancelReservation(buyer, seals, { link: second.link }))).toEqual({
    code: 'reservation-over',
    state: 'refused',
  })

  const third = granted(await ask({ pieces: 5 }))
  const over = later(buyer, 120)
  expect(third.heldUntil <= over.now).toBe(true)
  const { code } = await world.db
    .selectFrom('reservation')
    .select('code')
    .where('id', '=', third.reservationId)
    .executeTakeFirstOrThrow()
  expect(refused(await hand(code, later(pair.cashier, 120)))).toEqual({
    code: 'reservation-over',
    state: 'lapsed',
  })
  granted(await ask({ pieces: 5 }, over))
  expect(await both()).toEqual([0, 5])
  const muchLater = later(world.ctx, 60 * 24 * 20)
  await Promise.all([sweepOrders(muchLater), sweepOrders(muchLater)])
  expect(await both()).toEqual([5, 0])
  await sweepOrders(later(world.ctx, 60 * 24 * 40))
  const kept = await world.db
    .selectFrom('reservation')
    .select('buyer_sealed')
    .where('buyer_sealed', 'is not', null)
    .execute()
  expect(kept).toEqual([])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a counter on holiday takes no reservation and names the day it opens again', async () => {
  await world.db.deleteFrom('opening_hours').execute()
  await world.db
    .insertInto('opening_hours')
    .values(
      [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
        counter_id: pair.counterId,
        weekday,
        opens_minute: 480,
        closes_minute: 1200,
      })),
    )
    .execute()
  const reason = { id: 'Libur', en: 'Holiday' }
  granted(
    await closeCounterFor(pair.office, {
      counterId: pair.counterId,
      fromOn: '2026-11-24',
      untilOn: '2026-12-01',
      reason,
    }),
  )
  expect(refused(await ask())).toEqual({ code: 'counter-shut', opensOn: '2026-12-02', opensAt: '08:00' })
})

test('what was written of a reservation stands: no removal, no other price, no way back', async () => {
  const { link } = granted(await ask())
  granted(await cancelReservation(buyer, seals, { link }))
  for (const state of ['held', 'collected', 'refused', 'lapsed'] as const)
    await expect(world.db.updateTable('reservation').set({ state }).execute()).rejects.toThrow()
  await expect(world.db.deleteFrom('reservation').execute()).rejects.toThrow()
  await expect(world.db.updateTable('reservation_line').set({ price_idr: 1 }).execute()).rejects.toThrow()
})
