import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import type { ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { Db } from '#db/engines/database.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { fillDemoTown } from '#db/seeds/demo/fill-demo-town.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { tuesdayMorning } from './clock.ts'
import { startPostgres } from './postgres-server.ts'
import { rememberContent } from './recycling.ts'

/** What a test's database starts from: only what every installation needs, or with the demo town in it. */
export const templates = ['reference', 'town'] as const
export type Template = (typeof templates)[number]

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server without database name; empty on SQLite. */
    postgresUrl: string
    /** Files on SQLite, names of databases on PostgreSQL. */
    templates: Record<Template, string>
  }
}

type Made = Pick<ProvidedContext, 'postgresUrl' | 'templates'> & { away: () => Promise<void> }

/** Projects of one run that use the same engine share what is made for them. */
const shared = globalThis as { madeTemplates?: Map<string, { users: number; made: Promise<Made> }> }

/** Made once for a whole run; each test then copies one of them, which takes a moment instead of seconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = project.config.env.TEST_ENGINE ?? 'sqlite'
  shared.madeTemplates ??= new Map()
  const make = engine === 'postgres' ? postgresTemplates : sqliteTemplates
  const ours = shared.madeTemplates.get(engine) ?? { users: 0, made: make() }
  shared.madeTemplates.set(engine, ours)
  ours.users++
  const { postgresUrl, templates, away } = await ours.made
  project.provide('postgresUrl', postgresUrl)
  project.provide('templates', templates)
  return async () => {
    if (--ours.users > 0) return
    shared.madeTemplates?.delete(engine)
    await away()
  }
}

async function fill(db: Db, template: Template): Promise<void> {
  await migrate(db)
  await seedReference(db)
  if (template === 'town') await fillDemoTown(db, { say: () => {}, now: tuesdayMorning, days: 28 })
}

async function sqliteTemplates(): Promise<Made> {
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-templates-'))
  const files = { reference: path.join(folder, 'reference.db'), town: path.join(folder, 'town.db') }
  for (const template of templates) {
    const working = `${files[template]}.working`
    const db = openSqlite(working)
    await fill(db, template)
    await db.destroy()
    const sqlite = new SQLite(working)
    // A copy in memory cannot open a file in WAL mode.
    sqlite.pragma('journal_mode = DELETE')
    await writeFile(files[template], sqlite.serialize())
    sqlite.close()
  }
  return { postgresUrl: '', templates: files, away: () => rm(folder, { recursive: true, force: true }) }
}

async function postgresTemplates(): Promise<Made> {
  const server = await startPostgres()
  const names = { reference: 'template_reference', town: 'template_town' }
  for (const template of templates) {
    await onServer(server.url, `create database ${names[template]}`)
    const db = openPostgres(`${server.url}/${names[template]}`, { connections: 1 })
    await fill(db, template)
    await rememberContent(db)
    await db.destroy()
  }
  return { postgresUrl: server.url, templates: names, away: server.stop }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
