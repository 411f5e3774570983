import type { LiveCatalogue } from '../catalogue/live-catalogue.ts'
import { type Language, nameIn, type Text, textIn } from '../catalogue/text.ts'
import { type Context, today } from '../context.ts'
import { setRows } from './set-rows.ts'

export type SetDesk = {
  /** `hidden`: a part of it is not in the shop today. */
  sets: { id: string; slug: string; name: Text; parts: number; totalIdr: number; hidden: boolean }[]
  /** All sizes that are in the shop today. */
  goods: { sku: string; name: Text; size: Text | undefined; makerName: string; priceIdr: number }[]
}

/** What the office puts sets together from, and the sets that there are. */
export async function setDesk(
  ctx: Context,
  live: LiveCatalogue,
  input: { language: Language },
): Promise<SetDesk> {
  const { language } = input
  const catalogue = await live.current(ctx)
  const isPublic = (productId: string) => catalogue.listing(productId, today(ctx)) !== undefined
  const sets = await setRows(ctx)
  const variants = await ctx.db
    .selectFrom('variant')
    .select(['sku', 'product_id', 'label_id', 'label_en', 'price_idr'])
    .where('ended_at', 'is', null)
    .orderBy('sku')
    .execute()
  return {
    sets: sets.map(set => ({
      ...{ id: set.id, slug: set.slug, name: nameIn(language, set.name), parts: set.parts.length },
      totalIdr: set.parts.reduce((sum, part) => sum + part.priceIdr * part.setPieces, 0),
      hidden: !set.parts.every(part => part.isSold && isPublic(part.productId)),
    })),
    goods: variants.flatMap(variant => {
      const listing = catalogue.listing(variant.product_id, today(ctx))
      if (!listing) return []
      const name = nameIn(language, { id: listing.nameId, en: listing.nameEn })
      const size = textIn(language, { id: variant.label_id, en: variant.label_en })
      const makerName = catalogue.makers.get(listing.makerId)?.name ?? ''
      return [{ sku: variant.sku, name, size, makerName, priceIdr: variant.price_idr }]
    }),
  }
}
