import { randomBytes } from 'node:crypto'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import { inject } from 'vitest'
import type { Db, EngineName } from '#db/engines/database.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'

export const engine: EngineName = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

export type TestDatabase = {
  db: Db
  /** Opens the same database once more, as a second process would (PostgreSQL; SQLite in memory has only one). */
  url: string | undefined
  drop(): Promise<void>
}

/** An empty database of the engine under test, without any table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const db = openSqlite(':memory:')
    return { db, url: undefined, drop: () => db.destroy() }
  }
  return postgresDatabase()
}

/** A migrated database with the reference data: areas, categories, allergens, ingredients, rules. */
export async function createDatabase(): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    template ??= await sqliteTemplate()
    const db = openSqlite(template)
    return { db, url: undefined, drop: () => db.destroy() }
  }
  postgresTemplate ??= await postgresTemplateName()
  return postgresDatabase(postgresTemplate)
}

let template: Buffer | undefined
let postgresTemplate: string | undefined

async function sqliteTemplate(): Promise<Buffer> {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const path = await import('node:path')
  const folder = mkdtempSync(path.join(tmpdir(), 'omah-oleh-'))
  try {
    const file = path.join(folder, 'template.sqlite')
    const db = openSqlite(file)
    await migrate(db)
    await seedReference(db)
    await db.destroy()
    const sqlite = new SQLite(file)
    // A copy in memory cannot open a file in WAL mode.
    sqlite.pragma('journal_mode = DELETE')
    const bytes = sqlite.serialize()
    sqlite.close()
    return bytes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function postgresTemplateName(): Promise<string> {
  const { db, name } = await postgresDatabase()
  await migrate(db)
  await seedReference(db)
  await db.destroy()
  return name
}

async function postgresDatabase(from?: string): Promise<TestDatabase & { name: string }> {
  const server = inject('postgresUrl')
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name}${from ? ` template ${from}` : ''}`)
  const url = `${server}/${name}`
  const db = openPostgres(url, { connections: 5 })
  return {
    db,
    url,
    name,
    drop: async () => {
      await db.destroy()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
