import type { Cabin, LicenceNeeded, ProductKind, Storage } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { composition, type UnknownIngredients, writeComposition } from './composition.ts'
import type { UnknownProducer } from './producers.ts'
import { isSlug } from './slug.ts'
import { addVariants, type NewVariant, type VariantRefusal } from './variants.ts'

export type ProductText = { name: string; description: string; taste?: string | undefined }

export type NewProduct = {
  slug: string
  producerId: string
  categorySlug: string
  kind: ProductKind
  licenceNeeded: LicenceNeeded
  storage: Storage
  /** From making to best-before; absent for what does not spoil. */
  shelfLifeDays?: number | undefined
  afterOpeningDays?: number | undefined
  cabin: Cabin
  /** 0 not hot to 3 very hot. */
  spiceLevel?: number | undefined
  isVegan?: boolean | undefined
  isFragile?: boolean | undefined
  grossWeightG?: number | undefined
  dimensions?: string | undefined
  originKelurahanCode?: string | undefined
  hs6?: string | undefined
  kbli2020?: string | undefined
  popularity?: number | undefined
  /** A draft may have neither; the shop needs the Indonesian one. */
  texts: { id?: ProductText | undefined; en?: ProductText | undefined }
  /** Sizes and flavours in the order of the shelf. */
  variants: readonly NewVariant[]
  /** Heaviest first, as on the label. */
  ingredientSlugs: readonly string[]
  /** Declared allergens; those of the ingredients are added to them. */
  contains?: readonly string[] | undefined
  mayContain?: readonly string[] | undefined
  customsTags?: readonly string[] | undefined
}

export type UnknownProduct = { code: 'unknown-product'; productId: string }

export type AddProductRefusal =
  | UnknownProducer
  | { code: 'unknown-category'; categorySlug: string }
  | { code: 'unknown-kelurahan'; kelurahanCode: string }
  | { code: 'slug-not-fit'; slug: string }
  | { code: 'slug-taken'; slug: string }
  | { code: 'measure-not-fit'; measure: Measure; value: number }
  | { code: 'name-not-fit'; language: 'id' | 'en'; longest: number }
  | { code: 'no-variant' }
  | UnknownIngredients
  | VariantRefusal

type Measure = 'shelfLifeDays' | 'afterOpeningDays' | 'grossWeightG' | 'spiceLevel' | 'popularity'

export const longestName = 120

/** A new product with all that its label says; not public before it is published. */
export async function addProduct(
  ctx: Context,
  input: NewProduct,
): Promise<Result<{ productId: string; variantIds: string[] }, AddProductRefusal>> {
  return transact<{ productId: string; variantIds: string[] }, AddProductRefusal>(ctx, async ctx => {
    const refusal = misfit(input) ?? (await unknownPart(ctx, input))
    if (refusal) return refuse(refusal)
    const contents = await composition(ctx, input)
    if (!contents.ok) return contents

    const productId = newId('prd', ctx.now)
    if (!(await insertProduct(ctx, productId, input))) return refuse({ code: 'slug-taken', slug: input.slug })
    await insertTexts(ctx, productId, input.texts)
    await writeComposition(ctx, productId, contents.value)
    const variants = await addVariants(ctx, productId, input.variants)
    if (!variants.ok) return variants

    await recordActivity(ctx, { verb: 'addProduct', subject: `product:${productId}`, after: input })
    touch(ctx, `product:${productId}`)
    return ok({ productId, variantIds: variants.value })
  })
}

/** What is wrong with the input by itself, without a look at the database. */
function misfit(input: NewProduct): AddProductRefusal | undefined {
  if (!isSlug(input.slug)) return { code: 'slug-not-fit', slug: input.slug }
  if (input.variants.length === 0) return { code: 'no-variant' }
  const bounds: [Measure, number, number][] = [
    ['shelfLifeDays', 1, 36500],
    ['afterOpeningDays', 1, 36500],
    ['grossWeightG', 1, 1_000_000],
    ['spiceLevel', 0, 3],
    ['popularity', 0, 1_000_000],
  ]
  for (const [measure, least, most] of bounds) {
    const value = input[measure]
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
      return { code: 'measure-not-fit', measure, value }
  }
  for (const language of ['id', 'en'] as const) {
    const name = input.texts[language]?.name.trim()
    if (name !== undefined && (name === '' || name.length > longestName))
      return { code: 'name-not-fit', language, longest: longestName }
  }
  return undefined
}

async function unknownPart(ctx: Context, input: NewProduct): Promise<AddProductRefusal | undefined> {
  const { producerId, categorySlug, originKelurahanCode } = input
  const producer = await ctx.db
    .selectFrom('producer')
    .select('id')
    .where('id', '=', producerId)
    .executeTakeFirst()
  if (!producer) return { code: 'unknown-producer', producerId }
  const category = await ctx.db
    .selectFrom('category')
    .select('slug')
    .where('slug', '=', categorySlug)
    .executeTakeFirst()
  if (!category) return { code: 'unknown-category', categorySlug }
  if (originKelurahanCode === undefined) return undefined
  const kelurahan = await ctx.db
    .selectFrom('kelurahan')
    .select('code')
    .where('code', '=', originKelurahanCode)
    .executeTakeFirst()
  return kelurahan ? undefined : { code: 'unknown-kelurahan', kelurahanCode: originKelurahanCode }
}

async function insertProduct(ctx: Context, id: string, input: NewProduct): Promise<boolean> {
  const row = await ctx.db
    .insertInto('product')
    .values({
      id,
      slug: input.slug,
      producer_id: input.producerId,
      category_slug: input.categorySlug,
      kind: input.kind,
      licence_needed: input.licenceNeeded,
      storage: input.storage,
      shelf_life_days: input.shelfLifeDays ?? null,
      after_opening_days: input.afterOpeningDays ?? null,
      cabin: input.cabin,
      spice_level: input.spiceLevel ?? 0,
      is_vegan: input.isVegan ? 1 : 0,
      is_fragile: input.isFragile ? 1 : 0,
      gross_weight_g: input.grossWeightG ?? null,
      dimensions: input.dimensions ?? null,
      origin_kelurahan_code: input.originKelurahanCode ?? null,
      hs6: input.hs6 ?? null,
      kbli_2020: input.kbli2020 ?? null,
      popularity: input.popularity ?? 0,
      paused_at: null,
      pause_until_on: null,
      created_at: ctx.now,
    })
    .onConflict(conflict => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function insertTexts(ctx: Context, productId: string, texts: NewProduct['texts']): Promise<void> {
  const rows = (['id', 'en'] as const).flatMap(language => {
    const text = texts[language]
    if (!text) return []
    const taste = text.taste?.trim() || null
    return [
      {
        product_id: productId,
        language,
        name: text.name.trim(),
        description: text.description.trim(),
        taste,
      },
    ]
  })
  if (rows.length > 0) await ctx.db.insertInto('product_text').values(rows).execute()
}
