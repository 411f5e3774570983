import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentRevision } from '#app/domain/changes.ts'
import catalogue from '#db/seeds/demo/products.json' with { type: 'json' }
import { customsTags } from '#db/seeds/reference/customs/rule.ts'
import { ingredientSlug } from '#db/seeds/reference/ingredients.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const tables = [
  'kecamatan',
  'kelurahan',
  'place',
  'category',
  'allergen',
  'ingredient',
  'exchange_rate',
  'customs_rule',
] as const
const sizes = () =>
  Promise.all(tables.map(async table => (await world.db.selectFrom(table).selectAll().execute()).length))

test('an installation knows its five kecamatan, 57 kelurahan and what customs of twelve places say', async () => {
  expect(await sizes()).toEqual([5, 57, 22, 16, 10, 101, 12, 12 * customsTags.length])
})

test('run again, the reference data adds nothing and leaves the office’s own figures alone', async () => {
  const before = await sizes()
  await world.db.updateTable('exchange_rate').set({ milli_idr: 1 }).where('currency', '=', 'USD').execute()
  await seedReference(world.db)
  expect(await sizes()).toEqual(before)
  const rate = await world.db
    .selectFrom('exchange_rate')
    .select('milli_idr')
    .where('currency', '=', 'USD')
    .executeTakeFirst()
  expect(rate).toEqual({ milli_idr: 1 })
  expect(await currentRevision(world.db)).toBe(0)
})

test('every ingredient, allergen and customs tag of the list is known', async () => {
  const ingredients = await world.db.selectFrom('ingredient').select('slug').execute()
  const allergens = await world.db.selectFrom('allergen').select('code').execute()
  const slugs = new Set(ingredients.map(row => row.slug))
  const codes = new Set(allergens.map(row => row.code))
  for (const product of catalogue) {
    for (const { id } of product.ingredientsOrMaterials) expect(slugs, id).toContain(ingredientSlug(id))
    for (const code of [...product.allergens, ...product.mayContain]) expect(codes).toContain(code)
    for (const tag of product.customsTags) expect(customsTags).toContain(tag)
  }
})
