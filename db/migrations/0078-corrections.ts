import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What was written wrongly and is turned back whole, and periods that were closed and opened once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, isOneOf, appendOnly, keep } = words(db)

  await table('correction')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('document_kind', text, c =>
      c.notNull().check(isOneOf('document_kind', ['sale', 'loss', 'customer-return', 'count'])),
    )
    .addColumn('document_id', text, c => c.notNull().unique())
    /** What stands in its place, a document of the same kind. */
    .addColumn('replaced_by_id', text, c => c.unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('reason', text, c => c.notNull().check(sql`length(reason) between 1 and 2000`))
    .addColumn('by_side', text, c => c.notNull().check(isOneOf('by_side', ['partner', 'office'])))
    .addColumn('posted_at', instant, c => c.notNull())
    .addColumn('posted_by_id', text, c => c.references('account.id'))
    .execute()
  await appendOnly('correction')
  await db.schema
    .createIndex('correction_by_counter')
    .on('correction')
    .columns(['counter_id', 'posted_at'])
    .execute()

  /** One person asks and another agrees; the next statement is about the same days once more. */
  await table('period_reopening')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('statement_id', text, c => c.notNull().unique().references('statement.id'))
    .addColumn('reason', text, c => c.notNull().check(sql`length(reason) between 1 and 2000`))
    .addColumn('asked_at', instant, c => c.notNull())
    .addColumn('asked_by_id', text, c => c.notNull().references('account.id'))
    .addColumn('confirmed_at', instant)
    .addColumn('confirmed_by_id', text, c => c.references('account.id'))
    /** The revision of the statement that closed the days again. */
    .addColumn('revision_id', text, c => c.unique().references('statement.id'))
    .addCheckConstraint(
      'period_reopening_by_two',
      sql`(confirmed_at is null) = (confirmed_by_id is null) and confirmed_by_id <> asked_by_id`,
    )
    .addCheckConstraint('period_reopening_in_turn', sql`revision_id is null or confirmed_at is not null`)
    .execute()
  await keep('period_reopening', [
    ...['id', 'agreement_id', 'statement_id', 'reason', 'asked_at', 'asked_by_id'],
  ])
  await db.schema
    .createIndex('period_reopening_by_agreement')
    .on('period_reopening')
    .column('agreement_id')
    .execute()
}
