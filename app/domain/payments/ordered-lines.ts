import type { Context } from '../context.ts'
import type { MoneyLine } from './order-money.ts'
import type { CheckoutLine } from './provider.ts'

/** The lines of an order as money, from what was frozen on them. */
export async function moneyLines(ctx: Pick<Context, 'db'>, reservationId: string): Promise<MoneyLine[]> {
  const rows = await ctx.db
    .selectFrom('reservation_line')
    .select(['line', 'pieces', 'price_idr', 'share_idr', 'commission_idr'])
    .where('reservation_id', '=', reservationId)
    .orderBy('line')
    .execute()
  return rows.map(row => ({
    line: row.line,
    amountIdr: Number(row.price_idr) * row.pieces,
    shareIdr: Number(row.share_idr) * row.pieces,
    commissionIdr: Number(row.commission_idr) * row.pieces,
  }))
}

/** The same lines as the buyer reads them at the provider. */
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
