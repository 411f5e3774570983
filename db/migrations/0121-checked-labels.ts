import type { Kysely } from 'kysely'

/** What the label said when the rules were asked, so that their answers can be worked out again from the same facts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('check_run').addColumn('label', 'text').execute()
}
