import type { Kysely } from 'kysely'

/** What stands on a shelf follows from the movements of goods alone; what was once counted beside them goes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('placement').execute()
}
