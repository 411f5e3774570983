import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

const states = ['waiting', 'shown', 'removed']

/** What buyers say about goods, each upon a purchase that was handed over, and what the maker says to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, instant, isOneOf, appendOnly, keep, onlyMoves } = words(db)

  await table('opinion')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('purchase', text, c => c.notNull())
    .addColumn('sale_id', text, c => c.references('sale.id'))
    .addColumn('reservation_id', text, c => c.references('reservation.id'))
    .addColumn('counter_id', text, c => c.references('counter.id'))
    .addColumn('bought_at', instant, c => c.notNull())
    .addColumn('stars', whole, c => c.notNull().check(sql`stars between 1 and 5`))
    .addColumn('said', text, c => c.notNull().check(sql`length(said) between 1 and 1000`))
    .addColumn('name', text, c => c.check(sql`length(name) between 1 and 40`))
    .addColumn('state', text, c => c.notNull().check(isOneOf('state', states)))
    .addColumn('removed_because', text, c => c.check(sql`length(removed_because) between 1 and 200`))
    .addColumn('judged_at', instant)
    .addColumn('judged_by_id', text, c => c.references('account.id'))
    .addColumn('written_at', instant, c => c.notNull())
    .addColumn('client_key', text, c => c.notNull().unique())
    /** Once for each purchase and product. */
    .addUniqueConstraint('opinion_once', ['product_id', 'purchase'] as never)
    .addCheckConstraint(
      'opinion_purchase',
      sql`case when sale_id is null then reservation_id is not null and purchase = reservation_id and counter_id is null
        else purchase = sale_id and counter_id is not null end`,
    )
    .addCheckConstraint('opinion_removed', sql`(state = 'removed') = (removed_because is not null)`)
    .addCheckConstraint('opinion_judged', sql`state <> 'removed' or judged_at is not null`)
    .execute()
  await keep('opinion', [
    'id, product_id, purchase, sale_id, reservation_id, counter_id, bought_at',
    'stars, said, name, written_at, client_key',
  ])
  await onlyMoves('opinion', { waiting: ['shown', 'removed'], shown: ['removed'], removed: [] }, [
    'waiting',
    'shown',
  ])
  await db.schema
    .createIndex('opinion_by_product')
    .on('opinion')
    .columns(['product_id', 'written_at'])
    .execute()
  await db.schema.createIndex('opinion_by_state').on('opinion').columns(['state', 'written_at']).execute()
  for (const column of ['sale_id', 'reservation_id'])
    await db.schema
      .createIndex(`opinion_by_${column.replace('_id', '')}`)
      .on('opinion')
      .column(column)
      .execute()

  /** A sale asks for the order that it hands over. */
  await sql`create index reservation_by_sale on reservation (sale_id) where sale_id is not null`.execute(db)

  /** Once: what she has said stands. */
  await table('opinion_answer')
    .addColumn('opinion_id', text, c => c.primaryKey().references('opinion.id'))
    .addColumn('said', text, c => c.notNull().check(sql`length(said) between 1 and 1000`))
    .addColumn('answered_at', instant, c => c.notNull())
    .addColumn('answered_by_id', text, c => c.references('account.id'))
    .execute()
  await appendOnly('opinion_answer')
}
