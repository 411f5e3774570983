import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { type Day, type Instant, startOfDay } from '../../dates.ts'
import { onlineSales, type PaidOnline } from '../../payments/online-sales.ts'
import { ownPartnerIds, seesMoney } from '../counters/own-counters.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'

export type SoldLine = {
  line: number
  good: NamedGood
  batchId: string
  batchCode: string
  bestBeforeOn: Day | undefined
  pieces: number
  priceIdr: number
  /** Of one piece, for those who settle. */
  shareIdr: number | undefined
  commissionIdr: number | undefined
}

export type SaleSheet = {
  saleId: string
  number: string
  counterId: string
  counter: string
  state: 'recorded' | 'void'
  occurredAt: Instant
  recordedAt: Instant
  recordedBy: string | undefined
  void: { at: Instant; by: string | undefined; reason: string } | undefined
  totalIdr: number
  /** Ordered and paid online: nothing of it is in the till. */
  online: PaidOnline | undefined
  lines: SoldLine[]
}

/** A sale at a counter of the actor's partner; undefined for others. */
export async function findSale(
  ctx: Context,
  saleId: string,
  language: Language,
): Promise<SaleSheet | undefined> {
  return (await salesWhere(ctx, { saleId }, language))[0]
}

/** What a counter has sold today, the newest first, with what was taken back. */
export const salesOfToday = (ctx: Context, counterId: string, language: Language): Promise<SaleSheet[]> =>
  salesWhere(ctx, { counterId, since: startOfDay(today(ctx)) }, language)

/** Pieces of each good sold at a counter since midnight in Malang; what was taken back does not count. */
export async function soldToday(ctx: Context, counterId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db
    .selectFrom('sale')
    .innerJoin('sale_line', 'sale_line.sale_id', 'sale.id')
    .select(({ fn }) => ['sale_line.variant_id', fn.sum('sale_line.pieces').as('pieces')])
    .where('sale.counter_id', '=', counterId)
    .where('sale.occurred_at', '>=', startOfDay(today(ctx)))
    .where('sale.state', '=', 'recorded')
    .groupBy('sale_line.variant_id')
    .execute()
  return new Map(rows.map(row => [row.variant_id, Number(row.pieces)]))
}

type Which = { saleId: string } | { counterId: string; since: Instant }

const mostShown = 200

async function salesWhere(ctx: Context, which: Which, language: Language): Promise<SaleSheet[]> {
  const partnerIds = ownPartnerIds(ctx)
  if (partnerIds.length === 0) return []
  const sales = await ctx.db
    .selectFrom('sale')
    .innerJoin('counter', 'counter.id', 'sale.counter_id')
    .leftJoin('account', 'account.id', 'sale.recorded_by_id')
    .leftJoin('account as voider', 'voider.id', 'sale.voided_by_id')
    .selectAll('sale')
    .select(['counter.name as counter', 'counter.partner_id'])
    .select(['account.name as recorded_by', 'voider.name as voided_by'])
    .where('counter.partner_id', 'in', partnerIds)
    .$if('saleId' in which, query => query.where('sale.id', '=', 'saleId' in which ? which.saleId : ''))
    .$if('counterId' in which, query =>
      query
        .where('sale.counter_id', '=', 'counterId' in which ? which.counterId : '')
        .where('sale.occurred_at', '>=', 'since' in which ? which.since : ''),
    )
    .orderBy('sale.occurred_at', 'desc')
    .orderBy('sale.id', 'desc')
    .limit(mostShown)
    .execute()
  const rows = await ctx.db
    .selectFrom('sale_line')
    .innerJoin('batch', 'batch.id', 'sale_line.batch_id')
    .selectAll('sale_line')
    .select(['batch.code', 'batch.best_before_on'])
    .where('sale_line.sale_id', 'in', ['none', ...sales.map(sale => sale.id)])
    .orderBy('sale_line.line')
    .execute()
  const goods = await namedGoods(
    ctx,
    rows.map(row => row.variant_id),
    language,
  )
  const online = await onlineSales(
    ctx,
    sales.map(sale => sale.id),
  )
  return sales.map(sale => {
    const money = seesMoney(ctx, sale.partner_id)
    const lines = rows
      .filter(row => row.sale_id === sale.id)
      .flatMap(row => {
        const good = goods.get(row.variant_id)
        if (!good) return []
        return {
          line: row.line,
          good,
          batchId: row.batch_id,
          batchCode: row.code,
          bestBeforeOn: row.best_before_on ?? undefined,
          pieces: row.pieces,
          priceIdr: Number(row.price_idr),
          shareIdr: money ? Number(row.share_idr) : undefined,
          commissionIdr: money ? Number(row.commission_idr) : undefined,
        }
      })
    return {
      saleId: sale.id,
      number: sale.number,
      counterId: sale.counter_id,
      counter: sale.counter,
      state: sale.state,
      occurredAt: sale.occurred_at,
      recordedAt: sale.recorded_at,
      recordedBy: sale.recorded_by ?? undefined,
      void:
        sale.voided_at === null
          ? undefined
          : { at: sale.voided_at, by: sale.voided_by ?? undefined, reason: sale.void_reason ?? '' },
      totalIdr: lines.reduce((sum, line) => sum + line.pieces * line.priceIdr, 0),
      online: online.get(sale.id),
      lines,
    }
  })
}
