import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What a maker and a partner agreed, version by version, and the numbers that documents bear. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, day, instant, json, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  /** The next number of a kind of document in a month; the row is locked while one is taken. */
  await table('document_series')
    .addColumn('kind', text, c => c.notNull())
    .addColumn('month', text, c => c.notNull().check(sql`length(month) = 7`))
    .addColumn('last', whole, c => c.notNull().check(sql`last > 0`))
    .addPrimaryKeyConstraint('document_series_pk', ['kind', 'month'] as never)
    .execute()

  await table('agreement')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('producer_id', text, c => c.notNull().references('producer.id'))
    .addColumn('partner_id', text, c => c.notNull().references('partner.id'))
    .addColumn('state', text, c =>
      c.notNull().check(isOneOf('state', ['draft', 'offered', 'active', 'ended'])),
    )
    .addColumn('client_key', text, c => c.notNull().unique())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('created_by_id', text, c => c.references('account.id'))
    .addColumn('ended_at', instant)
    .addColumn('ended_by_id', text, c => c.references('account.id'))
    .addColumn('end_reason', text)
    .addCheckConstraint('agreement_ended', sql`(state = 'ended') = (ended_at is not null)`)
    .execute()
  await keep('agreement', ['id', 'number', 'producer_id', 'partner_id', 'created_at', 'created_by_id'])
  await onlyMoves(
    'agreement',
    { draft: ['offered', 'ended'], offered: ['active', 'ended'], active: ['ended'], ended: [] },
    ['draft', 'offered'],
  )
  await sql`
    create unique index agreement_open_once on agreement (producer_id, partner_id)
    where state <> 'ended'`.execute(db)
  await db.schema.createIndex('agreement_by_partner').on('agreement').column('partner_id').execute()
  await db.schema.createIndex('agreement_by_producer').on('agreement').column('producer_id').execute()

  /** Terms as offered. A version applies from its day on once both sides have accepted it; none applies backwards. */
  await table('agreement_version')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('number', whole, c => c.notNull().check(sql`number > 0`))
    .addColumn('valid_from_on', day, c => c.notNull())
    .addColumn('discount_bearer', text, c =>
      c.notNull().check(isOneOf('discount_bearer', ['partner', 'producer', 'shared'])),
    )
    /** The maker's part of a shared discount. */
    .addColumn('discount_producer_bps', whole, c =>
      c.notNull().check(sql`discount_producer_bps between 0 and 10000`),
    )
    .addColumn('period', text, c => c.notNull().check(isOneOf('period', ['weekly', 'two-weekly', 'monthly'])))
    .addColumn('waiting_days', whole, c => c.notNull().check(sql`waiting_days between 0 and 7`))
    .addColumn('due_days', whole, c => c.notNull().check(sql`due_days between 0 and 60`))
    .addColumn('shrink_tolerance_bps', whole, c =>
      c.notNull().check(sql`shrink_tolerance_bps between 0 and 10000`),
    )
    .addColumn('pull_days', whole, c => c.notNull().check(sql`pull_days between 0 and 365`))
    .addColumn('slot_fee_idr', rupiah, c => c.notNull().check(sql`slot_fee_idr >= 0`))
    /** Other bearers of losses than usual, by event. */
    .addColumn('loss_terms', json, c => c.notNull())
    .addColumn('note', text)
    .addColumn('offered_at', instant, c => c.notNull())
    .addColumn('offered_by_id', text, c => c.references('account.id'))
    .addColumn('offered_by_side', text, c =>
      c.notNull().check(isOneOf('offered_by_side', ['office', 'producer', 'partner'])),
    )
    .addUniqueConstraint('agreement_version_number', ['agreement_id', 'number'] as never)
    .execute()
  await appendOnly('agreement_version')

  await table('agreement_counter')
    .addColumn('version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addPrimaryKeyConstraint('agreement_counter_pk', ['version_id', 'counter_id'] as never)
    .execute()
  await appendOnly('agreement_counter')
  await db.schema
    .createIndex('agreement_counter_by_counter')
    .on('agreement_counter')
    .column('counter_id')
    .execute()

  /** One good with its price and its two shares of one piece, computed once: price = share + commission. */
  await table('agreement_line')
    .addColumn('version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('share_idr', rupiah, c => c.notNull().check(sql`share_idr >= 0`))
    .addColumn('commission_idr', rupiah, c => c.notNull())
    /** The model as `CommissionModel`, by which a lower price is shared too. */
    .addColumn('model', json, c => c.notNull())
    .addColumn('par_pieces', whole, c => c.check(sql`par_pieces >= 0`))
    .addPrimaryKeyConstraint('agreement_line_pk', ['version_id', 'variant_id'] as never)
    .addCheckConstraint('agreement_line_adds_up', sql`price_idr = share_idr + commission_idr`)
    .execute()
  await appendOnly('agreement_line')

  await table('agreement_acceptance')
    .addColumn('version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('side', text, c => c.notNull().check(isOneOf('side', ['producer', 'partner'])))
    .addColumn('accepted_at', instant, c => c.notNull())
    .addColumn('accepted_by_id', text, c => c.references('account.id'))
    .addColumn('way', text, c => c.notNull().check(isOneOf('way', ['signed-in', 'link', 'paper'])))
    .addPrimaryKeyConstraint('agreement_acceptance_pk', ['version_id', 'side'] as never)
    .execute()
  await appendOnly('agreement_acceptance')
}
