import type { Context } from '../domain/context.ts'
import { linkOf } from '../domain/orders/order-codes.ts'
import { cardPageOf } from '../domain/payments/buyers-payment.ts'
import { makeCalls } from '../domain/payments/make-calls.ts'
import { paths } from '../i18n/paths.ts'
import type { App } from './app.server.ts'

/** Whether cards are taken here: only where both of Stripe's secrets are set. */
export const offeredBy = (app: App): { cards: boolean } => ({ cards: app.cards !== undefined })

/** Asks the provider at once for one payment, or for all that is due; what fails is asked again by the sweep. */
export async function askCards(app: App, ctx: Context, paymentId?: string): Promise<void> {
  if (!app.cards) return
  const addressOf = (reservationId: string, language: 'id' | 'en'): string =>
    app.env.publicUrl + paths.order(language, linkOf(app.seals, reservationId))
  await makeCalls(ctx, app.cards, addressOf, paymentId)
}

/**
 * Where the buyer goes to pay by card: the provider's own page, if it could be opened at once. The address comes from
 * the provider alone, never from a form.
 */
export async function cardDoor(app: App, ctx: Context, paymentId: string): Promise<string | undefined> {
  const system: Context = { ...ctx, actor: { kind: 'system', name: 'payments' } }
  await askCards(app, system, paymentId)
  return cardPageOf(ctx, paymentId)
}
