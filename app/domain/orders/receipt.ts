import { type Language, nameIn } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { may } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { purchaseToken, receiptCode } from '../opinions/purchase-proof.ts'
import { linkDigest } from './order-codes.ts'

export type ReceiptLine = { name: string; size: string | undefined; pieces: number; priceIdr: number }

/** What a buyer takes home about a sale at a counter: whole rupiah as they were paid, nothing rounded. */
export type Receipt = {
  number: string
  soldAt: Instant
  counter: { name: string; street: string; slug: string }
  lines: ReceiptLine[]
  totalIdr: number
  /** By which its buyer may say what the goods were like: in an address, and typed. */
  proof: { token: string; code: string }
}

/** Of a sale that followed from an order, for whoever has its secret link. */
export async function receiptByLink(
  ctx: Context,
  seals: Seals,
  input: { link: string; language: Language },
): Promise<Receipt | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .select('sale_id')
    .where('link_digest', '=', linkDigest(seals, input.link))
    .executeTakeFirst()
  return row?.sale_id ? receiptOf(ctx, seals, row.sale_id, input.language) : undefined
}

/** Of any sale at a counter that the actor works at; of another house nothing is found. */
export async function receiptAtCounter(
  ctx: Context,
  seals: Seals,
  input: { saleId: string; language: Language },
): Promise<Receipt | undefined> {
  const row = await ctx.db
    .selectFrom('sale')
    .innerJoin('counter', 'counter.id', 'sale.counter_id')
    .select('counter.partner_id')
    .where('sale.id', '=', input.saleId)
    .executeTakeFirst()
  if (!row || !may(ctx.actor, 'sale:record', { partnerId: row.partner_id })) return undefined
  return receiptOf(ctx, seals, input.saleId, input.language)
}

/** Undefined where the sale was taken back. */
async function receiptOf(
  ctx: Context,
  seals: Seals,
  saleId: string,
  language: Language,
): Promise<Receipt | undefined> {
  const sale = await ctx.db
    .selectFrom('sale')
    .innerJoin('counter', 'counter.id', 'sale.counter_id')
    .select(['sale.number', 'sale.occurred_at', 'counter.name', 'counter.street', 'counter.slug'])
    .where('sale.id', '=', saleId)
    .where('sale.state', '=', 'recorded')
    .executeTakeFirst()
  if (!sale) return undefined
  const lines = await linesOf(ctx, saleId, language)
  return {
    number: sale.number,
    soldAt: sale.occurred_at,
    counter: { name: sale.name, street: sale.street, slug: sale.slug },
    lines,
    totalIdr: lines.reduce((sum, line) => sum + line.pieces * line.priceIdr, 0),
    proof: {
      token: purchaseToken(seals, saleId),
      code: receiptCode(seals, { id: saleId, number: sale.number }),
    },
  }
}

/** Batches of one good at one price together. */
async function linesOf(ctx: Context, saleId: string, language: Language): Promise<ReceiptLine[]> {
  const rows = await ctx.db
    .selectFrom('sale_line as line')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .select(['line.variant_id', 'line.pieces', 'line.price_idr', 'variant.product_id'])
    .select(['variant.label_id', 'variant.label_en'])
    .where('line.sale_id', '=', saleId)
    .orderBy('line.line')
    .execute()
  const texts = await ctx.db
    .selectFrom('product_text')
    .select(['product_id', 'language', 'name'])
    .where(
      'product_id',
      'in',
      rows.map(row => row.product_id),
    )
    .execute()
  const found = new Map<string, ReceiptLine>()
  for (const row of rows) {
    const priceIdr = Number(row.price_idr)
    const key = `${row.variant_id} ${priceIdr}`
    const same = found.get(key)
    if (same) {
      same.pieces += row.pieces
      continue
    }
    const names = texts.filter(text => text.product_id === row.product_id)
    const name = nameIn(language, Object.fromEntries(names.map(text => [text.language, text.name])))
    const size = (language === 'id' ? row.label_id : row.label_en) ?? undefined
    found.set(key, { name: name.text, size, pieces: row.pieces, priceIdr })
  }
  return [...found.values()]
}
