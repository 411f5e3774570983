import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const transitions = {
  open: ['counted', 'cancelled'],
  counted: ['explained', 'cancelled'],
  explained: ['posted', 'cancelled'],
  posted: [],
  cancelled: [],
}

/** What somebody counted on a shelf by hand, how it differs from what all documents say, and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, day, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('shelf_count')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    /** Where the counter's sales come from: it reports each, or they are what a count finds missing. */
    .addColumn('sales_from', text, c => c.notNull().check(isOneOf('sales_from', ['reports', 'counts'])))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', Object.keys(transitions))))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('opened_by_id', text, c => c.references('account.id'))
    /** How often it has been entered and explained; the last of each counts. */
    .addColumn('attempt', whole, c => c.notNull().check(sql`attempt >= 0`))
    .addColumn('explanation', whole, c => c.notNull().check(sql`explanation >= 0`))
    .addColumn('counted_at', instant)
    .addColumn('posted_at', instant)
    .addColumn('posted_by_id', text, c => c.references('account.id'))
    .addColumn('cancelled_at', instant)
    .addColumn('cancel_reason', text)
    .addUniqueConstraint('shelf_count_once', ['counter_id', 'client_key'] as never)
    .addCheckConstraint('shelf_count_counted', sql`(attempt > 0) = (counted_at is not null)`)
    .addCheckConstraint('shelf_count_posted', sql`(state = 'posted') = (posted_at is not null)`)
    .addCheckConstraint('shelf_count_cancelled', sql`(state = 'cancelled') = (cancelled_at is not null)`)
    .execute()
  await keep('shelf_count', [
    ...['id', 'number', 'counter_id', 'sales_from', 'client_key', 'opened_at', 'opened_by_id'],
  ])
  await onlyMoves('shelf_count', transitions, ['open'])
  await sql`
    create unique index shelf_count_under_way on shelf_count (counter_id)
    where state in ('open', 'counted', 'explained')`.execute(db)
  await db.schema
    .createIndex('shelf_count_by_counter')
    .on('shelf_count')
    .columns(['counter_id', 'state', 'counted_at'])
    .execute()

  /** The goods that it is about, fixed when it was opened. */
  await table('shelf_count_goods')
    .addColumn('count_id', text, c => c.notNull().references('shelf_count.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addPrimaryKeyConstraint('shelf_count_goods_pk', ['count_id', 'variant_id'] as never)
    .execute()
  await appendOnly('shelf_count_goods')

  await table('shelf_count_line')
    .addColumn('count_id', text, c => c.notNull().references('shelf_count.id'))
    .addColumn('attempt', whole, c => c.notNull().check(sql`attempt > 0`))
    .addColumn('line', whole, c => c.notNull().check(sql`line > 0`))
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 0 and 100000`))
    /** One piece by the terms of the day of counting. */
    .addColumn('price_idr', rupiah, c => c.notNull().check(sql`price_idr > 0`))
    .addColumn('share_idr', rupiah, c => c.notNull().check(sql`share_idr >= 0`))
    .addColumn('commission_idr', rupiah, c => c.notNull())
    .addColumn('tolerance_bps', whole, c => c.notNull().check(sql`tolerance_bps between 0 and 10000`))
    .addPrimaryKeyConstraint('shelf_count_line_pk', ['count_id', 'attempt', 'line'] as never)
    .addUniqueConstraint('shelf_count_line_batch', ['count_id', 'attempt', 'batch_id'] as never)
    .addCheckConstraint('shelf_count_line_adds_up', sql`price_idr = share_idr + commission_idr`)
    .execute()
  await appendOnly('shelf_count_line')
  await db.schema
    .createIndex('shelf_count_line_by_shelf')
    .on('shelf_count_line')
    .columns(['batch_id', 'counter_id'])
    .execute()

  /** Why pieces of a line are missing or too many; the pieces of all reasons together are the difference. */
  await table('shelf_count_reason')
    .addColumn('count_id', text, c => c.notNull())
    .addColumn('attempt', whole, c => c.notNull())
    .addColumn('explanation', whole, c => c.notNull().check(sql`explanation > 0`))
    .addColumn('line', whole, c => c.notNull())
    .addColumn('reason', text, c =>
      c
        .notNull()
        .check(isOneOf('reason', ['sold-not-recorded', 'missing', 'misplaced', 'found', 'not-documented'])),
    )
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('note', text)
    .addColumn('said_at', instant, c => c.notNull())
    .addColumn('said_by_id', text, c => c.references('account.id'))
    .addPrimaryKeyConstraint('shelf_count_reason_pk', ['count_id', 'explanation', 'line', 'reason'] as never)
    .addForeignKeyConstraint(
      'shelf_count_reason_line',
      ['count_id', 'attempt', 'line'] as never,
      'shelf_count_line',
      ['count_id', 'attempt', 'line'] as never,
    )
    .execute()
  await appendOnly('shelf_count_reason')

  /** A shelf that does not agree with its documents: somebody has to look, by a day. */
  await table('variance_task')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('kind', text, c => c.notNull().check(isOneOf('kind', ['below-zero', 'surplus', 'misplaced'])))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces > 0`))
    .addColumn('document_kind', text, c => c.notNull())
    .addColumn('document_id', text, c => c.notNull())
    .addColumn('owner_side', text, c => c.notNull().check(isOneOf('owner_side', ['producer', 'partner'])))
    .addColumn('due_on', day, c => c.notNull())
    .addColumn('opened_at', instant, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', ['open', 'done'])))
    .addColumn('done_at', instant)
    .addColumn('done_by_id', text, c => c.references('account.id'))
    .addColumn('outcome', text)
    .addCheckConstraint(
      'variance_task_done',
      sql`(state = 'done') = (done_at is not null) and (state = 'done') = (outcome is not null)`,
    )
    .execute()
  await keep('variance_task', [
    ...['id', 'counter_id', 'batch_id', 'variant_id', 'kind', 'pieces', 'document_kind', 'document_id'],
    ...['owner_side', 'due_on', 'opened_at'],
  ])
  await onlyMoves('variance_task', { open: ['done'], done: [] }, ['open'])
  await sql`
    create unique index variance_task_open on variance_task (counter_id, batch_id, kind)
    where state = 'open'`.execute(db)
}
