import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import type { Fact, Shelf } from '../rules/facts.ts'
import { linesOf } from '../rules/shelf-lines.ts'
import { countOfFact } from '../shelf/count-facts.ts'
import { shelfFacts } from '../shelf/shelf-facts.ts'

/** What documents say of a batch on a shelf since it was last counted, in pieces. */
export type ShelfSum = {
  /** What stood there by the last count, 0 before the first. */
  openingPieces: number
  /** Delivered, and brought back by buyers. */
  inPieces: number
  /** Taken home or elsewhere. */
  outPieces: number
  soldPieces: number
  lostPieces: number
  /** opening + in - out - sold - lost */
  expectedPieces: number
}

/**
 * The sum up to a moment; what happened later is not in it.
 * @param countId a count that is judged by the sum and so is no part of it
 */
export async function shelfSum(ctx: Context, shelf: Shelf, at: Instant, countId = 'none'): Promise<ShelfSum> {
  const known = await shelfFacts(ctx, shelf)
  const facts = known.filter(fact => fact.at <= at && countOfFact(fact.id)?.countId !== countId)
  const counts = facts.flatMap(fact => (fact.kind === 'counted' ? [fact.at] : [])).sort()
  const countedAt = counts.at(-1)
  const earlier = countedAt === undefined ? [] : facts.filter(fact => fact.at <= countedAt)
  const openingPieces = standingOf(earlier)
  const since = linesOf(facts).lines.slice(linesOf(earlier).lines.length)
  const sum = (matches: (line: { from: string; to: string }) => boolean) =>
    since.reduce((pieces, line) => (matches(line) ? pieces + line.pieces : pieces), 0)
  const isShelf = (bucket: string) => bucket.startsWith('shelf:')
  const inPieces = sum(({ to }) => isShelf(to))
  const soldPieces = sum(({ from, to }) => isShelf(from) && to === 'sold')
  const lostPieces = sum(({ from, to }) => isShelf(from) && to.startsWith('gone:'))
  const outPieces = sum(({ from }) => isShelf(from)) - soldPieces - lostPieces
  const expectedPieces = openingPieces + inPieces - outPieces - soldPieces - lostPieces
  return { openingPieces, inPieces, outPieces, soldPieces, lostPieces, expectedPieces }
}

const standingOf = (facts: readonly Fact[]): number =>
  linesOf(facts).lines.reduce(
    (pieces, { from, to, pieces: moved }) =>
      pieces + (to.startsWith('shelf:') ? moved : 0) - (from.startsWith('shelf:') ? moved : 0),
    0,
  )
