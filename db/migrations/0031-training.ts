import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Programmes, the sessions of a cohort in three stages, who was there, and the certificates that follow from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, day, instant, whole, flag, isFlag, isOneOf, appendOnly } = words(db)

  await table('programme')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('name', text, c => c.notNull().unique())
    .addColumn('organiser', text, c => c.notNull())
    .addColumn('created_at', instant, c => c.notNull())
    .execute()

  await db.schema
    .alterTable('cohort')
    .addColumn('programme_id', text, c => c.references('programme.id'))
    .execute()
  /** Of the sessions held, in per cent: fewer give no certificate. */
  await db.schema
    .alterTable('cohort')
    .addColumn('attendance_needed_percent', whole, c =>
      c.notNull().defaultTo(80).check(sql`attendance_needed_percent between 1 and 100`),
    )
    .execute()

  await table('training_session')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('cohort_id', text, c => c.notNull().references('cohort.id'))
    .addColumn('stage', text, c =>
      c.notNull().check(isOneOf('stage', ['pra-produksi', 'produksi', 'pasca-produksi'])),
    )
    .addColumn('held_on', day, c => c.notNull())
    .addColumn('topic', text, c => c.notNull().check(sql`length(topic) between 1 and 200`))
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('cancelled_at', instant)
    .execute()
  await db.schema.createIndex('training_session_of').on('training_session').column('cohort_id').execute()

  /** A correction is a new row: the newest one counts. */
  await table('attendance')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('session_id', text, c => c.notNull().references('training_session.id'))
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('was_present', flag, c => c.notNull().check(isFlag('was_present')))
    /** 1 for the first word on it, 2 for its correction, and so on. */
    .addColumn('turn', whole, c => c.notNull().check(sql`turn > 0`))
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.references('account.id'))
    .addUniqueConstraint('attendance_turns', ['session_id', 'producer_id', 'turn'] as never)
    .execute()
  await appendOnly('attendance')

  await table('certificate')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('cohort_id', text, c => c.notNull().references('cohort.id'))
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('issued_on', day, c => c.notNull())
    .addColumn('sessions_held', whole, c => c.notNull())
    .addColumn('sessions_attended', whole, c => c.notNull())
    .addColumn('issued_by_id', text, c => c.references('account.id'))
    .addUniqueConstraint('certificate_once', ['cohort_id', 'producer_id'] as never)
    .addCheckConstraint('certificate_earned', sql`sessions_held > 0 and sessions_attended <= sessions_held`)
    .execute()
  await db.schema.createIndex('certificate_of').on('certificate').column('producer_id').execute()
  await appendOnly('certificate')

  /** The last number given out in a year; its row is held while a number is taken, so no number is given twice. */
  await table('certificate_number')
    .addColumn('year', whole, c => c.primaryKey())
    .addColumn('last', whole, c => c.notNull())
    .execute()
}
