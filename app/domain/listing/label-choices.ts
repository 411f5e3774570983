import type { NetUnit } from '#db/schema/products.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Day } from '../dates.ts'
import { ownProduct } from './own.ts'

/** What a label may be printed for: the sizes on sale, and what was made of late. */
export type LabelChoices = {
  productId: string
  name: Text
  sizes: { variantId: string; labelId: string | undefined; quantity: number; unit: NetUnit }[]
  /** The newest first. */
  batches: { batchId: string; code: string; madeOn: Day }[]
}

/** Of one of her own products; undefined for everybody else's. */
export async function ownLabelChoices(
  ctx: Context,
  productId: string,
  language: Language,
): Promise<LabelChoices | undefined> {
  return (await ownProduct(ctx, productId)) && labelChoices(ctx, productId, language)
}

/** Of any product, for the office. */
export async function labelChoices(
  ctx: Context,
  productId: string,
  language: Language,
): Promise<LabelChoices | undefined> {
  const texts = await ctx.db
    .selectFrom('product_text')
    .select(['language', 'name'])
    .where('product_id', '=', productId)
    .execute()
  if (texts.length === 0) return undefined
  const named = (of: Language) => texts.find(text => text.language === of)?.name
  const sizes = await ctx.db
    .selectFrom('variant')
    .select(['id', 'label_id', 'net_quantity', 'net_unit'])
    .where('product_id', '=', productId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
  const batches = await ctx.db
    .selectFrom('batch')
    .select(['id', 'code', 'made_on'])
    .where('product_id', '=', productId)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return {
    productId,
    name: nameIn(language, { id: named('id'), en: named('en') }),
    sizes: sizes.map(row => ({
      variantId: row.id,
      labelId: row.label_id ?? undefined,
      quantity: row.net_quantity,
      unit: row.net_unit,
    })),
    batches: batches.map(row => ({ batchId: row.id, code: row.code, madeOn: row.made_on })),
  }
}
