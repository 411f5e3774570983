import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** What serves the traveller: shopping lists, rates for an estimate, and what customs say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, day, instant, whole, isOneOf } = words(db)

  await table('wish_list')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('touched_at', instant, c => c.notNull())
    .execute()

  await table('wish_list_item')
    .addColumn('code', text, c => c.notNull().references('wish_list.code'))
    .addColumn('product_id', text, c => c.notNull().references('product.id'))
    .addColumn('added_at', instant, c => c.notNull())
    .addPrimaryKeyConstraint('wish_list_item_pk', ['code', 'product_id'] as never)
    .execute()

  /** Thousandths of a rupiah for one unit of a foreign currency: for an estimate, never to charge by. */
  await table('exchange_rate')
    .addColumn('currency', text, c => c.notNull().check(sql`length(currency) = 3`))
    .addColumn('on_day', day, c => c.notNull())
    .addColumn('milli_idr', whole, c => c.notNull().check(sql`milli_idr > 0`))
    .addColumn('source', text, c => c.notNull())
    .addPrimaryKeyConstraint('exchange_rate_pk', ['currency', 'on_day'] as never)
    .execute()

  await table('customs_rule')
    .addColumn('country', text, c => c.notNull().check(sql`length(country) = 2`))
    .addColumn('tag', text, c => c.notNull())
    .addColumn('verdict', text, c =>
      c.notNull().check(isOneOf('verdict', ['ok', 'declare', 'likely-refused', 'forbidden'])),
    )
    .addColumn('note_id', text, c => c.notNull())
    .addColumn('note_en', text, c => c.notNull())
    .addColumn('confidence', text, c => c.notNull().check(isOneOf('confidence', ['high', 'medium', 'low'])))
    .addColumn('checked_on', day, c => c.notNull())
    .addPrimaryKeyConstraint('customs_rule_pk', ['country', 'tag'] as never)
    .execute()
}
