import type { Context } from '../context.ts'
import type { MoneyLine } from './order-money.ts'
import type { CheckoutLine } from './provider.ts'

/** Of what the buyer pays for sending a parcel; the goods begin at 1. */
export const postageLine = 0

/** The lines of an order as money, from what was frozen on them; what sending costs comes first. */
export async function moneyLines(ctx: Pick<Context, 'db'>, reservationId: string): Promise<MoneyLine[]> {
  const rows = await ctx.db
    .selectFrom('reservation_line')
    .select(['line', 'pieces', 'price_idr', 'share_idr', 'commission_idr'])
    .where('reservation_id', '=', reservationId)
    .orderBy('line')
    .execute()
  const feeIdr = await postageOf(ctx, reservationId)
  const postage = { line: postageLine, amountIdr: feeIdr, shareIdr: 0, commissionIdr: 0 }
  const goods = rows.map(row => ({
    line: row.line,
    amountIdr: Number(row.price_idr) * row.pieces,
    shareIdr: Number(row.share_idr) * row.pieces,
    commissionIdr: Number(row.commission_idr) * row.pieces,
  }))
  return feeIdr > 0 ? [postage, ...goods] : goods
}

/** What the parcel of an order costs to send, in rupiah; nought for what is fetched. */
export async function postageOf(ctx: Pick<Context, 'db'>, reservationId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('shipment')
    .select('fee_idr')
    .where('reservation_id', '=', reservationId)
    .executeTakeFirst()
  return Number(row?.fee_idr ?? 0)
}

/** The goods of an order as the buyer reads them at the provider. */
export async function checkoutLines(
  ctx: Pick<Context, 'db'>,
  reservationId: string,
  language: 'id' | 'en',
): Promise<CheckoutLine[]> {
  const rows = await ctx.db
    .selectFrom('reservation_line as line')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .innerJoin('product_text', 'product_text.product_id', 'variant.product_id')
    .select(['line.line', 'line.pieces', 'line.price_idr', 'product_text.name', 'product_text.language'])
    .select(language === 'id' ? 'variant.label_id as size' : 'variant.label_en as size')
    .where('line.reservation_id', '=', reservationId)
    .orderBy('line.line')
    .execute()
  const lines = new Map<number, CheckoutLine>()
  for (const row of rows) {
    if (lines.has(row.line) && row.language !== language) continue
    const name = row.size === null ? row.name : `${row.name}, ${row.size}`
    lines.set(row.line, { name, pieces: row.pieces, unitIdr: Number(row.price_idr) })
  }
  return [...lines.values()]
}

/** What an order costs: never what a form says. */
export const totalOf = (lines: readonly Pick<MoneyLine, 'amountIdr'>[]): number =>
  lines.reduce((sum, one) => sum + one.amountIdr, 0)
