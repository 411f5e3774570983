import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomWord } from '#app/domain/ids.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { cancelReservation } from '#app/domain/orders/end-reservation.ts'
import { parcelArrived, parcelLost, sendParcel } from '#app/domain/orders/parcels/parcel-steps.ts'
import { placeParcel } from '#app/domain/payments/ask-payment.ts'
import { cancelPaid, refundLines, refusePaid } from '#app/domain/payments/give-back.ts'
import { handedOver } from '#app/domain/payments/money-desk.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { confirmTransfer } from '#app/domain/payments/transfers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { madeBatch } from '#tests/support/consignment-cast.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'

let buyer: PayingBuyer
let priceIdr: number
const postageIdr = 18_000

beforeEach(async () => {
  buyer = await payingBuyer(1)
  const { world, pair } = buyer
  await madeBatch(pair, 2)
  await madeBatch(pair, 2)
  await world.db.updateTable('product').set({ gross_weight_g: 200 }).execute()
  const { price_idr } = await world.db
    .selectFrom('variant')
    .select('price_idr')
    .where('id', '=', pair.variantId)
    .executeTakeFirstOrThrow()
  priceIdr = Number(price_idr)
})
afterEach(async () => {
  expect(await orderDifference(buyer.world.db)).toBeUndefined()
  await buyer.stripe.close()
  await buyer.world.drop()
})

/** Three pieces of two batches, so that the parcel has two lines of goods. */
const place = (asked: { pay?: 'card' | 'transfer'; key?: string; cards?: boolean } = {}) =>
  placeParcel(
    buyer.visitor,
    seals,
    {
      producerId: buyer.pair.producerId,
      goods: [{ variantId: buyer.pair.variantId, pieces: 3, priceIdr }],
      buyer: { name: 'Rahma', contact: '0812 3456 7890' },
      address: 'Jalan Kaliurang 12\nYogyakarta 55281',
      zone: 'java-bali',
      feeIdr: postageIdr,
      pay: asked.pay ?? 'card',
      language: 'id',
      key: asked.key ?? randomWord(12),
      sender: randomWord(8),
    },
    { cards: asked.cards ?? true },
  )
async function paidByCard() {
  const placed = granted(await place())
  const paymentId = placed.paymentId ?? ''
  await buyer.calls(buyer.world.ctx, buyer.provider, paymentId)
  const { session_id } = await buyer.paymentOf(paymentId)
  expect(await buyer.hears(buyer.stripe.pay(session_id ?? ''))).toBe('paid')
  return { ...placed, paymentId }
}
const followRefunds = async () => {
  await buyer.sweep()
  for (const event of buyer.stripe.events.filter(one => one.type.startsWith('refund')))
    await buyer.hears(event)
}
const notices = async (kind: 'parcel-paid' | 'parcel-cancelled') =>
  buyer.world.db.selectFrom('notice').select(['producer_id']).where('kind', '=', kind).execute()
const balances = (paymentId: string) => orderBalances(buyer.world.ctx, paymentId)
/** Accounts with something on them; the fee that the provider keeps is left out. */
const open = async (paymentId: string) =>
  Object.fromEntries(
    Object.entries(await balances(paymentId)).filter(
      ([account, sum]) => sum !== 0 && account !== 'provider-fee' && account !== 'at-provider',
    ),
  )
const zeroSum = async (paymentId: string) =>
  Object.values(await balances(paymentId)).reduce((sum, one) => sum + one, 0)

test('the buyer is asked for goods and postage together, once; paid and sent both are hers who sends, to the rupiah', async () => {
  const { world, pair, stripe } = buyer
  const goodsIdr = 3 * priceIdr
  const key = 'the-same-parcel'
  const placed = granted(await place({ key }))
  expect(granted(await place({ key })).paymentId).toBe(placed.paymentId)
  const paymentId = placed.paymentId ?? ''
  expect(Number((await buyer.paymentOf(paymentId)).amount_idr)).toBe(goodsIdr + postageIdr)
  await buyer.calls(world.ctx, buyer.provider, paymentId)
  const { session_id } = await buyer.paymentOf(paymentId)
  expect(stripe.sessions.get(session_id ?? '')?.amount_total).toBe((goodsIdr + postageIdr) * 100)
  expect(await buyer.hears(stripe.pay(session_id ?? ''))).toBe('paid')
  expect(await notices('parcel-paid')).toEqual([{ producer_id: pair.producerId }])
  expect(await open(paymentId)).toEqual({ buyer: -(goodsIdr + postageIdr) })

  const by = { reservationId: placed.reservationId, carrier: 'JNE', tracking: 'JP123' }
  for (const _ of [1, 2]) granted(await sendParcel(pair.her, by))
  expect(await open(paymentId)).toEqual({ 'producer-share': -goodsIdr, shipping: -postageIdr })
  granted(await parcelArrived(pair.her, by))
  expect(await zeroSum(paymentId)).toBe(0)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a line goes back alone, and the parcel still arrives; with every line and the postage all is given back', async () => {
  const { pair } = buyer
  const { paymentId, reservationId } = await paidByCard()
  const [first] = await handedOver(pair.office, 'id')
  expect(first).toBeUndefined()
  expect(refused(await refundLines(pair.office, { paymentId, lines: [1] }))).toEqual({
    code: 'not-handed-over',
  })
  granted(await sendParcel(pair.her, { reservationId, carrier: 'JNE', tracking: 'JP123' }))
  const [sent] = await handedOver(pair.office, 'id')
  expect(sent?.lines.map(line => [line.line, line.pieces])).toEqual([
    [0, 1],
    [1, 2],
    [2, 1],
  ])
  expect(refused(await refundLines(pair.her, { paymentId, lines: [2] })).code).toBe('unknown-order-payment')
  granted(await refundLines(pair.office, { paymentId, lines: [2] }))
  expect(refused(await refundLines(pair.office, { paymentId, lines: [2] }))).toEqual({
    code: 'nothing-to-refund',
  })
  await followRefunds()
  expect(await open(paymentId)).toEqual({ 'producer-share': -2 * priceIdr, shipping: -postageIdr })
  granted(await parcelArrived(pair.her, { reservationId }))
  expect((await buyer.orderOf(reservationId)).state).toBe('delivered')

  granted(await refundLines(pair.office, { paymentId, lines: [0, 1] }))
  await followRefunds()
  expect(await open(paymentId)).toEqual({})
  expect((await buyer.orderOf(reservationId)).state).toBe('refunded')
  expect((await buyer.paymentOf(paymentId)).state).toBe('refunded')
})

test('lost on the way, all of it goes back, postage too; given up or refused before sending as well, and she is told', async () => {
  const { world, pair, visitor } = buyer
  const lost = await paidByCard()
  granted(
    await sendParcel(pair.her, { reservationId: lost.reservationId, carrier: 'JNE', tracking: 'JP123' }),
  )
  for (const _ of [1, 2])
    granted(await parcelLost(pair.her, { reservationId: lost.reservationId, reason: 'Hilang di gudang' }))
  await followRefunds()
  expect(await open(lost.paymentId)).toEqual({})
  expect((await buyer.orderOf(lost.reservationId)).state).toBe('refunded')
  expect((await buyer.paymentOf(lost.paymentId)).state).toBe('refunded')

  await madeBatch(pair, 4)
  const given = await paidByCard()
  for (const _ of [1, 2]) granted(await cancelPaid(visitor, seals, { link: given.link }))
  expect(await notices('parcel-cancelled')).toEqual([{ producer_id: pair.producerId }])
  const unsent = await paidByCard()
  const why = { reservationId: unsent.reservationId, reason: 'Kemasannya basah' }
  expect(refused(await refusePaid(pair.hotel, why))).toEqual({ code: 'unknown-reservation' })
  expect(refused(await refusePaid(pair.her, { ...why, reason: ' ' }))).toEqual({ code: 'reason-missing' })
  granted(await refusePaid(pair.her, why))
  await followRefunds()
  for (const { paymentId } of [given, unsent]) expect(await open(paymentId)).toEqual({})
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('by transfer the office keeps the account; without one, or without cards, nothing is set aside', async () => {
  const { world, pair } = buyer
  expect(refused(await place({ pay: 'transfer' }))).toEqual({ code: 'way-not-offered' })
  expect(refused(await place({ cards: false }))).toEqual({ code: 'way-not-offered' })
  const orders = await world.db.selectFrom('reservation').select('id').execute()
  expect(orders).toEqual([])
  const { partnerId } = pair
  const account = { bank: 'BCA', accountNumber: '1234567890' }
  granted(await registerPayee(pair.office, { partnerId, ...account, holder: 'Hotel Arunika' }))
  expect(refused(await place({ pay: 'transfer' }))).toEqual({ code: 'way-not-offered' })
  granted(await registerPayee(pair.office, { ...account, holder: 'Omah Oleh' }))
  const { paymentId = '', link } = granted(await place({ pay: 'transfer' }))
  const arrivedIdr = 3 * priceIdr + postageIdr
  expect(refused(await confirmTransfer(pair.hotel, { paymentId, arrivedIdr })).code).toBe(
    'unknown-order-payment',
  )
  expect(refused(await confirmTransfer(pair.office, { paymentId, arrivedIdr: 3 * priceIdr })).code).toBe(
    'arrived-differs',
  )
  expect(granted(await confirmTransfer(pair.office, { paymentId, arrivedIdr }))).toBe('paid')
  expect(refused(await cancelReservation(buyer.visitor, seals, { link })).code).toBe('reservation-over')
  expect(await open(paymentId)).toEqual({ 'at-payee': arrivedIdr, buyer: -arrivedIdr })
})
