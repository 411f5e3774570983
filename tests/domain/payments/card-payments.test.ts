import { afterEach, beforeEach, expect, test } from 'vitest'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { cancelReservation, handOver } from '#app/domain/orders/end-reservation.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { askPayment, payAtCounter, placeOrder } from '#app/domain/payments/ask-payment.ts'
import { buyersPayment } from '#app/domain/payments/buyers-payment.ts'
import { cancelPaid, refundLines, refundOdd, refusePaid } from '#app/domain/payments/give-back.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { confirmTransfer } from '#app/domain/payments/transfers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { ok } from '#app/domain/result.ts'
import type { Mail, MailLetter } from '#app/gateways/mail/mail.ts'
import { sweepFetchLetters } from '#app/http/fetch-letters.server.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'

let buyer: PayingBuyer
beforeEach(async () => {
  buyer = await payingBuyer(12)
})
afterEach(async () => {
  expect(await orderDifference(buyer.world.db)).toBeUndefined()
  await buyer.stripe.close()
  await buyer.world.drop()
})

const aside = async () => {
  const { world, pair, batchIds } = buyer
  const at = (bucket: 'shelf' | 'held') =>
    piecesIn(world.ctx, batchIds[0] ?? '', { bucket, counterId: pair.counterId })
  return [await at('shelf'), await at('held')]
}
const notices = async (kind: string) =>
  buyer.world.db
    .selectFrom('notice')
    .selectAll()
    .where('kind', '=', kind as never)
    .execute()
const handOverTo = async (reservationId: string) =>
  granted(
    await handOver(buyer.pair.cashier, seals, {
      code: (await buyer.orderOf(reservationId)).code,
      address: 'counter',
    }),
  )
/** Every line's entries add up to nothing, and in the end nothing is the buyer's any more. */
const perLine = async (paymentId: string) => {
  const rows = await buyer.world.db
    .selectFrom('order_posting')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .execute()
  const lines = new Map<number, Record<string, number>>()
  for (const row of rows) {
    const of = lines.get(row.line) ?? {}
    of[row.debit] = (of[row.debit] ?? 0) + Number(row.amount_idr)
    of[row.credit] = (of[row.credit] ?? 0) - Number(row.amount_idr)
    lines.set(row.line, of)
  }
  for (const of of lines.values()) expect(Object.values(of).reduce((a, b) => a + b, 0)).toBe(0)
  return lines
}

test('paid by card: held longer than the page, fetched once, each rupiah in its place', async () => {
  const { world, pair, stripe } = buyer
  const { paymentId, sessionId, reservationId } = await buyer.opened()
  expect(await aside()).toEqual([9, 3])
  const waiting = await buyer.orderOf(reservationId)
  const session = stripe.sessions.get(sessionId)
  expect(waiting.state).toBe('awaiting-payment')
  expect(Date.parse(waiting.held_until)).toBeGreaterThan((session?.expires_at ?? 0) * 1000)
  expect(session?.amount_total).toBe(2_550_000)

  expect(await buyer.hears(stripe.pay(sessionId))).toBe('paid')
  expect(await buyer.orderOf(reservationId)).toMatchObject({ state: 'paid', pay: 'card' })
  expect(await notices('order-paid')).toMatchObject([{ partner_id: pair.partnerId }])
  await buyer.calls()
  expect(await orderBalances(world.ctx, paymentId)).toMatchObject({
    'at-provider': 25_500 - 740,
    'provider-fee': 740,
    buyer: -25_500,
  })

  const { saleId } = await handOverTo(reservationId)
  expect((await perLine(paymentId)).get(1)).toEqual({
    ...{ 'at-provider': 24_760, 'provider-fee': 740, buyer: 0 },
    ...{ 'producer-share': -22_314, 'partner-commission': -3_186 },
  })
  // One income: the statement sees the sale as any other, with the same shares.
  expect(await dueToProducer(world.ctx, buyer.agreementId)).toBe(22_314)
  const sale = await world.db.selectFrom('sale').selectAll().where('id', '=', saleId).execute()
  expect(sale).toMatchObject([{ counter_id: pair.counterId, state: 'recorded' }])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('the webhook five times, at once and out of order, and the page asked five times: one paid order', async () => {
  const { stripe, world } = buyer
  const key = 'same-checkout'
  const placed = await Promise.all(Array.from({ length: 5 }, () => buyer.order('card', { key })))
  const ids = new Set(placed.map(one => granted(one).paymentId))
  expect(ids.size).toBe(1)
  await Promise.all([buyer.calls(), buyer.calls(), buyer.calls()])
  expect(stripe.sessions.size).toBe(1)
  const [sessionId = ''] = stripe.sessions.keys()
  const paid = stripe.pay(sessionId)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => buyer.hears(paid)))
  expect(outcomes.filter(one => one === 'paid')).toHaveLength(1)
  expect(await buyer.hears({ ...paid, id: 'evt_again' })).toBe('known')
  const sum = await world.db
    .selectFrom('order_posting')
    .select(({ fn }) => fn.sum<number>('amount_idr').as('sum'))
    .where('what', '=', 'paid')
    .executeTakeFirstOrThrow()
  expect(Number(sum.sum)).toBe(25_500)
})

test('paid before we even knew the page was open: paid all the same', async () => {
  const { stripe, provider } = buyer
  const { paymentId = '' } = granted(await buyer.order('card'))
  // The provider opened the page, and our program stopped before it wrote that down.
  const stopping = {
    ...provider,
    openCheckout: async (asked: Parameters<typeof provider.openCheckout>[0]) => {
      await provider.openCheckout(asked)
      throw new Error('killed')
    },
  }
  expect(await buyer.calls(undefined, stopping)).toBe(1)
  const [sessionId = ''] = stripe.sessions.keys()
  expect(await buyer.hears(stripe.pay(sessionId))).toBe('paid')
  await buyer.calls(buyer.after(buyer.world.ctx, 1))
  expect(stripe.sessions.size).toBe(1)
  expect(await buyer.paymentOf(paymentId)).toMatchObject({ state: 'paid', session_id: sessionId })
})

test('money after the end goes back by itself, once, and the goods are not taken from anybody', async () => {
  const { stripe, world } = buyer
  const { paymentId, sessionId, reservationId } = await buyer.opened()
  const later = buyer.after(world.ctx, 60)
  await sweepOrders(later)
  expect(await aside()).toEqual([12, 0])
  const paid = stripe.pay(sessionId)
  expect(await buyer.hears(paid, later)).toBe('late')
  expect(await buyer.hears({ ...paid, id: 'evt_again' }, later)).toBe('known')
  await buyer.sweep(later)
  await buyer.sweep(later)
  expect([...stripe.refunds.values()]).toMatchObject([{ amount: 2_550_000 }])
  expect(await buyer.paymentOf(paymentId)).toMatchObject({ state: 'refunded' })
  expect(await buyer.orderOf(reservationId)).toMatchObject({ state: 'lapsed' })
  const balances = await orderBalances(world.ctx, paymentId)
  expect(balances).toMatchObject({ 'at-provider': -740, 'provider-fee': 740, buyer: 0 })
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('another amount, another currency, another page: nothing is paid, the office hears and gives it back', async () => {
  const { stripe, pair } = buyer
  const first = await buyer.opened({ pieces: 3 })
  expect(await buyer.hears(stripe.pay(first.sessionId, { amount_total: 100 }))).toBe('odd')
  const second = await buyer.opened({ pieces: 3 })
  expect(await buyer.hears(stripe.pay(second.sessionId, { currency: 'usd' }))).toBe('odd')
  const third = await buyer.opened({ pieces: 3 })
  expect(await buyer.hears(stripe.pay(third.sessionId, { id: 'cs_test_other' }))).toBe('odd')
  for (const { reservationId } of [first, second, third])
    expect((await buyer.orderOf(reservationId)).state).toBe('awaiting-payment')
  expect(await notices('payment-odd')).toHaveLength(3)
  expect(await notices('order-paid')).toHaveLength(0)

  const { paymentId } = first
  expect(refused(await refundOdd(pair.hotel, { paymentId }))).toMatchObject({ code: 'unknown-order-payment' })
  for (const _ of [1, 2]) granted(await refundOdd(pair.office, { paymentId }))
  await buyer.calls()
  expect([...stripe.refunds.values()].map(one => one.amount)).toEqual([100])
  expect(await buyer.paymentOf(paymentId)).toMatchObject({ state: 'refunded', came_idr: 1 })
})

test('two payments of one order: the second goes to the office, not to the till', async () => {
  const { stripe } = buyer
  const { sessionId } = await buyer.opened()
  expect(await buyer.hears(stripe.pay(sessionId))).toBe('paid')
  expect(await buyer.hears(stripe.pay(sessionId, { payment_intent: 'pi_second' }))).toBe('paid-twice')
  expect(await notices('paid-twice')).toHaveLength(1)
})

test('a payment that nobody here knows, an event of no concern, a dispute: told, and nothing moves', async () => {
  const { stripe, world } = buyer
  const { sessionId } = await buyer.opened()
  const paid = stripe.pay(sessionId)
  const foreign = { ...stripe.sessions.get(sessionId), metadata: { paymentId: 'opy_elsewhere' } }
  expect(await buyer.hears(stripe.tell('checkout.session.completed', foreign))).toBe('unknown-payment')
  expect(await buyer.hears(stripe.tell('customer.created', { id: 'cus_1' }))).toBe('not-ours')
  const dispute = { payment_intent: 'pi_x', amount: 100, currency: 'idr' }
  expect(await buyer.hears(stripe.tell('charge.dispute.created', dispute))).toBe('unknown-payment')
  await buyer.hears(paid)
  const intent = stripe.sessions.get(sessionId)?.payment_intent
  const ours = { ...dispute, payment_intent: intent }
  expect(await buyer.hears(stripe.tell('charge.dispute.created', ours))).toBe('dispute')
  expect(await notices('payment-disputed')).toHaveLength(1)
  const kept = await world.db.selectFrom('provider_event').select('event_id').execute()
  expect(kept).toHaveLength(5)
})

test('a buyer cancels what is paid, a counter refuses it, nobody fetches it: all goes back, exactly', async () => {
  const { stripe, world, pair } = buyer
  const paid = async () => {
    const one = await buyer.opened({ pieces: 3 })
    await buyer.hears(stripe.pay(one.sessionId))
    return one
  }
  const [first, second, third] = [await paid(), await paid(), await paid()]
  expect(refused(await cancelPaid(buyer.visitor, seals, { link: 'f'.repeat(32) }))).toEqual({
    code: 'unknown-reservation',
  })
  for (const _ of [1, 2]) granted(await cancelPaid(buyer.visitor, seals, { link: first.link }))
  const { reservationId } = second
  expect(refused(await refusePaid(pair.cashier, { reservationId, reason: ' ' }))).toEqual({
    code: 'reason-missing',
  })
  expect(refused(await refusePaid(pair.her, { reservationId, reason: 'Pecah' }))).toEqual({
    code: 'unknown-reservation',
  })
  granted(await refusePaid(pair.cashier, { reservationId, reason: 'Kemasannya pecah' }))
  expect(await aside()).toEqual([9, 3])
  const muchLater = buyer.after(world.ctx, 60 * 73)
  await buyer.sweep(muchLater)
  expect(await aside()).toEqual([12, 0])
  expect(await buyer.sweep(muchLater)).toBe(0)
  expect([...stripe.refunds.values()].map(one => one.amount)).toEqual([2_550_000, 2_550_000, 2_550_000])
  for (const { paymentId, reservationId } of [first, second, third]) {
    expect((await buyer.paymentOf(paymentId)).state).toBe('refunded')
    expect((await buyer.orderOf(reservationId)).state).toBe('refunded')
    const { buyer: owed = 0 } = await orderBalances(world.ctx, paymentId)
    expect(owed).toBe(0)
  }
  expect(await dueToProducer(world.ctx, buyer.agreementId)).toBe(0)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a line at fault after it was handed over: its money, and only its, goes back through both ledgers', async () => {
  const { stripe, world, pair } = buyer
  const { paymentId, sessionId, reservationId } = await buyer.opened()
  expect(refused(await refundLines(pair.office, { paymentId, lines: [1] }))).toEqual({
    code: 'nothing-to-refund',
  })
  await buyer.hears(stripe.pay(sessionId))
  expect(refused(await refundLines(pair.office, { paymentId, lines: [1] }))).toEqual({
    code: 'not-handed-over',
  })
  await handOverTo(reservationId)
  await buyer.calls()
  expect(refused(await refundLines(pair.hotel, { paymentId, lines: [1] }))).toMatchObject({
    code: 'unknown-order-payment',
  })
  expect(refused(await refundLines(pair.office, { paymentId, lines: [7] }))).toEqual({
    code: 'nothing-to-refund',
  })
  granted(await refundLines(pair.office, { paymentId, lines: [1, 1] }))
  expect(refused(await refundLines(pair.office, { paymentId, lines: [1] }))).toEqual({
    code: 'nothing-to-refund',
  })
  expect(await dueToProducer(world.ctx, buyer.agreementId)).toBe(0)
  expect(await orderBalances(world.ctx, paymentId)).toMatchObject({
    ...{ buyer: -25_500, 'producer-share': 0, 'partner-commission': 0 },
  })
  await buyer.calls()
  expect([...stripe.refunds.values()]).toMatchObject([{ amount: 2_550_000 }])
  expect((await perLine(paymentId)).get(1)).toMatchObject({
    buyer: 0,
    'at-provider': -740,
    'provider-fee': 740,
  })
  expect(await buyer.orderOf(reservationId)).toMatchObject({ state: 'refunded' })
  const event = stripe.events.find(one => one.type === 'refund.created')
  expect(event && (await buyer.hears(event))).toBe('refund')
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('the buyer changes the way: the first page is closed at the provider, and what is paid there still is late', async () => {
  const { stripe, world, visitor } = buyer
  const { link, sessionId, paymentId, reservationId } = await buyer.opened()
  granted(await payAtCounter(visitor, seals, { link }))
  expect(await buyer.orderOf(reservationId)).toMatchObject({ state: 'held', pay: 'at-counter' })
  await buyer.calls()
  expect(stripe.sessions.get(sessionId)?.status).toBe('expired')
  expect((await buyer.paymentOf(paymentId)).state).toBe('lapsed')
  expect(await buyer.hears(stripe.pay(sessionId))).toBe('late')

  const again = granted(await askPayment(visitor, seals, { link, way: 'card' }, { cards: true }))
  expect(again.paymentId).not.toBe(paymentId)
  await buyer.calls()
  const now = (await buyer.paymentOf(again.paymentId)).session_id ?? ''
  expect(await buyer.hears(stripe.expire(now))).toBe('ended')
  granted(await cancelReservation(visitor, seals, { link }))
  await buyer.sweep()
  expect(await aside()).toEqual([12, 0])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('what cannot be so is refused by name, and holds nothing', async () => {
  const { visitor, world } = buyer
  expect(refused(await buyer.order('transfer'))).toEqual({ code: 'way-not-offered' })
  expect(refused(await buyer.order('card', { pieces: 2 }))).toEqual({
    code: 'card-too-little',
    leastIdr: 20_000,
  })
  expect(await aside()).toEqual([12, 0])
  const { link } = granted(await buyer.order('at-counter'))
  const none = { cards: false }
  expect(refused(await askPayment(visitor, seals, { link, way: 'card' }, none))).toEqual({
    code: 'way-not-offered',
  })
  expect(refused(await askPayment(visitor, seals, { link: 'x', way: 'card' }, { cards: true }))).toEqual({
    code: 'unknown-reservation',
  })
  const over = buyer.after(visitor, 200)
  expect(refused(await askPayment(over, seals, { link, way: 'card' }, { cards: true }))).toMatchObject({
    code: 'reservation-over',
  })
  expect(await world.db.selectFrom('order_payment').select('id').execute()).toEqual([])
})

test('a provider that is out of reach is asked later and later; one that refuses leads to another way', async () => {
  const { stripe, world } = buyer
  const { paymentId = '' } = granted(await buyer.order('card'))
  stripe.breaks.before = 100
  expect(await buyer.calls()).toBe(1)
  expect(await buyer.calls()).toBe(0)
  expect(await buyer.calls(buyer.after(world.ctx, 0.2))).toBe(1)
  const call = await world.db.selectFrom('provider_call').selectAll().executeTakeFirstOrThrow()
  expect(call).toMatchObject({ tries: 2, state: 'waiting' })
  expect(call.why).not.toContain('sk_test')
  stripe.breaks.before = 0
  // Too late for a page that may be open for half an hour: the provider will not open it any more.
  stripe.clock.now = () => Date.parse(world.ctx.now) / 1000 + 600
  expect(await buyer.calls(buyer.after(world.ctx, 10))).toBe(0)
  expect((await buyer.paymentOf(paymentId)).state).toBe('lapsed')
  expect(await notices('card-refused')).toHaveLength(1)
})

test('paid goods that nobody fetches: told a day before, with a letter where there is an address, then given back', async () => {
  const { stripe, world, pair } = buyer
  const order = await buyer.opened({ pieces: 3 })
  await buyer.hears(stripe.pay(order.sessionId))
  const letters: MailLetter[] = []
  const mail: Mail = {
    deliver: async letter => {
      letters.push(letter)
      return ok(undefined)
    },
  }
  const write = (hours: number, by = mail) =>
    sweepFetchLetters(buyer.after(world.ctx, 60 * hours), { seals, mail: by }, 'https://omah.example')
  const told = async () =>
    (
      await world.db
        .selectFrom('notice')
        .select(['kind', 'partner_id'])
        .where('kind', 'like', 'paid-not-fetched%')
        .execute()
    ).map(one => [one.kind, one.partner_id])
  await buyer.sweep(buyer.after(world.ctx, 60 * 47))
  expect(await told()).toEqual([])
  for (const _ of [1, 2]) await buyer.sweep(buyer.after(world.ctx, 60 * 49))
  expect(await told()).toEqual([['paid-not-fetched-yet', pair.partnerId]])
  // She left a phone number: the counter knows, and no letter goes.
  expect(await write(49)).toEqual({ sent: 0, failures: [] })

  granted(await registerPayee(pair.office, { bank: 'BCA', accountNumber: '1234567890', holder: 'Omah Oleh' }))
  const other = granted(
    await placeOrder(
      buyer.visitor,
      seals,
      {
        counterId: pair.counterId,
        goods: [{ variantId: pair.variantId, pieces: 1, priceIdr: 8_500 }],
        buyer: { name: 'Tomas', contact: 'tomas@example.com' },
        ...{ language: 'en', key: 'tomas-pays-now', address: 'tomas', pay: 'transfer' },
      },
      { cards: false },
    ),
  )
  granted(await confirmTransfer(pair.office, { paymentId: other.paymentId ?? '', arrivedIdr: 8_500 }))
  await buyer.sweep(buyer.after(world.ctx, 60 * 50))
  const out: Mail = { deliver: () => Promise.reject(new Error('the post is closed')) }
  expect((await write(50, out)).failures).toHaveLength(1)
  expect(await write(50)).toEqual({ sent: 0, failures: [] })
  expect(await write(51)).toEqual({ sent: 1, failures: [] })
  expect(await write(52)).toEqual({ sent: 0, failures: [] })
  expect(letters).toMatchObject([
    {
      to: 'tomas@example.com',
      messageId: `fetch_${other.reservationId}`,
      subject: expect.stringContaining('waits for you'),
    },
  ])
  expect(letters[0]?.text).toContain(`https://omah.example/en/orders/${other.link}`)

  expect(await aside()).toEqual([8, 4])
  for (const _ of [1, 2]) await buyer.sweep(buyer.after(world.ctx, 60 * 73))
  expect(await aside()).toEqual([12, 0])
  expect((await told()).map(([kind]) => kind).sort()).toEqual([
    'paid-not-fetched',
    'paid-not-fetched',
    'paid-not-fetched-yet',
    'paid-not-fetched-yet',
  ])
  const page = await buyersPayment(buyer.visitor, seals, { link: other.link }, { cards: false })
  expect(page?.refunds).toMatchObject([{ amountIdr: 8_500, reason: 'not-fetched' }])
  expect((await buyer.orderOf(other.reservationId)).state).toBe('refunded')
})
