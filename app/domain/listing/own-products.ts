import { isOnSale } from '../catalogue/on-sale.ts'
import { isPausedOn } from '../catalogue/pause.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { ownProduct } from './own.ts'

export type OwnProductShown = {
  productId: string
  slug: string
  name: Text
  state: 'published' | 'unpublished' | 'paused'
  pausedUntilOn: Day | undefined
}

/** One of her own products; undefined for everybody else's. */
export async function findOwnProduct(
  ctx: Context,
  productId: string,
  language: Language,
): Promise<OwnProductShown | undefined> {
  const product = await ownProduct(ctx, productId)
  if (!product) return undefined
  const texts = await ctx.db
    .selectFrom('product_text')
    .select(['language', 'name'])
    .where('product_id', '=', productId)
    .execute()
  const isPublished = await isOnSale(ctx, productId)
  const named = (of: Language) => texts.find(text => text.language === of)?.name
  return {
    productId,
    slug: product.slug,
    name: nameIn(language, { id: named('id'), en: named('en') }),
    state: isPausedOn(product, today(ctx)) ? 'paused' : isPublished ? 'published' : 'unpublished',
    pausedUntilOn: product.pause_until_on ?? undefined,
  }
}
