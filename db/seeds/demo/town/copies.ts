import { type Kysely, sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'
import { words } from '#db/migrations/words.ts'
import type { Database } from '#db/schema/database.ts'

/** A product to be: which one it copies, and what is its own. */
export type Copy = {
  id: string
  /** The body of a second id, for a product's second licence. */
  twin: string
  model_id: string
  slug: string
  number: number
  producer_id: string
  price_idr: number
  popularity: number
  at: string
  counter_id: string
  pieces: number
  counted_at: string
  best_before_on: string | null
}

type Copying = Kysely<Database & { copy: Copy }>

export async function copyTable(db: Db): Promise<void> {
  const { text, whole, rupiah, instant, day } = words(db as unknown as Kysely<unknown>)
  await db.schema
    .createTable('copy')
    .temporary()
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('twin', text, c => c.notNull())
    .addColumn('model_id', text, c => c.notNull())
    .addColumn('slug', text, c => c.notNull())
    .addColumn('number', whole, c => c.notNull())
    .addColumn('producer_id', text, c => c.notNull())
    .addColumn('price_idr', rupiah, c => c.notNull())
    .addColumn('popularity', whole, c => c.notNull())
    .addColumn('at', instant, c => c.notNull())
    .addColumn('counter_id', text, c => c.notNull())
    .addColumn('pieces', whole, c => c.notNull())
    .addColumn('counted_at', instant, c => c.notNull())
    .addColumn('best_before_on', day)
    .execute()
}

export const dropCopyTable = (db: Db): Promise<void> => db.schema.dropTable('copy').execute()

/** Each table takes over the rows of the model and puts in what is the copy's own; the engine does the work. */
export async function copyProducts(db: Copying): Promise<void> {
  await copyProduct(db)
  await copyText(db)
  await copyVariant(db)
  await copyComposition(db)
  await copyPhotos(db)
  await copyLicences(db)
  await copyPublication(db)
  await copyPlacement(db)
}

const ofCopy = (prefix: string) => sql<string>`${sql.lit(`${prefix}_`)} || substr(copy.id, 5)`

const copyProduct = (db: Copying) =>
  db
    .insertInto('product')
    .columns([
      'id',
      'slug',
      'producer_id',
      'category_slug',
      'kind',
      'licence_needed',
      'storage',
      'shelf_life_days',
      'after_opening_days',
      'cabin',
      'spice_level',
      'is_vegan',
      'is_fragile',
      'gross_weight_g',
      'dimensions',
      'origin_kelurahan_code',
      'hs6',
      'kbli_2020',
      'popularity',
      'created_at',
    ])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product as model', 'model.id', 'copy.model_id')
        .select([
          'copy.id',
          'copy.slug',
          'copy.producer_id',
          'model.category_slug',
          'model.kind',
          'model.licence_needed',
          'model.storage',
          'model.shelf_life_days',
          'model.after_opening_days',
          'model.cabin',
          'model.spice_level',
          'model.is_vegan',
          'model.is_fragile',
          'model.gross_weight_g',
          'model.dimensions',
          'model.origin_kelurahan_code',
          'model.hs6',
          'model.kbli_2020',
          'copy.popularity',
          'copy.at',
        ]),
    )
    .execute()

const copyText = (db: Copying) =>
  db
    .insertInto('product_text')
    .columns(['product_id', 'language', 'name', 'description', 'taste'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product_text as model', 'model.product_id', 'copy.model_id')
        .select([
          'copy.id',
          'model.language',
          sql<string>`model.name || ' No. ' || copy.number`.as('name'),
          'model.description',
          'model.taste',
        ]),
    )
    .execute()

const copyVariant = (db: Copying) =>
  db
    .insertInto('variant')
    .columns(['id', 'product_id', 'sku', 'position', 'price_idr', 'net_quantity', 'net_unit', 'pieces'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('variant as model', join =>
          join.onRef('model.product_id', '=', 'copy.model_id').on('model.position', '=', 0),
        )
        .select([
          ofCopy('var').as('id'),
          'copy.id as product_id',
          sql<string>`model.sku || '-N' || copy.number`.as('sku'),
          'model.position',
          'copy.price_idr',
          'model.net_quantity',
          'model.net_unit',
          'model.pieces',
        ]),
    )
    .execute()

async function copyComposition(db: Copying): Promise<void> {
  await db
    .insertInto('product_ingredient')
    .columns(['product_id', 'position', 'ingredient_slug'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product_ingredient as model', 'model.product_id', 'copy.model_id')
        .select(['copy.id', 'model.position', 'model.ingredient_slug']),
    )
    .execute()
  await db
    .insertInto('product_allergen')
    .columns(['product_id', 'allergen_code', 'presence'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product_allergen as model', 'model.product_id', 'copy.model_id')
        .select(['copy.id', 'model.allergen_code', 'model.presence']),
    )
    .execute()
  await db
    .insertInto('product_customs_tag')
    .columns(['product_id', 'tag'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product_customs_tag as model', 'model.product_id', 'copy.model_id')
        .select(['copy.id', 'model.tag']),
    )
    .execute()
}

const copyPhotos = (db: Copying) =>
  db
    .insertInto('product_photo')
    .columns(['product_id', 'position', 'picture_id', 'view'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('product_photo as model', 'model.product_id', 'copy.model_id')
        .select(['copy.id', 'model.position', 'model.picture_id', 'model.view']),
    )
    .execute()

const copyLicences = (db: Copying) =>
  db
    .insertInto('licence')
    .columns([
      'id',
      'producer_id',
      'product_id',
      'kind',
      'number',
      'issued_on',
      'valid_until_on',
      'verified_at',
      'verified_by_id',
    ])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('licence as model', 'model.product_id', 'copy.model_id')
        .select([
          sql<string>`case model.kind when 'halal' then 'lic_' || copy.twin else ${ofCopy('lic')} end`.as(
            'id',
          ),
          'copy.producer_id',
          'copy.id as product_id',
          'model.kind',
          'model.number',
          'model.issued_on',
          'model.valid_until_on',
          'model.verified_at',
          'model.verified_by_id',
        ]),
    )
    .execute()

const copyPublication = (db: Copying) =>
  db
    .insertInto('publication')
    .columns(['id', 'product_id', 'published_at', 'published_by_id'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .innerJoin('publication as model', 'model.product_id', 'copy.model_id')
        .select([ofCopy('pub').as('id'), 'copy.id as product_id', 'copy.at', 'model.published_by_id']),
    )
    .execute()

const copyPlacement = (db: Copying) =>
  db
    .insertInto('placement')
    .columns(['id', 'variant_id', 'counter_id', 'pieces', 'counted_at', 'earliest_best_before_on'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .select([
          ofCopy('pla').as('id'),
          ofCopy('var').as('variant_id'),
          'copy.counter_id',
          'copy.pieces',
          'copy.counted_at',
          'copy.best_before_on',
        ]),
    )
    .execute()
