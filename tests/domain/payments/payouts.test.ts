import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { salesOfToday } from '#app/domain/consignment/sales/sale-page.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { statementPreview } from '#app/domain/consignment/statements/statement-preview.ts'
import { statementDifference } from '#app/domain/consignment/statements/statement-proof.ts'
import { findStatement } from '#app/domain/consignment/statements/statement-sheet.ts'
import { listNotices } from '#app/domain/notices/notice-list.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { refundLines } from '#app/domain/payments/give-back.ts'
import { moneyWithOffice } from '#app/domain/payments/money-with-office.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { nextState, payoutEvents, payoutStates, transitions } from '#app/domain/payments/payout-machine.ts'
import { findPayout } from '#app/domain/payments/payout-sheet.ts'
import { answerPayout, recordPayout, sendPayoutAgain } from '#app/domain/payments/payouts.ts'
import { officeOwes } from '#app/domain/payments/payouts-owed.ts'
import { reconcile } from '#app/domain/payments/reconcile.ts'
import { confirmTransfer } from '#app/domain/payments/transfers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { engine } from '#tests/support/database.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'

let buyer: PayingBuyer
beforeEach(async () => {
  buyer = await payingBuyer(60)
})
afterEach(async () => {
  expect(await orderDifference(buyer.world.db)).toBeUndefined()
  await buyer.stripe.close()
  await buyer.world.drop()
})

const shareIdr = 7_438
const priceIdr = 8_500

/** Paid by card and handed over. */
async function fetched(pieces = 3) {
  const order = await buyer.opened({ pieces })
  expect(await buyer.hears(buyer.stripe.pay(order.sessionId))).toBe('paid')
  granted(
    await handOver(buyer.pair.cashier, seals, {
      code: (await buyer.orderOf(order.reservationId)).code,
      address: '198.51.100.1',
    }),
  )
  return order
}
const owed = () => officeOwes(buyer.world.ctx, 'all')
const payout = (change: Partial<Parameters<typeof recordPayout>[1]> = {}) => ({
  payee: { partnerId: buyer.pair.partnerId },
  untilAt: buyer.world.ctx.now,
  amountIdr: 3 * priceIdr,
  sentOn: '2026-11-24',
  reference: 'BCA 88123',
  key: 'payout-of-today',
  ...change,
})
const nothing = (balances: Awaited<ReturnType<typeof orderBalances>>) =>
  Object.entries(balances).filter(
    ([account, sum]) => sum !== 0 && account !== 'at-provider' && account !== 'provider-fee',
  )

test('every event in every state leads where the table says, and the database lets a payout move no other way', async () => {
  const arrows = payoutStates.flatMap(from =>
    payoutEvents.flatMap(event => {
      const to = nextState(from, event)
      return to === undefined ? [] : [`${from} ${event} ${to}`]
    }),
  )
  expect(arrows).toEqual(['sent receive received', 'sent deny denied', 'denied send-again sent'])
  const { db } = buyer.world
  await fetched()
  const { payoutId } = granted(await recordPayout(buyer.pair.office, payout()))
  const to = (state: (typeof payoutStates)[number]) =>
    db.updateTable('payout').set({ state }).where('id', '=', payoutId).execute()
  await to('denied')
  await expect(to('received')).rejects.toThrow()
  await to('sent')
  await to('received')
  for (const state of ['sent', 'denied'] as const) await expect(to(state)).rejects.toThrow()
  expect(Object.keys(transitions.received)).toEqual([])
  await expect(db.updateTable('payout').set({ amount_idr: 1 }).execute()).rejects.toThrow()
  for (const table of ['payout', 'payout_line', 'payout_step'])
    await expect(sql`delete from ${sql.table(table)}`.execute(db), table).rejects.toThrow()
  const line = await db.selectFrom('payout_line').selectAll().executeTakeFirstOrThrow()
  await expect(
    db
      .insertInto('payout_line')
      .values({ ...line, position: 2 })
      .execute(),
  ).rejects.toThrow()
})

test('what a card paid and the counter handed over is forwarded whole and once, and the counter says that it has come', async () => {
  const { world, pair } = buyer
  const { paymentId } = await fetched()
  const [one] = await owed()
  expect(one).toMatchObject({ payee: { partnerId: pair.partnerId }, owedIdr: 25_500, lateIdr: 0 })
  expect(one?.lines).toMatchObject([{ what: 'earned', amountIdr: 25_500, paid: 'card' }])
  expect(await moneyWithOffice(pair.hotel, { partnerId: pair.partnerId })).toMatchObject({
    willBePaidIdr: 25_500,
    receivedIdr: 0,
  })
  for (const other of [pair.cashier, pair.her, buyer.visitor])
    expect(await moneyWithOffice(other, { partnerId: pair.partnerId })).toBeUndefined()

  for (const other of [pair.hotel, pair.cashier, pair.her, buyer.visitor])
    expect(refused(await recordPayout(other, payout()))).toEqual({ code: 'not-allowed' })
  expect(refused(await recordPayout(pair.office, payout({ amountIdr: 25_499 })))).toEqual({
    code: 'payout-differs',
    amountIdr: 25_499,
    owedIdr: 25_500,
  })
  for (const [change, code] of [
    [{ reference: ' \n' }, 'payout-proof-missing'],
    [{ sentOn: '2026-11-25' }, 'paid-in-the-future'],
    [{ sentOn: 'kemarin' }, 'not-a-day'],
    [{ key: '' }, 'key-unfit'],
    [{ untilAt: 'then' }, 'nothing-to-pay-out'],
    [{ untilAt: '2020-01-01T00:00:00.000Z' }, 'nothing-to-pay-out'],
    [{ payee: { producerId: pair.producerId } }, 'nothing-to-pay-out'],
    [{ payee: { partnerId: 'par_other' } }, 'nothing-to-pay-out'],
  ] as const)
    expect(refused(await recordPayout(pair.office, payout(change))).code).toBe(code)

  const five = await Promise.all([1, 2, 3, 4, 5].map(() => recordPayout(pair.office, payout())))
  expect(new Set(five.map(sent => granted(sent).payoutId)).size).toBe(1)
  expect(refused(await recordPayout(pair.office, payout({ key: 'second-clerk' })))).toEqual({
    code: 'nothing-to-pay-out',
  })
  const { payoutId, number } = granted(five[0] as (typeof five)[number])
  expect(number).toBe('SU/2026/11/0001')
  expect(await world.db.selectFrom('payout_line').selectAll().execute()).toHaveLength(1)
  expect(nothing(await orderBalances(world.ctx, paymentId))).toEqual([])
  expect((await reconcile(world.ctx, buyer.provider, '2026-11-20T00:00:00.000Z')).differences).toEqual([])
  const hers = await world.db.selectFrom('notice').selectAll().where('kind', '=', 'payout-sent').execute()
  expect(hers).toMatchObject([{ partner_id: pair.partnerId, subject: `payout:${payoutId}` }])
  const toCashier = await listNotices(pair.cashier as Parameters<typeof listNotices>[0])
  expect(toCashier.notices.map(one => one.kind)).not.toContain('payout-sent')
  expect(toCashier.unread).toBe(toCashier.notices.filter(one => !one.isRead).length)

  for (const other of [pair.cashier, pair.her, pair.office, buyer.visitor])
    expect(refused(await answerPayout(other, { payoutId, answer: 'received' }))).toEqual({
      code: 'unknown-payout',
    })
  for (const other of [pair.cashier, pair.her]) expect(await findPayout(other, payoutId)).toBeUndefined()
  for (const _ of [1, 2]) granted(await answerPayout(pair.hotel, { payoutId, answer: 'received' }))
  expect(refused(await answerPayout(pair.hotel, { payoutId, answer: 'denied' }))).toEqual({
    code: 'payout-answered',
    state: 'received',
  })
  expect(await moneyWithOffice(pair.hotel, { partnerId: pair.partnerId })).toMatchObject({
    willBePaidIdr: 0,
    toldIdr: 0,
    receivedIdr: 25_500,
  })
  expect((await findPayout(pair.hotel, payoutId))?.steps).toMatchObject([
    { event: 'send', by: 'Ratna', reference: 'BCA 88123', sentOn: '2026-11-24' },
    { event: 'receive', by: 'Wawan' },
  ])
})

test('a denied payout is owed again and late until it is sent once more with a new proof', async () => {
  const { world, pair } = buyer
  const { paymentId } = await fetched()
  const clerks = await Promise.all(
    ['clerk-at-one-desk', 'clerk-at-another'].map(key => recordPayout(pair.office, payout({ key }))),
  )
  expect(clerks.flatMap(sent => (sent.ok ? [] : sent.error))).toEqual([{ code: 'nothing-to-pay-out' }])
  const [payoutId = ''] = clerks.flatMap(sent => (sent.ok ? sent.value.payoutId : []))
  const again = { payoutId, sentOn: '2026-11-24', reference: 'BCA 99001' }
  expect(refused(await sendPayoutAgain(pair.office, again))).toMatchObject({ code: 'payout-not-denied' })
  for (const _ of [1, 2]) granted(await answerPayout(pair.hotel, { payoutId, answer: 'denied' }))
  const dues = await orderBalances(world.ctx, paymentId)
  expect([dues['producer-share'], dues['partner-commission']]).toEqual([-3 * shareIdr, -3 * 1_062])
  expect(await moneyWithOffice(pair.hotel, { partnerId: pair.partnerId })).toMatchObject({
    willBePaidIdr: 0,
    lateIdr: 25_500,
    toldIdr: 0,
  })
  expect(refused(await recordPayout(pair.office, payout({ key: 'another-one' }))).code).toBe(
    'nothing-to-pay-out',
  )
  expect(refused(await sendPayoutAgain(pair.office, { ...again, reference: '' })).code).toBe(
    'payout-proof-missing',
  )
  expect(refused(await sendPayoutAgain(pair.hotel, again))).toEqual({ code: 'not-allowed' })
  for (const _ of [1, 2]) granted(await sendPayoutAgain(pair.office, again))
  expect(nothing(await orderBalances(world.ctx, paymentId))).toEqual([])
  granted(await answerPayout(pair.hotel, { payoutId, answer: 'received' }))
  expect((await findPayout(pair.office, payoutId))?.steps.map(step => step.event)).toEqual([
    'send',
    'deny',
    'send-again',
    'receive',
  ])
  const told = await world.db
    .selectFrom('notice')
    .select(['kind', 'audience'])
    .where('kind', 'like', 'payout-%')
    .execute()
  expect(told.map(one => `${one.kind} ${one.audience}`).sort()).toEqual([
    'payout-denied office',
    'payout-received office',
    'payout-sent partner',
    'payout-sent partner',
  ])
})

test('a refund after the payout is taken off the next one; alone it waits, and is never lost', async () => {
  const { world, pair } = buyer
  const first = await fetched()
  granted(await recordPayout(pair.office, payout()))
  granted(await refundLines(pair.office, { paymentId: first.paymentId, lines: [1] }))
  expect(await owed()).toMatchObject([{ owedIdr: -25_500 }])
  expect(
    refused(await recordPayout(pair.office, payout({ amountIdr: -25_500, key: 'less-than-nothing' }))),
  ).toEqual({ code: 'nothing-to-pay-out' })
  expect(await moneyWithOffice(pair.hotel, { partnerId: pair.partnerId })).toMatchObject({
    willBePaidIdr: -25_500,
    lateIdr: 0,
  })
  const second = await fetched(5)
  const [both] = await owed()
  expect(both).toMatchObject({ owedIdr: 2 * priceIdr })
  const inLines = (lines: readonly { amountIdr: number }[] = []) =>
    lines.map(line => line.amountIdr).sort((a, b) => a - b)
  expect(inLines(both?.lines)).toEqual([-3 * priceIdr, 5 * priceIdr])
  const next = granted(await recordPayout(pair.office, payout({ amountIdr: 17_000, key: 'the-next-one' })))
  expect(inLines((await findPayout(pair.hotel, next.payoutId))?.lines)).toEqual([-3 * priceIdr, 5 * priceIdr])
  for (const { paymentId } of [first, second]) {
    const dues = await orderBalances(world.ctx, paymentId)
    expect([dues['producer-share'], dues['partner-commission']]).toEqual([0, 0])
  }
  expect(await owed()).toEqual([])
})

test('where the buyer pays the partner’s own account there is nothing to forward; to the office’s account there is', async () => {
  const { pair, world } = buyer
  const account = { bank: 'BCA', accountNumber: '1234567890' }
  granted(await registerPayee(pair.office, { ...account, holder: 'Omah Oleh' }))
  const transferred = async () => {
    const order = granted(await buyer.order('transfer'))
    granted(await confirmTransfer(pair.office, { paymentId: order.paymentId ?? '', arrivedIdr: 25_500 }))
    granted(
      await handOver(pair.cashier, seals, {
        code: (await buyer.orderOf(order.reservationId)).code,
        address: '198.51.100.1',
      }),
    )
    return order
  }
  await transferred()
  expect(await owed()).toMatchObject([{ owedIdr: 25_500, lines: [{ paid: 'transfer' }] }])
  granted(
    await registerPayee(pair.office, { partnerId: pair.partnerId, ...account, holder: 'Hotel Arunika' }),
  )
  await transferred()
  expect(await owed()).toMatchObject([{ owedIdr: 25_500 }])
  const [old] = await officeOwes(buyer.after(world.ctx, 8 * 24 * 60), 'all')
  expect(old).toMatchObject({ owedIdr: 25_500, lateIdr: 25_500 })
})

test('a statement tells what was ordered online from what was sold at the counter, and so does the till', async () => {
  const { world, pair, agreementId } = buyer
  const { paymentId } = await fetched()
  const { counterId, variantId } = pair
  granted(
    await recordSale(pair.cashier, { counterId, goods: [{ variantId, pieces: 2 }], key: 'two-at-the-till' }),
  )
  granted(await refundLines(pair.office, { paymentId, lines: [1] }))
  const lines = (await statementPreview(world.ctx, { agreementId }))?.lines ?? []
  expect(lines.map(line => [line.what, line.amountIdr, line.online]).sort()).toEqual([
    ['return', -3 * shareIdr, 'card'],
    ['sale', 2 * shareIdr, undefined],
    ['sale', 3 * shareIdr, 'card'],
  ])
  const today = await salesOfToday(pair.cashier, counterId, 'id')
  expect(today.map(sale => [sale.totalIdr, sale.online]).sort()).toEqual([
    [2 * priceIdr, undefined],
    [3 * priceIdr, 'card'],
  ])

  const later = buyer.after(world.ctx, 40 * 24 * 60)
  const { statementId } = granted(await issueStatement(later, { agreementId }))
  const { text } = await world.db
    .selectFrom('statement')
    .select('text')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const stated = text.split('\n').filter(line => line.startsWith('line\t'))
  expect(stated.map(line => line.split('\t').slice(9)).sort()).toEqual([[], ['online-card'], ['online-card']])
  expect(await statementDifference(world.db)).toBeUndefined()
  const sheet = await findStatement({ ...pair.her, now: later.now }, statementId, 'producer', 'id')
  expect(sheet?.lines.map(line => line.online).sort()).toEqual(['card', 'card', undefined])
})

test('verifying finds every rupiah of an order that does not follow from what happened', async () => {
  const { world, pair } = buyer
  await fetched()
  granted(await recordPayout(pair.office, payout()))
  const kept = ['order_posting', 'payout', 'payout_line', 'order_refund_line'] as const
  const corrupted = async (change: string): Promise<string | undefined> => {
    let found: Awaited<ReturnType<typeof orderDifference>>
    const done = new Error('all of it is taken back')
    const attempt = world.db.transaction().execute(async trx => {
      for (const table of kept)
        for (const name of engine === 'postgres'
          ? [`${table}_append_only on ${table}`, `${table}_kept on ${table}`]
          : [`${table}_no_update`, `${table}_kept`])
          await sql.raw(`drop trigger if exists ${name}`).execute(trx)
      await sql.raw(change).execute(trx)
      found = await orderDifference(trx)
      throw done
    })
    await expect(attempt).rejects.toBe(done)
    return found?.where.replace(/ (?:ops|rsv|opy|pyo|sal)_\w+/g, '')
  }
  expect(await corrupted('select 1')).toBeUndefined()
  const entry = (what: string) =>
    `update order_posting set amount_idr = amount_idr + 1 where what = '${what}'`
  expect(await corrupted(entry('paid'))).toBe('order payment')
  expect(await corrupted(entry('earned'))).toBe('earned by order payment')
  expect(await corrupted(entry('paid-out'))).toBe('paid out')
  expect(await corrupted('update payout set amount_idr = 25501')).toBe('payout SU/2026/11/0001')
  expect(await corrupted("update payout set state = 'denied'")).toBe('paid out')
  expect(await corrupted('update payout_line set amount_idr = 25501')).toBe('payout SU/2026/11/0001')
})
