import { afterEach, beforeEach, expect, test } from 'vitest'
import { revokeLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { addProduct } from '#app/domain/catalogue/products.ts'
import { mayBePublished, publishProduct, withdrawProduct } from '#app/domain/catalogue/publication.ts'
import type { Context } from '#app/domain/context.ts'
import {
  granted,
  lastri,
  officer,
  publicChips,
  readyChips,
  refused,
  reviewed,
  tempehChips,
} from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let maker: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  maker = await lastri(office)
})
afterEach(() => world.drop())

const notReviewed = [
  { what: 'review', track: 'quality' },
  { what: 'review', track: 'packaging' },
]
/** Both tracks have said yes, and the office took it off again. */
async function approvedChips(licence?: { validUntilOn?: string }) {
  const chips = await readyChips(office, maker, {}, licence)
  await reviewed(office, chips.productId)
  granted(await withdrawProduct(office, { productId: chips.productId, reason: 'shelf is being moved' }))
  return chips
}
const missingOf = (refusal: { code: string; missing?: unknown }) => refusal.missing

test('a complete product with a verified licence is published by a person, and the activity says so', async () => {
  const { productId } = await approvedChips()
  granted(await publishProduct(office, { productId, note: 'back again' }))
  const rows = await world.db.selectFrom('publication').selectAll().orderBy('note').execute()
  expect(rows).toContainEqual(
    expect.objectContaining({ product_id: productId, published_at: office.now, note: 'back again' }),
  )
  const activity = await world.db
    .selectFrom('activity')
    .select(['verb', 'actor_kind', 'subject'])
    .where('verb', '=', 'publishProduct')
    .execute()
  const byPerson = { verb: 'publishProduct', actor_kind: 'person', subject: `product:${productId}` }
  expect(activity).toEqual([byPerson, byPerson])
})

test('nobody publishes what has not been reviewed', async () => {
  const { productId } = await readyChips(office, maker)
  expect(missingOf(refused(await publishProduct(office, { productId })))).toEqual(notReviewed)
})

test('a bare draft is told everything that it lacks, at once', async () => {
  const { productId } = granted(await addProduct(office, tempehChips(maker, { texts: {} })))
  expect(missingOf(refused(await publishProduct(office, { productId })))).toEqual([
    { what: 'indonesian-text' },
    { what: 'photo' },
    { what: 'licence', kind: 'P-IRT' },
    ...notReviewed,
  ])
})

test('an English text alone does not open the shop', async () => {
  const { productId } = await readyChips(office, maker, {
    texts: { en: { name: 'Tempeh Chips', description: 'Crisp.' } },
  })
  expect(missingOf(refused(await publishProduct(office, { productId })))).toEqual([
    { what: 'indonesian-text' },
    ...notReviewed,
  ])
})

test('food that is counted but not weighed is refused; a basket by the piece is not', async () => {
  const byPiece = [{ sku: 'LAST-KTO-1', priceIdr: 5_000, netQuantity: 1, netUnit: 'pcs' as const }]
  const food = await readyChips(office, maker, { variants: byPiece })
  expect(missingOf(refused(await publishProduct(office, food)))).toEqual([
    { what: 'net-content', sku: 'LAST-KTO-1' },
    ...notReviewed,
  ])
  const basket = await readyChips(office, maker, {
    slug: 'keranjang',
    kind: 'non-food',
    licenceNeeded: 'NONE',
    variants: [{ sku: 'LAST-KRJ-1', priceIdr: 68_000, netQuantity: 1, netUnit: 'pcs' }],
  })
  await reviewed(office, basket.productId)
  expect(refused(await publishProduct(office, basket)).code).toBe('already-public')
})

test('a licence counts on its last day and no longer on the next', async () => {
  const { productId } = await approvedChips({ validUntilOn: '2026-11-30' })
  const lastMinute = { ...office, now: '2026-11-30T16:59:00.000Z' }
  const nextDay = { ...office, now: '2026-11-30T17:00:00.000Z' }
  expect((await mayBePublished(lastMinute, productId)).ok).toBe(true)
  expect(missingOf(refused(await publishProduct(nextDay, { productId })))).toEqual([
    { what: 'licence', kind: 'P-IRT' },
  ])
})

test('a revoked licence opens nothing', async () => {
  const { productId, licenceId } = await approvedChips()
  granted(await revokeLicence(office, { licenceId, reason: 'withdrawn by the health office' }))
  expect(missingOf(refused(await publishProduct(office, { productId })))).toEqual([
    { what: 'licence', kind: 'P-IRT' },
  ])
  expect(refused(await verifyLicence(office, { licenceId })).code).toBe('licence-revoked')
})

test('what is public already is not published a second time, whoever is first', async () => {
  const { productId } = await approvedChips()
  const both = await Promise.all([
    publishProduct(office, { productId }),
    publishProduct(office, { productId }),
  ])
  expect(both.filter(result => result.ok)).toHaveLength(1)
  expect(both.find(result => !result.ok)).toMatchObject({ error: { code: 'already-public' } })
})

test('a program publishes nothing by itself', async () => {
  const { productId } = await readyChips(office, maker)
  expect(refused(await publishProduct(world.ctx, { productId })).code).toBe('person-needed')
})

test('a withdrawn product keeps its publication on record with the reason, and may come back', async () => {
  const { productId } = await publicChips(office, maker)
  granted(await withdrawProduct(office, { productId, reason: 'wrong label' }))
  expect(await world.db.selectFrom('publication_end').select('reason').execute()).toEqual([
    { reason: 'wrong label' },
  ])
  granted(await publishProduct(office, { productId }))
  expect(await world.db.selectFrom('publication').select('id').execute()).toHaveLength(2)
})

test('withdrawing asks for a reason and for something public', async () => {
  const { productId } = await readyChips(office, maker)
  expect(refused(await withdrawProduct(office, { productId, reason: ' ' })).code).toBe('reason-missing')
  expect(refused(await withdrawProduct(office, { productId, reason: 'x' })).code).toBe('not-public')
  expect(refused(await withdrawProduct(office, { productId: 'prd_none', reason: 'x' })).code).toBe(
    'unknown-product',
  )
})
