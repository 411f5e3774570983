import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const states = [
  ...['held', 'awaiting-payment', 'paid', 'collected', 'sent', 'delivered', 'lost'],
  ...['cancelled', 'refused', 'lapsed', 'refunded'],
]
const events = [
  ...['ask-payment', 'pay-there', 'pay', 'collect', 'send', 'arrive', 'lose'],
  ...['cancel', 'refuse', 'lapse', 'refund'],
]

/** What buyers have set aside without an account, at the price of that moment: to fetch, or to be sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('reservation')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('code', text, c => c.notNull().unique())
    .addColumn('link_digest', text, c => c.notNull().unique())
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['counter', 'parcel'])))
    .addColumn('counter_id', text, c => c.references('counter.id'))
    .addColumn('producer_id', text, c => c.references('producer.id'))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', states)))
    .addColumn('pay', text, c => c.notNull().check(isOneOf('pay', ['at-counter', 'card', 'transfer'])))
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
    .addCheckConstraint(
      'reservation_ended',
      sql`(state in ('held', 'awaiting-payment', 'paid', 'sent')) = (ended_at is null)`,
    )
    .addCheckConstraint(
      'reservation_sold',
      sql`case state when 'collected' then sale_id is not null when 'refunded' then true else sale_id is null end`,
    )
    .addCheckConstraint('reservation_reason', sql`state <> 'refused' or end_reason is not null`)
    .addCheckConstraint(
      'reservation_from',
      sql`(way = 'counter') = (counter_id is not null) and (way = 'parcel') = (producer_id is not null)`,
    )
    .addCheckConstraint('reservation_way', sql`state not in ('held', 'collected') or way = 'counter'`)
    .addCheckConstraint(
      'reservation_parcel',
      sql`state not in ('sent', 'delivered', 'lost') or way = 'parcel'`,
    )
    .addCheckConstraint(
      'reservation_pay',
      sql`(state <> 'held' or pay = 'at-counter') and (state not in ('awaiting-payment', 'paid', 'sent', 'delivered', 'lost', 'refunded') or pay <> 'at-counter')`,
    )
    .addCheckConstraint('reservation_in_order', sql`held_until > made_at`)
    .execute()
  await keep('reservation', [
    'id',
    'code',
    'link_digest',
    'way',
    'counter_id',
    'producer_id',
    'return_rule',
    'client_key',
    'made_at',
  ])
  await onlyMoves(
    'reservation',
    {
      held: ['awaiting-payment', 'collected', 'cancelled', 'refused', 'lapsed'],
      'awaiting-payment': ['held', 'paid', 'cancelled', 'refused', 'lapsed'],
      paid: ['collected', 'sent', 'refunded'],
      sent: ['delivered', 'lost'],
      collected: ['refunded'],
      delivered: ['refunded'],
      lost: ['refunded'],
    },
    ['held', 'awaiting-payment'],
  )
  await db.schema
    .createIndex('reservation_at_counter')
    .on('reservation')
    .columns(['counter_id', 'made_at'])
    .execute()
  await db.schema
    .createIndex('reservation_by_producer')
    .on('reservation')
    .columns(['producer_id', 'made_at'])
    .execute()
  await db.schema
    .createIndex('reservation_by_sender')
    .on('reservation')
    .columns(['sender_key', 'made_at'])
    .execute()
  await sql`create index reservation_held on reservation (held_until) where state in ('held', 'awaiting-payment')`.execute(
    db,
  )
  await sql`
    create index reservation_to_erase on reservation (ended_at)
    where buyer_sealed is not null and ended_at is not null`.execute(db)

  /** One batch of a good with the price and the shares of one piece as they were when it was set aside. */
  await table('reservation_line')
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('agreement_version_id', text, c => c.references('agreement_version.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 20`))
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('share_idr', rupiah, c => c.notNull())
    .addColumn('commission_idr', rupiah, c => c.notNull())
    .addPrimaryKeyConstraint('reservation_line_pk', ['reservation_id', 'line'] as never)
    .addCheckConstraint('reservation_line_adds_up', sql`price_idr = share_idr + commission_idr`)
    .execute()
  await appendOnly('reservation_line')

  /** Each step of its way, and by whom. */
  await table('reservation_event')
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('event', text, c => c.notNull().check(isOneOf('event', events)))
    .addColumn('from_state', text, c => c.notNull().check(isOneOf('from_state', states)))
    .addColumn('to_state', text, c => c.notNull().check(isOneOf('to_state', states)))
    .addColumn('at', instant, c => c.notNull())
    .addColumn('actor_id', text)
    .addPrimaryKeyConstraint('reservation_event_pk', ['reservation_id', 'nth'] as never)
    .execute()
  await appendOnly('reservation_event')
}
