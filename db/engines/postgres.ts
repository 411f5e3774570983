import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../schema/database.ts'
import type { Db } from './database.ts'

const int8 = 20
const date = 1082
const timestamptz = 1184

/** Values arrive as they do from SQLite: whole numbers as numbers, days and instants as text. */
const readers: Record<number, (text: string) => unknown> = {
  [int8]: text => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond what a number holds: ${text}`)
    return value
  },
  [date]: text => text,
  [timestamptz]: text => new Date(text).toISOString(),
}

export function openPostgres(url: string, { connections = 10 }: { connections?: number } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        readers[oid] ??
        (format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid)),
    },
  })
  // A connection that the server drops while idle is replaced at the next use; it must not end the program.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
