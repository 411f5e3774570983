import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import type { Db, EngineName } from '#db/engines/database.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import type { Template } from './templates.ts'

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

/** A migrated database with the reference data, or with the whole demo town as of Tuesday morning. */
export async function createDatabase(template: Template = 'reference'): Promise<TestDatabase> {
  const from = inject('templates')[template]
  if (engine === 'postgres') return postgresDatabase(from)
  const db = openSqlite(readFileSync(from))
  return { db, url: undefined, drop: () => db.destroy() }
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
