import { addRupiah, type Rupiah, rupiah } from '../../money.ts'
import { slotFee } from './slot-fee.ts'

/** What a line of a statement is about. */
export type StatementPart = 'sale' | 'return' | 'loss' | 'shrink' | 'found'
export const statementParts: readonly StatementPart[] = ['sale', 'return', 'loss', 'shrink', 'found']

export type StatementTotals = {
  openingIdr: Rupiah
  partsIdr: Readonly<Record<StatementPart, Rupiah>>
  /** Her share of the period: all lines, without what was carried. */
  shareIdr: Rupiah
  feeIdr: Rupiah
  feeWaivedIdr: Rupiah
  /** Opening, lines and fee together; negative when more came back than was sold. */
  dueIdr: Rupiah
}

/**
 * Adds a statement up from its lines. It never takes a total from anywhere else.
 * @param openingIdr carried from the statement before, less what was paid since
 * @param slotFeeIdr agreed for the period; capped at the period's share
 */
export function statementTotals(
  openingIdr: number,
  lines: readonly { part: StatementPart; dueIdr: number }[],
  slotFeeIdr = 0,
): StatementTotals {
  const sumOf = (part: StatementPart): Rupiah =>
    rupiah(lines.reduce((sum, line) => (line.part === part ? sum + line.dueIdr : sum), 0))
  const partsIdr = {
    sale: sumOf('sale'),
    return: sumOf('return'),
    loss: sumOf('loss'),
    shrink: sumOf('shrink'),
    found: sumOf('found'),
  }
  const shareIdr = addRupiah(...Object.values(partsIdr))
  const { chargedIdr, waivedIdr } = slotFee(slotFeeIdr, shareIdr)
  const dueIdr = rupiah(openingIdr + shareIdr - chargedIdr)
  return {
    openingIdr: rupiah(openingIdr),
    partsIdr,
    shareIdr,
    feeIdr: chargedIdr,
    feeWaivedIdr: waivedIdr,
    dueIdr,
  }
}
