import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const transitions = { waiting: ['sent', 'silenced'], sent: [], silenced: [] }

/** By what way each person wants to be told, and the messages that wait to be sent or have been. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, json, isOneOf, keep, onlyMoves } = words(db)

  await table('message_choice')
    .addColumn('account_id', text, c => c.primaryKey().references('account.id'))
    .addColumn('channel', text, c => c.notNull().check(isOneOf('channel', ['app', 'mail', 'none'])))
    .addColumn('email', text, c => c.check(sql`email = lower(email) and email like '%_@_%'`))
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', ['id', 'en'])))
    .addColumn('changed_at', instant, c => c.notNull())
    .addCheckConstraint('message_choice_address', sql`(channel = 'mail') = (email is not null)`)
    .execute()

  /** No address and no words: they are looked up when the message goes, so that a choice made meanwhile counts. */
  await table('outbox_message')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['notice', 'digest'])))
    /** The same cause is told to the same person once. */
    .addColumn('cause', text, c => c.notNull())
    .addColumn('facts', json, c => c.notNull())
    .addColumn('queued_at', instant, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', Object.keys(transitions))))
    .addColumn('tries', whole, c => c.notNull().check(sql`tries >= 0`))
    .addColumn('next_try_at', instant, c => c.notNull())
    .addColumn('done_at', instant)
    .addUniqueConstraint('outbox_message_once', ['account_id', 'cause'] as never)
    .addCheckConstraint('outbox_message_done', sql`(state = 'waiting') = (done_at is null)`)
    .execute()
  await keep('outbox_message', ['id', 'account_id', 'kind', 'cause', 'facts', 'queued_at'])
  await onlyMoves('outbox_message', transitions, ['waiting'])
  await sql`create index outbox_waiting on outbox_message (next_try_at, id) where state = 'waiting'`.execute(
    db,
  )

  /** What became known on a day, whenever it happened. */
  await db.schema
    .createIndex('posting_by_record')
    .on('posting')
    .columns(['agreement_id', 'recorded_at'])
    .execute()
}
