import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Label rules as dated data: a law that changes is a new version with its day, never a new program. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, day, json, isOneOf, appendOnly } = words(db)

  await table('label_rule')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('code', text, c => c.notNull())
    .addColumn('version', whole, c => c.notNull().check(sql`version > 0`))
    .addColumn('in_force_from_on', day, c => c.notNull())
    .addColumn('in_force_until_on', day)
    .addColumn('severity', text, c => c.notNull().check(isOneOf('severity', ['block', 'warn', 'info'])))
    /** Where the law says so: number, date or article. */
    .addColumn('article', text, c => c.notNull().check(sql`length(article) > 0`))
    /** What it was read from, and what is not certain. */
    .addColumn('source_note', text, c => c.notNull())
    .addColumn('parameters', json, c => c.notNull())
    .addUniqueConstraint('label_rule_version', ['code', 'version'] as never)
    .addCheckConstraint(
      'label_rule_span',
      sql`in_force_until_on is null or in_force_until_on >= in_force_from_on`,
    )
    .execute()
  await appendOnly('label_rule')
}
