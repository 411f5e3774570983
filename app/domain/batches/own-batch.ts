import type { NetUnit } from '#db/schema/products.ts'
import { inHouseGtin } from '../catalogue/gtin.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { ownerList } from '../listing/own.ts'
import { variantCode } from './variant-codes.ts'

/** All that a sticker says of one batch. */
export type LabelledBatch = {
  code: string
  madeOn: Day
  bestBeforeOn: Day | undefined
  quantity: number
  name: string
  labelId: string | undefined
  netQuantity: number
  netUnit: NetUnit
  /** Its own, or the in-house number that stands for it. */
  gtin: string
}

/** One of her own batches; undefined for everybody else's. */
export async function findOwnBatch(ctx: Context, batchId: string): Promise<LabelledBatch | undefined> {
  const row = await ctx.db
    .selectFrom('batch')
    .innerJoin('variant', 'variant.id', 'batch.variant_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .leftJoin('product_text', join =>
      join.onRef('product_text.product_id', '=', 'product.id').on('product_text.language', '=', 'id'),
    )
    .select([
      'batch.code',
      'batch.made_on',
      'batch.best_before_on',
      'batch.quantity',
      'product_text.name',
      'variant.id as variant_id',
      'variant.label_id',
      'variant.net_quantity',
      'variant.net_unit',
      'variant.gtin',
    ])
    .where('batch.id', '=', batchId)
    .where('product.producer_id', 'in', ownerList(ctx))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    code: row.code,
    madeOn: row.made_on,
    bestBeforeOn: row.best_before_on ?? undefined,
    quantity: row.quantity,
    name: row.name ?? '',
    labelId: row.label_id ?? undefined,
    netQuantity: row.net_quantity,
    netUnit: row.net_unit,
    gtin: row.gtin ?? (await ownNumber(ctx, row.variant_id)),
  }
}

async function ownNumber(ctx: Context, variantId: string): Promise<string> {
  const number = inHouseGtin((await variantCode(ctx, variantId)).number)
  if (!number.ok) throw new Error(`no in-house number for ${variantId}`)
  return number.value
}
