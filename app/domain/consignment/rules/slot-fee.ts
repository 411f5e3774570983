import { type Rupiah, rupiah } from '../../money.ts'

export type SlotFee = { chargedIdr: Rupiah; waivedIdr: Rupiah }

/**
 * The rent of a shelf for one period: never more than she earned in it. The rest is waived and not carried, so
 * that a bad month cannot put her in debt.
 * @param feeIdr agreed for a whole period, 0 where there is none
 * @param periodShareIdr her share of the period's own lines, without what was carried; may be negative
 */
export function slotFee(feeIdr: number, periodShareIdr: number): SlotFee {
  if (feeIdr < 0) throw new RangeError(`not a fee: ${feeIdr}`)
  const chargedIdr = Math.min(feeIdr, Math.max(0, periodShareIdr))
  return { chargedIdr: rupiah(chargedIdr), waivedIdr: rupiah(feeIdr - chargedIdr) }
}
