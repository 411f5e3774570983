import type { LossState } from '#db/schema/losses.ts'

/** A loss is final by silence, by agreement or by a ruling; the database has the same arrows. */
export const lossTransitions = {
  recorded: ['contested', 'final'],
  contested: ['final'],
  final: [],
} as const satisfies Record<LossState, readonly LossState[]>

/** So long the maker may object to what a counter wrote down. */
export const contestHours = 72
