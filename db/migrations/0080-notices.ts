import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What somebody should hear of, with its cause; each once, and who has read it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, json, isOneOf, appendOnly } = words(db)

  await table('notice')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('audience', text, c =>
      c.notNull().check(isOneOf('audience', ['producer', 'partner', 'office', 'reviewers'])),
    )
    .addColumn('producer_id', text, c => c.references('producer.id'))
    .addColumn('partner_id', text, c => c.references('partner.id'))
    .addColumn('kind', text, c => c.notNull())
    /** What it is about, as `touch` names it; leads to the page that shows it. */
    .addColumn('subject', text, c => c.notNull())
    .addColumn('facts', json, c => c.notNull())
    /** The same cause tells the same people once. */
    .addColumn('cause', text, c => c.notNull())
    .addColumn('at', instant, c => c.notNull())
    .addCheckConstraint(
      'notice_for_whom',
      sql`(audience = 'producer') = (producer_id is not null) and (audience = 'partner') = (partner_id is not null)`,
    )
    .execute()
  await sql`
    create unique index notice_once on notice
      (kind, cause, audience, coalesce(producer_id, ''), coalesce(partner_id, ''))`.execute(db)
  await db.schema.createIndex('notice_of_producer').on('notice').columns(['producer_id', 'at']).execute()
  await db.schema.createIndex('notice_of_partner').on('notice').columns(['partner_id', 'at']).execute()
  await db.schema.createIndex('notice_of_audience').on('notice').columns(['audience', 'at']).execute()
  await appendOnly('notice')

  await table('notice_read')
    .addColumn('notice_id', text, c => c.notNull().references('notice.id'))
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('read_at', instant, c => c.notNull())
    .addPrimaryKeyConstraint('notice_read_pk', ['account_id', 'notice_id'] as never)
    .execute()
}
