import type { Context } from '../context.ts'

/** How the buyer of an order paid for it, and whose account has the money; a sale at the counter has none. */
export type PaidOnline = 'card' | 'office' | 'partner'

/** Of these sales, those that were ordered and paid before the buyer came: their money is in no till. */
export async function onlineSales(
  ctx: Pick<Context, 'db'>,
  saleIds: readonly string[],
): Promise<ReadonlyMap<string, PaidOnline>> {
  if (saleIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('reservation')
    .innerJoin('order_payment', 'order_payment.reservation_id', 'reservation.id')
    .leftJoin('payee', 'payee.id', 'order_payment.payee_id')
    .select(['reservation.sale_id', 'order_payment.way', 'payee.partner_id'])
    .where('reservation.sale_id', 'in', [...new Set(saleIds)])
    .where('order_payment.state', 'in', ['paid', 'refunded'])
    .execute()
  return new Map(
    rows.map(row => [
      row.sale_id ?? '',
      row.way === 'card' ? 'card' : row.partner_id === null ? 'office' : 'partner',
    ]),
  )
}

/**
 * The same for postings of an agreement: of a sale, of what a buyer brought back of it, and of what turned either back.
 * By the posting's id.
 */
export async function onlinePostings(
  ctx: Pick<Context, 'db'>,
  postingIds: readonly string[],
): Promise<ReadonlyMap<string, PaidOnline>> {
  const sales = new Map<string, string>()
  for (let at = 0; at < postingIds.length; at += postingsAtOnce) {
    const rows = await ctx.db
      .selectFrom('posting')
      .leftJoin('posting as turned', 'turned.id', 'posting.reverses_id')
      .leftJoin('customer_return as back', 'back.id', 'posting.document_id')
      .leftJoin('customer_return as turned_back', 'turned_back.id', 'turned.document_id')
      .select(['posting.id', 'posting.document_kind', 'posting.document_id', 'back.sale_id'])
      .select(['turned.document_kind as turned_kind', 'turned.document_id as turned_id'])
      .select('turned_back.sale_id as turned_sale_id')
      .where('posting.id', 'in', postingIds.slice(at, at + postingsAtOnce))
      .execute()
    for (const row of rows) {
      const saleId =
        row.sale_id ??
        row.turned_sale_id ??
        (row.document_kind === 'sale' ? row.document_id : undefined) ??
        (row.turned_kind === 'sale' ? (row.turned_id ?? undefined) : undefined)
      if (saleId !== undefined) sales.set(row.id, saleId)
    }
  }
  const online = await onlineSales(ctx, [...sales.values()])
  return new Map(
    [...sales].flatMap(([postingId, saleId]): [string, PaidOnline][] => {
      const paid = online.get(saleId)
      return paid === undefined ? [] : [[postingId, paid]]
    }),
  )
}

/** Placeholders of one query; engines have an end of them. */
const postingsAtOnce = 500
