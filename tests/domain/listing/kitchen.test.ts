import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordLicence } from '#app/domain/catalogue/licences.ts'
import type { Context } from '#app/domain/context.ts'
import { kitchen } from '#app/domain/listing/kitchen.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import { returnVersion } from '#app/domain/listing/versions.ts'
import { granted, lastri, officer, publicChips, readyChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { answer, finishedListing, lastriAtHerPhone, later, maker, newListing } from './makers.ts'

let world: World
let ctx: Context & { producerId: string }
let office: Context
beforeEach(async () => {
  world = await createWorld()
  ctx = await lastriAtHerPhone(world)
  office = await officer(world)
})
afterEach(() => world.drop())

const tasks = async (at: Context = ctx) => (await kitchen(at, 'id')).tasks

test('a kitchen without goods waits for nothing', async () => {
  expect(await kitchen(ctx, 'id')).toEqual({
    kitchens: ['Dapur Lastri'],
    greeting: 'Bu Lastri',
    tasks: [],
    drafts: [],
    products: [],
  })
})

test('what was begun and not sent waits, with how far it is', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'kind', { category: 'snack-savoury/food' }))
  granted(await answer(ctx, listingId, 'name', { name: 'Stik Tempe' }))
  expect(await tasks()).toEqual([
    { what: 'draft', listingId, name: 'Stik Tempe', answered: 2, of: 11, picture: undefined },
  ])
})

test('what was sent waits for nobody here; what came back is named with the reviewer’s words', async () => {
  const listingId = await finishedListing(ctx)
  const { versionId } = granted(await submitListing(later(ctx, 1), { listingId }))
  expect(await tasks()).toEqual([])
  granted(await returnVersion(later(office, 2), { versionId, note: 'Foto kurang terang.' }))
  expect(await tasks()).toMatchObject([{ what: 'returned', listingId, note: 'Foto kurang terang.' }])
})

test.each([
  ['2027-02-22', 90],
  ['2026-12-01', 7],
  ['2026-11-24', 0],
  ['2026-11-20', -4],
])('a licence that ends on %s is told %d days before', async (validUntilOn, daysLeft) => {
  const { productId } = await readyChips(office, ctx.producerId, {}, {})
  await world.db.updateTable('licence').set({ valid_until_on: validUntilOn }).execute()
  expect(await tasks()).toMatchObject([{ what: 'licence', productId, licence: 'P-IRT', daysLeft }])
})

test('a licence that lasts longer, has no end, or was followed by a longer one is not told', async () => {
  const { productId } = await publicChips(office, ctx.producerId)
  expect(await tasks()).toEqual([])
  await world.db.updateTable('licence').set({ valid_until_on: '2026-12-01' }).execute()
  expect(await tasks()).toHaveLength(1)
  granted(
    await recordLicence(office, {
      producerId: ctx.producerId,
      productId,
      kind: 'P-IRT',
      number: '2153573019999-31',
      validUntilOn: '2031-12-31',
    }),
  )
  expect(await tasks()).toEqual([])
})

test('the most pressing comes first: a licence about to end, then what came back, then what was begun', async () => {
  await readyChips(office, ctx.producerId, {}, {})
  await world.db.updateTable('licence').set({ valid_until_on: '2026-11-30' }).execute()
  await newListing(ctx)
  const returned = await finishedListing(ctx)
  const { versionId } = granted(await submitListing(later(ctx, 1), { listingId: returned }))
  granted(await returnVersion(later(office, 2), { versionId, note: 'Ulangi.' }))
  expect((await tasks()).map(task => task.what)).toEqual(['licence', 'returned', 'draft'])
})

test('nobody sees the kitchen of another', async () => {
  await finishedListing(ctx)
  await readyChips(office, ctx.producerId)
  const sri = await maker(world, await lastri(world.ctx, { slug: 'dapur-sri', greeting: 'Bu Sri' }), 'Sri')
  expect(await kitchen(sri, 'id')).toMatchObject({ greeting: 'Bu Sri', tasks: [], drafts: [], products: [] })
})
