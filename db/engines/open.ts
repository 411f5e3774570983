import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Db } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** PostgreSQL where an address is given, else the file in the data folder. */
export function openDatabase(settings: { databaseUrl?: string | undefined; dataDir: string }): Db {
  if (settings.databaseUrl) return openPostgres(settings.databaseUrl)
  mkdirSync(settings.dataDir, { recursive: true })
  return openSqlite(sqliteFile(settings.dataDir))
}

export const sqliteFile = (dataDir: string): string => path.join(dataDir, 'omah-oleh.sqlite')
