import type { OrderEvent, OrderState } from '#db/schema/orders.ts'
import type { Instant } from '../dates.ts'

/**
 * Where each event leads from each state; what is not here cannot happen. The database has the same arrows.
 *
 * `held`: set aside, paid at the counter. `awaiting-payment`: set aside until the buyer has paid elsewhere. `collected`:
 * handed over at the counter. `sent`: with the carrier. `refunded`: all the buyer paid was given back.
 */
export const transitions = {
  held: {
    'ask-payment': 'awaiting-payment',
    collect: 'collected',
    cancel: 'cancelled',
    refuse: 'refused',
    lapse: 'lapsed',
  },
  'awaiting-payment': {
    'pay-there': 'held',
    pay: 'paid',
    cancel: 'cancelled',
    refuse: 'refused',
    lapse: 'lapsed',
  },
  paid: { collect: 'collected', send: 'sent', refund: 'refunded' },
  sent: { arrive: 'delivered', lose: 'lost' },
  collected: { refund: 'refunded' },
  delivered: { refund: 'refunded' },
  lost: { refund: 'refunded' },
  cancelled: {},
  refused: {},
  lapsed: {},
  refunded: {},
} as const satisfies Record<OrderState, Partial<Record<OrderEvent, OrderState>>>

export const orderStates = Object.keys(transitions) as OrderState[]
export const orderEvents = [
  ...new Set(Object.values(transitions).flatMap(from => Object.keys(from))),
] as OrderEvent[]

export function nextState(state: OrderState, event: OrderEvent): OrderState | undefined {
  const from: Partial<Record<OrderEvent, OrderState>> = transitions[state]
  return from[event]
}

/** The states that end at a minute by themselves. */
export const endingStates = ['held', 'awaiting-payment'] as const satisfies readonly OrderState[]
/** The states in which the order is still under way. */
export const openStates = [...endingStates, 'paid', 'sent'] as const satisfies readonly OrderState[]

export const isOpenState = (state: OrderState): state is (typeof openStates)[number] =>
  openStates.some(open => open === state)
const endsItself = (state: OrderState): boolean => endingStates.some(one => one === state)

/** What an order is at a moment: from the minute it ends it counts as lapsed, written down or not. */
export const stateAt = (order: { state: OrderState; held_until: Instant }, now: Instant): OrderState =>
  endsItself(order.state) && order.held_until <= now ? 'lapsed' : order.state
