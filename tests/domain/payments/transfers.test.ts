import { afterEach, beforeEach, expect, test } from 'vitest'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { buyersPayment } from '#app/domain/payments/buyers-payment.ts'
import { cancelPaid, confirmSentBack } from '#app/domain/payments/give-back.ts'
import { refundsByHand, waitingTransfers } from '#app/domain/payments/money-desk.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { proveTransfer } from '#app/domain/payments/proof.ts'
import { confirmTransfer, rejectTransfer } from '#app/domain/payments/transfers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { personWith } from '#tests/support/consignment-cast.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'
import { createPictureRoom } from '#tests/support/picture-room.ts'
import { scenery } from '#tests/support/pictures.ts'

const printed =
  '00020101021126690017ID.CO.EXAMPLE.WWW011893600000000000001802150000000000000180303UMI51440014ID.CO.QRIS.WWW0215ID00000000000180303UMI5204549953033605802ID5916OLEH OLEH CONTOH6011KOTA MALANG61056511962070703A016304D1BB'
const account = { bank: 'BCA', accountNumber: '1234 567 890', holder: 'Hotel Arunika' }
const qris = { text: printed, name: 'Oleh Oleh Contoh', nmid: 'id0000000000018' }

let buyer: PayingBuyer
let pictures: Awaited<ReturnType<typeof createPictureRoom>>
beforeEach(async () => {
  buyer = await payingBuyer(9)
  pictures = await createPictureRoom(buyer.world)
})
afterEach(async () => {
  expect(await orderDifference(buyer.world.db)).toBeUndefined()
  await pictures.drop()
  await buyer.stripe.close()
  await buyer.world.drop()
})

async function* photo() {
  yield await scenery(600, 800, 3).jpeg().toBuffer()
}
async function* words() {
  yield Buffer.from('Saya sudah transfer')
}
const show = (link: string, source: AsyncIterable<Uint8Array> = photo()) =>
  proveTransfer(buyer.visitor, { room: pictures.room, seals }, { link, source })
const held = () =>
  piecesIn(buyer.world.ctx, buyer.batchIds[0] ?? '', { bucket: 'held', counterId: buyer.pair.counterId })

test('a transfer of the exact sum, with a slip, looked at by the owner of the account: paid, held all the while', async () => {
  const { world, pair, visitor } = buyer
  const { partnerId } = pair
  granted(await registerPayee(pair.office, { partnerId, ...account, qris }))
  const { link, paymentId = '', reservationId } = granted(await buyer.order('transfer'))
  const shown = await buyersPayment(visitor, seals, { link }, { cards: false })
  expect(shown?.transfer).toMatchObject({
    payee: { bank: 'BCA', accountNumber: '1234567890', holder: 'Hotel Arunika' },
    qris: { name: 'OLEH OLEH CONTOH' },
  })
  expect(shown?.transfer?.qris?.text).toContain('540525500')
  expect(shown?.ways).toEqual(['at-counter'])

  expect(refused(await show('f'.repeat(32)))).toEqual({ code: 'payment-over' })
  expect(refused(await show(link, words()))).toMatchObject({ code: 'not-an-image' })
  granted(await show(link))
  expect(refused(await show(link))).toEqual({ code: 'payment-over' })
  await sweepOrders(buyer.after(world.ctx, 60 * 5))
  await buyer.sweep(buyer.after(world.ctx, 60 * 5))
  expect(await held()).toBe(3)

  const told = await world.db.selectFrom('notice').selectAll().where('kind', '=', 'transfer-shown').execute()
  expect(told).toMatchObject([{ partner_id: partnerId }])
  const desk = await waitingTransfers(pair.hotel)
  expect(desk).toMatchObject([{ paymentId, amountIdr: 25_500, proof: { width: 600 } }])
  expect(await waitingTransfers(pair.cashier)).toEqual([])
  const stranger = await personWith(world, 'Tono', { role: 'partner-owner', partnerId: 'par_other' })
  expect(await waitingTransfers(stranger)).toEqual([])
  for (const other of [stranger, pair.cashier, pair.her, visitor])
    expect(refused(await confirmTransfer(other, { paymentId, arrivedIdr: 25_500 }))).toEqual({
      code: 'unknown-order-payment',
      paymentId,
    })
  for (const arrivedIdr of [25_499, 25_501])
    expect(refused(await confirmTransfer(pair.hotel, { paymentId, arrivedIdr }))).toEqual({
      code: 'arrived-differs',
      askedIdr: 25_500,
      arrivedIdr,
    })
  for (const arrivedIdr of [0, -1, Number.NaN])
    expect(refused(await confirmTransfer(pair.hotel, { paymentId, arrivedIdr }))).toMatchObject({
      code: 'amount-not-fit',
    })
  expect((await buyer.orderOf(reservationId)).state).toBe('awaiting-payment')
  const both = [1, 2].map(() => confirmTransfer(pair.hotel, { paymentId, arrivedIdr: 25_500 }))
  for (const one of await Promise.all(both)) expect(granted(one)).toBe('paid')
  const { code } = await buyer.orderOf(reservationId)
  granted(await handOver(pair.cashier, seals, { code, address: 'counter' }))
  expect(await orderBalances(world.ctx, paymentId)).toEqual({
    ...{ 'at-payee': 25_500, buyer: 0, 'producer-share': -22_314, 'partner-commission': -3_186 },
  })
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a slip that shows something else is rejected with its reason, and another may be shown, not for ever', async () => {
  const { pair, visitor } = buyer
  granted(await registerPayee(pair.office, account))
  const { link, paymentId = '' } = granted(await buyer.order('transfer'))
  expect(refused(await rejectTransfer(pair.office, { paymentId, reason: 'x' }))).toEqual({
    code: 'payment-over',
  })
  for (let nth = 0; nth < 5; nth++) {
    granted(await show(link))
    expect(refused(await rejectTransfer(pair.office, { paymentId, reason: ' ' }))).toEqual({
      code: 'reason-missing',
    })
    granted(await rejectTransfer(pair.office, { paymentId, reason: 'Belum masuk di mutasi' }))
  }
  const shown = await buyersPayment(visitor, seals, { link }, { cards: false })
  expect(shown?.transfer?.rejected).toBe('Belum masuk di mutasi')
  expect(refused(await show(link))).toEqual({ code: 'proofs-enough', most: 5 })
})

test('money that arrives after the end, and money of an order given up, is sent back by hand and written down', async () => {
  const { world, pair, visitor } = buyer
  granted(await registerPayee(pair.office, account))
  const late = granted(await buyer.order('transfer'))
  const later = buyer.after(world.ctx, 90)
  await sweepOrders(later)
  await buyer.sweep(later)
  const office = { ...pair.office, now: later.now }
  const [paymentId, arrivedIdr] = [late.paymentId ?? '', 25_500]
  expect(granted(await confirmTransfer(office, { paymentId, arrivedIdr }))).toBe('late')

  const paid = granted(await buyer.order('transfer'))
  granted(await confirmTransfer(pair.office, { paymentId: paid.paymentId ?? '', arrivedIdr }))
  granted(await cancelPaid(visitor, seals, { link: paid.link }))
  const desk = await refundsByHand(pair.office, seals)
  expect(desk.map(one => [one.amountIdr, one.buyer?.contact])).toEqual([
    [25_500, '+6281234567890'],
    [25_500, '+6281234567890'],
  ])
  for (const { refundId } of desk) {
    expect(refused(await confirmSentBack(pair.hotel, { refundId }))).toEqual({ code: 'unknown-refund' })
    for (const _ of [1, 2]) granted(await confirmSentBack(pair.office, { refundId }))
  }
  expect(await refundsByHand(pair.office, seals)).toEqual([])
  const { 'at-payee': kept = 0, buyer: owed = 0 } = await orderBalances(world.ctx)
  expect([kept, owed]).toEqual([0, 0])
  expect(await held()).toBe(0)
})

test('an account is registered by the office alone, with a QRIS that pays the registered merchant', async () => {
  const { pair } = buyer
  const { partnerId } = pair
  const register = (change: object, ctx = pair.office) =>
    registerPayee(ctx, { partnerId, ...account, ...change })
  expect(refused(await register({}, pair.hotel))).toEqual({ code: 'not-allowed' })
  expect(refused(await register({ bank: ' ' }))).toEqual({ code: 'payee-bank-missing' })
  expect(refused(await register({ accountNumber: '12a' }))).toEqual({ code: 'payee-number-unfit' })
  expect(refused(await register({ holder: '\u200b' }))).toEqual({ code: 'payee-holder-missing' })
  expect(refused(await register({ partnerId: 'par_x' }))).toMatchObject({ code: 'unknown-partner' })
  expect(refused(await register({ qris: { ...qris, nmid: 'ID0000000000026' } }))).toMatchObject({
    code: 'qris-other-merchant',
  })
  expect(refused(await register({ qris: { ...qris, text: printed.replace('CONTOH', 'PALSU1') } }))).toEqual({
    code: 'qris-checksum',
  })
  const first = granted(await register({ qris }))
  const second = granted(await register({ qris }))
  expect(first.payeeId).not.toBe(second.payeeId)
  const rows = await buyer.world.db.selectFrom('payee').select(['id', 'ended_at']).execute()
  expect(rows.filter(row => row.ended_at === null).map(row => row.id)).toEqual([second.payeeId])
})
