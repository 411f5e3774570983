import type { NetUnit } from '#db/schema/products.ts'
import type { InBoth } from '../catalogue/text.ts'
import type { Context } from '../context.ts'

export type PartRow = {
  sku: string
  variantId: string
  productId: string
  label: InBoth
  priceIdr: number
  netQuantity: number
  netUnit: NetUnit
  pieces: number | null
  /** How many of it belong into the set. */
  setPieces: number
  isSold: boolean
}

export type SetRow = { id: string; slug: string; name: InBoth; words: InBoth; parts: PartRow[] }

/** The sets that were not taken out, the newest first, each with its parts at the prices of now. */
export async function setRows(ctx: Pick<Context, 'db'>): Promise<SetRow[]> {
  const rows = await ctx.db
    .selectFrom('gift_set')
    .innerJoin('gift_set_part as part', 'part.gift_set_id', 'gift_set.id')
    .innerJoin('variant', 'variant.id', 'part.variant_id')
    .select([
      'gift_set.id',
      'gift_set.slug',
      'gift_set.name_id as nameId',
      'gift_set.name_en as nameEn',
      'gift_set.words_id as wordsId',
      'gift_set.words_en as wordsEn',
      'part.pieces as setPieces',
      'variant.id as variantId',
      'variant.sku',
      'variant.product_id as productId',
      'variant.label_id as labelId',
      'variant.label_en as labelEn',
      'variant.price_idr as priceIdr',
      'variant.net_quantity as netQuantity',
      'variant.net_unit as netUnit',
      'variant.pieces',
      'variant.ended_at as endedAt',
    ])
    .where('gift_set.ended_at', 'is', null)
    .orderBy('gift_set.created_at', 'desc')
    .orderBy('gift_set.id', 'desc')
    .orderBy('part.position')
    .execute()
  const sets = new Map<string, SetRow>()
  for (const row of rows) {
    const { id, slug, nameId, nameEn, wordsId, wordsEn, labelId, labelEn, endedAt, ...part } = row
    const set = sets.get(id) ?? {
      ...{ id, slug, parts: [] },
      name: { id: nameId, en: nameEn },
      words: { id: wordsId, en: wordsEn },
    }
    set.parts.push({ ...part, label: { id: labelId, en: labelEn }, isSold: endedAt === null })
    sets.set(id, set)
  }
  return [...sets.values()]
}
