import type { Day } from '../../dates.ts'
import { inOrder } from './order.ts'

/** Pieces of one batch on one shelf. Goods that do not spoil have no best-before. */
export type ShelfBatch = {
  batchId: string
  code: string
  madeOn: Day
  bestBeforeOn: Day | null
  pieces: number
}

export type Picks = {
  picks: readonly { batchId: string; pieces: number }[]
  /** What the sellable batches together do not hold. */
  missingPieces: number
}

/** On its best-before day a batch may still be sold. */
export const isSellable = (bestBeforeOn: Day | null, today: Day): boolean =>
  bestBeforeOn === null || bestBeforeOn >= today

/** First expired, first out; then the older batch, then by its code. What does not spoil comes last. */
export function inTurn<Batch extends ShelfBatch>(batches: readonly Batch[], today: Day): Batch[] {
  return batches.filter(one => one.pieces > 0 && isSellable(one.bestBeforeOn, today)).sort(byTurn)
}

/** Which batches a sale of so many pieces takes, as long as nobody says otherwise. */
export function pickBatches(batches: readonly ShelfBatch[], pieces: number, today: Day): Picks {
  if (!Number.isInteger(pieces) || pieces < 1) throw new RangeError(`not a number of pieces: ${pieces}`)
  let missingPieces = pieces
  const picks = []
  for (const batch of inTurn(batches, today)) {
    const taken = Math.min(batch.pieces, missingPieces)
    if (taken > 0) picks.push({ batchId: batch.batchId, pieces: taken })
    missingPieces -= taken
  }
  return { picks, missingPieces }
}

/** Whether a batch was sold although one that ends earlier lay beside it. */
export function isOutOfTurn(batches: readonly ShelfBatch[], soldBatchId: string, today: Day): boolean {
  const sold = batches.find(one => one.batchId === soldBatchId)
  const first = inTurn(batches, today)[0]
  if (!sold || !first) return false
  return endOf(first) < endOf(sold)
}

const lastDay: Day = '9999-12-31'
const endOf = (batch: ShelfBatch): Day => batch.bestBeforeOn ?? lastDay

const byTurn = (a: ShelfBatch, b: ShelfBatch): number =>
  inOrder(endOf(a), endOf(b)) || inOrder(a.madeOn, b.madeOn) || inOrder(a.code, b.code)
