import { type Rupiah, rupiah } from '../../money.ts'

export type PaymentMethod = 'cash' | 'transfer'

/** The smallest coin that changes hands in a cash settlement. */
export const cashStepIdr = 100

/**
 * What is handed over and what stays on the account for the next statement; together exactly what is due. Cash is
 * rounded down to Rp100, a transfer is exact. A negative balance is carried, never collected.
 */
export function payable(dueIdr: number, method: PaymentMethod): { payIdr: Rupiah; carriedIdr: Rupiah } {
  const positiveIdr = Math.max(0, dueIdr)
  const payIdr = method === 'cash' ? positiveIdr - (positiveIdr % cashStepIdr) : positiveIdr
  return { payIdr: rupiah(payIdr), carriedIdr: rupiah(dueIdr - payIdr) }
}
