import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const states = ['asked', 'open', 'proven', 'paid', 'odd', 'lapsed', 'late', 'refunded']
const events = ['open', 'prove', 'reject', 'pay', 'pay-oddly', 'lapse', 'come-late', 'give-back']
const accounts = [
  ...['buyer', 'at-provider', 'at-payee', 'provider-fee'],
  ...['shipping', 'producer-share', 'partner-commission'],
]

/** Money of orders that are paid elsewhere than at a counter, and what was said about it to and by the provider. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  /** Where buyers transfer to: a bank account and, with it, a registered QRIS. */
  await table('payee')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('partner_id', text, c => c.references('partner.id'))
    .addColumn('bank', text, c => c.notNull())
    .addColumn('account_number', text, c => c.notNull())
    .addColumn('holder', text, c => c.notNull())
    .addColumn('qris', text)
    .addColumn('merchant_name', text)
    .addColumn('nmid', text)
    .addColumn('registered_at', instant, c => c.notNull())
    .addColumn('registered_by_id', text, c => c.references('account.id'))
    .addColumn('ended_at', instant)
    .addCheckConstraint(
      'payee_qris_whole',
      sql`(qris is null) = (merchant_name is null) and (qris is null) = (nmid is null)`,
    )
    .execute()
  await keep('payee', [
    ...['id', 'partner_id', 'bank', 'account_number', 'holder', 'qris', 'merchant_name', 'nmid'],
    ...['registered_at', 'registered_by_id'],
  ])
  await sql`create unique index payee_in_force on payee (coalesce(partner_id, '')) where ended_at is null`.execute(
    db,
  )

  await table('order_payment')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['card', 'transfer'])))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', states)))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addColumn('payee_id', text, c => c.references('payee.id'))
    .addColumn('expires_at', instant, c => c.notNull())
    .addColumn('asked_at', instant, c => c.notNull())
    .addColumn('session_id', text, c => c.unique())
    .addColumn('session_url', text)
    .addColumn('intent_id', text, c => c.unique())
    .addColumn('came_idr', rupiah)
    .addColumn('came_said', text)
    .addColumn('came_at', instant)
    .addColumn('proof_picture_id', text, c => c.references('picture.id'))
    .addColumn('proof_at', instant)
    .addColumn('answered_by_id', text, c => c.references('account.id'))
    .addColumn('reject_reason', text)
    .addCheckConstraint('order_payment_payee', sql`(way = 'transfer') = (payee_id is not null)`)
    .addCheckConstraint('order_payment_in_order', sql`expires_at > asked_at`)
    .addCheckConstraint(
      'order_payment_came',
      sql`(came_at is not null) = (state in ('paid', 'odd', 'late', 'refunded'))`,
    )
    /** Paid is what was asked, to the rupiah. */
    .addCheckConstraint('order_payment_exact', sql`state <> 'paid' or came_idr = amount_idr`)
    .execute()
  await keep('order_payment', [
    ...['id', 'reservation_id', 'way', 'amount_idr', 'payee_id', 'expires_at', 'asked_at'],
  ])
  await onlyMoves(
    'order_payment',
    {
      asked: ['open', 'paid', 'odd', 'lapsed'],
      open: ['proven', 'paid', 'odd', 'lapsed'],
      proven: ['open', 'paid', 'lapsed'],
      paid: ['refunded'],
      odd: ['refunded'],
      lapsed: ['late', 'odd'],
      late: ['refunded'],
      refunded: [],
    },
    ['asked'],
  )
  await sql`
    create unique index order_payment_live on order_payment (reservation_id)
    where state in ('asked', 'open', 'proven', 'paid')`.execute(db)
  await db.schema
    .createIndex('order_payment_by_order')
    .on('order_payment')
    .columns(['reservation_id', 'asked_at'])
    .execute()
  await db.schema
    .createIndex('order_payment_by_state')
    .on('order_payment')
    .columns(['state', 'expires_at'])
    .execute()

  await table('order_payment_step')
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('event', text, c => c.notNull().check(isOneOf('event', events)))
    .addColumn('from_state', text, c => c.notNull().check(isOneOf('from_state', states)))
    .addColumn('to_state', text, c => c.notNull().check(isOneOf('to_state', states)))
    .addColumn('at', instant, c => c.notNull())
    .addColumn('actor_id', text)
    .addPrimaryKeyConstraint('order_payment_step_pk', ['payment_id', 'nth'] as never)
    .execute()
  await appendOnly('order_payment_step')

  /** What the provider told, kept before anything follows from it; who paid is not in it. */
  await table('provider_event')
    .addColumn('event_id', text, c => c.primaryKey())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('payment_id', text)
    .addColumn('facts', text, c => c.notNull())
    .addColumn('told_at', instant, c => c.notNull())
    .addColumn('received_at', instant, c => c.notNull())
    .execute()
  await appendOnly('provider_event')
  await db.schema.createIndex('provider_event_by_time').on('provider_event').column('received_at').execute()

  /** What followed; an event without it waits. */
  await table('provider_event_outcome')
    .addColumn('event_id', text, c => c.primaryKey().references('provider_event.event_id'))
    .addColumn('outcome', text, c => c.notNull())
    .addColumn('at', instant, c => c.notNull())
    .execute()
  await appendOnly('provider_event_outcome')

  await table('order_refund')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addColumn('reason', text, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['wanted', 'sent', 'done', 'failed'])))
    .addColumn('provider_refund_id', text, c => c.unique())
    .addColumn('wanted_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .addColumn('asked_by_id', text, c => c.references('account.id'))
    .execute()
  await keep('order_refund', ['id', 'payment_id', 'amount_idr', 'reason', 'wanted_at', 'asked_by_id'])
  await onlyMoves(
    'order_refund',
    { wanted: ['sent', 'done', 'failed'], sent: ['done', 'failed'], failed: ['done'], done: ['failed'] },
    ['wanted'],
  )
  await db.schema.createIndex('order_refund_by_payment').on('order_refund').column('payment_id').execute()

  await table('order_refund_line')
    .addColumn('refund_id', text, c => c.notNull().references('order_refund.id'))
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('line', whole, c => c.notNull())
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addPrimaryKeyConstraint('order_refund_line_pk', ['payment_id', 'line'] as never)
    .execute()
  await appendOnly('order_refund_line')
  await db.schema
    .createIndex('order_refund_line_by_refund')
    .on('order_refund_line')
    .column('refund_id')
    .execute()

  /** What the provider is to be asked, written with its cause: made until it is answered. */
  await table('provider_call')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('refund_id', text, c => c.references('order_refund.id'))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['open', 'end', 'refund', 'fee'])))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['waiting', 'done', 'refused'])))
    .addColumn('tries', whole, c => c.notNull())
    .addColumn('next_at', instant, c => c.notNull())
    .addColumn('made_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .addColumn('why', text)
    .addCheckConstraint('provider_call_refund', sql`(kind = 'refund') = (refund_id is not null)`)
    .addCheckConstraint('provider_call_ended', sql`(state = 'waiting') = (ended_at is null)`)
    .execute()
  await onlyMoves('provider_call', { waiting: ['done', 'refused'], done: [], refused: [] }, ['waiting'])
  await sql`create index provider_call_due on provider_call (next_at) where state = 'waiting'`.execute(db)
  /** Each thing is asked for once. */
  await sql`
    create unique index provider_call_once
    on provider_call (payment_id, kind, coalesce(refund_id, ''))`.execute(db)
  await db.schema.createIndex('provider_call_by_refund').on('provider_call').column('refund_id').execute()

  /** Money of an order line by line, entry by entry, each from the credit of one account to the debit of another. */
  await table('order_posting')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('reservation_id', text, c => c.notNull().references('reservation.id'))
    .addColumn('payment_id', text, c => c.notNull().references('order_payment.id'))
    .addColumn('line', whole, c => c.notNull())
    .addColumn('debit', text, c => c.notNull().check(isOneOf('debit', accounts)))
    .addColumn('credit', text, c => c.notNull().check(isOneOf('credit', accounts)))
    .addColumn('amount_idr', rupiah, c => c.notNull().check(sql`amount_idr > 0`))
    .addColumn('what', text, c => c.notNull())
    .addColumn('document_id', text, c => c.notNull())
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('reverses_id', text, c => c.unique().references('order_posting.id'))
    .addCheckConstraint('order_posting_two_accounts', sql`debit <> credit`)
    .execute()
  await appendOnly('order_posting')
  await db.schema
    .createIndex('order_posting_by_payment')
    .on('order_posting')
    .columns(['payment_id', 'line'])
    .execute()
  await db.schema.createIndex('order_posting_by_order').on('order_posting').column('reservation_id').execute()
}
