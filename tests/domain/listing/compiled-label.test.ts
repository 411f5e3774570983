import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { setProducerContact } from '#app/domain/catalogue/producer-contact.ts'
import type { Context } from '#app/domain/context.ts'
import { compiledLabelOf, ownLabelOf } from '#app/domain/listing/compiled-label.ts'
import { labelChoices, ownLabelChoices } from '#app/domain/listing/label-choices.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import { granted, lastri, officer, publicChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { finishedListing, lastriAtHerPhone, later, maker } from './makers.ts'

let world: World
let ctx: Context & { producerId: string }
let office: Context
let chips: { productId: string; variantIds: string[] }
beforeEach(async () => {
  world = await createWorld()
  ctx = await lastriAtHerPhone(world)
  office = await officer(world)
  chips = await publicChips(office, ctx.producerId, { spiceLevel: 2, mayContain: ['peanut'] })
})
afterEach(() => world.drop())

test('a product prints what it says in the shop, with the address of its page', async () => {
  expect(await ownLabelOf(ctx, { productId: chips.productId })).toMatchObject({
    goods: 'food',
    look: { wall: 'kunyit', motif: 'kawung' },
    name: { id: 'Keripik Tempe', en: 'Tempeh Chips' },
    net: { quantity: 180, unit: 'g' },
    allergens: { contains: ['soy'], shared: ['peanut'] },
    maker: { name: 'Dapur Lastri', kelurahan: 'Purwantoro', city: 'Kota Malang', province: 'Jawa Timur' },
    production: 'to-write',
    bestBefore: 'day-to-write',
    licences: [{ kind: 'pirt', number: '2153573019999-29' }],
    halal: undefined,
    spiceLevel: 2,
    priceIdr: undefined,
    path: '/id/products/keripik-tempe',
  })
})

test('a batch prints its code, its dates and the address of its lot', async () => {
  const { productId, variantIds } = chips
  const { batchId, code } = granted(
    await recordBatch(ctx, {
      productId,
      variantId: variantIds[0] ?? '',
      madeOn: '2026-11-24',
      quantity: 40,
      key: 'batch-key-1',
    }),
  )
  const label = await ownLabelOf(ctx, { productId, batchId, withPrice: true })
  expect(label).toMatchObject({
    production: { code, madeOn: '2026-11-24' },
    bestBefore: { form: 'day', on: '2027-02-22' },
    priceIdr: 11_000,
  })
  expect(label?.path).toMatch(new RegExp(`^/01/02\\d{12}/10/${code}$`))
  expect((await ownLabelChoices(ctx, productId, 'id'))?.batches).toEqual([
    { batchId, code, madeOn: '2026-11-24' },
  ])
})

test('a size with a GTIN of its own leads there; its contents and name are its own', async () => {
  const { productId, variantIds } = await publicChips(office, ctx.producerId, {
    slug: 'stik-tempe',
    variants: [
      { sku: 'ST-180', priceIdr: 11_000, netQuantity: 180, netUnit: 'g' },
      {
        sku: 'ST-75',
        priceIdr: 6_000,
        netQuantity: 75,
        netUnit: 'g',
        labelId: 'Mini',
        gtin: '8990000000006',
      },
    ],
  })
  expect(await ownLabelOf(ctx, { productId, variantId: variantIds[1] })).toMatchObject({
    net: { quantity: 75 },
    size: { id: 'Mini' },
    path: '/01/08990000000006',
  })
})

test('her street is printed only while she lets everybody see it', async () => {
  const { productId } = chips
  const contact = { phoneIsPublic: false, address: 'Jl. Contoh 7' }
  const street = async () => (await ownLabelOf(ctx, { productId }))?.maker.street
  const set = async (addressIsPublic: boolean) =>
    granted(
      await setProducerContact(office, {
        producerId: ctx.producerId,
        contact: { ...contact, addressIsPublic },
      }),
    )
  await set(false)
  expect(await street()).toBeUndefined()
  await set(true)
  expect(await street()).toBe('Jl. Contoh 7')
})

test('halal is printed once the office has seen the certificate, and the permit to its last day', async () => {
  const { productId } = chips
  const halal = async (at = ctx) => (await ownLabelOf(at, { productId }))?.halal
  const { licenceId } = granted(
    await recordLicence(office, {
      producerId: ctx.producerId,
      productId,
      kind: 'halal',
      number: 'ID35110000000000126',
    }),
  )
  expect(await halal()).toBeUndefined()
  granted(await verifyLicence(office, { licenceId }))
  expect(await halal()).toEqual({ number: 'ID35110000000000126' })
  const inThreeYears = { ...ctx, now: '2030-01-01T00:00:00.000Z' }
  expect((await ownLabelOf(inThreeYears, { productId }))?.licences).toEqual([])
})

test('what belongs to another maker is not found: product, size and batch', async () => {
  const { productId, variantIds } = chips
  const sari = await lastri(world.ctx, { slug: 'dapur-sari', name: 'Dapur Sari', greeting: 'Bu Sari' })
  const hers = await maker(world, sari, 'Sari')
  const other = await publicChips(office, sari, {
    slug: 'keripik-sari',
    variants: [{ sku: 'SARI-1', priceIdr: 9_000, netQuantity: 100, netUnit: 'g' }],
  })
  expect(await ownLabelOf(hers, { productId })).toBeUndefined()
  expect(await ownLabelChoices(hers, productId, 'id')).toBeUndefined()
  expect(await ownLabelOf(hers, { productId: other.productId, variantId: variantIds[0] })).toBeUndefined()
  expect(await ownLabelOf(hers, { productId: other.productId, batchId: 'bat_x' })).toBeUndefined()
  expect(await compiledLabelOf(office, { productId })).toBeDefined()
  expect((await labelChoices(office, productId, 'en'))?.name.text).toBe('Tempeh Chips')
  expect(await labelChoices(office, 'prd_x', 'en')).toBeUndefined()
})

test('a version that waits prints her own words and papers, but no halal that nobody has seen', async () => {
  const listingId = await finishedListing(ctx)
  const { versionId } = granted(await submitListing(ctx, { listingId }))
  expect(await compiledLabelOf(office, { versionId })).toMatchObject({
    name: { id: 'Keripik Tempe Pedas' },
    net: { quantity: 180, unit: 'g' },
    allergens: { contains: ['soy'], shared: ['peanut'] },
    licences: [{ kind: 'pirt', number: '2153573019999-31' }],
    halal: undefined,
    afterOpeningDays: 7,
    path: undefined,
  })
  const lapsed = { ...later(office, 0), now: '2031-06-01T00:00:00.000Z' }
  expect((await compiledLabelOf(lapsed, { versionId }))?.licences).toEqual([])
  expect(await compiledLabelOf(office, { versionId: 'lsv_x' })).toBeUndefined()
})
