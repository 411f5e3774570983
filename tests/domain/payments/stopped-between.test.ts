import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { sweepPayments } from '#app/domain/payments/follow-orders.ts'
import { cancelPaid } from '#app/domain/payments/give-back.ts'
import { orderBalances } from '#app/domain/payments/order-money.ts'
import type { PaymentProvider } from '#app/domain/payments/provider.ts'
import { keepEvent } from '#app/domain/payments/provider-events.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { granted } from '#tests/support/cast.ts'
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

class Killed extends Error {}

/** A program that dies in one call: before the provider hears of it, or after it did and before we know. */
const dyingIn = (name: keyof PaymentProvider, when: 'before' | 'after'): PaymentProvider => ({
  ...buyer.provider,
  [name]: async (asked: never) => {
    if (when === 'after') await (buyer.provider[name] as (asked: never) => Promise<unknown>)(asked)
    throw new Killed()
  },
})

/** The whole way of an order that is paid, given up and paid back, stopped once at one step and taken up again. */
const steps = [
  ['openCheckout', 'before'],
  ['openCheckout', 'after'],
  ['feeOf', 'before'],
  ['feeOf', 'after'],
  ['refund', 'before'],
  ['refund', 'after'],
] as const

for (const [call, when] of steps)
  test(`stopped ${when} ${call}: the next run takes it up, and nothing is done twice`, async () => {
    const { stripe, world, visitor } = buyer
    const dying = dyingIn(call, when)
    let minutes = 0
    const nextRun = async () => {
      minutes++
      await sweepPayments(buyer.after(world.ctx, minutes))
      await buyer.calls(buyer.after(world.ctx, minutes))
    }
    const placed = granted(await buyer.order('card'))
    const paymentId = placed.paymentId ?? ''
    await buyer.calls(undefined, dying)
    await nextRun()
    const { session_id } = await buyer.paymentOf(paymentId)
    expect(await buyer.hears(stripe.pay(session_id ?? ''))).toBe('paid')
    await buyer.calls(undefined, dying)
    await nextRun()
    granted(await cancelPaid(visitor, seals, { link: placed.link }))
    await buyer.calls(undefined, dying)
    await nextRun()
    await nextRun()

    expect(stripe.sessions.size).toBe(1)
    expect([...stripe.refunds.values()].map(one => one.amount)).toEqual([2_550_000])
    expect(await buyer.paymentOf(paymentId)).toMatchObject({ state: 'refunded' })
    expect(await orderBalances(world.ctx, paymentId)).toEqual({
      ...{ 'at-provider': -740, 'provider-fee': 740, buyer: 0 },
    })
    expect(await verifyLedgers(world.db)).toBeUndefined()
  })

test('stopped between keeping an event and following it: the sweep follows it, once', async () => {
  const { stripe, world, provider } = buyer
  const { sessionId, reservationId } = await buyer.opened()
  const { body, signature } = stripe.signed(stripe.pay(sessionId))
  const event = granted(provider.readEvent(body, signature, world.ctx.now))
  for (const _ of [1, 2, 3]) await keepEvent(world.ctx, event)
  expect((await buyer.orderOf(reservationId)).state).toBe('awaiting-payment')
  await Promise.all([sweepPayments(world.ctx), sweepPayments(world.ctx)])
  expect((await buyer.orderOf(reservationId)).state).toBe('paid')
  const outcomes = await world.db.selectFrom('provider_event_outcome').selectAll().execute()
  expect(outcomes).toMatchObject([{ outcome: 'paid' }])
})
