import { type Kysely, sql } from 'kysely'
import { words } from './words.ts'

const firstDay = '2026-01-01'
/** Whole days on the road at most, and rupiah by weight up to so many grams. */
const zones = [
  { code: 'malang', name_id: 'Malang Raya', name_en: 'Greater Malang', days: 2 },
  { code: 'java-bali', name_id: 'Jawa dan Bali', name_en: 'Java and Bali', days: 4 },
  { code: 'islands', name_id: 'Pulau lain di Indonesia', name_en: 'Other islands of Indonesia', days: 8 },
]
const bands = [1_000, 3_000, 5_000, 10_000]
const fees: Record<string, readonly number[]> = {
  malang: [10_000, 18_000, 27_000, 48_000],
  'java-bali': [18_000, 42_000, 66_000, 125_000],
  islands: [42_000, 110_000, 180_000, 350_000],
}

/** Parcels from makers: what they cost by weight and zone, where they go, and how they are followed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, whole, rupiah, day, instant, appendOnly, keep } = words(db)

  await table('shipping_zone')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    .addColumn('position', whole, c => c.notNull())
    .addColumn('days', whole, c => c.notNull().check(sql`days between 1 and 60`))
    .execute()

  /** A tariff is all rows of a zone with one day; the newest day that has come applies. */
  await table('shipping_fee')
    .addColumn('zone', text, c => c.notNull().references('shipping_zone.code'))
    .addColumn('valid_from_on', day, c => c.notNull())
    .addColumn('upto_g', whole, c => c.notNull().check(sql`upto_g > 0`))
    .addColumn('fee_idr', rupiah, c => c.notNull().check(sql`fee_idr >= 0`))
    .addPrimaryKeyConstraint('shipping_fee_pk', ['zone', 'valid_from_on', 'upto_g'] as never)
    .execute()
  await appendOnly('shipping_fee')

  await table('shipment')
    .addColumn('reservation_id', text, c => c.primaryKey().references('reservation.id'))
    .addColumn('zone', text, c => c.notNull().references('shipping_zone.code'))
    .addColumn('weight_g', whole, c => c.notNull().check(sql`weight_g > 0`))
    .addColumn('fee_idr', rupiah, c => c.notNull().check(sql`fee_idr >= 0`))
    /** Sealed; emptied with the buyer's name. */
    .addColumn('address_sealed', text)
    .addColumn('carrier', text)
    .addColumn('tracking', text)
    .addColumn('sent_at', instant)
    .addCheckConstraint(
      'shipment_sent_whole',
      sql`(sent_at is null) = (tracking is null) and (sent_at is null) = (carrier is null)`,
    )
    .execute()
  await keep('shipment', ['reservation_id', 'zone', 'weight_g', 'fee_idr'])

  for (const [position, { code, name_id, name_en, days }] of zones.entries()) {
    await sql`
      insert into shipping_zone (code, name_id, name_en, position, days)
      values (${code}, ${name_id}, ${name_en}, ${position}, ${days})`.execute(db)
    for (const [at, upto] of bands.entries())
      await sql`
        insert into shipping_fee (zone, valid_from_on, upto_g, fee_idr)
        values (${code}, ${firstDay}, ${upto}, ${fees[code]?.[at] ?? 0})`.execute(db)
  }
}
