import type { Kysely } from 'kysely'

/** What a maker made lately is found without reading all that she ever made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('batch_by_recording')
    .on('batch')
    .columns(['product_id', 'recorded_at'])
    .execute()
}
