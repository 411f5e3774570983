import type { OpinionState } from '#db/schema/opinions.ts'

export type OpinionEvent = 'show' | 'remove'

/**
 * Where each deed of the office leads; what is not here cannot happen. The database has the same arrows.
 *
 * `waiting`: nobody but the office reads it. `removed`: its reason is read in its place, for good.
 */
export const transitions = {
  waiting: { show: 'shown', remove: 'removed' },
  shown: { remove: 'removed' },
  removed: {},
} as const satisfies Record<OpinionState, Partial<Record<OpinionEvent, OpinionState>>>

export function nextState(state: OpinionState, event: OpinionEvent): OpinionState | undefined {
  const from: Partial<Record<OpinionEvent, OpinionState>> = transitions[state]
  return from[event]
}

const address =
  /https?:|www\.|\b[\p{L}\d-]{2,}\.(?:com|net|org|id|co|shop|store|info|biz|me|ly|xyz|online|site)\b/iu
const account = /@[\w.]{3,}/u
const telephone = /(?:\d[\s().+-]{0,3}){9,}/u

/** Whether somebody could be reached by it: such words wait until the office has looked. */
export function namesContact(text: string): boolean {
  const plain = text.normalize('NFKC')
  return [address, account, telephone].some(pattern => pattern.test(plain))
}
