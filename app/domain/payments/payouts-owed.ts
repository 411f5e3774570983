import type { OrderWay } from '#db/schema/orders.ts'
import type { PaymentWay } from '#db/schema/payments.ts'
import type { Context } from '../context.ts'
import { addHours, type Instant } from '../dates.ts'
import type { Owner } from '../identity/permissions.ts'
import { payoutDays } from './payment-terms.ts'

/** What one document made due of an order; negative where a refund took it away again. */
export type OwedLine = {
  reservationId: string
  paymentId: string
  documentId: string
  code: string
  way: OrderWay
  paid: PaymentWay
  /** The sale at a counter. */
  saleId: string | undefined
  what: 'earned' | 'earned-turned'
  at: Instant
  amountIdr: number
}

export type Owed = {
  payee: Owner
  name: string
  owedIdr: number
  /** Of it, waiting for longer than the office allows itself. */
  lateIdr: number
  sinceAt: Instant
  lines: OwedLine[]
}

/** Of a payout: it is no part of what an order itself says about its money. */
export const payoutEntries = ['paid-out', 'paid-out-turned'] as const

/**
 * What the office holds for counters and makers and has not forwarded: of orders that are paid to the office or by card
 * and were handed over or sent. Where the buyer paid the partner's own account there is nothing to forward. The rupiah
 * of one payee are the sum of its lines, the oldest first.
 * @param until what came after this moment is left out
 */
export async function officeOwes(
  ctx: Pick<Context, 'db' | 'now'>,
  of: Owner | 'all',
  until?: Instant,
): Promise<Owed[]> {
  const rows = await ctx.db
    .selectFrom('order_posting')
    .innerJoin('order_payment', 'order_payment.id', 'order_posting.payment_id')
    .innerJoin('reservation', 'reservation.id', 'order_posting.reservation_id')
    .leftJoin('counter', 'counter.id', 'reservation.counter_id')
    .leftJoin('partner', 'partner.id', 'counter.partner_id')
    .leftJoin('producer', 'producer.id', 'reservation.producer_id')
    .leftJoin('payee', 'payee.id', 'order_payment.payee_id')
    .leftJoin('payout_line', join =>
      join
        .onRef('payout_line.payment_id', '=', 'order_posting.payment_id')
        .onRef('payout_line.document_id', '=', 'order_posting.document_id'),
    )
    .select(['order_posting.reservation_id', 'order_posting.payment_id', 'order_posting.document_id'])
    .select(['order_posting.what', 'order_posting.occurred_at', 'order_posting.amount_idr'])
    .select(['order_payment.way as paid', 'reservation.code', 'reservation.way', 'reservation.sale_id'])
    .select(['counter.partner_id', 'partner.name as partner'])
    .select(['reservation.producer_id', 'producer.name as producer'])
    .where('order_posting.what', 'in', ['earned', 'earned-turned'])
    .where('payee.partner_id', 'is', null)
    .where('payout_line.payout_id', 'is', null)
    .$if(until !== undefined, query => query.where('order_posting.occurred_at', '<=', until ?? ''))
    .$if(of !== 'all' && 'partnerId' in of, query =>
      query.where('counter.partner_id', '=', (of as { partnerId: string }).partnerId),
    )
    .$if(of !== 'all' && 'producerId' in of, query =>
      query.where('reservation.producer_id', '=', (of as { producerId: string }).producerId),
    )
    .orderBy('order_posting.occurred_at')
    .orderBy('order_posting.id')
    .execute()
  const owed = new Map<string, Owed>()
  for (const row of rows) {
    const id = row.partner_id ?? row.producer_id ?? ''
    const payee: Owner = row.partner_id === null ? { producerId: id } : { partnerId: id }
    const name = row.partner ?? row.producer ?? ''
    const one = owed.get(id) ?? { payee, name, owedIdr: 0, lateIdr: 0, sinceAt: row.occurred_at, lines: [] }
    owed.set(id, one)
    const what = row.what === 'earned' ? 'earned' : 'earned-turned'
    const amountIdr = what === 'earned' ? Number(row.amount_idr) : 0 - Number(row.amount_idr)
    one.owedIdr += amountIdr
    const known = one.lines.find(
      line => line.paymentId === row.payment_id && line.documentId === row.document_id,
    )
    if (known) known.amountIdr += amountIdr
    else
      one.lines.push({
        reservationId: row.reservation_id,
        paymentId: row.payment_id,
        documentId: row.document_id,
        code: row.code.toUpperCase(),
        way: row.way,
        paid: row.paid,
        saleId: row.sale_id ?? undefined,
        what,
        at: row.occurred_at,
        amountIdr,
      })
  }
  const lateBefore = addHours(ctx.now, -24 * payoutDays)
  for (const one of owed.values()) {
    const oldIdr = one.lines
      .filter(line => line.at < lateBefore)
      .reduce((sum, line) => sum + line.amountIdr, 0)
    one.lateIdr = Math.max(0, Math.min(oldIdr, one.owedIdr))
  }
  return [...owed.values()]
}
