import type { Bps } from '../../pricing/commission.ts'

/** Where a counter's sales come from: it reports each one, or they are what a count finds missing. */
export type SalesFrom = 'reports' | 'counts'

/** Pieces that earlier counts of this shelf found missing and that have not been found again. */
export type Missing = { soldPieces: number; chargedPieces: number; toleratedPieces: number }

export type CountOutcome = Missing & {
  /** Earlier missing pieces that are there again; what was charged comes back first. */
  foundPieces: number
  /** More than all documents explain: no piece moves, somebody has to look. */
  surplusPieces: number
}

/**
 * Pieces that may go missing at her cost: the whole part of a share of all that a shelf ever received. A share of
 * the whole, so that many small deliveries allow no less than one large one.
 */
export const shrinkTolerance = (receivedPieces: number, bps: Bps): number =>
  Math.floor((receivedPieces * bps) / 10_000)

/**
 * What a count says of one batch on one shelf. Where sales come from counts, everything missing was sold; where
 * they are reported, it is shrink: within the tolerance hers, above it the counter's.
 * @param expectedPieces what the documents up to the moment of counting leave on the shelf; may be negative
 * @param tolerancePieces what is left of the tolerance at that moment
 * @param earlier what may be found again
 */
export function countOutcome(
  countedPieces: number,
  expectedPieces: number,
  salesFrom: SalesFrom,
  tolerancePieces: number,
  earlier: Missing,
): CountOutcome {
  const missing = Math.max(0, expectedPieces - countedPieces)
  const over = Math.max(0, countedPieces - expectedPieces)
  const foundPieces = Math.min(over, earlier.soldPieces + earlier.chargedPieces + earlier.toleratedPieces)
  const isShrink = salesFrom === 'reports'
  const toleratedPieces = isShrink ? Math.min(missing, Math.max(0, tolerancePieces)) : 0
  return {
    soldPieces: isShrink ? 0 : missing,
    toleratedPieces,
    chargedPieces: isShrink ? missing - toleratedPieces : 0,
    foundPieces,
    surplusPieces: over - foundPieces,
  }
}
