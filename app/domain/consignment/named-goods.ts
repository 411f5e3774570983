import type { NetUnit } from '#db/schema/products.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import { picturesById } from '../listing/listing-pictures.ts'

/** A good as documents and shelves name it. */
export type NamedGood = {
  variantId: string
  productId: string
  producerId: string
  name: Text
  size: { labelId: string | undefined; quantity: number; unit: NetUnit }
  maker: string
  picture: PictureFacts | undefined
}

/** The goods of these variants by their id; each has the first photo of its product. */
export async function namedGoods(
  ctx: Context,
  variantIds: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, NamedGood>> {
  if (variantIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['variant.id', 'variant.product_id', 'variant.label_id', 'variant.label_en'])
    .select(['variant.net_quantity', 'variant.net_unit'])
    .select(['product.producer_id', 'producer.name as maker', ...productNames('product.id')])
    .where('variant.id', 'in', [...new Set(variantIds)])
    .execute()
  const photos = await firstPhotos(ctx, [...new Set(rows.map(row => row.product_id))])
  return new Map(
    rows.map(row => [
      row.id,
      {
        variantId: row.id,
        productId: row.product_id,
        producerId: row.producer_id,
        name: nameIn(language, { id: row.id_name, en: row.en_name }),
        size: {
          labelId: (language === 'en' ? row.label_en : row.label_id) ?? row.label_id ?? undefined,
          quantity: row.net_quantity,
          unit: row.net_unit,
        },
        maker: row.maker,
        picture: photos.get(row.product_id),
      },
    ]),
  )
}

async function firstPhotos(ctx: Context, productIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('product_photo')
    .select(['product_id', 'picture_id'])
    .where('product_id', 'in', ['none', ...productIds])
    .orderBy('position', 'desc')
    .execute()
  const first = new Map(rows.map(row => [row.product_id, row.picture_id]))
  const found = await picturesById(ctx, [...first.values()])
  return new Map([...first].map(([productId, pictureId]) => [productId, found.get(pictureId)]))
}
