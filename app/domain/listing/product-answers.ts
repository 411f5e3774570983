import type { Context } from '../context.ts'
import { readPirt } from '../label/pirt.ts'
import type { Answers, KeepingAnswer, LicencesAnswer, ListedSize } from './answers.ts'

/** What a listing of this product would say: for products that were there before their listing. */
export async function productAnswers(ctx: Context, productId: string): Promise<Answers> {
  const { db } = ctx
  const product = await db
    .selectFrom('product')
    .selectAll()
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  const texts = await db.selectFrom('product_text').selectAll().where('product_id', '=', productId).execute()
  const own = texts.find(text => text.language === 'id')
  const english = texts.find(text => text.language === 'en')
  const sizes = await sizesOf(ctx, productId)
  const licences = await licencesOf(ctx, productId)
  const packaging = packagingOf(licences.pirt)
  const [first] = sizes
  const isEaten = product.kind === 'food' || product.kind === 'beverage'
  const keeping = keepingOf(product)
  return {
    kind: { category: product.category_slug, kind: product.kind },
    ...(own && { name: { name: own.name } }),
    photos: { photos: await photosOf(ctx, productId) },
    ingredients: { items: await ingredientsOf(ctx, productId) },
    ...(isEaten && { allergens: await allergensOf(ctx, productId) }),
    ...(first &&
      packaging && {
        'net-content': { quantity: first.quantity, unit: first.unit, pieces: first.pieces, packaging },
      }),
    ...(keeping && { keeping }),
    licences,
    ...(own && { story: { description: own.description, taste: own.taste ?? undefined } }),
    ...(english && {
      english: {
        name: english.name,
        description: english.description || undefined,
        taste: english.taste ?? undefined,
      },
    }),
    sizes: { sizes },
  }
}

function keepingOf(product: {
  shelf_life_days: number | null
  storage: 'ambient-dry' | 'ambient-cool' | 'frozen' | 'none'
  after_opening_days: number | null
}): KeepingAnswer | undefined {
  const { shelf_life_days: days, storage, after_opening_days } = product
  if (days === null || storage === 'none') return undefined
  return { days, storage, afterOpeningDays: after_opening_days ?? undefined }
}

/** What a pack is made of stands nowhere but in the first digit of its number. */
function packagingOf(pirt: string | undefined) {
  const read = pirt === undefined ? undefined : readPirt(pirt)
  return read?.layout === '2018' ? read.packaging : undefined
}

async function sizesOf(ctx: Context, productId: string): Promise<ListedSize[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .selectAll()
    .where('product_id', '=', productId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    sku: row.sku,
    labelId: row.label_id ?? undefined,
    labelEn: row.label_en ?? undefined,
    quantity: row.net_quantity,
    unit: row.net_unit,
    pieces: row.pieces ?? undefined,
    priceIdr: row.price_idr,
  }))
}

async function licencesOf(ctx: Context, productId: string): Promise<LicencesAnswer> {
  const rows = await ctx.db
    .selectFrom('licence')
    .select(['kind', 'number', 'valid_until_on'])
    .where('product_id', '=', productId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  const of = (...kinds: string[]) => rows.find(row => kinds.includes(row.kind))
  const halal = of('halal')
  return {
    pirt: of('P-IRT')?.number,
    pirtUntil: of('P-IRT')?.valid_until_on ?? undefined,
    bpom: of('BPOM-MD', 'BPOM-COSMETIC')?.number,
    psah: of('PSAH')?.number,
    halal: halal ? 'certified' : 'not-yet',
    halalNumber: halal?.number,
  }
}

async function photosOf(ctx: Context, productId: string) {
  const rows = await ctx.db
    .selectFrom('product_photo')
    .select('picture_id')
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ picture: row.picture_id }))
}

async function ingredientsOf(ctx: Context, productId: string) {
  const rows = await ctx.db
    .selectFrom('product_ingredient')
    .innerJoin('ingredient', 'ingredient.slug', 'product_ingredient.ingredient_slug')
    .select(['slug', 'name_id'])
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ slug: row.slug, name: row.name_id }))
}

async function allergensOf(ctx: Context, productId: string) {
  const rows = await ctx.db
    .selectFrom('product_allergen')
    .select(['allergen_code', 'presence'])
    .where('product_id', '=', productId)
    .execute()
  const of = (presence: string) => rows.filter(row => row.presence === presence).map(row => row.allergen_code)
  return { contains: of('contains'), shared: of('may-contain') }
}
