import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What was sold from a shelf, piece by piece of a batch, at the price and shares of that moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('sale')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['recorded', 'void'])))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.references('account.id'))
    .addColumn('voided_at', instant)
    .addColumn('voided_by_id', text, c => c.references('account.id'))
    .addColumn('void_reason', text)
    .addUniqueConstraint('sale_client_key', ['counter_id', 'client_key'] as never)
    .addCheckConstraint(
      'sale_void',
      sql`(state = 'void') = (voided_at is not null) and (state = 'void') = (void_reason is not null)`,
    )
    .execute()
  await keep('sale', [
    'id',
    'number',
    'counter_id',
    'client_key',
    'occurred_at',
    'recorded_at',
    'recorded_by_id',
  ])
  await onlyMoves('sale', { recorded: ['void'], void: [] }, ['recorded'])
  await db.schema.createIndex('sale_by_counter').on('sale').columns(['counter_id', 'occurred_at']).execute()

  await table('sale_line')
    .addColumn('sale_id', text, c => c.notNull().references('sale.id'))
    .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 100000`))
    /** What the buyer paid for one piece, and how it is shared. */
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('share_idr', rupiah, c => c.notNull().check(sql`share_idr >= 0`))
    .addColumn('commission_idr', rupiah, c => c.notNull())
    .addPrimaryKeyConstraint('sale_line_pk', ['sale_id', 'line'] as never)
    .addCheckConstraint('sale_line_adds_up', sql`price_idr = share_idr + commission_idr`)
    .execute()
  await appendOnly('sale_line')
  await db.schema.createIndex('sale_line_by_batch').on('sale_line').column('batch_id').execute()
}
