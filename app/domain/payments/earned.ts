import type { Context } from '../context.ts'
import { livePayment } from './locked-payment.ts'
import { postEarned } from './order-money.ts'
import { moneyLines } from './ordered-lines.ts'

/**
 * The goods of an order have been handed over or sent, and its order is held: what was paid for it before is no longer
 * the buyer's. An order that is paid at the counter has nothing to post here.
 * @param documentId the sale or the parcel
 */
export async function earnOrder(ctx: Context, reservationId: string, documentId: string): Promise<void> {
  const payment = await livePayment(ctx, reservationId)
  if (payment?.state !== 'paid') return
  await postEarned(ctx, payment, documentId, await moneyLines(ctx, reservationId))
}
