import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Db, EngineName } from '#db/engines/database.ts'
import { sqliteFile } from '#db/engines/open.ts'
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
  return { url, db, drop: () => dropped(url, db) }
}

/** A migrated database with the reference data, or with the whole demo town as of Tuesday morning. */
export async function createDatabase(template: Template = 'reference'): Promise<TestDatabase> {
  const from = inject('templates')[template]
  if (engine === 'postgres') return recycled(from)
  const db = openSqlite(readFileSync(from))
  return { db, url: undefined, drop: () => db.destroy() }
}

/** A database that several processes open, as the settings of a shop that name it. */
export async function createOpenDatabase(
  template: Template,
): Promise<{ settings: Record<string, string>; drop(): Promise<unknown> }> {
  const from = inject('templates')[template]
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-open-'))
  const away = () => rm(folder, { recursive: true, force: true })
  if (engine === 'sqlite') {
    await copyFile(from, sqliteFile(folder))
    return { settings: { DATA_DIR: folder }, drop: away }
  }
  const { url, db } = await made(from)
  return {
    settings: { DATA_DIR: folder, DATABASE_URL: url },
    drop: () => Promise.all([dropped(url, db), away()]),
  }
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
      else await dropped(url, db)
    },
  }
}

async function made(from?: string): Promise<{ url: string; db: Db }> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name}${from ? ` template ${from}` : ''}`)
  const url = `${inject('postgresUrl')}/${name}`
  return { url, db: openPostgres(url, { connections: 5 }) }
}

async function dropped(url: string, db: Db): Promise<void> {
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
