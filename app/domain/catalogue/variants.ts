import type { NetUnit } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { gtin14 } from './gtin.ts'
import { lockedVariant } from './locked.ts'

export type NewVariant = {
  sku: string
  labelId?: string | undefined
  labelEn?: string | undefined
  priceIdr: number
  netQuantity: number
  netUnit: NetUnit
  /** How many are in the pack, where that says something. */
  pieces?: number | undefined
  gtin?: string | undefined
}

export type VariantRefusal =
  | { code: 'price-not-positive'; sku: string; priceIdr: number }
  | { code: 'net-content-missing'; sku: string; netQuantity: number }
  | { code: 'pieces-not-positive'; sku: string; pieces: number }
  | { code: 'sku-not-fit'; sku: string }
  | { code: 'sku-taken'; sku: string }
  | { code: 'gtin-not-fit'; sku: string; gtin: string }
  | { code: 'gtin-taken'; sku: string; gtin: string }

/** Inserts a new product's variants in order and answers their ids; part of a larger command. */
export async function addVariants(
  ctx: Context,
  productId: string,
  variants: readonly NewVariant[],
): Promise<Result<string[], VariantRefusal>> {
  const ids: string[] = []
  for (const [position, variant] of variants.entries()) {
    const refusal = misfit(variant)
    if (refusal) return refuse(refusal)
    const id = newId('var', ctx.now)
    const row = await ctx.db
      .insertInto('variant')
      .values({
        id,
        product_id: productId,
        sku: variant.sku,
        position,
        label_id: variant.labelId?.trim() || null,
        label_en: variant.labelEn?.trim() || null,
        price_idr: variant.priceIdr,
        net_quantity: variant.netQuantity,
        net_unit: variant.netUnit,
        pieces: variant.pieces ?? null,
        gtin: variant.gtin ?? null,
        ended_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse(await taken(ctx, variant))
    ids.push(id)
  }
  return ok(ids)
}

function misfit(variant: NewVariant): VariantRefusal | undefined {
  const { sku, priceIdr, netQuantity, pieces, gtin } = variant
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(sku) || sku.length > 40) return { code: 'sku-not-fit', sku }
  if (!isPrice(priceIdr)) return { code: 'price-not-positive', sku, priceIdr }
  if (!isCount(netQuantity)) return { code: 'net-content-missing', sku, netQuantity }
  if (pieces !== undefined && !isCount(pieces)) return { code: 'pieces-not-positive', sku, pieces }
  if (gtin !== undefined && !gtin14(gtin)) return { code: 'gtin-not-fit', sku, gtin }
  return undefined
}

/** Which of the two unique things was in the way. */
async function taken(ctx: Context, { sku, gtin }: NewVariant): Promise<VariantRefusal> {
  const same = await ctx.db.selectFrom('variant').select('id').where('sku', '=', sku).executeTakeFirst()
  return same || gtin === undefined ? { code: 'sku-taken', sku } : { code: 'gtin-taken', sku, gtin }
}

export type ChangePriceRefusal =
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'variant-ended'; variantId: string }
  | { code: 'price-not-positive'; sku: string; priceIdr: number }

/** @param input.priceIdr whole rupiah; the price it already has changes nothing and is no refusal */
export async function changePrice(
  ctx: Context,
  input: { variantId: string; priceIdr: number },
): Promise<Result<undefined, ChangePriceRefusal>> {
  return transact<undefined, ChangePriceRefusal>(ctx, async ctx => {
    const { variantId, priceIdr } = input
    const variant = await lockedVariant(ctx, variantId)
    if (!variant) return refuse({ code: 'unknown-variant', variantId })
    if (variant.ended_at !== null) return refuse({ code: 'variant-ended', variantId })
    if (!isPrice(priceIdr)) return refuse({ code: 'price-not-positive', sku: variant.sku, priceIdr })
    if (variant.price_idr === priceIdr) return ok(undefined)

    await ctx.db.updateTable('variant').set({ price_idr: priceIdr }).where('id', '=', variantId).execute()
    await recordActivity(ctx, {
      verb: 'changePrice',
      subject: `product:${variant.product_id}`,
      before: { sku: variant.sku, priceIdr: variant.price_idr },
      after: { sku: variant.sku, priceIdr },
    })
    touch(ctx, `product:${variant.product_id}`)
    return ok(undefined)
  })
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0 && value <= 1_000_000
/** Above this a price is a slip of the finger: 100 million rupiah. */
const isPrice = (value: number): boolean => Number.isSafeInteger(value) && value > 0 && value <= 100_000_000
