import type { Kysely } from 'kysely'
import { words } from './words.ts'

/** Photos that came with a document as its evidence, whether or not the document was taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, appendOnly } = words(db)

  await table('evidence_photo')
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    /** Of the form and the field in it: sent again, it is the same photo. */
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('picture_id', text, c => c.notNull().unique().references('picture.id'))
    .addColumn('received_at', instant, c => c.notNull())
    .addPrimaryKeyConstraint('evidence_photo_pk', ['account_id', 'client_key'] as never)
    .execute()
  await appendOnly('evidence_photo')
  await db.schema
    .createIndex('evidence_photo_of_day')
    .on('evidence_photo')
    .columns(['account_id', 'received_at'])
    .execute()
}
