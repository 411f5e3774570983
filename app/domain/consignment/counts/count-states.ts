import type { CountState } from '#db/schema/counts.ts'

/** Where a count may go from each state; the database has the same arrows. */
export const countTransitions = {
  open: ['counted', 'cancelled'],
  counted: ['explained', 'cancelled'],
  explained: ['posted', 'cancelled'],
  posted: [],
  cancelled: [],
} as const satisfies Record<CountState, readonly CountState[]>

/** One count of a counter at a time is in these. */
export const underWay: readonly CountState[] = ['open', 'counted', 'explained']
