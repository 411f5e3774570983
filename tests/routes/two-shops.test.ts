import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { fillDemoTown } from '#db/seeds/demo/fill-demo-town.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { createEmptyDatabase } from '#tests/support/database.ts'
import { openShop } from '#tests/support/shop.ts'
import { tuesdayMorning } from '#tests/support/world.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  closing.length = 0
})

test('two shops over one database: a price changed in one is the price in the other within a second', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-two-'))
  const empty = await createEmptyDatabase()
  closing.push(
    () => rm(folder, { recursive: true, force: true }),
    () => empty.drop(),
  )
  // In memory there is no second process: the embedded engine shares its file instead.
  const settings = { dataDir: folder, databaseUrl: empty.url }
  const db = openDatabase(settings)
  await migrate(db)
  await seedReference(db)
  await fillDemoTown(db, { say: () => {}, now: tuesdayMorning, days: 28 })
  const variant = await db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  await db.destroy()

  const variables = { DATA_DIR: folder, ...(empty.url && { DATABASE_URL: empty.url }) }
  const here = await openShop(variables)
  const there = await openShop(variables)
  closing.push(here.close, there.close)
  const page = (shop: { url: string }) =>
    fetch(`${shop.url}/en/products/keripik-tempe-original`).then(answer => answer.text())
  await Promise.all([page(here), page(there)])

  const ctx = {
    db: here.app.db,
    now: tuesdayMorning,
    actor: { kind: 'system', name: 'test' },
    requestId: 'test',
    changes: here.app.catalogue,
  } as const
  expect(await changePrice(ctx, { variantId: variant.id, priceIdr: 13_579 })).toMatchObject({ ok: true })
  expect((await page(here)).includes('Rp13,579')).toBe(true)
  await expect
    .poll(async () => (await page(there)).includes('Rp13,579'), { timeout: 1000, interval: 50 })
    .toBe(true)
})
