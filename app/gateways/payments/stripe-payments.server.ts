import Stripe from 'stripe'
import type {
  CheckoutAsked,
  CheckoutLine,
  PaymentProvider,
  ProviderRefusal,
} from '#app/domain/payments/provider.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { orderWordsIn } from '#app/i18n/order-words.ts'
import { amountOf, atStripe, idOf, readStripeEvent, stateOfRefund } from './stripe-words.server.ts'

export type StripeSettings = {
  secretKey: string
  webhookSecret: string
  /** Instead of https://api.stripe.com. */
  apiUrl?: string | undefined
}

/** Seconds that an event may be old: what was recorded on the way cannot be sent again for ever. */
const tolerance = 300

/** Cards through Stripe Checkout: the buyer's card number is never seen here. */
export function createStripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = new Stripe(settings.secretKey, {
    ...placeOf(settings.apiUrl),
    maxNetworkRetries: 1,
    timeout: 15_000,
    telemetry: false,
  })
  return {
    name: 'stripe',
    openCheckout: async asked => {
      const opened = await refusable(() =>
        stripe.checkout.sessions.create(checkoutOf(asked), { idempotencyKey: asked.key }),
      )
      if (!opened.ok) return opened
      const { id, url } = opened.value
      return url ? ok({ sessionId: id, url }) : refuse({ code: 'provider-refused', why: 'no address' })
    },
    endCheckout: async sessionId => {
      const session = await refusable(() => stripe.checkout.sessions.retrieve(sessionId))
      if (!session.ok) return session
      if (session.value.status !== 'open') return ok(undefined)
      const ended = await refusable(() => stripe.checkout.sessions.expire(sessionId))
      return ended.ok ? ok(undefined) : ended
    },
    refund: async ({ paymentId, refundId, intentId, amountIdr, key }) => {
      const sent = await refusable(() =>
        stripe.refunds.create(
          { payment_intent: intentId, amount: atStripe(amountIdr), metadata: { paymentId, refundId } },
          { idempotencyKey: key },
        ),
      )
      return sent.ok ? ok({ providerRefundId: sent.value.id, state: stateOfRefund(sent.value.status) }) : sent
    },
    feeOf: async intentId => {
      const intent = await stripe.paymentIntents.retrieve(intentId, {
        expand: ['latest_charge.balance_transaction'],
      })
      const charge = intent.latest_charge
      const booked = typeof charge === 'object' ? charge?.balance_transaction : undefined
      if (!booked || typeof booked === 'string') return undefined
      // The account may be kept in another currency: the rate of the day takes the fee back to rupiah.
      return Math.round(booked.fee / (booked.exchange_rate ?? 1) / 100)
    },
    readEvent: (body, signature, now) => {
      let event: Stripe.Event
      try {
        event = stripe.webhooks.constructEvent(
          body,
          signature,
          settings.webhookSecret,
          tolerance,
          undefined,
          Date.parse(now),
        )
      } catch (error) {
        return refuse({ code: error instanceof SyntaxError ? 'event-unreadable' : 'event-forged' })
      }
      return readStripeEvent(event)
    },
    async *paymentsSince(at) {
      for await (const session of stripe.checkout.sessions.list({
        created: { gte: seconds(at) },
        limit: 100,
      })) {
        const paymentId = session.metadata?.paymentId
        if (session.payment_status !== 'paid' || paymentId === undefined) continue
        const amount = amountOf(session.amount_total, session.currency)
        yield { paymentId, sessionId: session.id, intentId: idOf(session.payment_intent), ...amount }
      }
    },
    async *refundsSince(at) {
      for await (const refund of stripe.refunds.list({ created: { gte: seconds(at) }, limit: 100 })) {
        yield {
          providerRefundId: refund.id,
          refundId: refund.metadata?.refundId ?? '',
          intentId: idOf(refund.payment_intent),
          state: stateOfRefund(refund.status),
          ...amountOf(refund.amount, refund.currency),
        }
      }
    },
  }
}

function checkoutOf(asked: CheckoutAsked): Stripe.Checkout.SessionCreateParams {
  const { paymentId, orderCode } = asked
  const metadata = { paymentId, orderCode }
  return {
    mode: 'payment',
    // Others tell days later whether the money came: goods are not held so long.
    allowed_payment_method_types: ['card'],
    // The sum on our page is the sum on theirs, in rupiah.
    adaptive_pricing: { enabled: false },
    line_items: [...asked.lines, ...postageOf(asked)].map(({ name, pieces, unitIdr }) => ({
      quantity: pieces,
      price_data: {
        currency: 'idr',
        unit_amount: atStripe(unitIdr),
        product_data: { name: name.slice(0, 250) },
      },
    })),
    expires_at: seconds(asked.expiresAt),
    locale: asked.language,
    client_reference_id: paymentId,
    metadata,
    payment_intent_data: { metadata },
    success_url: asked.returnUrl,
    cancel_url: asked.returnUrl,
  }
}

const postageOf = ({ postageIdr, language }: CheckoutAsked): CheckoutLine[] =>
  postageIdr === 0 ? [] : [{ name: orderWordsIn(language).order.postage, pieces: 1, unitIdr: postageIdr }]

/**
 * What Stripe answers with 4xx it will answer again. Too many requests, a key that is not taken and a broken line are
 * thrown on: nothing is known of the payment then.
 */
async function refusable<Value>(call: () => Promise<Value>): Promise<Result<Value, ProviderRefusal>> {
  try {
    return ok(await call())
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError ||
      error instanceof Stripe.errors.StripeCardError
    )
      return refuse({ code: 'provider-refused', why: error.code ?? error.rawType ?? error.type })
    throw error
  }
}

const seconds = (at: string): number => Math.ceil(Date.parse(at) / 1000)

function placeOf(apiUrl: string | undefined): Stripe.StripeConfig {
  if (apiUrl === undefined) return {}
  const { protocol, hostname, port } = new URL(apiUrl)
  const isPlain = protocol === 'http:'
  return { host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' }
}
