import { composition, writeComposition } from '../catalogue/composition.ts'
import { lockedProduct } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import type { Answers, ListedSize } from './answers.ts'
import { isSameSize, matchedSizes } from './matched-sizes.ts'
import { textsOf } from './product-facts-of.ts'
import { freeSku, ingredientSlugsOf, licenceNeededBy } from './version-parts.ts'
import type { Version } from './versions.ts'

/**
 * Puts an approved version in the place of what the product said before. Its address and its stock names stay.
 * @param before what was approved last
 */
export async function writeVersion(
  ctx: Context,
  productId: string,
  version: Version,
  before: Answers | undefined,
): Promise<void> {
  const product = await lockedProduct(ctx, productId)
  if (!product) throw new Error(`listing ${version.listingId} has lost its product`)
  const { kind, keeping, care } = version.answers
  await ctx.db
    .updateTable('product')
    .set({
      category_slug: kind?.category ?? product.category_slug,
      kind: kind?.kind ?? product.kind,
      licence_needed: await licenceNeededBy(ctx, version),
      storage: keeping?.storage ?? 'none',
      shelf_life_days: keeping?.days ?? null,
      after_opening_days: keeping?.afterOpeningDays ?? null,
      dimensions: care?.dimensions ?? product.dimensions,
    })
    .where('id', '=', productId)
    .execute()
  await writeTexts(ctx, productId, version)
  await writeContents(ctx, productId, version)
  await writePhotos(ctx, productId, version)
  await writeSizes(ctx, { productId, slug: product.slug, before }, version)
}

async function writeTexts(ctx: Context, productId: string, { answers }: Version): Promise<void> {
  const texts = textsOf(answers)
  for (const language of ['id', 'en'] as const) {
    const text = texts[language]
    if (!text) {
      await ctx.db
        .deleteFrom('product_text')
        .where('product_id', '=', productId)
        .where('language', '=', language)
        .execute()
      continue
    }
    const row = { name: text.name, description: text.description, taste: text.taste ?? null }
    await ctx.db
      .insertInto('product_text')
      .values({ product_id: productId, language, ...row })
      .onConflict(conflict => conflict.columns(['product_id', 'language']).doUpdateSet(row))
      .execute()
  }
}

async function writeContents(ctx: Context, productId: string, { answers }: Version): Promise<void> {
  const contents = await composition(ctx, {
    ingredientSlugs: await ingredientSlugsOf(ctx, answers),
    contains: answers.allergens?.contains,
    mayContain: answers.allergens?.shared,
  })
  if (!contents.ok) throw new Error(`contents of ${productId} are unknown: ${contents.error.code}`)
  await ctx.db.deleteFrom('product_ingredient').where('product_id', '=', productId).execute()
  await ctx.db.deleteFrom('product_allergen').where('product_id', '=', productId).execute()
  await writeComposition(ctx, productId, { ...contents.value, customsTags: [] })
}

async function writePhotos(ctx: Context, productId: string, { answers }: Version): Promise<void> {
  const before = await ctx.db
    .selectFrom('product_photo')
    .select(['picture_id', 'view'])
    .where('product_id', '=', productId)
    .execute()
  await ctx.db.deleteFrom('product_photo').where('product_id', '=', productId).execute()
  const rows = (answers.photos?.photos ?? []).map(({ picture }, position) => ({
    product_id: productId,
    position,
    picture_id: picture,
    view: before.find(photo => photo.picture_id === picture)?.view ?? ('other' as const),
  }))
  if (rows.length > 0) await ctx.db.insertInto('product_photo').values(rows).execute()
}

/**
 * Known sizes are set anew, new ones added, those left out no longer sold; stock and batches of all stay. A price
 * that she changed by herself meanwhile stands, unless the version asks for another than was approved before.
 */
async function writeSizes(
  ctx: Context,
  { productId, slug, before }: { productId: string; slug: string; before: Answers | undefined },
  { answers }: Version,
): Promise<void> {
  const sizes = answers.sizes?.sizes ?? []
  const known = await soldSizes(ctx, productId)
  const matched = matchedSizes(sizes, known)
  for (const variant of known)
    if (!matched.includes(variant) && !variant.ended)
      await ctx.db.updateTable('variant').set({ ended_at: ctx.now }).where('id', '=', variant.id).execute()
  let position = (known.at(-1)?.position ?? -1) + 1
  for (const [at, size] of sizes.entries()) {
    const variant = matched[at]
    if (!variant) {
      await insertSize(ctx, { productId, slug, position: position++ }, size)
      continue
    }
    const approved = before?.sizes?.sizes.find(one => one.sku === variant.sku || isSameSize(one, variant))
    const row = variantRow(size)
    const asksNoOther = approved?.priceIdr === size.priceIdr
    await ctx.db
      .updateTable('variant')
      .set({ ...row, price_idr: asksNoOther ? variant.priceIdr : row.price_idr, ended_at: null })
      .where('id', '=', variant.id)
      .execute()
  }
}

async function soldSizes(ctx: Context, productId: string) {
  const rows = await ctx.db
    .selectFrom('variant')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    sku: row.sku,
    labelId: row.label_id,
    quantity: row.net_quantity,
    unit: row.net_unit,
    priceIdr: row.price_idr,
    position: row.position,
    ended: row.ended_at !== null,
  }))
}

async function insertSize(
  ctx: Context,
  at: { productId: string; slug: string; position: number },
  size: ListedSize,
): Promise<void> {
  await ctx.db
    .insertInto('variant')
    .values({
      ...variantRow(size),
      id: newId('var', ctx.now),
      product_id: at.productId,
      sku: await freeSku(ctx, at.slug, size),
      position: at.position,
      gtin: null,
      ended_at: null,
    })
    .execute()
}

const variantRow = (size: ListedSize) => ({
  label_id: size.labelId ?? null,
  label_en: size.labelEn ?? null,
  price_idr: size.priceIdr,
  net_quantity: size.quantity,
  net_unit: size.unit,
  pieces: size.pieces ?? null,
})
