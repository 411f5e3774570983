/** Sales of a product at a counter in a recent window, and what is usual. */
export type SalesWindow = {
  soldPieces: number
  /** Days with the product on the shelf; 0 for a new placement. */
  days: number
  /** Mean of all counters of this product, pieces a day. */
  usualPerDay: number
}

/** The mean weighs as much as so many days of its own sales. */
export const usualWeighsDays = 14

/**
 * Pieces a day, drawn to the usual where there is little to go by: a lucky first day makes no best-seller.
 * `(sold + usual x 14) / (days + 14)`.
 */
export function sellingRate({ soldPieces, days, usualPerDay }: SalesWindow): number {
  if (soldPieces < 0 || days < 0 || usualPerDay < 0) throw new RangeError('sales are not negative')
  return (soldPieces + usualPerDay * usualWeighsDays) / (days + usualWeighsDays)
}

/**
 * The chance that fewer than `pieces` were sold when `expectedSold` were to be expected (Poisson). Summed by
 * logarithms: a long time without a document must not underflow to a wrong nought.
 */
export function chanceOfLeft(pieces: number, expectedSold: number): number {
  if (pieces <= 0) return 0
  if (expectedSold <= 0) return 1
  let logTerm = -expectedSold
  let chance = Math.exp(logTerm)
  for (let sold = 1; sold < pieces; sold++) {
    logTerm += Math.log(expectedSold / sold)
    chance += Math.exp(logTerm)
  }
  return Math.min(1, chance)
}
