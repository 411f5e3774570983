import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spread } from '#app/domain/payments/order-money.ts'
import { nextState, paymentEvents, paymentStates, transitions } from '#app/domain/payments/payment-machine.ts'
import { granted } from '#tests/support/cast.ts'
import { type PayingBuyer, payingBuyer } from '#tests/support/paying-buyer.ts'

let buyer: PayingBuyer
beforeAll(async () => {
  buyer = await payingBuyer(900)
})
afterAll(async () => {
  await buyer.stripe.close()
  await buyer.world.drop()
})

/** The shortest way of events to a state. */
function wayTo(state: string): string[] {
  const ways = new Map<string, string[]>([['asked', ['asked']]])
  for (const [from, way] of ways)
    for (const to of Object.values(transitions[from as keyof typeof transitions]) as string[])
      if (!ways.has(to)) ways.set(to, [...way, to])
  return ways.get(state) ?? []
}

const came = new Set(['paid', 'odd', 'late', 'refunded'])
const moneyOf = (state: string) =>
  came.has(state) ? { came_idr: 25_500, came_at: buyer.world.ctx.now } : { came_idr: null, came_at: null }

test('every event in every state leads where the table says, and nowhere else', () => {
  expect(paymentStates).toHaveLength(8)
  expect(paymentEvents).toHaveLength(8)
  const arrows = paymentStates.flatMap(from =>
    paymentEvents.flatMap(event => {
      const to = nextState(from, event)
      return to === undefined ? [] : [`${from} ${event} ${to}`]
    }),
  )
  expect(arrows).toEqual(
    Object.entries(transitions).flatMap(([from, events]) =>
      paymentEvents.flatMap(event =>
        event in events ? [`${from} ${event} ${events[event as keyof typeof events]}`] : [],
      ),
    ),
  )
  expect(arrows).toHaveLength(16)
})

test('the database lets a payment move along these arrows only, whoever writes', async () => {
  const { db } = buyer.world
  for (const from of paymentStates) {
    const allowed = new Set<string>(Object.values(transitions[from]))
    for (const to of paymentStates) {
      if (to === from) continue
      const { paymentId = '' } = granted(await buyer.order('card'))
      const move = (state: (typeof paymentStates)[number]) =>
        db
          .updateTable('order_payment')
          .set({ state, ...moneyOf(state) })
          .where('id', '=', paymentId)
          .execute()
      for (const step of wayTo(from).slice(1)) await move(step as (typeof paymentStates)[number])
      if (allowed.has(to)) await move(to)
      else await expect(move(to), `${from} > ${to}`).rejects.toThrow()
    }
  }
})

test('what was asked stands, what was told and posted stays, and paid is what was asked to the rupiah', async () => {
  const { db } = buyer.world
  const { paymentId, sessionId } = await buyer.opened()
  const of = db.updateTable('order_payment').where('id', '=', paymentId)
  await expect(of.set({ amount_idr: 1 }).execute()).rejects.toThrow()
  await expect(
    of.set({ state: 'paid', came_idr: 1, came_at: buyer.world.ctx.now }).execute(),
  ).rejects.toThrow()
  await buyer.hears(buyer.stripe.pay(sessionId))
  for (const table of ['provider_event', 'provider_event_outcome', 'order_posting', 'order_payment_step'])
    await expect(sql`delete from ${sql.table(table)}`.execute(db), table).rejects.toThrow()
  await expect(db.updateTable('order_posting').set({ amount_idr: 1 }).execute()).rejects.toThrow()
})

test('a fee is spread over the lines to the rupiah', () => {
  const lines = [8_500, 8_500, 8_500].map((amountIdr, line) => ({ line, amountIdr }))
  expect(spread(740, lines).map(one => one.amountIdr)).toEqual([247, 247, 246])
  expect(spread(0, lines).map(one => one.amountIdr)).toEqual([0, 0, 0])
  for (let fee = 1; fee < 200; fee++) {
    const parts = spread(
      fee,
      [7, 11, 13].map((amountIdr, line) => ({ line, amountIdr })),
    )
    expect(parts.reduce((sum, one) => sum + one.amountIdr, 0)).toBe(fee)
  }
})
