import type { RawBuilder, SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom as onPostgres } from 'kysely/helpers/postgres'
import { jsonArrayFrom as onSqlite } from 'kysely/helpers/sqlite'
import { type Db, engineOf } from './database.ts'

declare const packed: unique symbol
/** Rows inside a column: text on one engine, an array on the other. Read with `unpack`. */
export type Packed<Row> = { readonly [packed]: Row }

/**
 * The rows of a subquery as one column, so that a thing and its parts come in one round trip. Order within is
 * the subquery's on PostgreSQL and usual on SQLite: sort after `unpack` where it matters. Instants inside come in
 * the engine's own spelling.
 */
export function rowsInRow<Tables, Named extends keyof Tables, Row>(
  db: Db,
  subquery: SelectQueryBuilder<Tables, Named, Row>,
): RawBuilder<Packed<Row>> {
  const rows = engineOf(db) === 'postgres' ? onPostgres(subquery) : onSqlite(subquery)
  return rows as unknown as RawBuilder<Packed<Row>>
}

export function unpack<Row>(column: Packed<Row>): Row[] {
  const value: unknown = column
  return typeof value === 'string' ? JSON.parse(value) : (value as Row[])
}
