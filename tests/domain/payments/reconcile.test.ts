import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { cancelPaid, refundLines } from '#app/domain/payments/give-back.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import { reconcile, tellWhereBooksDiffer } from '#app/domain/payments/reconcile.ts'
import { granted } from '#tests/support/cast.ts'
import { type PayingBuyer, payingBuyer, seals } from '#tests/support/paying-buyer.ts'
import type { StandInEvent } from '#tests/support/stripe-stand-in.ts'

let buyer: PayingBuyer
beforeAll(async () => {
  buyer = await payingBuyer(1_800)
})
afterAll(async () => {
  await buyer.stripe.close()
  await buyer.world.drop()
})

/** The same order of chance each time. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return items
    .map(item => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const orders = 250
const eventsHeard = 1_000

test('a thousand events in any order, many twice: our books are the provider’s, and every rupiah is somewhere', async () => {
  const { stripe, world, pair, provider } = buyer
  const placed = []
  for (let nth = 0; nth < orders; nth++) placed.push(await buyer.opened())
  const events: StandInEvent[] = []
  for (const [nth, { sessionId }] of placed.entries()) {
    if (nth % 10 === 7) events.push(stripe.expire(sessionId))
    else if (nth % 25 === 3) events.push(stripe.pay(sessionId, { amount_total: 2_550_100 }))
    else events.push(stripe.pay(sessionId))
    events.push(stripe.tell('payment_intent.created', { id: `pi_${nth}` }))
  }
  const first = events.slice(0, orders)
  for (const event of shuffled([...first, ...first], 11)) await buyer.hears(event)

  // Some are fetched, some given up, and the others lapse before the rest of the events come.
  for (const [nth, { reservationId, link }] of placed.entries()) {
    const order = await buyer.orderOf(reservationId)
    if (order.state !== 'paid') continue
    if (nth % 3 === 0) granted(await cancelPaid(buyer.visitor, seals, { link }))
    else granted(await handOver(pair.cashier, seals, { code: order.code, address: `counter-${nth}` }))
  }
  for (const { paymentId } of placed.slice(0, 40)) await refundLines(pair.office, { paymentId, lines: [1] })
  const later = buyer.after(world.ctx, 90)
  await sweepOrders(later)
  await buyer.sweep(later)
  const rest = [...events.slice(orders), ...stripe.events.filter(one => one.type.startsWith('refund'))]
  const heard = shuffled([...rest, ...rest, ...events], 12).slice(0, eventsHeard - 2 * orders)
  expect(heard.length + 2 * orders).toBe(eventsHeard)
  for (const event of shuffled([...heard, ...events], 13)) await buyer.hears(event, later)
  for (let round = 0; round < 20 && (await waiting()) > 0; round++) await buyer.sweep(later)

  const compared = await reconcile(later, provider, '2026-01-01T00:00:00.000Z')
  expect(compared.differences).toEqual([])
  expect(compared.payments).toBe(
    [...stripe.sessions.values()].filter(one => one.payment_status === 'paid').length,
  )
  const taken = [...stripe.sessions.values()]
    .filter(one => one.payment_status === 'paid')
    .reduce((sum, one) => sum + one.amount_total / 100, 0)
  const back = [...stripe.refunds.values()].reduce((sum, one) => sum + one.amount / 100, 0)
  expect(back).toBeGreaterThan(0)
  const balances = await orderBalances(world.ctx)
  expect((balances['at-provider'] ?? 0) + (balances['provider-fee'] ?? 0)).toBe(taken - back)
  expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0)
  const states = await world.db
    .selectFrom('order_payment')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  expect(new Set(states.map(row => row.state))).toEqual(new Set(['paid', 'refunded', 'lapsed', 'odd']))
  expect(await verifyLedgers(world.db)).toBeUndefined()
}, 240_000)

const waiting = async () => {
  const { count } = await buyer.world.db
    .selectFrom('provider_call')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(count)
}

test('what differs is named: an event that never came, a refund at their desk, a sum that is another', async () => {
  const { stripe, world, provider } = buyer
  const since = '2026-01-01T00:00:00.000Z'
  const unheard = await buyer.opened()
  stripe.pay(unheard.sessionId)
  const paid = [...stripe.sessions.values()].find(one => one.payment_status === 'paid')
  const refund = { id: 're_desk', object: 'refund', amount: 100, currency: 'idr', status: 'succeeded' }
  const created = stripe.clock.now()
  stripe.refunds.set('re_desk', { ...refund, payment_intent: paid?.payment_intent, created, metadata: {} })
  if (paid) paid.amount_total = 5_000
  const { differences } = await reconcile(world.ctx, provider, since)
  expect(differences.map(one => one.what).sort()).toEqual([
    'payment-amount',
    'payment-only-there',
    'refund-only-there',
  ])
  expect(differences.find(one => one.what === 'payment-only-there')?.subject).toContain(unheard.paymentId)
  for (const _ of [1, 2]) await tellWhereBooksDiffer(world.ctx, provider)
  const told = await world.db.selectFrom('notice').selectAll().where('kind', '=', 'books-differ').execute()
  expect(told).toHaveLength(1)
})
