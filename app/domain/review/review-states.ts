import type { ReviewState } from '#db/schema/reviews.ts'

export type ReviewEvent = 'claim' | 'free' | 'decide' | 'overtake'

/**
 * What may happen to a review, and where it then stands. A claim is freed when its reviewer lets go or it expires;
 * a review is overtaken when nobody needs its answer any more: a newer version came, or the other track sent this
 * one back.
 */
export const reviewTransitions = {
  waiting: { claim: 'claimed', overtake: 'overtaken' },
  claimed: { free: 'waiting', decide: 'decided', overtake: 'overtaken' },
  decided: {},
  overtaken: {},
} as const satisfies Record<ReviewState, Partial<Record<ReviewEvent, ReviewState>>>

export const reviewEvents = ['claim', 'free', 'decide', 'overtake'] as const satisfies readonly ReviewEvent[]

/** Still to be answered. The database has its own index of these. */
export const openStates = ['waiting', 'claimed'] as const satisfies readonly ReviewState[]

export const isOpen = (state: ReviewState): boolean => openStates.some(open => open === state)

export function stateAfter(state: ReviewState, event: ReviewEvent): ReviewState | undefined {
  const moves: Partial<Record<ReviewEvent, ReviewState>> = reviewTransitions[state]
  return moves[event]
}
