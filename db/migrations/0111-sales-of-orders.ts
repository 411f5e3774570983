import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A sale asks for the order that it hands over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index reservation_by_sale on reservation (sale_id) where sale_id is not null`.execute(db)
}
