import { addPhoto } from '../catalogue/pictures.ts'
import { addProduct } from '../catalogue/products.ts'
import type { NewVariant } from '../catalogue/variants.ts'
import type { Context } from '../context.ts'
import { cabinOf, slugOf, textsOf } from './product-facts-of.ts'
import { freeSku, ingredientSlugsOf, licenceNeededBy } from './version-parts.ts'
import type { Version } from './versions.ts'

/** The first approved version of a listing becomes a product. Its answers passed the checks when it was sent. */
export async function addFromVersion(ctx: Context, version: Version): Promise<string> {
  const { answers } = version
  const { kind, keeping, allergens, care } = answers
  if (!kind) throw new Error(`version ${version.id} does not say what it is`)
  const slug = await freeSlug(ctx, slugOf(answers.name?.name ?? ''))
  const added = await addProduct(ctx, {
    slug,
    producerId: version.producerId,
    categorySlug: kind.category,
    kind: kind.kind,
    licenceNeeded: await licenceNeededBy(ctx, version),
    storage: keeping?.storage ?? 'none',
    shelfLifeDays: keeping?.days,
    afterOpeningDays: keeping?.afterOpeningDays,
    cabin: cabinOf(answers),
    dimensions: care?.dimensions,
    originKelurahanCode: await kelurahanOf(ctx, version.producerId),
    texts: textsOf(answers),
    variants: await newVariants(ctx, slug, version),
    ingredientSlugs: await ingredientSlugsOf(ctx, answers),
    contains: allergens?.contains,
    mayContain: allergens?.shared,
  })
  if (!added.ok) throw new Error(`version ${version.id} makes no product: ${JSON.stringify(added.error)}`)
  const { productId } = added.value
  for (const [position, { picture }] of (answers.photos?.photos ?? []).entries())
    await addPhoto(ctx, { productId, pictureId: picture, view: position === 0 ? 'front' : 'other' })
  await ctx.db
    .updateTable('listing')
    .set({ product_id: productId })
    .where('id', '=', version.listingId)
    .execute()
  return productId
}

async function newVariants(ctx: Context, slug: string, { answers }: Version): Promise<NewVariant[]> {
  const variants: NewVariant[] = []
  for (const size of answers.sizes?.sizes ?? []) {
    const { labelId, labelEn, priceIdr, quantity: netQuantity, unit: netUnit, pieces } = size
    const wanted = await freeSku(ctx, slug, size)
    const among = variants.filter(({ sku }) => sku === wanted || sku.startsWith(`${wanted}-V`)).length
    const sku = among === 0 ? wanted : `${wanted}-V${among + 1}`
    variants.push({ sku, labelId, labelEn, priceIdr, netQuantity, netUnit, pieces })
  }
  return variants
}

async function freeSlug(ctx: Context, wanted: string): Promise<string> {
  const base = wanted || 'produk'
  for (let nth = 1; ; nth++) {
    const slug = nth === 1 ? base : `${base}-${nth}`
    const taken = await ctx.db.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!taken) return slug
  }
}

async function kelurahanOf(ctx: Context, producerId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('producer')
    .select('kelurahan_code')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow()
  return row.kelurahan_code
}
