import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import type { Db, EngineName } from '#db/engines/database.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { isRestored } from './recycling.ts'
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
  const { url, db } = await made()
  return { url, db, drop: () => away(url, db) }
}

/** A migrated database with the reference data, or with the whole demo town as of Tuesday morning. */
export async function createDatabase(template: Template = 'reference'): Promise<TestDatabase> {
  const from = inject('templates')[template]
  if (engine === 'postgres') return recycled(from)
  const db = openSqlite(readFileSync(from))
  return { db, url: undefined, drop: () => db.destroy() }
}

/** Databases that tests of this worker were done with, as their template again; the last one goes first. */
const spare: { from: string; url: string; db: Db }[] = []

async function recycled(from: string): Promise<TestDatabase> {
  const index = spare.findLastIndex(one => one.from === from)
  const [found] = index < 0 ? [] : spare.splice(index, 1)
  const { url, db } = found ?? (await made(from))
  return {
    db,
    url,
    drop: async () => {
      if (await isRestored(db)) spare.push({ from, url, db })
      else await away(url, db)
    },
  }
}

async function made(from?: string): Promise<{ url: string; db: Db }> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name}${from ? ` template ${from}` : ''}`)
  const url = `${inject('postgresUrl')}/${name}`
  return { url, db: openPostgres(url, { connections: 5 }) }
}

async function away(url: string, db: Db): Promise<void> {
  await db.destroy()
  await onServer(`drop database ${url.slice(url.lastIndexOf('/') + 1)} with (force)`)
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
