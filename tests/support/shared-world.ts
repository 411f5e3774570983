import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { openSqlite } from '#db/engines/sqlite.ts'
import { engine } from './database.ts'
import { createWorld, type World } from './world.ts'

export type SharedDatabase = { url: string } | { file: string }

/** A world that another process can open: a server's database, or a file. */
export async function sharedWorld(): Promise<{ world: World; database: SharedDatabase }> {
  if (engine === 'postgres') {
    const world = await createWorld()
    onTestFinished(() => world.drop())
    return { world, database: { url: world.url ?? '' } }
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-tills-'))
  const file = path.join(folder, 'shop.sqlite')
  await copyFile(inject('templates').reference, file)
  const db = openSqlite(file)
  const inMemory = await createWorld()
  onTestFinished(async () => {
    await db.destroy()
    await inMemory.drop()
    await rm(folder, { recursive: true, force: true })
  })
  const ctx = { ...inMemory.ctx, db }
  return { world: { ...inMemory, db, ctx, as: change => ({ ...ctx, ...change }) }, database: { file } }
}
