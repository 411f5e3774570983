import type { Migration } from 'kysely'
import { Migrator } from 'kysely'
import type { Db } from '../engines/database.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the database to the newest schema, all in one transaction: a failing migration leaves nothing behind.
 * Answers the names of those that ran now.
 */
export async function migrate(db: Db, list: Record<string, Migration> = migrations): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => list } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.filter(result => result.status === 'Success').map(result => result.migrationName)
}

/** Names of migrations that this program knows and the database has not seen: not ready to serve. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const all = await migrator.getMigrations()
  return all.filter(migration => !migration.executedAt).map(migration => migration.name)
}
