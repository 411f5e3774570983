import { type Expression, type SqlBool, sql } from 'kysely'
import type { Day } from '../dates.ts'

/** A row of `product` or `producer` does not pause on a day: a pause lasts through its last day, if it has one. */
export const notPausing = (table: string, on: Day): Expression<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${table}.paused_at`)} is null or ${sql.ref(`${table}.pause_until_on`)} < ${on})`
