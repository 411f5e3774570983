import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Gifts that the office puts together from goods of several makers. A set has no price: its parts have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, appendOnly } = words(db)

  await table('gift_set')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('slug', text, c => c.notNull().unique())
    .addColumn('name_id', text, c => c.notNull().check(sql`length(name_id) between 1 and 120`))
    .addColumn('name_en', text, c => c.notNull().check(sql`length(name_en) between 1 and 120`))
    .addColumn('words_id', text, c => c.notNull())
    .addColumn('words_en', text, c => c.notNull())
    .addColumn('client_key', text, c => c.notNull().unique())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .execute()

  /** What is in a set stands; another choice is another set. */
  await table('gift_set_part')
    .addColumn('gift_set_id', text, c => c.notNull().references('gift_set.id'))
    .addColumn('position', whole, c => c.notNull().check(sql`position >= 0`))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 9`))
    .addPrimaryKeyConstraint('gift_set_part_pk', ['gift_set_id', 'position'] as never)
    .addUniqueConstraint('gift_set_part_once', ['gift_set_id', 'variant_id'] as never)
    .execute()
  await db.schema.createIndex('gift_set_part_by_variant').on('gift_set_part').column('variant_id').execute()
  await appendOnly('gift_set_part')
}
