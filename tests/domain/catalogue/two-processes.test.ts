import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import type { Context } from '#app/domain/context.ts'
import type { Db } from '#db/engines/database.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { granted, lastri, officer, readyChips, reviewed } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

/** One database with two processes on it: each has its own connection and its own catalogue in memory. */
type Process = { db: Db; live: LiveCatalogue }
let world: World
let folder: string
let here: Process
let there: Process
let office: Context

beforeEach(async () => {
  world = await createWorld()
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-two-'))
  const { url } = world
  const open = () =>
    url ? openPostgres(url, { connections: 3 }) : openSqlite(path.join(folder, 'shop.sqlite'))
  here = processOn(open())
  if (!url) {
    await migrate(here.db)
    await seedReference(here.db)
  }
  there = processOn(open())
  office = {
    ...(await officer({ ...world, db: here.db, as: change => ({ ...world.ctx, db: here.db, ...change }) })),
  }
  office = { ...office, changes: here.live }
})

afterEach(async () => {
  here.live.stop()
  there.live.stop()
  await here.db.destroy()
  await there.db.destroy()
  await world.drop()
  await rm(folder, { recursive: true, force: true })
})

function processOn(db: Db): Process {
  const live = createLiveCatalogue(db)
  live.start()
  return { db, live }
}

const pricesSeen = async ({ live }: Process): Promise<number[]> =>
  [...(await live.current(office)).listings('2026-11-24')].map(({ priceIdr }) => priceIdr)

async function untilSeen(process: Process, prices: readonly number[]): Promise<number> {
  const started = performance.now()
  while (performance.now() - started < 5000) {
    if (JSON.stringify(await pricesSeen(process)) === JSON.stringify(prices))
      return performance.now() - started
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return Number.POSITIVE_INFINITY
}

test('what one process commits the other shows within a second, itself at once', async () => {
  const { productId, variantIds } = await readyChips(office, await lastri(office))
  expect(await pricesSeen(there)).toEqual([])
  await reviewed(office, productId)
  expect(await pricesSeen(here)).toEqual([11_000])
  expect(await untilSeen(there, [11_000])).toBeLessThan(1000)

  const before = there.live.revision()
  const [variantId = ''] = variantIds
  granted(await changePrice({ ...office, db: there.db, changes: there.live }, { variantId, priceIdr: 9_500 }))
  expect(await pricesSeen(there)).toEqual([9_500])
  expect(await untilSeen(here, [9_500])).toBeLessThan(1000)
  expect(there.live.revision()).toBeGreaterThan(before)
  expect(here.live.revision()).toBe(there.live.revision())
})
