import type { OrderEvent, OrderState } from '#db/schema/orders.ts'
import type { Instant } from '../dates.ts'

/** Where each event leads from each state; what is not here cannot happen. The database has the same arrows. */
export const transitions = {
  held: { collect: 'collected', cancel: 'cancelled', refuse: 'refused', lapse: 'lapsed' },
  collected: {},
  cancelled: {},
  refused: {},
  lapsed: {},
} as const satisfies Record<OrderState, Partial<Record<OrderEvent, OrderState>>>

export const orderStates = Object.keys(transitions) as OrderState[]
export const orderEvents = Object.keys(transitions.held) as OrderEvent[]

export function nextState(state: OrderState, event: OrderEvent): OrderState | undefined {
  const from: Partial<Record<OrderEvent, OrderState>> = transitions[state]
  return from[event]
}

/** What a reservation is at a moment: from the minute it ends it counts as lapsed, written down or not. */
export const stateAt = (order: { state: OrderState; held_until: Instant }, now: Instant): OrderState =>
  order.state === 'held' && order.held_until <= now ? 'lapsed' : order.state
