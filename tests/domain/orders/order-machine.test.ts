import { expect, test } from 'vitest'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { newId, randomWord } from '#app/domain/ids.ts'
import {
  isOpenState,
  nextState,
  orderEvents,
  orderStates,
  stateAt,
  transitions,
} from '#app/domain/orders/order-machine.ts'
import type { OrderState, OrderWay } from '#db/schema/orders.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch } from '#tests/support/consignment-cast.ts'
import { createWorld } from '#tests/support/world.ts'

const arrows = orderStates.flatMap(from =>
  orderEvents.flatMap(event => {
    const to = nextState(from, event)
    return to === undefined ? [] : [`${from} ${event} ${to}`]
  }),
)

test('every event in every state leads where the trade says, and nowhere else', () => {
  expect(new Set(arrows)).toEqual(
    new Set([
      'held ask-payment awaiting-payment',
      'held collect collected',
      'held cancel cancelled',
      'held refuse refused',
      'held lapse lapsed',
      'awaiting-payment pay-there held',
      'awaiting-payment pay paid',
      'awaiting-payment cancel cancelled',
      'awaiting-payment refuse refused',
      'awaiting-payment lapse lapsed',
      'paid collect collected',
      'paid send sent',
      'paid refund refunded',
      'collected refund refunded',
      'sent arrive delivered',
      'sent lose lost',
      'delivered refund refunded',
      'lost refund refunded',
    ]),
  )
  const at = '2026-11-24T10:00:00.000Z'
  for (const state of orderStates) {
    const isSetAsideOnly = state === 'held' || state === 'awaiting-payment'
    expect(stateAt({ state, held_until: at }, at)).toBe(isSetAsideOnly ? 'lapsed' : state)
    expect(stateAt({ state, held_until: at }, '2026-11-24T09:59:59.999Z')).toBe(state)
  }
})

/** The shortest way from a first state to this one. */
function wayTo(state: OrderState, way: OrderWay): OrderState[] | undefined {
  const first: OrderState = way === 'counter' ? 'held' : 'awaiting-payment'
  const paths: OrderState[][] = [[first]]
  for (const path of paths) {
    const last = path[path.length - 1] ?? first
    if (last === state) return path
    for (const next of new Set<OrderState>(Object.values(transitions[last])))
      if (!path.includes(next) && isOf(way, next)) paths.push([...path, next])
  }
  return undefined
}

const isOf = (way: OrderWay, state: OrderState): boolean =>
  way === 'counter' ? !['sent', 'delivered', 'lost'].includes(state) : !['held', 'collected'].includes(state)

test('the database lets an order go along the same arrows only, to fetch and to be sent', async () => {
  const world = await createWorld()
  const pair = await lastriAndHotel(world)
  await agreed(pair)
  await delivered(pair, (await madeBatch(pair, 1)).batchId, 1)
  const goods = [{ variantId: pair.variantId, pieces: 1 }]
  const { saleId } = granted(
    await recordSale(pair.cashier, { counterId: pair.counterId, goods, key: randomWord(12) }),
  )
  const { now } = world.ctx
  const columns = (state: OrderState) => ({
    state,
    pay: state === 'held' ? ('at-counter' as const) : ('card' as const),
    ended_at: isOpenState(state) ? null : now,
    sale_id: state === 'collected' ? saleId : null,
    end_reason: state === 'refused' ? 'Pecah' : null,
  })
  const put = async (way: OrderWay, state: OrderState): Promise<string> => {
    const id = newId('rsv', now)
    await world.db
      .insertInto('reservation')
      .values({
        id,
        code: randomWord(6),
        link_digest: id,
        way,
        counter_id: way === 'counter' ? pair.counterId : null,
        producer_id: way === 'parcel' ? pair.producerId : null,
        language: 'id',
        return_rule: 'none',
        buyer_sealed: null,
        sender_key: '',
        client_key: id,
        made_at: now,
        held_until: '2099-01-01T00:00:00.000Z',
        ...columns(state),
      })
      .execute()
    return id
  }
  const go = (id: string, state: OrderState) =>
    world.db.updateTable('reservation').set(columns(state)).where('id', '=', id).execute()

  for (const way of ['counter', 'parcel'] as const)
    for (const from of orderStates) {
      const path = wayTo(from, way)
      if (!path) {
        expect(isOf(way, from)).toBe(false)
        await expect(put(way, from)).rejects.toThrow()
        continue
      }
      if (path.length > 1 && from !== 'awaiting-payment') await expect(put(way, from)).rejects.toThrow()
      for (const to of orderStates) {
        if (to === from) continue
        const [first = from, ...steps] = path
        const id = await put(way, first)
        for (const step of steps) await go(id, step)
        const isArrow = orderEvents.some(event => nextState(from, event) === to) && isOf(way, to)
        if (isArrow) await go(id, to)
        else await expect(go(id, to), `${way}: ${from} to ${to}`).rejects.toThrow()
      }
    }
  await world.drop()
})
