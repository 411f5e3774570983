/** @property percentNeeded of the sessions held, 1 to 100 */
export type AttendanceCount = { held: number; attended: number; percentNeeded: number }

/** Enough sessions attended for a certificate. Counted in whole sessions: 4 of 5 is 80 per cent, 3.9 is not. */
export const hasEarned = ({ held, attended, percentNeeded }: AttendanceCount): boolean =>
  held > 0 && attended * 100 >= held * percentNeeded

/** How many sessions at least, for the sentence that explains it. */
export const sessionsNeeded = (held: number, percentNeeded: number): number =>
  Math.ceil((held * percentNeeded) / 100)
