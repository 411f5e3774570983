import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Who did what, with the facts before and after. Nothing is ever changed or removed here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, json, serial, flag, isOneOf, appendOnly, prepareAppendOnly } = words(db)
  await prepareAppendOnly()

  await table('account')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('name', text, c => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('created_at', instant, c => c.notNull())
    .execute()

  await table('activity')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('at', instant, c => c.notNull())
    .addColumn('actor_kind', text, c =>
      c.notNull().check(isOneOf('actor_kind', ['visitor', 'system', 'person'])),
    )
    .addColumn('actor_id', text)
    .addColumn('on_behalf_of', text)
    .addColumn('verb', text, c => c.notNull())
    .addColumn('subject', text, c => c.notNull())
    .addColumn('before', json)
    .addColumn('after', json)
    .addColumn('request_id', text, c => c.notNull())
    .execute()
  await db.schema.createIndex('activity_by_subject').on('activity').columns(['subject', 'at']).execute()
  await db.schema.createIndex('activity_by_actor').on('activity').columns(['actor_id', 'at']).execute()
  await appendOnly('activity')

  await table('catalogue_revision')
    .addColumn('sole', flag, c => c.primaryKey().check(sql`sole = 1`))
    .addColumn('revision', serial, c => c.notNull())
    .execute()
  await sql`insert into catalogue_revision (sole, revision) values (1, 0)`.execute(db)

  await table('catalogue_change')
    .addColumn('revision', serial, c => c.notNull())
    .addColumn('subject', text, c => c.notNull())
    .addPrimaryKeyConstraint('catalogue_change_pk', ['revision', 'subject'] as never)
    .execute()
}
