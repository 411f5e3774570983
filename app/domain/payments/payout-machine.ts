import type { PayoutEvent, PayoutState } from '#db/schema/payouts.ts'

/**
 * Where each event leads from each state; what is not here cannot happen. The database has the same arrows.
 *
 * `sent`: the office says so, and counts it as gone. `denied`: it has not come, and is owed again.
 */
export const transitions = {
  sent: { receive: 'received', deny: 'denied' },
  denied: { 'send-again': 'sent' },
  received: {},
} as const satisfies Record<PayoutState, Partial<Record<PayoutEvent, PayoutState>>>

export const payoutStates = Object.keys(transitions) as PayoutState[]
export const payoutEvents = [
  ...new Set(Object.values(transitions).flatMap(from => Object.keys(from))),
] as PayoutEvent[]

export function nextState(state: PayoutState, event: PayoutEvent): PayoutState | undefined {
  const from: Partial<Record<PayoutEvent, PayoutState>> = transitions[state]
  return from[event]
}
