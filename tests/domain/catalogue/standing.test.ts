import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdBatch, recallBatch, releaseBatch } from '#app/domain/batches/batch-stops.ts'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { productPage } from '#app/domain/catalogue/product-page.ts'
import { standingOf } from '#app/domain/catalogue/standing.ts'
import { documentShelf } from '#app/domain/consignment/shelf-document.ts'
import type { Context } from '#app/domain/context.ts'
import { postMovements } from '#app/domain/ledger/movements.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lastri, lobbyShelf, officer, publicChips } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let live: LiveCatalogue
let productId: string
let variantId: string
let counterId: string
beforeEach(async () => {
  world = await createWorld()
  live = createLiveCatalogue(world.db)
  office = { ...(await officer(world)), changes: live }
  const chips = await publicChips(office, await lastri(office))
  productId = chips.productId
  variantId = chips.variantIds[0] ?? ''
  counterId = (await lobbyShelf(office)).counterId
})
afterEach(() => world.drop())

const shelve = async (pieces: number, change: { at?: string; bestBeforeOn?: string } = {}) =>
  (await shelved(office, { variantId, counterId, pieces, ...change })) ?? ''

/** What the product's page says of the lobby at a moment. */
async function lobby(now = office.now) {
  const page = await productPage({ ...office, now }, live, { language: 'id', slug: 'keripik-tempe' })
  return page?.counters.find(one => one.slug === 'hotel-arunika')
}

test('a sale changes what the shop says in its own transaction, and a sale that fails changes nothing', async () => {
  const batchId = await shelve(6)
  const sell = (fails: boolean) =>
    transact<number[], { code: 'failed' }>(office, async ctx => {
      const cause = { documentKind: 'sale', documentId: 'sal_1', occurredAt: ctx.now }
      const from = { bucket: 'shelf', counterId } as const
      await postMovements(ctx, cause, [{ batchId, variantId, from, to: { bucket: 'sold' }, pieces: 2 }])
      await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt: ctx.now })
      const seen = (await standingOf(ctx, [productId])).get(productId) ?? []
      return fails ? refuse({ code: 'failed' }) : ok(seen.map(row => row.pieces))
    })
  expect((await sell(true)).ok).toBe(false)
  expect((await lobby())?.have.pieces).toBe(6)
  expect(granted(await sell(false))).toEqual([4])
  expect((await lobby())?.have).toEqual({
    state: 'counted',
    pieces: 4,
    countedDaysAgo: 0,
    likelihood: 'likely',
  })
})

test('the number grows weaker with the age of the last document, until one has to ask', async () => {
  await shelve(6, { at: '2026-11-22T03:00:00.000Z' })
  expect((await lobby())?.have).toEqual({
    state: 'counted',
    pieces: 6,
    countedDaysAgo: 2,
    likelihood: 'likely',
  })
  expect((await lobby('2026-11-27T03:00:00.000Z'))?.have).toMatchObject({ state: 'aged', pieces: 6 })
  expect((await lobby('2026-11-30T03:00:00.000Z'))?.have).toEqual({ state: 'ask', countedDaysAgo: 8 })
  await shelve(5, { at: '2026-11-24T01:00:00.000Z' })
  expect((await lobby('2026-11-27T03:00:00.000Z'))?.have).toMatchObject({ state: 'counted', pieces: 5 })
})

test('each counter names the earliest date on its own shelf', async () => {
  const other = (await lobbyShelf(office, { slug: 'toko-lain', name: 'Toko Lain', lat: -7.98 })).counterId
  await shelve(2, { bestBeforeOn: '2027-01-21' })
  await shelve(5, { bestBeforeOn: '2026-12-24' })
  await shelved(office, { variantId, counterId: other, pieces: 1, bestBeforeOn: '2027-02-01' })
  const page = await productPage(office, live, { language: 'id', slug: 'keripik-tempe' })
  expect(page?.counters.map(one => [one.slug, one.have.pieces, one.bestBeforeOn]).sort()).toEqual([
    ['hotel-arunika', 5, '2026-12-24'],
    ['toko-lain', 1, '2027-02-01'],
  ])
  await shelve(2)
  expect((await lobby())?.bestBeforeOn).toBe('2027-01-21')
})

test('a batch that is held or recalled is not on the shelf for the shop, and comes back with its release', async () => {
  const first = await shelve(2, { bestBeforeOn: '2027-01-21' })
  const second = await shelve(5, { bestBeforeOn: '2026-12-24' })
  const reason = 'Segel bocor pada tiga bungkus.'
  granted(await holdBatch(office, { batchId: second, reason }))
  expect(await lobby()).toMatchObject({ have: { state: 'counted', pieces: 2 }, bestBeforeOn: '2027-01-21' })
  granted(await releaseBatch(office, { batchId: second, reason }))
  expect(await lobby()).toMatchObject({ have: { pieces: 5 }, bestBeforeOn: '2026-12-24' })
  const advice = { id: 'Jangan dimakan.', en: 'Do not eat it.' }
  for (const batchId of [first, second]) granted(await recallBatch(office, { batchId, reason, advice }))
  expect((await lobby())?.have).toEqual({ state: 'none', countedDaysAgo: 0 })
  expect((await lobby())?.bestBeforeOn).toBeUndefined()
})

test('a batch past its date is not counted among those that are good', async () => {
  await shelve(2, { bestBeforeOn: '2026-11-26' })
  await shelve(5, { bestBeforeOn: '2027-01-21' })
  expect((await lobby('2026-11-26T10:00:00.000Z'))?.have.pieces).toBe(5)
  const after = await lobby('2026-11-27T03:00:00.000Z')
  expect(after).toMatchObject({ have: { state: 'counted', pieces: 3 }, bestBeforeOn: '2027-01-21' })
})

test('what a late fact took below zero is missing from the batch beside it', async () => {
  const first = await shelve(2, { bestBeforeOn: '2026-12-24' })
  await shelve(5, { bestBeforeOn: '2027-01-21' })
  await transact(office, async ctx => {
    const cause = { documentKind: 'sale', documentId: 'sal_1', occurredAt: ctx.now, isLate: true }
    const from = { bucket: 'shelf', counterId } as const
    await postMovements(ctx, cause, [{ batchId: first, variantId, from, to: { bucket: 'sold' }, pieces: 3 }])
    await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt: ctx.now })
    return ok(undefined)
  })
  expect(await lobby()).toMatchObject({ have: { pieces: 2 }, bestBeforeOn: '2027-01-21' })
})
