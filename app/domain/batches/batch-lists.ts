import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { ownerList } from '../listing/own.ts'
import { readBatchCode } from './batch-code.ts'
import { type BatchNotice, noticeOf } from './stopped-batches.ts'

export type OwnBatch = {
  batchId: string
  code: string
  madeOn: Day
  quantity: number
  bestBeforeOn: Day | undefined
  size: { labelId: string | undefined; quantity: number; unit: 'g' | 'ml' | 'pcs' }
}

/** Her batches of one product, the newest first. */
export async function listBatches(ctx: Context, productId: string): Promise<OwnBatch[]> {
  const rows = await ctx.db
    .selectFrom('batch')
    .innerJoin('variant', 'variant.id', 'batch.variant_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select([
      'batch.id',
      'batch.code',
      'batch.made_on',
      'batch.quantity',
      'batch.best_before_on',
      'variant.label_id',
      'variant.net_quantity',
      'variant.net_unit',
    ])
    .where('batch.product_id', '=', productId)
    .where('product.producer_id', 'in', ownerList(ctx))
    .orderBy('batch.made_on', 'desc')
    .orderBy('batch.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(row => ({
    batchId: row.id,
    code: row.code,
    madeOn: row.made_on,
    quantity: row.quantity,
    bestBeforeOn: row.best_before_on ?? undefined,
    size: { labelId: row.label_id ?? undefined, quantity: row.net_quantity, unit: row.net_unit },
  }))
}

export type BatchPage = {
  code: string
  madeOn: Day
  bestBeforeOn: Day | undefined
  name: Text
  /** Set while the public may see the product. */
  slug: string | undefined
  maker: { name: string; slug: string }
  /** Set where the batch must not be sold. */
  notice: BatchNotice | undefined
}

/** What a pack's code tells everybody; undefined for a code that is nobody's. */
export async function findBatch(
  ctx: Context,
  typed: string,
  language: Language,
): Promise<BatchPage | undefined> {
  const read = readBatchCode(typed)
  if (!read.ok) return undefined
  const row = await ctx.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(eb => [
      'batch.id',
      'batch.code',
      'batch.made_on',
      'batch.best_before_on',
      'product.id as product_id',
      'product.slug',
      'producer.name as maker',
      'producer.slug as maker_slug',
      eb
        .exists(
          eb
            .selectFrom('publication')
            .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
            .select('publication.id')
            .whereRef('publication.product_id', '=', 'product.id')
            .where('publication_end.publication_id', 'is', null),
        )
        .as('is_public'),
    ])
    .where('batch.code', '=', read.value.code)
    .executeTakeFirst()
  if (!row) return undefined
  const texts = await ctx.db
    .selectFrom('product_text')
    .select(['language', 'name'])
    .where('product_id', '=', row.product_id)
    .execute()
  const named = (of: Language) => texts.find(text => text.language === of)?.name
  return {
    code: row.code,
    madeOn: row.made_on,
    bestBeforeOn: row.best_before_on ?? undefined,
    name: nameIn(language, { id: named('id'), en: named('en') }),
    slug: row.is_public ? row.slug : undefined,
    maker: { name: row.maker, slug: row.maker_slug },
    notice: await noticeOf(ctx, row.id),
  }
}
