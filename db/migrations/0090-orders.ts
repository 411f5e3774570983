import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What buyers have set aside at a counter without an account, at the price of that moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('reservation')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('code', text, c => c.notNull().unique())
    .addColumn('link_digest', text, c => c.notNull().unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['held', 'collected', 'cancelled', 'refused', 'lapsed'])),
    )
    .addColumn('language', text, c => c.notNull().check(isOneOf('language', ['id', 'en'])))
    /** The rule about returns that the buyer was shown, by the name under which its words are kept. */
    .addColumn('return_rule', text, c => c.notNull())
    /** Name and phone or e-mail, sealed; emptied some days after the end. */
    .addColumn('buyer_sealed', text)
    .addColumn('sender_key', text, c => c.notNull())
    .addColumn('client_key', text, c => c.notNull().unique())
    .addColumn('made_at', instant, c => c.notNull())
    .addColumn('held_until', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .addColumn('end_reason', text)
    .addColumn('sale_id', text, c => c.references('sale.id'))
    .addCheckConstraint('reservation_ended', sql`(state = 'held') = (ended_at is null)`)
    .addCheckConstraint('reservation_sold', sql`(state = 'collected') = (sale_id is not null)`)
    .addCheckConstraint('reservation_reason', sql`(state = 'refused') = (end_reason is not null)`)
    .addCheckConstraint('reservation_in_order', sql`held_until > made_at`)
    .execute()
  await keep('reservation', [
    'id',
    'code',
    'link_digest',
    'counter_id',
    'return_rule',
    'client_key',
    'made_at',
    'held_until',
  ])
  await onlyMoves(
    'reservation',
    {
      held: ['collected', 'cancelled', 'refused', 'lapsed'],
      collected: [],
      cancelled: [],
      refused: [],
      lapsed: [],
    },
    ['held'],
  )
  await db.schema
    .createIndex('reservation_at_counter')
    .on('reservation')
    .columns(['counter_id', 'made_at'])
    .execute()
  await db.schema
    .createIndex('reservation_by_sender')
    .on('reservation')
    .columns(['sender_key', 'made_at'])
    .execute()
  await sql`create index reservation_held on reservation (held_until) where state = 'held'`.execute(db)
  await sql`
    create index reservation_to_erase on reservation (ended_at)
    where buyer_sealed is not null and ended_at is not null`.execute(db)

  /** One batch of a good with the price and the shares of one piece as they were when it was set aside. */
  await table('reservation_line')
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 20`))
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('share_idr', rupiah, c => c.notNull())
    .addColumn('commission_idr', rupiah, c => c.notNull())
    .addPrimaryKeyConstraint('reservation_line_pk', ['reservation_id', 'line'] as never)
    .addCheckConstraint('reservation_line_adds_up', sql`price_idr = share_idr + commission_idr`)
    .execute()
  await appendOnly('reservation_line')

  /** How it ended, and by whom; once. */
  await table('reservation_event')
    .addColumn('reservation_id', text, c => c.primaryKey().references('reservation.id'))
    .addColumn('event', text, c =>
      c.notNull().check(isOneOf('event', ['collect', 'cancel', 'refuse', 'lapse'])),
    )
    .addColumn('at', instant, c => c.notNull())
    .addColumn('actor_id', text)
    .execute()
  await appendOnly('reservation_event')
}
