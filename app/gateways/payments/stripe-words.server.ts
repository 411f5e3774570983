import type Stripe from 'stripe'
import type {
  EventRefusal,
  ProviderAmount,
  ProviderEvent,
  RefundState,
} from '#app/domain/payments/provider.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'

/** Stripe counts rupiah in hundredths, though there is no such coin. */
export const atStripe = (amountIdr: number): number => amountIdr * 100

export function amountOf(amount: number | null, currency: string | null): ProviderAmount {
  const isWhole = currency === 'idr' && amount !== null && Number.isSafeInteger(amount) && amount % 100 === 0
  return { amountIdr: isWhole ? amount / 100 : undefined, said: `${amount ?? 'nothing'} ${currency ?? ''}` }
}

export const idOf = (named: string | { id: string } | null | undefined): string =>
  typeof named === 'string' ? named : (named?.id ?? '')

export const stateOfRefund = (status: string | null): RefundState =>
  status === 'succeeded' ? 'done' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending'

/** The few things of an event that are about our money; who paid, and with what, is not taken over. */
export function readStripeEvent(event: Stripe.Event): Result<ProviderEvent, EventRefusal> {
  if (typeof event.id !== 'string' || typeof event.created !== 'number')
    return refuse({ code: 'event-unreadable' })
  const told = { eventId: event.id, at: new Date(event.created * 1000).toISOString() }
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const session = event.data.object
      const paymentId = session.metadata?.paymentId
      if (session.payment_status !== 'paid' || paymentId === undefined) break
      const amount = amountOf(session.amount_total, session.currency)
      const intentId = idOf(session.payment_intent)
      return ok({ ...told, kind: 'paid', paymentId, sessionId: session.id, intentId, ...amount })
    }
    case 'checkout.session.expired': {
      const { id, metadata } = event.data.object
      if (metadata?.paymentId === undefined) break
      return ok({ ...told, kind: 'ended', paymentId: metadata.paymentId, sessionId: id })
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refund = event.data.object
      return ok({
        ...told,
        kind: 'refund',
        intentId: idOf(refund.payment_intent),
        providerRefundId: refund.id,
        refundId: refund.metadata?.refundId ?? '',
        state: stateOfRefund(refund.status),
        ...amountOf(refund.amount, refund.currency),
      })
    }
    case 'charge.dispute.created': {
      const dispute = event.data.object
      const intentId = idOf(dispute.payment_intent)
      return ok({ ...told, kind: 'dispute', intentId, ...amountOf(dispute.amount, dispute.currency) })
    }
  }
  return ok({ ...told, kind: 'other', type: event.type })
}
