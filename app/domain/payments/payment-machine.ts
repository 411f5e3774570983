import type { PaymentEvent, PaymentState } from '#db/schema/payments.ts'

/**
 * Where each event leads from each state; what is not here cannot happen. The database has the same arrows.
 *
 * `asked`: the buyer chose, nobody can pay yet. `open`: can be paid. `proven`: the buyer says so, a person looks.
 * `odd`: money came that is not what was asked. `late`: money came after the end, and goes back.
 */
export const transitions = {
  asked: { open: 'open', pay: 'paid', 'pay-oddly': 'odd', lapse: 'lapsed' },
  open: { prove: 'proven', pay: 'paid', 'pay-oddly': 'odd', lapse: 'lapsed' },
  proven: { reject: 'open', pay: 'paid', lapse: 'lapsed' },
  paid: { 'give-back': 'refunded' },
  odd: { 'give-back': 'refunded' },
  lapsed: { 'come-late': 'late', 'pay-oddly': 'odd' },
  late: { 'give-back': 'refunded' },
  refunded: {},
} as const satisfies Record<PaymentState, Partial<Record<PaymentEvent, PaymentState>>>

export const paymentStates = Object.keys(transitions) as PaymentState[]
export const paymentEvents = [
  ...new Set(Object.values(transitions).flatMap(from => Object.keys(from))),
] as PaymentEvent[]

export function nextState(state: PaymentState, event: PaymentEvent): PaymentState | undefined {
  const from: Partial<Record<PaymentEvent, PaymentState>> = transitions[state]
  return from[event]
}

/** States in which the order still waits for this payment: an order has one of them at a time. */
export const liveStates = ['asked', 'open', 'proven', 'paid'] as const satisfies readonly PaymentState[]
