import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Training cohorts and the makers. What is private about a maker stands in a table of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, day, instant, flag, isFlag, isOneOf, whole } = words(db)

  await table('cohort')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('name', text, c => c.notNull().unique())
    .addColumn('started_on', day, c => c.notNull())
    .addColumn('completed_on', day)
    .addCheckConstraint('cohort_in_order', sql`completed_on is null or completed_on >= started_on`)
    .execute()

  await table('picture')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('sha256', text, c => c.notNull())
    .addColumn('media_type', text, c =>
      c.notNull().check(isOneOf('media_type', ['image/jpeg', 'image/png', 'image/webp'])),
    )
    .addColumn('width', whole, c => c.notNull().check(sql`width > 0`))
    .addColumn('height', whole, c => c.notNull().check(sql`height > 0`))
    .addColumn('dominant_colour', text, c => c.notNull())
    .addColumn('blur', text, c => c.notNull())
    /** Where the file comes from: an upload, or a drawing of the demo town that is made when first wanted. */
    .addColumn('source', text, c => c.notNull())
    .addColumn('created_at', instant, c => c.notNull())
    .execute()

  await table('producer')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('slug', text, c => c.notNull().unique())
    .addColumn('name', text, c => c.notNull())
    .addColumn('greeting', text, c => c.notNull())
    .addColumn('kelurahan_code', text, c => c.notNull().references('kelurahan.code'))
    .addColumn('cohort_id', text, c => c.references('cohort.id'))
    .addColumn('portrait_picture_id', text, c => c.references('picture.id'))
    .addColumn('since_year', whole)
    .addColumn('paused_at', instant)
    .addColumn('pause_until_on', day)
    .addColumn('created_at', instant, c => c.notNull())
    .execute()

  await table('producer_text')
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', ['id', 'en'])))
    .addColumn('craft', text, c => c.notNull())
    .addColumn('story', text, c => c.notNull())
    .addColumn('quote', text)
    .addPrimaryKeyConstraint('producer_text_pk', ['producer_id', 'language'] as never)
    .execute()

  /** Home address and phone are private; each is public only with its own consent. */
  await table('producer_contact')
    .addColumn('producer_id', text, c => c.primaryKey().references('producer.id'))
    .addColumn('phone_e164', text)
    .addColumn('phone_is_public', flag, c => c.notNull().check(isFlag('phone_is_public')))
    .addColumn('address', text)
    .addColumn('address_is_public', flag, c => c.notNull().check(isFlag('address_is_public')))
    .execute()
}
