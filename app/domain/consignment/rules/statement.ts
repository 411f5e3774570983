import { type Day, dayOf, type Instant } from '../../dates.ts'
import type { Issue, Money } from './facts.ts'
import { payableOn } from './period.ts'
import { type StatementPart, type StatementTotals, statementTotals } from './statement-totals.ts'

/** A posting as a statement sees it. */
type Postable = {
  occurredAt: Instant
  part: StatementPart | 'fee' | 'payment'
  factId: string
  causeId: string
  pieces: number
  money: Money
  saleAt: Instant | undefined
}

export type StatedLine = {
  factId: string
  causeId: string
  part: StatementPart
  pieces: number
  dueIdr: number
  /** The day it happened, where it came too late for the statement of its own period. */
  lateOf: Day | undefined
}

export type Statement = Issue & {
  lines: readonly StatedLine[]
  totals: StatementTotals
  /** Of all postings by then, those that this and earlier statements hold. */
  statedPostings: ReadonlySet<Postable>
  /** Payments by then, which lowered its opening or that of an earlier one. */
  paidIdr: number
}

/**
 * Freezes what happened up to the last day, may be paid by then, and no statement holds yet. What was issued never
 * changes: a fact that arrives later is a line of the next statement and bears its own day.
 * @param postings all that had been posted when it was issued
 */
export function issueStatement(
  issue: Issue,
  postings: readonly Postable[],
  earlier: readonly Statement[],
): Statement {
  const before = earlier.at(-1)
  const stated = new Set(before?.statedPostings)
  const fresh = postings.filter(one => !stated.has(one) && isPayable(one, issue))
  const lines = fresh.flatMap(one => {
    if (one.part === 'payment' || one.part === 'fee') return []
    const { factId, causeId, part, pieces } = one
    const lateOf = before && isPayable(one, before) ? dayOf(one.occurredAt) : undefined
    return [{ factId, causeId, part, pieces, dueIdr: dueOf(one), lateOf }]
  })
  const paidIdr = postings.reduce((sum, one) => (one.part === 'payment' ? sum - dueOf(one) : sum), 0)
  const openingIdr = (before?.totals.dueIdr ?? 0) - (paidIdr - (before?.paidIdr ?? 0))
  const totals = statementTotals(openingIdr, lines, issue.slotFeeIdr)
  return { ...issue, lines, totals, paidIdr, statedPostings: new Set([...stated, ...fresh]) }
}

/** What happened in time and has waited long enough by the last day of the period. */
function isPayable({ occurredAt, saleAt }: Postable, { toOn, waitingDays }: Issue): boolean {
  if (dayOf(occurredAt) > toOn) return false
  return saleAt === undefined || payableOn(saleAt, waitingDays) <= toOn
}

const dueOf = ({ money }: Postable): number => 0 - (money.due_to_producer ?? 0)
