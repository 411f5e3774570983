import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What a partner says to a figure about it: beside the figure of a month, the newest stands, the others stay readable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, isOneOf, appendOnly } = words(db)

  await table('figure_reply')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('partner_id', text, c => c.notNull().references('partner.id'))
    /** The counter that a shrink is of; punctuality is the partner's. */
    .addColumn('counter_id', text, c => c.references('counter.id'))
    .addColumn('figure', text, c => c.notNull().check(isOneOf('figure', ['in-time', 'shrink'])))
    /** `2026-11`, in Malang. */
    .addColumn('month', text, c => c.notNull().check(sql`length(month) = 7`))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth >= 1`))
    .addColumn('text', text, c => c.notNull().check(sql`length(text) between 1 and 1000`))
    /** The figure as it stood when it was answered: so many of so many. */
    .addColumn('part', whole, c => c.notNull())
    .addColumn('all_of', whole, c => c.notNull())
    .addColumn('said_at', instant, c => c.notNull())
    .addColumn('said_by_id', text, c => c.references('account.id'))
    .addCheckConstraint('figure_reply_of_what', sql`(figure = 'shrink') = (counter_id is not null)`)
    .execute()
  await sql`
    create unique index figure_reply_once on figure_reply
      (partner_id, figure, coalesce(counter_id, ''), month, nth)`.execute(db)
  await appendOnly('figure_reply')
}
