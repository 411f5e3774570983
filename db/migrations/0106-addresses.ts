import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Letters go to an address only after somebody who reads it has said yes, by a link that works once and not for long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant } = words(db)

  await db.schema
    .alterTable('message_choice')
    .addColumn('confirmed_at', instant, c => c.check(sql`confirmed_at is null or channel = 'mail'`))
    .execute()

  /** What the link says is a keyed digest of this row: nothing that opens it is kept. */
  await table('address_proof')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('email', text, c => c.notNull())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('used_at', instant)
    .addCheckConstraint('address_proof_in_time', sql`used_at is null or used_at <= expires_at`)
    .execute()
  for (const column of ['account_id', 'email'])
    await db.schema
      .createIndex(`address_proof_by_${column}`)
      .on('address_proof')
      .columns([column, 'created_at'])
      .execute()
}
