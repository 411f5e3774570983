import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Who was told in time that paid goods wait: each order once, and the letter to a buyer who left an address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, isOneOf, keep, onlyMoves } = words(db)

  await table('order_reminder')
    .addColumn('reservation_id', text, c => c.primaryKey().references('reservation.id'))
    .addColumn('told_at', instant, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['waiting', 'sent', 'ended'])))
    .addColumn('tries', whole, c => c.notNull().check(sql`tries >= 0`))
    .addColumn('next_try_at', instant, c => c.notNull())
    .execute()
  await keep('order_reminder', ['reservation_id', 'told_at'])
  await onlyMoves('order_reminder', { waiting: ['sent', 'ended'], sent: [], ended: [] }, ['waiting'])
  await sql`
    create index order_reminder_waiting on order_reminder (next_try_at) where state = 'waiting'`.execute(db)
  await sql`create index reservation_to_fetch on reservation (held_until) where state = 'paid'`.execute(db)
}
