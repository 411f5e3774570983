import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from './words.ts'

/** Partners, their counters, and what stands on them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, day, instant, fraction, isOneOf, flag, isFlag } = words(db)

  await table('partner')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('slug', text, c => c.notNull().unique())
    .addColumn('name', text, c => c.notNull())
    .addColumn('kind', text, c =>
      c.notNull().check(isOneOf('kind', ['hotel', 'restaurant', 'souvenir-shop'])),
    )
    .addColumn('created_at', instant, c => c.notNull())
    .addColumn('ended_at', instant)
    .execute()

  await table('counter')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('slug', text, c => c.notNull().unique())
    .addColumn('partner_id', text, c => c.notNull().references('partner.id'))
    .addColumn('name', text, c => c.notNull())
    /** The figure on the map's pin. */
    .addColumn('number', whole, c => c.notNull().unique())
    .addColumn('kelurahan_code', text, c => c.notNull().references('kelurahan.code'))
    .addColumn('street', text, c => c.notNull())
    .addColumn('lat', fraction, c => c.notNull())
    .addColumn('lng', fraction, c => c.notNull())
    .addColumn('spot_id', text, c => c.notNull())
    .addColumn('spot_en', text, c => c.notNull())
    .addColumn('phone_e164', text)
    .addColumn('takes_qris', flag, c => c.notNull().check(isFlag('takes_qris')))
    .addColumn('takes_card', flag, c => c.notNull().check(isFlag('takes_card')))
    .addColumn('ended_at', instant)
    .execute()

  /** Minutes since midnight WIB; a counter may open twice a day, and past midnight counts on (26:00 = 1560). */
  await table('opening_hours')
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('weekday', whole, c => c.notNull().check(sql`weekday between 1 and 7`))
    .addColumn('opens_minute', whole, c => c.notNull().check(sql`opens_minute between 0 and 1439`))
    .addColumn('closes_minute', whole, c => c.notNull().check(sql`closes_minute between 1 and 2160`))
    .addCheckConstraint('opening_hours_in_order', sql`closes_minute > opens_minute`)
    .addPrimaryKeyConstraint('opening_hours_pk', ['counter_id', 'weekday', 'opens_minute'] as never)
    .execute()

  await table('closure')
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('from_on', day, c => c.notNull())
    .addColumn('until_on', day, c => c.notNull())
    .addColumn('reason_id', text, c => c.notNull())
    .addColumn('reason_en', text, c => c.notNull())
    .addCheckConstraint('closure_in_order', sql`until_on >= from_on`)
    .addPrimaryKeyConstraint('closure_pk', ['counter_id', 'from_on'] as never)
    .execute()

  /** What was last counted of a variant on a counter. The stock ledger takes this table's place. */
  await table('placement')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('variant_id', text, c => c.notNull().references('variant.id'))
    .addColumn('counter_id', text, c => c.notNull().references('counter.id'))
    .addColumn('pieces', whole, c => c.notNull().check(sql`pieces >= 0`))
    .addColumn('counted_at', instant, c => c.notNull())
    .addColumn('earliest_best_before_on', day)
    .addUniqueConstraint('placement_once', ['variant_id', 'counter_id'] as never)
    .execute()
  await db.schema.createIndex('placement_by_counter').on('placement').column('counter_id').execute()
}
