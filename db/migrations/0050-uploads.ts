import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Pictures on their way from a phone: what was announced, how far it came, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, json, isOneOf } = words(db)

  await table('upload')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('opened_by_id', text, c => c.notNull().references('account.id'))
    /** Made on the phone: announced twice, it is one upload. */
    .addColumn('client_key', text, c => c.notNull().check(sql`length(client_key) between 16 and 64`))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['product-photo', 'portrait'])))
    .addColumn('sha256', text, c => c.notNull().check(sql`length(sha256) = 64`))
    .addColumn('bytes', whole, c => c.notNull().check(sql`bytes > 0`))
    .addColumn('received', whole, c => c.notNull().check(sql`received >= 0`))
    .addColumn('tries', whole, c => c.notNull().check(sql`tries >= 0`))
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('finished_at', instant)
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('refusal', json)
    .addUniqueConstraint('upload_client_key', ['producer_id', 'client_key'] as never)
    .addCheckConstraint('upload_not_beyond', sql`received <= bytes`)
    .addCheckConstraint(
      'upload_one_outcome',
      sql`(finished_at is null and picture_id is null and refusal is null)
        or (finished_at is not null and (picture_id is null) <> (refusal is null))`,
    )
    .execute()
  await db.schema.createIndex('upload_by_expiry').on('upload').columns(['expires_at']).execute()
  await db.schema.createIndex('upload_by_picture').on('upload').columns(['picture_id']).execute()

  /** Where the bytes lie until all have come. Gone with the end of the upload. */
  await table('upload_part')
    .addColumn('upload_id', text, c => c.notNull().references('upload.id'))
    .addColumn('at_byte', whole, c => c.notNull().check(sql`at_byte >= 0`))
    .addColumn('file_key', text, c => c.notNull())
    .addPrimaryKeyConstraint('upload_part_pk', ['upload_id', 'at_byte'] as never)
    .execute()
}
