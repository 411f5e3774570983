import type { Kysely } from 'kysely'
import { words } from './words.ts'

/** The five kecamatan and 57 kelurahan of Kota Malang, and places that visitors know. Keys are Kemendagri codes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, fraction, isOneOf } = words(db)

  await table('kecamatan')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('bps_code', text, c => c.notNull().unique())
    .addColumn('name', text, c => c.notNull())
    .addColumn('lat', fraction, c => c.notNull())
    .addColumn('lng', fraction, c => c.notNull())
    .execute()

  await table('kelurahan')
    .addColumn('code', text, c => c.primaryKey())
    .addColumn('kecamatan_code', text, c => c.notNull().references('kecamatan.code'))
    .addColumn('bps_code', text, c => c.notNull().unique())
    .addColumn('name', text, c => c.notNull())
    .addColumn('postal_code', text, c => c.notNull())
    .addColumn('area_km2', fraction, c => c.notNull())
    .addColumn('lat', fraction, c => c.notNull())
    .addColumn('lng', fraction, c => c.notNull())
    .execute()

  await table('place')
    .addColumn('slug', text, c => c.primaryKey())
    .addColumn('name_id', text, c => c.notNull())
    .addColumn('name_en', text, c => c.notNull())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('kelurahan_code', text, c => c.references('kelurahan.code'))
    .addColumn('lat', fraction, c => c.notNull())
    .addColumn('lng', fraction, c => c.notNull())
    .addColumn('confidence', text, c => c.notNull().check(isOneOf('confidence', ['high', 'medium', 'low'])))
    .execute()
}
