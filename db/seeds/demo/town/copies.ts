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
  made_on: string
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
    .addColumn('made_on', day, c => c.notNull())
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
  await copyBatch(db)
  await copyMovement(db)
  await copyShelf(db)
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

const copyBatch = (db: Copying) =>
  db
    .insertInto('batch')
    .columns([
      ...(['id', 'product_id', 'variant_id', 'made_on', 'nth', 'quantity', 'best_before_on'] as const),
      ...(['code', 'client_key', 'recorded_at', 'recorded_by_id'] as const),
    ])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .select([ofCopy('bat').as('id'), 'copy.id as product_id', ofCopy('var').as('variant_id')])
        .select(['copy.made_on', sql<number>`1`.as('nth'), 'copy.pieces', 'copy.best_before_on'])
        .select([ofCopy('copy').as('code'), ofCopy('key').as('client_key'), 'copy.counted_at'])
        .select(eb =>
          eb
            .selectFrom('account')
            .select(({ fn }) => fn.min('id').as('id'))
            .as('recorded_by_id'),
        )
        .where('copy.pieces', '>', 0),
    )
    .execute()

/** The trigger of the ledger keeps the balances; one movement for each copy puts the whole batch on its shelf. */
const copyMovement = (db: Copying) =>
  db
    .insertInto('movement')
    .columns([
      ...([
        'id',
        'batch_id',
        'variant_id',
        'from_bucket',
        'from_counter',
        'to_bucket',
        'to_counter',
      ] as const),
      ...([
        'pieces',
        'document_kind',
        'document_id',
        'line',
        'occurred_at',
        'recorded_at',
        'is_late',
      ] as const),
    ])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .select([ofCopy('mov').as('id'), ofCopy('bat').as('batch_id'), ofCopy('var').as('variant_id')])
        .select([sql<'made'>`'made'`.as('from_bucket'), sql<string>`''`.as('from_counter')])
        .select([sql<'shelf'>`'shelf'`.as('to_bucket'), 'copy.counter_id', 'copy.pieces'])
        .select([sql<string>`'batch'`.as('document_kind'), ofCopy('bat').as('document_id')])
        .select([sql<number>`1`.as('line'), 'copy.counted_at', 'copy.counted_at as recorded_at'])
        .select(sql<0>`0`.as('is_late'))
        .where('copy.pieces', '>', 0),
    )
    .execute()

const copyShelf = (db: Copying) =>
  db
    .insertInto('shelf_document')
    .columns(['counter_id', 'variant_id', 'documented_at', 'counted_at'])
    .expression(eb =>
      eb
        .selectFrom('copy')
        .select(['copy.counter_id', ofCopy('var').as('variant_id')])
        .select(['copy.counted_at as documented_at', 'copy.counted_at']),
    )
    .execute()
