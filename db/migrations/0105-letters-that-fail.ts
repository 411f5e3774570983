import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'
import { words } from './words.ts'

const transitions = { waiting: ['sent', 'silenced', 'failed'], sent: [], silenced: [], failed: [] }
const columns = 'id, account_id, kind, cause, facts, queued_at, state, tries, next_try_at, done_at'

/**
 * A letter that the post will never take ends with its reason, and an address is asked by a letter of its own. A list
 * of allowed words cannot be widened in place on SQLite, so the outbox is written anew, message by message.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, json, isOneOf, keep, onlyMoves } = words(db)

  await sql`create table outbox_before as select * from outbox_message`.execute(db)
  await db.schema.dropTable('outbox_message').execute()
  // A trigger goes with its table; on PostgreSQL the function that it called stays.
  if (engineOf(db) === 'postgres') await sql`drop function outbox_message_moves()`.execute(db)
  await table('outbox_message')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('account_id', text, c => c.notNull().references('account.id'))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['notice', 'digest', 'address'])))
    /** The same cause is told to the same person once. */
    .addColumn('cause', text, c => c.notNull())
    .addColumn('facts', json, c => c.notNull())
    .addColumn('queued_at', instant, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', Object.keys(transitions))))
    .addColumn('tries', whole, c => c.notNull().check(sql`tries >= 0`))
    .addColumn('next_try_at', instant, c => c.notNull())
    .addColumn('done_at', instant)
    /** The post's own words for its last no. */
    .addColumn('why', text)
    .addUniqueConstraint('outbox_message_once', ['account_id', 'cause'] as never)
    .addCheckConstraint('outbox_message_done', sql`(state = 'waiting') = (done_at is null)`)
    .addCheckConstraint('outbox_message_why', sql`(state = 'failed') = (why is not null)`)
    .execute()
  await sql`insert into outbox_message (${sql.raw(columns)}) select ${sql.raw(columns)} from outbox_before`.execute(
    db,
  )
  await db.schema.dropTable('outbox_before').execute()
  await keep('outbox_message', ['id', 'account_id', 'kind', 'cause', 'facts', 'queued_at'])
  await onlyMoves('outbox_message', transitions, ['waiting'])
  for (const [index, on] of [
    ['outbox_waiting', "(next_try_at, id) where state = 'waiting'"],
    ['outbox_failed', "(done_at) where state = 'failed'"],
  ])
    await sql`create index ${sql.raw(`${index} on outbox_message ${on}`)}`.execute(db)
}
