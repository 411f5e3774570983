import type { Fact, LedgerAccount } from './facts.ts'
import { type Line, linesOf } from './shelf-lines.ts'

/** A line with the pieces to post: negative pieces turn back what was posted before. */
export type Change = Line

/**
 * What must be posted when a fact arrives, so that the shelf stands as if it had been known all along: its own lines,
 * and where later counts judged without it, the reversal of what they then took for missing.
 * @param known all facts of the fact's place that arrived before, in any order
 */
export function changesBy(fact: Fact, known: readonly Fact[]): Change[] {
  return changesBetween(linesOf(known).lines, linesOf([...known, fact]).lines)
}

export function changesBetween(before: readonly Line[], after: readonly Line[]): Change[] {
  const was = new Map(before.map(line => [line.key, line]))
  const is = new Map(after.map(line => [line.key, line]))
  const gone = before.filter(line => !is.has(line.key)).map(line => ({ ...line, pieces: -line.pieces }))
  const changed = after.map(line => ({ ...line, pieces: line.pieces - (was.get(line.key)?.pieces ?? 0) }))
  return [...gone, ...changed].filter(line => line.pieces !== 0)
}

export type LateSaleEffect = {
  /** Of the sale itself and of every count it explains. */
  changes: readonly Change[]
  /** Pieces that a count had booked as missing and that were this sale. */
  explainedPieces: number
  /** Pieces that no count had missed: the shelf is in doubt and somebody has to look. */
  unexplainedPieces: number
  /** 0 where the counter had already been charged for all of it. */
  producerGainsIdr: number
  commissionIdr: number
}

/** No piece is paid twice: a late sale takes the place of the shrink or the derived sale it explains. */
export function lateSaleEffect(
  sale: Extract<Fact, { kind: 'sold' }>,
  known: readonly Fact[],
): LateSaleEffect {
  const changes = changesBy(sale, known)
  const explained = changes
    .filter(change => change.factId !== sale.id)
    .reduce((sum, { pieces, to }) => sum + (to === 'sold' || to === 'gone:shrink' ? -pieces : pieces), 0)
  const wasCounted = known.some(fact => fact.kind === 'counted' && fact.at >= sale.at)
  return {
    changes,
    explainedPieces: explained,
    unexplainedPieces: wasCounted ? sale.pieces - explained : 0,
    producerGainsIdr: 0 - moneyOf(changes, 'due_to_producer'),
    commissionIdr: 0 - moneyOf(changes, 'partner_commission'),
  }
}

export const moneyOf = (changes: readonly Change[], account: LedgerAccount): number =>
  changes.reduce((sum, { pieces, money }) => sum + pieces * (money[account] ?? 0), 0)
