import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Pieces of a recalled batch that were destroyed at their maker's home, so that a recall can come to its end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, appendOnly } = words(db)
  await table('destruction')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('batch_id', text, c => c.notNull().references('batch_recall.batch_id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('note', text, c => c.notNull().check(sql`length(note) between 1 and 2000`))
    .addColumn('client_key', text, c => c.notNull().unique())
    .addColumn('destroyed_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.notNull().references('account.id'))
    .execute()
  await db.schema.createIndex('destruction_by_batch').on('destruction').column('batch_id').execute()
  await appendOnly('destruction')
}
