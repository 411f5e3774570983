import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const transitions = { recorded: ['contested', 'final'], contested: ['final'], final: [] }

/** Pieces that were lost at a counter, and pieces that buyers brought back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, instant, flag, json, isFlag, isOneOf, appendOnly, keep, onlyMoves } =
    words(db)

  await table('loss')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('agreement_id', text, c => c.notNull().references('agreement.id'))
    .addColumn('agreement_version_id', text, c => c.notNull().references('agreement_version.id'))
    .addColumn('batch_id', text, c => c.notNull().references('batch.id'))
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 100000`))
    .addColumn('cause', text, c =>
      c.notNull().check(isOneOf('cause', ['damaged', 'stolen', 'expired', 'defect', 'recalled'])),
    )
    .addColumn('note', text)
    .addColumn('picture_id', text, c => c.references('picture.id'))
    /** Her share of one piece; whoever bears the loss bears this. */
    .addColumn('share_idr', rupiah, c => c.notNull().check(sql`share_idr >= 0`))
    .addColumn('bearer', text, c => c.notNull().check(isOneOf('bearer', ['producer', 'partner'])))
    /** Why, with the facts that were known then, and what proves it. */
    .addColumn('why', json, c => c.notNull())
    .addColumn('evidence', json, c => c.notNull())
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.references('account.id'))
    .addColumn('contest_until_at', instant, c => c.notNull())
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', Object.keys(transitions))))
    .addColumn('final_bearer', text, c => c.check(isOneOf('final_bearer', ['producer', 'partner'])))
    .addColumn('final_at', instant)
    .addUniqueConstraint('loss_once', ['counter_id', 'client_key'] as never)
    .addCheckConstraint(
      'loss_final',
      sql`(state = 'final') = (final_at is not null) and (state = 'final') = (final_bearer is not null)`,
    )
    .execute()
  await keep('loss', [
    ...['id', 'number', 'counter_id', 'agreement_id', 'agreement_version_id', 'batch_id', 'variant_id'],
    ...['pieces', 'cause', 'note', 'picture_id', 'share_idr', 'bearer', 'why', 'evidence', 'client_key'],
    ...['occurred_at', 'recorded_at', 'recorded_by_id', 'contest_until_at'],
  ])
  await onlyMoves('loss', transitions, ['recorded'])
  await db.schema.createIndex('loss_by_counter').on('loss').columns(['counter_id', 'occurred_at']).execute()
  await db.schema.createIndex('loss_by_agreement').on('loss').columns(['agreement_id', 'state']).execute()
  await db.schema.createIndex('loss_by_batch').on('loss').column('batch_id').execute()
  await db.schema.createIndex('loss_by_state').on('loss').columns(['state', 'contest_until_at']).execute()

  /** What was said about a contested loss, and by whom; a ruling is its last word. */
  await table('loss_word')
    .addColumn('loss_id', text, c => c.notNull().references('loss.id'))
    .addColumn('nth', whole, c => c.notNull().check(sql`nth > 0`))
    .addColumn('side', text, c => c.notNull().check(isOneOf('side', ['producer', 'partner', 'office'])))
    .addColumn('text', text, c => c.notNull().check(sql`length(text) between 1 and 2000`))
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('said_at', instant, c => c.notNull())
    .addColumn('said_by_id', text, c => c.references('account.id'))
    .addPrimaryKeyConstraint('loss_word_pk', ['loss_id', 'nth'] as never)
    .execute()
  await appendOnly('loss_word')

  await table('customer_return')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('number', text, c => c.notNull().unique())
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('sale_id', text, c => c.notNull())
    .addColumn('line', whole, c => c.notNull())
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces between 1 and 100000`))
    .addColumn('why', text, c => c.notNull().check(isOneOf('why', ['defect', 'changed-mind'])))
    .addColumn('is_sealed', flag, c => c.notNull().check(isFlag('is_sealed')))
    /** Where the pieces went, and with them the money: only what the counter keeps leaves the sale as it was. */
    .addColumn('goods', text, c =>
      c.notNull().check(isOneOf('goods', ['defect', 'resaleable', 'kept-by-counter'])),
    )
    .addColumn('note', text)
    .addColumn('picture_id', text, c => c.references('picture.id'))
    .addColumn('client_key', text, c => c.notNull())
    .addColumn('occurred_at', instant, c => c.notNull())
    .addColumn('recorded_at', instant, c => c.notNull())
    .addColumn('recorded_by_id', text, c => c.references('account.id'))
    .addUniqueConstraint('customer_return_once', ['counter_id', 'client_key'] as never)
    .addForeignKeyConstraint('customer_return_sale', ['sale_id', 'line'] as never, 'sale_line', [
      'sale_id',
      'line',
    ] as never)
    .execute()
  await appendOnly('customer_return')
  await db.schema
    .createIndex('customer_return_by_sale')
    .on('customer_return')
    .columns(['sale_id', 'line'])
    .execute()
  await db.schema
    .createIndex('customer_return_by_counter')
    .on('customer_return')
    .columns(['counter_id', 'occurred_at'])
    .execute()
}
