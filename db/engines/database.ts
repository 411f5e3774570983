import type { Kysely } from 'kysely'
import { PostgresAdapter } from 'kysely'
import type { Database } from '../schema/database.ts'

export type Db = Kysely<Database>
export type EngineName = 'sqlite' | 'postgres'

export const engineOf = <T>(db: Kysely<T>): EngineName =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
