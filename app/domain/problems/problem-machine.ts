import type { ProblemEvent, ProblemState } from '#db/schema/problems.ts'

/** Where each step leads from each state; what is not here cannot be done. The same list stands in the database. */
export const transitions = {
  open: { contain: 'contained', dismiss: 'dismissed' },
  contained: { 'find-cause': 'cause-found' },
  'cause-found': { plan: 'action-planned' },
  'action-planned': { finish: 'action-done' },
  'action-done': { 'confirm-effect': 'effect-checked', 'deny-effect': 'cause-found' },
  'effect-checked': { close: 'closed' },
  closed: {},
  dismissed: {},
} as const satisfies Record<ProblemState, Partial<Record<ProblemEvent, ProblemState>>>

export const problemStates = Object.keys(transitions) as ProblemState[]
export const openStates: readonly ProblemState[] = problemStates.filter(
  state => state !== 'closed' && state !== 'dismissed',
)

export const problemEvents = [
  'contain',
  'dismiss',
  'find-cause',
  'plan',
  'finish',
  'confirm-effect',
  'deny-effect',
  'close',
] as const satisfies readonly ProblemEvent[]

/** The state that a step leads to, or undefined where it cannot be taken. */
export function nextState(state: ProblemState, event: ProblemEvent): ProblemState | undefined {
  const from: Partial<Record<ProblemEvent, ProblemState>> = transitions[state]
  return from[event]
}

/** What the maker herself writes down; the office may do it for her, and does all else. */
export const makersSteps: ReadonlySet<ProblemEvent> = new Set(['find-cause', 'finish'])

/** The states in which one of her steps comes next. */
export const makersTurns: ReadonlySet<ProblemState> = new Set(
  problemStates.filter(state => [...makersSteps].some(event => nextState(state, event) !== undefined)),
)
