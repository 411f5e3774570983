import { readBatchCode } from '../batches/batch-code.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'

export type ReportedGoods = {
  productId: string
  batchId: string | undefined
  batchCode: string | undefined
  name: Text
  maker: string
}

/**
 * What a report is about: a product by its address, or a batch by the code on the pack. Undefined for
 * neither, and for a product that the public has never seen.
 */
export async function reportedGoods(
  ctx: Pick<Context, 'db'>,
  about: { slug: string } | { batchCode: string },
  language: Language,
): Promise<ReportedGoods | undefined> {
  const read = 'batchCode' in about ? readBatchCode(about.batchCode) : undefined
  if (read && !read.ok) return undefined
  const row = await ctx.db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('batch', join =>
      join.onRef('batch.product_id', '=', 'product.id').on('batch.code', '=', read ? read.value.code : ''),
    )
    .select([
      'product.id',
      'batch.id as batch_id',
      'batch.code as batch_code',
      'producer.name as maker',
      ...productNames('product.id'),
    ])
    .$if('slug' in about, query =>
      query
        .where('product.slug', '=', 'slug' in about ? about.slug : '')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('publication').select('id').whereRef('publication.product_id', '=', 'product.id'),
          ),
        ),
    )
    .$if('batchCode' in about, query => query.where('batch.id', 'is not', null))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    productId: row.id,
    batchId: row.batch_id ?? undefined,
    batchCode: row.batch_code ?? undefined,
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    maker: row.maker,
  }
}
