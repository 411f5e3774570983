import SQLite from 'better-sqlite3'
import type { DatabaseConnection, Driver } from 'kysely'
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { Database } from '../schema/database.ts'
import type { Db } from './database.ts'

/** Opens the embedded database: one file, one writer, readers never wait. `:memory:` is for tests. */
export function openSqlite(file: string | Buffer): Db {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL') // posted facts outlive a power cut
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('recursive_triggers = ON') // else REPLACE would delete rows past their append-only trigger
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cache_size = -16000') // KiB
  sqlite.pragma('temp_store = MEMORY')
  return new Kysely<Database>({ dialect: new OmahSqliteDialect({ database: keepPrepared(sqlite) }) })
}

type Prepared = Pick<SQLite.Database, 'prepare' | 'close'>

/** Kysely prepares each statement anew; the shapes of our queries are few, so keep them. */
function keepPrepared(sqlite: SQLite.Database): Prepared {
  const kept = new Map<string, SQLite.Statement>()
  const mostKept = 500
  const prepare = (sql: string): SQLite.Statement => {
    const known = kept.get(sql)
    if (known) return known
    const statement = sqlite.prepare(sql)
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(sql, statement)
    return statement
  }
  return {
    prepare: prepare as SQLite.Database['prepare'],
    close: () => {
      kept.clear()
      return sqlite.close()
    },
  }
}

class OmahSqliteDialect extends SqliteDialect {
  readonly #database: Prepared

  constructor(config: { database: Prepared }) {
    super({ database: config.database as SQLite.Database })
    this.#database = config.database
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database as SQLite.Database })
  }
}

/** SQLite does roll back schema changes; saying so lets a failing migration leave nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Transactions here always come to write. Taking the write lock at their start makes a second process wait for
 * its turn instead of failing when it wants to go from reading to writing.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
