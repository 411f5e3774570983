import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { ownPartnerIds } from '../counters/own-counters.ts'

export type SaleReturn = {
  returnId: string
  number: string
  line: number
  pieces: number
  occurredAt: Instant
}

/** What buyers brought back of a sale at one of the actor's counters; what was corrected is left out. */
export async function returnsOfSale(ctx: Context, saleId: string): Promise<SaleReturn[]> {
  return ctx.db
    .selectFrom('customer_return')
    .innerJoin('counter', 'counter.id', 'customer_return.counter_id')
    .leftJoin('correction', 'correction.document_id', 'customer_return.id')
    .select(['customer_return.id as returnId', 'customer_return.number', 'customer_return.line'])
    .select(['customer_return.pieces', 'customer_return.occurred_at as occurredAt'])
    .where('customer_return.sale_id', '=', saleId)
    .where('counter.partner_id', 'in', ['none', ...ownPartnerIds(ctx)])
    .where('correction.id', 'is', null)
    .orderBy('customer_return.id')
    .execute()
}
