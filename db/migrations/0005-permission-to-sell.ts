import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Licences with their validity, and publication as a row with who and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, day, instant, isOneOf, appendOnly } = words(db)

  /** NIB belongs to the maker; the others to one product. Shown only while verified and valid. */
  await table('licence')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('product_id', text, c => c.references('product.id'))
    .addColumn('kind', text, c =>
      c.notNull().check(isOneOf('kind', ['NIB', 'P-IRT', 'halal', 'BPOM-MD', 'BPOM-COSMETIC', 'PSAH'])),
    )
    .addColumn('number', text, c => c.notNull())
    .addColumn('issued_on', day)
    /** Empty for licences without an end, as a halal certificate has been since 2022 while nothing changes. */
    .addColumn('valid_until_on', day)
    .addColumn('verified_at', instant)
    .addColumn('verified_by_id', text, c => c.references('account.id'))
    .addColumn('revoked_at', instant)
    .addCheckConstraint('licence_of', sql`(kind = 'NIB') = (product_id is null)`)
    .addCheckConstraint('licence_verified', sql`(verified_at is null) = (verified_by_id is null)`)
    .execute()
  await db.schema.createIndex('licence_by_product').on('licence').column('product_id').execute()
  await db.schema.createIndex('licence_by_producer').on('licence').column('producer_id').execute()

  await table('publication')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('published_at', instant, c => c.notNull())
    .addColumn('published_by_id', text, c => c.notNull().references('account.id'))
    .addColumn('note', text)
    .execute()
  await db.schema.createIndex('publication_by_product').on('publication').column('product_id').execute()
  await appendOnly('publication')

  await table('publication_end')
    .addColumn('publication_id', text, c => c.primaryKey().references('publication.id'))
    .addColumn('ended_at', instant, c => c.notNull())
    .addColumn('ended_by_id', text, c => c.references('account.id'))
    .addColumn('reason', text, c => c.notNull())
    .execute()
  await appendOnly('publication_end')
}
