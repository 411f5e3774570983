import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const states = ['sent', 'received', 'denied']
const events = ['send', 'receive', 'deny', 'send-again']

/** What the office forwards of buyers' money to the counter or the maker who has earned it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, day, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('payout')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('partner_id', text, c => c.references('partner.id'))
    .addColumn('producer_id', text, c => c.references('producer.id'))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', states)))
    .addColumn('client_key', text, c => c.notNull().unique())
    .addColumn('made_at', instant, c => c.notNull())
    .addCheckConstraint('payout_for_one', sql`(partner_id is null) <> (producer_id is null)`)
    .execute()
  await keep('payout', ['id', 'number', 'partner_id', 'producer_id', 'amount_idr', 'client_key', 'made_at'])
  await onlyMoves('payout', { sent: ['received', 'denied'], denied: ['sent'], received: [] }, ['sent'])
  await db.schema.createIndex('payout_of_partner').on('payout').columns(['partner_id', 'made_at']).execute()
  await db.schema.createIndex('payout_of_producer').on('payout').columns(['producer_id', 'made_at']).execute()
  await db.schema.createIndex('payout_by_state').on('payout').columns(['state', 'made_at']).execute()

  /** What one document made due of an order: the handing over or sending, or less by a refund. Forwarded once. */
  await table('payout_line')
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('document_id', text, c => c.notNull())
    .addColumn('payout_id', text, c => c.notNull().references('payout.id'))
    .addColumn('position', whole, c => c.notNull().check(sql`position > 0`))
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr <> 0`))
    .addPrimaryKeyConstraint('payout_line_pk', ['payment_id', 'document_id'] as never)
    .addUniqueConstraint('payout_line_position', ['payout_id', 'position'] as never)
    .execute()
  await appendOnly('payout_line')
  await db.schema.createIndex('payout_line_by_order').on('payout_line').column('reservation_id').execute()

  /** Each step, by whom, and for a sending what proves it. */
  await table('payout_step')
    .addColumn('payout_id', text, c => c.notNull().references('payout.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('event', text, c => c.notNull().check(isOneOf('event', events)))
    .addColumn('to_state', text, c => c.notNull().check(isOneOf('to_state', states)))
    .addColumn('at', instant, c => c.notNull())
    .addColumn('by_id', text, c => c.references('account.id'))
    .addColumn('sent_on', day)
    .addColumn('reference', text)
    .addColumn('proof_picture_id', text, c => c.references('picture.id'))
    .addPrimaryKeyConstraint('payout_step_pk', ['payout_id', 'nth'] as never)
    .addCheckConstraint(
      'payout_step_proof',
      sql`case when event in ('send', 'send-again')
        then sent_on is not null and (reference is not null or proof_picture_id is not null)
        else sent_on is null and reference is null and proof_picture_id is null end`,
    )
    .execute()
  await appendOnly('payout_step')

  /** Documents that have made something due are looked up by their name. */
  await db.schema
    .createIndex('order_posting_by_document')
    .on('order_posting')
    .columns(['document_id', 'payment_id'])
    .execute()
}
