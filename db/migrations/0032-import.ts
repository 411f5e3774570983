import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Lists of participants that come in from spreadsheets: first read and shown, then taken in row by row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, instant, json, whole, isOneOf } = words(db)

  await table('import_run')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('file_name', text, c => c.notNull())
    .addColumn('sheet_kind', text, c => c.notNull().check(isOneOf('sheet_kind', ['xlsx', 'csv'])))
    .addColumn('cohort_id', text, c => c.references('cohort.id'))
    /** What the officer said of the list: consents on paper, how to greet. */
    .addColumn('terms', json, c => c.notNull())
    /** Headings as they stand in the file, those that are read and those that are not. */
    .addColumn('headings', json, c => c.notNull())
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['shown', 'taking-in', 'finished', 'put-away'])),
    )
    .addColumn('created_by_id', text, c => c.references('account.id'))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('started_at', instant)
    /** The last sign of life of the work on it. */
    .addColumn('worked_at', instant)
    .addColumn('finished_at', instant)
    .execute()

  await table('import_row')
    .addColumn('run_id', text, c => c.notNull().references('import_run.id'))
    /** As the spreadsheet counts it. */
    .addColumn('number', whole, c => c.notNull())
    .addColumn('plan', text, c => c.notNull().check(isOneOf('plan', ['new', 'known', 'ask', 'bad'])))
    /** The answer to a doubt. */
    .addColumn('answer', text, c => c.check(isOneOf('answer', ['take', 'same', 'skip'])))
    .addColumn('outcome', text, c => c.check(isOneOf('outcome', ['registered', 'known', 'left'])))
    .addColumn('fingerprint', text)
    .addColumn('producer_id', text, c => c.references('producer.id'))
    /** The row as it was read; emptied once she is registered. */
    .addColumn('reading', json)
    .addPrimaryKeyConstraint('import_row_pk', ['run_id', 'number'] as never)
    .addCheckConstraint('import_row_answer', sql`answer is null or plan = 'ask'`)
    .execute()
  await db.schema.createIndex('import_row_by_producer').on('import_row').column('producer_id').execute()

  /** A digest of a person as a list names her: the same row, brought again, finds her and adds nobody. */
  await table('registered_fingerprint')
    .addColumn('fingerprint', text, c => c.primaryKey().check(sql`length(fingerprint) = 64`))
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('recorded_at', instant, c => c.notNull())
    .execute()
  await db.schema
    .createIndex('registered_fingerprint_of')
    .on('registered_fingerprint')
    .column('producer_id')
    .execute()
}
