import { type Day, daysBetween } from '../../dates.ts'

export type Owed = { statementId: string; dueOn: Day; chargesIdr: number; disputedIdr: number }
export type Outstanding = { statementId: string; dueOn: Day; openIdr: number; disputedIdr: number }
export type Ageing = '1-7' | '8-14' | '15-30' | '30+'

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

/** Days past the due day, in the four groups of the overdue board; undefined while it is not late. */
export function ageingOf(dueOn: Day, today: Day): Ageing | undefined {
  const days = daysBetween(dueOn, today)
  if (days <= 0) return undefined
  if (days <= 7) return '1-7'
  if (days <= 14) return '8-14'
  return days <= 30 ? '15-30' : '30+'
}

/** Cash is handed over in whole hundreds; the rest is carried. Transfers pay to the rupiah. */
export const payableNow = (dueIdr: number, way: 'cash' | 'transfer'): number =>
  dueIdr <= 0 ? 0 : way === 'cash' ? Math.floor(dueIdr / 100) * 100 : dueIdr
