/** A good on one shelf, as a refill is reckoned from. */
export type RefillFacts = {
  /** Agreed; without one, two weeks of sales are kept. */
  parPieces: number | undefined
  perDay: number
  batches: readonly { pieces: number; daysLeft: number | undefined }[]
  /** On the way to this shelf. */
  roadPieces: number
}

export type Refill = {
  parPieces: number
  /** What stands there and will still be there when the refill comes. */
  countedPieces: number
  /** What must leave the shelf before that. */
  leavingPieces: number
  roadPieces: number
  wantedPieces: number
}

export const keepsForDays = 14
/** So long a refill takes to come: what leaves the shelf sooner does not count. */
export const refillTakesDays = 3

/** Par less shelf less road, never under nought: wanted = par - counted - road. */
export function refillOf({ parPieces, perDay, batches, roadPieces }: RefillFacts): Refill {
  const par = parPieces ?? Math.ceil(perDay * keepsForDays - 1e-9)
  const leaves = (daysLeft: number | undefined) => daysLeft !== undefined && daysLeft <= refillTakesDays
  const sum = (some: typeof batches) => some.reduce((total, one) => total + Math.max(0, one.pieces), 0)
  const countedPieces = sum(batches.filter(one => !leaves(one.daysLeft)))
  return {
    parPieces: par,
    countedPieces,
    leavingPieces: sum(batches.filter(one => leaves(one.daysLeft))),
    roadPieces,
    wantedPieces: Math.max(0, par - countedPieces - roadPieces),
  }
}
