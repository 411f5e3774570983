import type { Instant } from '../../dates.ts'
import { type Rupiah, rupiah } from '../../money.ts'
import { inOrder } from './order.ts'

/** A line of her account that waits to be paid; a return after payout is negative. */
export type OpenLine = { lineId: string; occurredAt: Instant; openIdr: number; isDisputed?: boolean }

export type Allocation = {
  /** Oldest first; a disputed line keeps what is open and does not hold up the others. */
  lines: readonly { lineId: string; settledIdr: Rupiah; openIdr: Rupiah }[]
  /** Paid beyond all lines that may be paid: carried to the next statement. */
  restIdr: Rupiah
}

/** Lays a payment on the lines, oldest first. Negative lines are taken in full and pay for the others. */
export function paymentAllocation(open: readonly OpenLine[], paidIdr: number): Allocation {
  if (paidIdr < 0) throw new RangeError(`not a payment: ${paidIdr}`)
  const credits = open.filter(line => line.openIdr < 0 && !line.isDisputed)
  let leftIdr = credits.reduce((sum, line) => sum - line.openIdr, paidIdr)
  const lines = [...open].sort(byAge).map(({ lineId, openIdr, isDisputed }) => {
    const settledIdr = isDisputed ? 0 : openIdr < 0 ? openIdr : Math.min(openIdr, leftIdr)
    if (settledIdr > 0) leftIdr -= settledIdr
    return { lineId, settledIdr: rupiah(settledIdr), openIdr: rupiah(openIdr - settledIdr) }
  })
  return { lines, restIdr: rupiah(leftIdr) }
}

const byAge = (a: OpenLine, b: OpenLine): number =>
  inOrder(a.occurredAt, b.occurredAt) || inOrder(a.lineId, b.lineId)
