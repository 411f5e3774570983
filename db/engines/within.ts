import { type Expression, type SqlBool, sql } from 'kysely'
import { type Db, engineOf } from './database.ts'

/**
 * `column in (a list)` as one parameter, however long the list is: the text of the query stays the same, so it is
 * prepared once. `list` comes from `asList`.
 */
export function within(db: Db, column: string, list: unknown): Expression<SqlBool> {
  return engineOf(db) === 'postgres'
    ? sql<SqlBool>`${sql.ref(column)} = any(${list}::text[])`
    : sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${list}))`
}

/** A list of texts as the parameter that an engine takes for it. */
export const asList = (db: Db, texts: readonly string[]): unknown =>
  engineOf(db) === 'postgres' ? texts : JSON.stringify(texts)
