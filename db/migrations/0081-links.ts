import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** One-tap links: each opens one deed on one document, once, for a while. Only a hash of what was given out is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, isOneOf, keep } = words(db)

  await table('signed_link')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('token_sha256', text, c => c.notNull().unique().check(sql`length(token_sha256) = 64`))
    .addColumn('deed', text, c =>
      c.notNull().check(isOneOf('deed', ['receive-delivery', 'accept-statement', 'answer-payment'])),
    )
    /** The delivery, statement or payment, as `deed` says. */
    .addColumn('subject_id', text, c => c.notNull())
    /** For which side its holder speaks. */
    .addColumn('side', text, c => c.notNull().check(isOneOf('side', ['producer', 'partner'])))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('created_by_id', text, c => c.references('account.id'))
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('used_at', instant)
    .addCheckConstraint('signed_link_in_time', sql`used_at is null or used_at <= expires_at`)
    .execute()
  await keep('signed_link', [
    ...['id', 'token_sha256', 'deed', 'subject_id', 'side'],
    ...['created_at', 'created_by_id', 'expires_at'],
  ])
  await db.schema
    .createIndex('signed_link_by_subject')
    .on('signed_link')
    .columns(['subject_id', 'deed'])
    .execute()
}
