import type { Day } from '../dates.ts'

/** A pause without an end lasts until it is taken back; with one, that day is its last. */
export const isPausedOn = (
  thing: { paused_at: string | null; pause_until_on: string | null },
  day: Day,
): boolean => thing.paused_at !== null && (thing.pause_until_on === null || thing.pause_until_on >= day)
