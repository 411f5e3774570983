import type { Day } from '../../dates.ts'

export type Owed = { statementId: string; dueOn: Day; chargesIdr: number; disputedIdr: number }
export type Outstanding = { statementId: string; dueOn: Day; openIdr: number; disputedIdr: number }

/**
 * What is still to be paid of each statement, oldest first: payments and negative statements go against the oldest.
 * What is left over is carried to the next statement and never collected.
 * @returns the open amounts, and the rest that nothing is left to be set against (whole rupiah, zero or more)
 */
export function outstandingOf(
  statements: readonly Owed[],
  paidIdr: number,
): { open: Outstanding[]; carriedIdr: number } {
  let credit = paidIdr + statements.reduce((sum, one) => sum + Math.max(0, -one.chargesIdr), 0)
  const open: Outstanding[] = []
  for (const { statementId, dueOn, chargesIdr, disputedIdr } of statements) {
    if (chargesIdr <= 0) continue
    const used = Math.min(credit, chargesIdr)
    credit -= used
    if (used < chargesIdr) {
      const openIdr = chargesIdr - used
      open.push({ statementId, dueOn, openIdr, disputedIdr: Math.min(Math.max(0, disputedIdr), openIdr) })
    }
  }
  return { open, carriedIdr: credit }
}
