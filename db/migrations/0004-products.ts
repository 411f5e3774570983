import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Goods: what they are, what is in them, and in which sizes and flavours they are sold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, flag, isFlag, isOneOf, instant, day } = words(db)

  await table('category')
    .addColumn('slug', text, c => c.primaryKey())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    .addColumn('position', whole, c => c.notNull())
    .addColumn('wall', text, c => c.notNull())
    .addColumn('motif', text, c => c.notNull())
    .addColumn('other_words', text, c => c.notNull())
    .execute()

  await table('allergen')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    .addColumn('position', whole, c => c.notNull())
    .execute()

  /** Ingredients of food, and materials of crafts. */
  await table('ingredient')
    .addColumn('slug', text, c => c.primaryKey())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    .addColumn('allergen_code', text, c => c.references('allergen.code'))
    .execute()

  await table('product')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('slug', text, c => c.notNull().unique())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('category_slug', text, c => c.notNull().references('category.slug'))
    .addColumn('kind', text, c =>
      c.notNull().check(isOneOf('kind', ['food', 'beverage', 'cosmetic', 'non-food'])),
    )
    .addColumn('licence_needed', text, c =>
      c
        .notNull()
        .check(isOneOf('licence_needed', ['P-IRT', 'BPOM-MD', 'BPOM-COSMETIC', 'PSAH', 'EXEMPT', 'NONE'])),
    )
    .addColumn('storage', text, c =>
      c.notNull().check(isOneOf('storage', ['ambient-dry', 'ambient-cool', 'frozen', 'none'])),
    )
    .addColumn('shelf_life_days', whole, c => c.check(sql`shelf_life_days > 0`))
    .addColumn('after_opening_days', whole, c => c.check(sql`after_opening_days > 0`))
    .addColumn('cabin', text, c =>
      c.notNull().check(isOneOf('cabin', ['ok', 'small-liquid', 'checked', 'no'])),
    )
    .addColumn('spice_level', whole, c => c.notNull().check(sql`spice_level between 0 and 3`))
    .addColumn('is_vegan', flag, c => c.notNull().check(isFlag('is_vegan')))
    .addColumn('is_fragile', flag, c => c.notNull().check(isFlag('is_fragile')))
    .addColumn('gross_weight_g', whole)
    .addColumn('dimensions', text)
    .addColumn('origin_kelurahan_code', text, c => c.references('kelurahan.code'))
    .addColumn('hs6', text)
    .addColumn('kbli_2020', text)
    .addColumn('popularity', whole, c => c.notNull())
    .addColumn('paused_at', instant)
    .addColumn('pause_until_on', day)
    .addColumn('created_at', instant, c => c.notNull())
    .execute()
  await db.schema.createIndex('product_by_producer').on('product').column('producer_id').execute()

  /** Indonesian is the duty (UU 8/1999 art. 8), English is welcome. */
  await table('product_text')
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', ['id', 'en'])))
    .addColumn('name', text, c => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('description', text, c => c.notNull())
    .addColumn('taste', text)
    .addPrimaryKeyConstraint('product_text_pk', ['product_id', 'language'] as never)
    .execute()

  /** A size or flavour: a stock-keeping unit with its own price. */
  await table('variant')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('sku', text, c => c.notNull().unique())
    .addColumn('position', whole, c => c.notNull())
    .addColumn('label_id', text)
    .addColumn('label_en', text)
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('net_quantity', whole, c => c.notNull().check(sql`net_quantity > 0`))
    .addColumn('net_unit', text, c => c.notNull().check(isOneOf('net_unit', ['g', 'ml', 'pcs'])))
    .addColumn('pieces', whole, c => c.check(sql`pieces > 0`))
    .addColumn('gtin', text, c => c.unique().check(sql`length(gtin) in (8, 12, 13, 14)`))
    .addColumn('ended_at', instant)
    .addUniqueConstraint('variant_position', ['product_id', 'position'] as never)
    .execute()

  await table('product_ingredient')
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('position', whole, c => c.notNull())
    .addColumn('ingredient_slug', text, c => c.notNull().references('ingredient.slug'))
    .addPrimaryKeyConstraint('product_ingredient_pk', ['product_id', 'position'] as never)
    .execute()

  await table('product_allergen')
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('allergen_code', text, c => c.notNull().references('allergen.code'))
    .addColumn('presence', text, c => c.notNull().check(isOneOf('presence', ['contains', 'may-contain'])))
    .addPrimaryKeyConstraint('product_allergen_pk', ['product_id', 'allergen_code'] as never)
    .execute()

  await table('product_customs_tag')
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('tag', text, c => c.notNull())
    .addPrimaryKeyConstraint('product_customs_tag_pk', ['product_id', 'tag'] as never)
    .execute()

  await table('product_photo')
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('position', whole, c => c.notNull())
    .addColumn('picture_id', text, c => c.notNull().references('picture.id'))
    .addColumn('view', text, c =>
      c.notNull().check(isOneOf('view', ['scene', 'front', 'back', 'detail', 'other'])),
    )
    .addPrimaryKeyConstraint('product_photo_pk', ['product_id', 'position'] as never)
    .execute()
}
