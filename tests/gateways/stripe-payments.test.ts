import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckoutAsked, PaymentProvider } from '#app/domain/payments/provider.ts'
import { createStripePayments } from '#app/gateways/payments/stripe-payments.server.ts'
import {
  openStripeStandIn,
  type StripeStandIn,
  standInKey,
  standInSecret,
} from '#tests/support/stripe-stand-in.ts'

let stripe: StripeStandIn
let provider: PaymentProvider
const now = '2026-11-24T03:00:00.000Z'

beforeAll(async () => {
  stripe = await openStripeStandIn()
  stripe.clock.now = () => Date.parse(now) / 1000
  provider = createStripePayments({
    secretKey: standInKey,
    webhookSecret: standInSecret,
    apiUrl: stripe.url,
  })
})
afterAll(() => stripe.close())

const asked = (key: string, change: Partial<CheckoutAsked> = {}): CheckoutAsked => ({
  paymentId: `opy_${key}`,
  orderCode: 'K3VM9Q',
  postageIdr: 0,
  lines: [
    { name: 'Keripik tempe "Bu Lastri" 200 g', pieces: 2, unitIdr: 12_500 },
    { name: 'Topeng Malangan', pieces: 1, unitIdr: 85_000 },
  ],
  expiresAt: '2026-11-24T03:31:00.000Z',
  language: 'id',
  returnUrl: 'http://127.0.0.1:3000/id/orders/secret',
  key,
  ...change,
})

const opened = async (key: string) => {
  const session = await provider.openCheckout(asked(key))
  if (!session.ok) throw new Error(session.error.why)
  return session.value
}

test('a page to pay on asks for the lines in hundredths of a rupiah, and ends when it was told', async () => {
  const { sessionId, url } = await opened('lines')
  const session = stripe.sessions.get(sessionId)
  expect(session).toMatchObject({
    amount_total: 110_000 * 100,
    currency: 'idr',
    expires_at: Date.parse('2026-11-24T03:31:00.000Z') / 1000,
    metadata: { paymentId: 'opy_lines', orderCode: 'K3VM9Q' },
  })
  expect(url).toBe(`${stripe.url}/pay/${sessionId}`)
})

test('the same key opens one page, though the line broke after it was opened', async () => {
  stripe.breaks.after = 2
  await expect(provider.openCheckout(asked('twice'))).rejects.toThrow()
  stripe.breaks.after = 0
  const { sessionId } = await opened('twice')
  const withThisPayment = [...stripe.sessions.values()].filter(one => one.metadata.paymentId === 'opy_twice')
  expect(withThisPayment.map(one => one.id)).toEqual([sessionId])
})

test('what Stripe will never do is a refusal with its reason; a wrong key is nobody’s answer and thrown', async () => {
  const soon = await provider.openCheckout(asked('soon', { expiresAt: '2026-11-24T03:05:00.000Z' }))
  expect(soon).toEqual({ ok: false, error: { code: 'provider-refused', why: 'invalid_request_error' } })
  const stranger = createStripePayments({ secretKey: 'sk_test_x', webhookSecret: 'x', apiUrl: stripe.url })
  await expect(stranger.openCheckout(asked('stranger'))).rejects.toThrow('Invalid API Key')
})

test('an ended page stays ended, and a paid one is left as it is', async () => {
  const { sessionId } = await opened('ending')
  expect(await provider.endCheckout(sessionId)).toEqual({ ok: true, value: undefined })
  expect(await provider.endCheckout(sessionId)).toEqual({ ok: true, value: undefined })
  expect(stripe.sessions.get(sessionId)?.status).toBe('expired')
  const paid = await opened('paid-before')
  stripe.pay(paid.sessionId)
  expect((await provider.endCheckout(paid.sessionId)).ok).toBe(true)
  expect(stripe.sessions.get(paid.sessionId)?.status).toBe('complete')
})

test('money goes back once for a key, never more than came, and the fee is told in rupiah', async () => {
  const { sessionId } = await opened('back')
  stripe.pay(sessionId)
  const intentId = stripe.sessions.get(sessionId)?.payment_intent ?? ''
  expect(await provider.feeOf(intentId)).toBe(3_190)
  const refund = { paymentId: 'opy_back', refundId: 'orf_1', intentId, amountIdr: 12_500, key: 'refund-1' }
  const first = await provider.refund(refund)
  expect(first).toMatchObject({ ok: true, value: { state: 'done' } })
  expect(await provider.refund(refund)).toEqual(first)
  const tooMuch = await provider.refund({ ...refund, refundId: 'orf_2', amountIdr: 110_000, key: 'refund-2' })
  expect(tooMuch).toEqual({ ok: false, error: { code: 'provider-refused', why: 'amount_too_large' } })

  const listed = []
  for await (const one of provider.refundsSince('2026-11-24T00:00:00.000Z')) listed.push(one)
  expect(listed).toMatchObject([{ refundId: 'orf_1', intentId, amountIdr: 12_500, state: 'done' }])
})

test('the list of payments goes through all pages of the provider, paid ones only', async () => {
  for (let nth = 0; nth < 120; nth++) {
    const { sessionId } = await opened(`many-${nth}`)
    if (nth % 2 === 0) stripe.pay(sessionId)
  }
  const listed: string[] = []
  for await (const one of provider.paymentsSince('2026-11-24T00:00:00.000Z'))
    if (one.paymentId.startsWith('opy_many-')) listed.push(one.paymentId)
  expect(listed).toHaveLength(60)
  for await (const one of provider.paymentsSince('2026-11-25T00:00:00.000Z')) listed.push(one.paymentId)
  expect(listed).toHaveLength(60)
})

test('an event counts with Stripe’s signature over the very bytes, and only for five minutes', async () => {
  const { sessionId } = await opened('event')
  const event = stripe.pay(sessionId)
  const { body, signature } = stripe.signed(event)
  const intentId = stripe.sessions.get(sessionId)?.payment_intent
  expect(provider.readEvent(body, signature, now)).toEqual({
    ok: true,
    value: {
      kind: 'paid',
      ...{ eventId: event.id, at: now, paymentId: 'opy_event', sessionId, intentId },
      ...{ amountIdr: 110_000, said: '11000000 idr' },
    },
  })
  const forged = { ok: false, error: { code: 'event-forged' } }
  const other = body.replace('11000000', '1100')
  expect(provider.readEvent(other, signature, now)).toEqual(forged)
  expect(provider.readEvent(body, '', now)).toEqual(forged)
  expect(provider.readEvent(body, stripe.signed(event, 'whsec_guess').signature, now)).toEqual(forged)
  expect(provider.readEvent(body, signature, '2026-11-24T03:06:00.000Z')).toEqual(forged)
})

test('another currency, and hundredths that are no rupiah, are no amount', async () => {
  const { sessionId } = await opened('odd')
  for (const change of [{ currency: 'usd' }, { amount_total: 1_100_050 }]) {
    const { body, signature } = stripe.signed(stripe.pay(sessionId, change))
    expect(provider.readEvent(body, signature, now)).toMatchObject({
      ok: true,
      value: { amountIdr: undefined },
    })
    Object.assign(stripe.sessions.get(sessionId) ?? {}, { currency: 'idr', amount_total: 11_000_000 })
  }
})

test('an event that is not about our money is told as such', () => {
  const { body, signature } = stripe.signed(stripe.tell('customer.created', { id: 'cus_1' }))
  expect(provider.readEvent(body, signature, now)).toMatchObject({
    ok: true,
    value: { kind: 'other', type: 'customer.created' },
  })
})
