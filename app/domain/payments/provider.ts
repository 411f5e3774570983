import type { Instant } from '../dates.ts'
import type { Result } from '../result.ts'

/** What the buyer sees at the provider: each line is `pieces` times `unitIdr`, and with the postage the lines add up to the payment. */
export type CheckoutLine = { name: string; pieces: number; unitIdr: number }

export type CheckoutAsked = {
  paymentId: string
  /** What the buyer says at the counter: on the card statement's page and in the provider's list. */
  orderCode: string
  lines: readonly CheckoutLine[]
  /** What sending a parcel costs; nought for what is fetched. */
  postageIdr: number
  expiresAt: Instant
  language: 'id' | 'en'
  /** Where the buyer comes back to, paid or not. */
  returnUrl: string
  /** The same key opens the same page once, however often it is asked. */
  key: string
}

export type CheckoutOpened = { sessionId: string; url: string }

export type RefundAsked = {
  paymentId: string
  refundId: string
  /** The provider's name for the money that came. */
  intentId: string
  amountIdr: number
  key: string
}

export type RefundState = 'pending' | 'done' | 'failed'
export type RefundSent = { providerRefundId: string; state: RefundState }

/** The provider has understood, and does not do it: asking again the same changes nothing. */
export type ProviderRefusal = { code: 'provider-refused'; why: string }

/** An amount as the provider names it; undefined rupiah where it is another currency or no whole rupiah. */
export type ProviderAmount = { amountIdr: number | undefined; said: string }

type Told = { eventId: string; at: Instant }
export type PaidEvent = Told &
  ProviderAmount & { kind: 'paid'; paymentId: string; sessionId: string; intentId: string }
export type RefundEvent = Told &
  ProviderAmount & {
    kind: 'refund'
    intentId: string
    providerRefundId: string
    /** Empty where somebody refunded at the provider's own desk. */
    refundId: string
    state: RefundState
  }
export type ProviderEvent =
  | PaidEvent
  | RefundEvent
  | (Told & { kind: 'ended'; paymentId: string; sessionId: string })
  | (Told & ProviderAmount & { kind: 'dispute'; intentId: string })
  | (Told & { kind: 'other'; type: string })

export type EventRefusal = { code: 'event-forged' } | { code: 'event-unreadable' }

/** Money as the provider's own books have it. */
export type ProviderPayment = ProviderAmount & { paymentId: string; sessionId: string; intentId: string }
export type ProviderRefund = ProviderAmount & {
  providerRefundId: string
  refundId: string
  intentId: string
  state: RefundState
}

/**
 * Somebody who takes money for us elsewhere and tells us. Every call may be made again with the same key. A call
 * throws where the provider is not to be reached: then nobody knows whether it was done, and it is made again.
 */
export type PaymentProvider = {
  readonly name: 'stripe'
  openCheckout(asked: CheckoutAsked): Promise<Result<CheckoutOpened, ProviderRefusal>>
  /** Nobody can pay on the page from then on; it may have been paid a moment before. */
  endCheckout(sessionId: string): Promise<Result<undefined, ProviderRefusal>>
  refund(asked: RefundAsked): Promise<Result<RefundSent, ProviderRefusal>>
  /** What the provider keeps of a payment, in rupiah; undefined as long as it does not say. */
  feeOf(intentId: string): Promise<number | undefined>
  /** Reads what arrived at our door: only what the provider has signed within minutes counts. */
  readEvent(body: string, signature: string, now: Instant): Result<ProviderEvent, EventRefusal>
  paymentsSince(at: Instant): AsyncIterable<ProviderPayment>
  refundsSince(at: Instant): AsyncIterable<ProviderRefund>
}
