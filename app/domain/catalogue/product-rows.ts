import type { Db } from '#db/engines/database.ts'
import { keptQuery } from '#db/engines/kept-query.ts'
import { rowsInRow, unpack } from '#db/engines/rows-in-row.ts'
import type { Cabin, LicenceNeeded, NetUnit, PhotoView, ProductKind, Storage } from '#db/schema/products.ts'
import type { PictureFacts } from './pictures-shown.ts'
import type { InBoth } from './text.ts'
import type { Licence } from './validity.ts'

export type VariantRow = {
  id: string
  sku: string
  position: number
  label: InBoth
  priceIdr: number
  netQuantity: number
  netUnit: NetUnit
  gtin: string | null
  pieces: number | null
}

/** A product with all its parts, public or not. */
export type ProductRow = {
  productId: string
  slug: string
  makerId: string
  makerPhone: string | undefined
  categorySlug: string
  kind: ProductKind
  licenceNeeded: LicenceNeeded
  storage: Storage
  shelfLifeDays: number | null
  afterOpeningDays: number | null
  cabin: Cabin
  spiceLevel: number
  isVegan: 0 | 1
  grossWeightG: number | null
  dimensions: string | null
  name: InBoth
  description: InBoth
  taste: InBoth
  variants: VariantRow[]
  photos: (PictureFacts & { view: PhotoView })[]
  ingredients: { name: InBoth; allergenCode: string | null }[]
  allergens: { code: string; presence: 'contains' | 'may-contain' }[]
  licences: Licence[]
  customsTags: ReadonlySet<string>
}

/** In one round trip. */
export async function productBySlug(db: Db, slug: string): Promise<ProductRow | undefined> {
  const [row] = await rowsBySlug(db, slug)
  if (!row) return undefined
  const { variants, photos, ingredients, allergens, licences, tags, ...facts } = row
  return {
    ...facts,
    makerPhone: row.makerPhone ?? undefined,
    name: { id: row.nameId, en: row.nameEn },
    description: { id: row.descriptionId, en: row.descriptionEn },
    taste: { id: row.tasteId, en: row.tasteEn },
    variants: unpack(variants)
      .sort(byPosition)
      .map(({ labelId, labelEn, ...variant }) => ({ ...variant, label: { id: labelId, en: labelEn } })),
    photos: unpack(photos)
      .sort(byPosition)
      .map(({ position: _, ...photo }) => photo),
    ingredients: unpack(ingredients)
      .sort(byPosition)
      .map(({ nameId, nameEn, allergenCode }) => ({ name: { id: nameId, en: nameEn }, allergenCode })),
    allergens: unpack(allergens).sort(byPosition),
    licences: unpack(licences),
    customsTags: new Set(unpack(tags).map(({ tag }) => tag)),
  }
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position

const rowsBySlug = keptQuery((db, slug) =>
  db
    .selectFrom('product')
    .leftJoin('producer_contact as contact', join =>
      join.onRef('contact.producer_id', '=', 'product.producer_id').on('contact.phone_is_public', '=', 1),
    )
    .leftJoin('product_text as id_text', join =>
      join.onRef('id_text.product_id', '=', 'product.id').on('id_text.language', '=', 'id'),
    )
    .leftJoin('product_text as en_text', join =>
      join.onRef('en_text.product_id', '=', 'product.id').on('en_text.language', '=', 'en'),
    )
    .select([
      'product.id as productId',
      'product.slug',
      'product.producer_id as makerId',
      'product.category_slug as categorySlug',
      'product.kind',
      'product.licence_needed as licenceNeeded',
      'product.storage',
      'product.shelf_life_days as shelfLifeDays',
      'product.after_opening_days as afterOpeningDays',
      'product.cabin',
      'product.spice_level as spiceLevel',
      'product.is_vegan as isVegan',
      'product.gross_weight_g as grossWeightG',
      'product.dimensions',
      'contact.phone_e164 as makerPhone',
      'id_text.name as nameId',
      'en_text.name as nameEn',
      'id_text.description as descriptionId',
      'en_text.description as descriptionEn',
      'id_text.taste as tasteId',
      'en_text.taste as tasteEn',
    ])
    .select(eb => [
      rowsInRow(
        db,
        eb
          .selectFrom('variant')
          .select([
            'variant.id',
            'variant.sku',
            'variant.position',
            'variant.label_id as labelId',
            'variant.label_en as labelEn',
            'variant.price_idr as priceIdr',
            'variant.net_quantity as netQuantity',
            'variant.net_unit as netUnit',
            'variant.pieces',
            'variant.gtin',
          ])
          .whereRef('variant.product_id', '=', 'product.id')
          .where('variant.ended_at', 'is', null),
      ).as('variants'),
      rowsInRow(
        db,
        eb
          .selectFrom('product_photo as photo')
          .innerJoin('picture', 'picture.id', 'photo.picture_id')
          .select([
            'photo.position',
            'photo.view',
            'picture.id',
            'picture.width',
            'picture.height',
            'picture.dominant_colour as colour',
          ])
          .whereRef('photo.product_id', '=', 'product.id'),
      ).as('photos'),
      rowsInRow(
        db,
        eb
          .selectFrom('product_ingredient as used')
          .innerJoin('ingredient', 'ingredient.slug', 'used.ingredient_slug')
          .select([
            'used.position',
            'ingredient.name_id as nameId',
            'ingredient.name_en as nameEn',
            'ingredient.allergen_code as allergenCode',
          ])
          .whereRef('used.product_id', '=', 'product.id'),
      ).as('ingredients'),
      rowsInRow(
        db,
        eb
          .selectFrom('product_allergen as borne')
          .innerJoin('allergen', 'allergen.code', 'borne.allergen_code')
          .select(['allergen.position', 'borne.allergen_code as code', 'borne.presence'])
          .whereRef('borne.product_id', '=', 'product.id'),
      ).as('allergens'),
      rowsInRow(
        db,
        eb
          .selectFrom('licence')
          .select([
            'licence.kind',
            'licence.number',
            'licence.valid_until_on as validUntilOn',
            'licence.verified_at as verifiedAt',
            'licence.revoked_at as revokedAt',
          ])
          .whereRef('licence.product_id', '=', 'product.id')
          .orderBy('licence.kind')
          .orderBy('licence.number'),
      ).as('licences'),
      rowsInRow(
        db,
        eb
          .selectFrom('product_customs_tag as tag')
          .select('tag.tag')
          .whereRef('tag.product_id', '=', 'product.id'),
      ).as('tags'),
    ])
    .where('product.slug', '=', slug),
)
