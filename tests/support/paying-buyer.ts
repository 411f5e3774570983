import type { Context } from '#app/domain/context.ts'
import type { Instant } from '#app/domain/dates.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { randomWord } from '#app/domain/ids.ts'
import { placeOrder } from '#app/domain/payments/ask-payment.ts'
import { sweepPayments } from '#app/domain/payments/follow-orders.ts'
import { makeCalls } from '#app/domain/payments/make-calls.ts'
import type { PaymentProvider } from '#app/domain/payments/provider.ts'
import { followEvent, keepEvent } from '#app/domain/payments/provider-events.ts'
import { createStripePayments } from '#app/gateways/payments/stripe-payments.server.ts'
import { granted } from './cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch } from './consignment-cast.ts'
import {
  openStripeStandIn,
  type StandInEvent,
  type StripeStandIn,
  standInKey,
  standInSecret,
} from './stripe-stand-in.ts'
import { createWorld, type World } from './world.ts'

export const seals = createSeals(Buffer.alloc(32, 7))

/**
 * A shelf of Bu Lastri's chips at Rp8.500 (hers 7.438, the hotel's 1.062), a buyer who pays online, and Stripe's
 * stand-in with the clock of the world.
 */
export async function payingBuyer(pieces: number) {
  const world = await createWorld()
  const pair = await lastriAndHotel(world)
  const { agreementId } = await agreed(pair)
  const batchIds: string[] = []
  for (let left = pieces; left > 0; left -= 900) {
    const { batchId } = await madeBatch(pair, Math.min(left, 900))
    await delivered(pair, batchId, Math.min(left, 900))
    batchIds.push(batchId)
  }
  const stripe = await openStripeStandIn()
  stripe.clock.now = () => Date.parse(world.ctx.now) / 1000
  const provider = createStripePayments({
    secretKey: standInKey,
    webhookSecret: standInSecret,
    apiUrl: stripe.url,
  })
  return { world, pair, agreementId, batchIds, stripe, provider, ...doings(world, pair, stripe, provider) }
}

export type PayingBuyer = Awaited<ReturnType<typeof payingBuyer>>

function doings(
  world: World,
  pair: Awaited<ReturnType<typeof lastriAndHotel>>,
  stripe: StripeStandIn,
  provider: PaymentProvider,
) {
  const system = world.ctx
  const visitor = world.as({ actor: { kind: 'visitor' } })
  const after = (ctx: Context, minutes: number): Context => ({
    ...ctx,
    now: new Date(Date.parse(world.ctx.now) + minutes * 60_000).toISOString() as Instant,
  })
  const calls = (ctx = system, by = provider, paymentId?: string) =>
    makeCalls(ctx, by, reservationId => `http://shop/id/orders/${reservationId}`, paymentId)
  const order = (pay: 'at-counter' | 'card' | 'transfer', asked: { pieces?: number; key?: string } = {}) =>
    placeOrder(
      visitor,
      seals,
      {
        counterId: pair.counterId,
        goods: [{ variantId: pair.variantId, pieces: asked.pieces ?? 3, priceIdr: 8_500 }],
        buyer: { name: 'Rahma', contact: '0812 3456 7890' },
        language: 'id',
        key: asked.key ?? randomWord(12),
        address: randomWord(8),
        pay,
      },
      { cards: true },
    )
  const paymentOf = (paymentId: string) =>
    world.db.selectFrom('order_payment').selectAll().where('id', '=', paymentId).executeTakeFirstOrThrow()
  const orderOf = (reservationId: string) =>
    world.db.selectFrom('reservation').selectAll().where('id', '=', reservationId).executeTakeFirstOrThrow()
  return {
    visitor,
    after,
    calls,
    order,
    paymentOf,
    orderOf,
    /** An order with its page to pay on open at the provider. */
    opened: async (asked: { pieces?: number } = {}) => {
      const placed = granted(await order('card', asked))
      const paymentId = placed.paymentId ?? ''
      await calls(system, provider, paymentId)
      const sessionId = (await paymentOf(paymentId)).session_id ?? ''
      return { ...placed, paymentId, sessionId }
    },
    /** The shop hears an event, as its door does: kept first, then followed. */
    hears: async (event: StandInEvent, ctx = system) => {
      const { body, signature } = stripe.signed(event)
      const read = granted(provider.readEvent(body, signature, world.ctx.now))
      await keepEvent(ctx, read)
      return followEvent(ctx, read.eventId)
    },
    sweep: async (ctx = system) => {
      await sweepPayments(ctx)
      return calls(ctx)
    },
  }
}
