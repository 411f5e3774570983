import type { ProductKind } from '#db/schema/products.ts'
import { batchPath } from '../batches/batch-path.ts'
import { gtin14, inHouseGtin } from '../catalogue/gtin.ts'
import type { Context } from '../context.ts'
import type { LabelMatter } from '../label/compile-label.ts'

export type LabelGoods = {
  productId: string
  producerId: string
  listingId: string | undefined
  kind: ProductKind
  dimensions: string | undefined
  pack: Pick<LabelMatter, 'size' | 'spiceLevel' | 'batch' | 'path'>
}

/** One size of a product, and one batch of it; undefined when the product has no such size or batch. */
export async function packOf(
  ctx: Context,
  wanted: { productId: string; variantId?: string | undefined; batchId?: string | undefined },
): Promise<LabelGoods | undefined> {
  const batch = wanted.batchId === undefined ? undefined : await batchRow(ctx, wanted.batchId)
  if (wanted.batchId !== undefined && batch?.product_id !== wanted.productId) return undefined
  const row = await sizeRow(ctx, wanted.productId, batch?.variant_id ?? wanted.variantId)
  if (!row) return undefined
  return {
    productId: row.product_id,
    producerId: row.producer_id,
    listingId: row.listing_id ?? undefined,
    kind: row.kind,
    dimensions: row.dimensions ?? undefined,
    pack: {
      size: {
        labelId: row.label_id ?? undefined,
        labelEn: row.label_en ?? undefined,
        netQuantity: row.net_quantity,
        netUnit: row.net_unit,
        pieces: row.pieces ?? undefined,
        priceIdr: row.price_idr,
      },
      spiceLevel: row.spice_level,
      batch: batch && {
        code: batch.code,
        madeOn: batch.made_on,
        bestBeforeOn: batch.best_before_on ?? undefined,
      },
      path: pathOf(row, batch?.code),
    },
  }
}

const batchRow = (ctx: Context, batchId: string) =>
  ctx.db
    .selectFrom('batch')
    .select(['product_id', 'variant_id', 'code', 'made_on', 'best_before_on'])
    .where('id', '=', batchId)
    .executeTakeFirst()

type SizeRow = NonNullable<Awaited<ReturnType<typeof sizeRow>>>

const sizeRow = (ctx: Context, productId: string, variantId: string | undefined) =>
  ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .leftJoin('listing', 'listing.product_id', 'product.id')
    .leftJoin('variant_code', 'variant_code.variant_id', 'variant.id')
    .select([
      'variant.product_id',
      'variant.label_id',
      'variant.label_en',
      'variant.net_quantity',
      'variant.net_unit',
      'variant.pieces',
      'variant.price_idr',
      'variant.gtin',
      'variant_code.number',
      'product.producer_id',
      'product.slug',
      'product.kind',
      'product.dimensions',
      'product.spice_level',
      'listing.id as listing_id',
    ])
    .where('variant.product_id', '=', productId)
    .$if(variantId !== undefined, query => query.where('variant.id', '=', variantId ?? ''))
    // A batch may still be labelled after its size has left the shop.
    .orderBy('variant.ended_at', order => order.desc().nullsFirst())
    .orderBy('variant.position')
    .executeTakeFirst()

/** A GS1 Digital Link where there is a number or a batch; else the product's page in the shop. */
function pathOf(row: SizeRow, lot: string | undefined): string {
  if (lot !== undefined) {
    const path = batchPath(row.gtin ?? inHouseNumber(row), lot)
    if (!path.ok) throw new Error(`no address for batch ${lot}: ${path.error.code}`)
    return path.value
  }
  const gtin = row.gtin === null ? undefined : gtin14(row.gtin)
  return gtin === undefined ? `/id/products/${row.slug}` : `/01/${gtin}`
}

/** Every size that was made has one. */
function inHouseNumber(row: SizeRow): string {
  const number = inHouseGtin(row.number ?? 0)
  if (!number.ok) throw new Error(`no in-house number for ${row.slug}`)
  return number.value
}
