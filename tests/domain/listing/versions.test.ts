import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyLicence } from '#app/domain/catalogue/licences.ts'
import { publishProduct } from '#app/domain/catalogue/publication.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import type { Context } from '#app/domain/context.ts'
import { applyApprovedVersion } from '#app/domain/listing/apply-version.ts'
import { changedFields } from '#app/domain/listing/changed-fields.ts'
import { findDraft } from '#app/domain/listing/drafts.ts'
import { stateOf } from '#app/domain/listing/listed-drafts.ts'
import { changeOwnPrice, ownPrices } from '#app/domain/listing/own-price.ts'
import { openListing } from '#app/domain/listing/product-listing.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import {
  approvedAnswers,
  findVersion,
  moveVersion,
  returnVersion,
  versionTransitions,
} from '#app/domain/listing/versions.ts'
import { openReviewsOf } from '#app/domain/review/opening.ts'
import type { ListingVersionState } from '#db/schema/listings.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import { granted, lastri, officer, publicChips, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { answer, finishedListing, lastriAtHerPhone, later, maker, newListing, withPhoto } from './makers.ts'

let world: World
let ctx: Context & { producerId: string }
let office: Context
beforeEach(async () => {
  world = await createWorld()
  ctx = await lastriAtHerPhone(world)
  office = await officer(world)
})
afterEach(() => world.drop())

const submitted = async (listingId: string, at = ctx) =>
  granted(await submitListing(at, { listingId })).versionId
async function judgeBoth(versionId: string): Promise<void> {
  const endah = await reviewer(office)
  for (const reviewId of await openReviewsOf(office, versionId)) await judged(endah, reviewId)
}
const productRow = (productId: string) =>
  world.db.selectFrom('product').selectAll().where('id', '=', productId).executeTakeFirstOrThrow()

test('a finished listing is sent as a version that stands word for word', async () => {
  const listingId = await finishedListing(ctx)
  const sent = granted(await submitListing(later(ctx, 1), { listingId }))
  expect(sent.number).toBe(1)
  const version = await findVersion(ctx, sent.versionId)
  expect(version?.answers).toEqual((await findDraft(ctx, listingId))?.answers)
  expect(version?.state).toBe('submitted')
  const draft = await findDraft(ctx, listingId)
  expect(draft && stateOf(draft)).toBe('waiting')
})

test('an unfinished listing is not sent, and every reason is told', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'kind', { category: 'snack-savoury/food' }))
  const refusal = refused(await submitListing(ctx, { listingId }))
  expect(refusal).toMatchObject({ code: 'listing-unfinished', lacksPhoto: true })
  if (refusal.code !== 'listing-unfinished') return
  expect(refusal.unanswered).toContain('name')
  expect(refusal.unanswered).not.toContain('english')
  expect(refusal.findings.map(finding => finding.code)).toContain('ingredients-listed')
})

test('a label rule that blocks holds it back, one that warns does not', async () => {
  const ended = await finishedListing(ctx, {
    licences: { pirt: '215357301999920', halal: 'certified', halalNumber: 'ID35110000000000126' },
  })
  expect(refused(await submitListing(ctx, { listingId: ended }))).toMatchObject({
    code: 'listing-unfinished',
    unanswered: [],
    findings: [{ code: 'pirt-ended' }],
  })
  const glass = await finishedListing(ctx, {
    'net-content': { quantity: '180', unit: 'g', packaging: 'glass' },
  })
  granted(await submitListing(ctx, { listingId: glass }))
})

test('the same words are not sent twice, and a new version takes the place of one that waits', async () => {
  const listingId = await finishedListing(ctx)
  const first = await submitted(listingId)
  expect(refused(await submitListing(ctx, { listingId }))).toEqual({ code: 'listing-unchanged', number: 1 })
  granted(await answer(later(ctx, 1), listingId, 'name', { name: 'Keripik Tempe Manis' }))
  const second = await submitted(listingId, { ...ctx, ...later(ctx, 2) })
  expect((await findVersion(ctx, first))?.state).toBe('superseded')
  expect((await findVersion(ctx, second))?.number).toBe(2)
})

test('what was sent can move on to another state, but never be rewritten or removed', async () => {
  const versionId = await submitted(await finishedListing(ctx))
  const versions = world.db.updateTable('listing_version').where('id', '=', versionId)
  await expect(versions.set({ answers: '{}' }).execute()).rejects.toThrow('append-only')
  await expect(versions.set({ content_sha256: 'x' }).execute()).rejects.toThrow('append-only')
  await expect(versions.set({ submitted_at: ctx.now, number: 9 }).execute()).rejects.toThrow('append-only')
  await expect(world.db.deleteFrom('listing_version').execute()).rejects.toThrow('append-only')
  granted(await returnVersion(office, { versionId, note: 'Foto kurang terang.' }))
  expect((await findVersion(ctx, versionId))?.state).toBe('returned')
})

const states = Object.keys(versionTransitions) as ListingVersionState[]
test.each(states.flatMap(from => states.map(to => [from, to] as const)))(
  'a version that is %s goes to %s only where the table says so',
  async (from, to) => {
    const versionId = await submitted(await finishedListing(ctx))
    if (from !== 'submitted') granted(await moveVersion(office, versionId, from))
    const allowed: readonly string[] = versionTransitions[from]
    const moved = await moveVersion(office, versionId, to)
    expect(moved.ok).toBe(allowed.includes(to))
    expect((await findVersion(ctx, versionId))?.state).toBe(allowed.includes(to) ? to : from)
  },
)

test('a version given back needs a reason, and comes again as the next one', async () => {
  const listingId = await finishedListing(ctx)
  const versionId = await submitted(listingId)
  expect(refused(await returnVersion(office, { versionId, note: ' ' }))).toEqual({ code: 'reason-missing' })
  granted(await returnVersion(later(office, 1), { versionId, note: 'Berat bersih belum tertulis.' }))
  const draft = await findDraft(ctx, listingId)
  expect(draft && stateOf(draft)).toBe('returned')
  expect(draft?.version?.note).toBe('Berat bersih belum tertulis.')
  expect(granted(await submitListing(later(ctx, 2), { listingId })).number).toBe(2)
  expect(refused(await returnVersion(office, { versionId: 'lsv_none', note: 'x' }))).toMatchObject({
    code: 'unknown-version',
  })
})

test('an approved version becomes a product that is not public', async () => {
  const listingId = await finishedListing(ctx)
  await judgeBoth(await submitted(listingId))
  const { id: productId } = await world.db.selectFrom('product').select('id').executeTakeFirstOrThrow()
  expect(await productRow(productId)).toMatchObject({
    slug: 'keripik-tempe-pedas',
    producer_id: ctx.producerId,
    licence_needed: 'P-IRT',
    shelf_life_days: 90,
    after_opening_days: 7,
    cabin: 'ok',
  })
  const licences = await world.db
    .selectFrom('licence')
    .select(['id', 'kind', 'number', 'verified_at'])
    .orderBy('kind', 'desc')
    .execute()
  expect(licences.map(({ id: _, ...licence }) => licence)).toEqual([
    { kind: 'halal', number: 'ID35110000000000126', verified_at: null },
    { kind: 'P-IRT', number: '215357301999931', verified_at: null },
  ])
  expect(await world.db.selectFrom('publication').selectAll().execute()).toEqual([])
  expect(refused(await publishProduct(office, { productId }))).toMatchObject({ code: 'not-ready' })
  for (const { id } of licences) granted(await verifyLicence(office, { licenceId: id }))
  granted(await publishProduct(office, { productId }))
  expect((await findDraft(ctx, listingId))?.productId).toBe(productId)
})

test('approving twice makes one product', async () => {
  const versionId = await submitted(await finishedListing(ctx))
  granted(await applyApprovedVersion(office, { versionId }))
  expect(refused(await applyApprovedVersion(office, { versionId }))).toEqual({
    code: 'version-not-waiting',
    state: 'approved',
  })
  expect(await world.db.selectFrom('product').select('id').execute()).toHaveLength(1)
})

test('two products of one name get two addresses, and two flavours two stock names', async () => {
  const sizes = {
    'sizes.0.label': 'Pedas',
    'sizes.0.price': '11.000',
    'sizes.0.quantity': '180',
    'sizes.0.unit': 'g',
    'sizes.1.label': 'Manis',
    'sizes.1.price': '12.000',
    'sizes.1.quantity': '180',
    'sizes.1.unit': 'g',
  }
  for (const _ of [1, 2])
    granted(
      await applyApprovedVersion(office, {
        versionId: await submitted(await finishedListing(ctx, { sizes })),
      }),
    )
  const slugs = await world.db.selectFrom('product').select('slug').orderBy('slug').execute()
  expect(slugs.map(row => row.slug)).toEqual(['keripik-tempe-pedas', 'keripik-tempe-pedas-2'])
  const skus = await world.db.selectFrom('variant').select('sku').execute()
  expect(new Set(skus.map(row => row.sku)).size).toBe(4)
})

test('a product on sale stays as it is while its new version waits, and changes with the approval', async () => {
  const { productId } = await publicChips(office, ctx.producerId)
  const { listingId } = granted(await openListing(ctx, { productId }))
  const before = await productRow(productId)
  granted(
    await answer(later(ctx, 1), listingId, 'net-content', {
      quantity: '180',
      unit: 'g',
      packaging: 'plastic',
    }),
  )
  granted(await answer(later(ctx, 1), listingId, 'allergens', { 'contains.soy': 'on', 'shared.none': 'on' }))
  granted(
    await answer(later(ctx, 1), listingId, 'keeping', {
      days: '60',
      storage: 'ambient-dry',
      afterOpeningDays: '5',
    }),
  )
  granted(
    await answer(later(ctx, 1), listingId, 'ingredients', { add: 'kedelai, tepung beras, garam, cabai' }),
  )
  granted(
    await answer(later(ctx, 1), listingId, 'licences', {
      pirt: '215357301999931',
      halal: 'certified',
      halalNumber: 'ID35110000000000126',
    }),
  )
  const versionId = await submitted(listingId, { ...ctx, ...later(ctx, 2) })
  expect(await productRow(productId)).toEqual(before)

  const approved = await approvedAnswers(ctx, listingId)
  const version = await findVersion(ctx, versionId)
  const changed = changedFields(approved ?? {}, version?.answers ?? {})
  expect(changed).toContainEqual({ question: 'keeping', field: 'days', before: 90, after: 60 })

  granted(await applyApprovedVersion(office, { versionId }))
  expect(await productRow(productId)).toMatchObject({ slug: 'keripik-tempe', shelf_life_days: 60 })
  const ingredients = await world.db
    .selectFrom('product_ingredient')
    .select('ingredient_slug')
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute()
  expect(ingredients.map(row => row.ingredient_slug)).toEqual(['kedelai', 'tepung-beras', 'garam', 'cabai'])
  const variants = await world.db.selectFrom('variant').select(['sku', 'ended_at']).execute()
  expect(variants).toEqual([{ sku: 'LAST-KTO-180', ended_at: null }])
  expect(await world.db.selectFrom('publication').select('id').execute()).toHaveLength(1)
})

test('a product that was there before its listing opens with what it says', async () => {
  const { productId } = await publicChips(office, ctx.producerId)
  const first = granted(await openListing(ctx, { productId }))
  expect(granted(await openListing(ctx, { productId }))).toEqual(first)
  const draft = await findDraft(ctx, first.listingId)
  expect(draft?.answers.name?.name).toBe('Keripik Tempe')
  expect(draft?.answers['net-content']?.packaging).toBe('plastic')
  expect(draft?.answers.licences?.pirt).toBe('2153573019999-29')
  expect(draft && stateOf(draft)).toBe('settled')
})

test('nobody opens the product of another maker', async () => {
  const { productId } = await publicChips(office, ctx.producerId)
  const sri = await maker(world, await lastri(world.ctx, { slug: 'dapur-sri' }), 'Sri')
  expect(refused(await openListing(sri, { productId }))).toEqual({ code: 'unknown-product', productId })
  expect(await ownPrices(sri, productId)).toEqual([])
})

test('a size left out of an approved version is no longer sold; a new one is', async () => {
  const { productId } = await publicChips(office, ctx.producerId)
  const { listingId } = granted(await openListing(ctx, { productId }))
  await withPhoto(later(ctx, 1), listingId)
  for (const [question, fields] of [
    ['net-content', { quantity: '100', unit: 'g', packaging: 'plastic' }],
    ['allergens', { 'contains.soy': 'on', 'shared.none': 'on' }],
    ['keeping', { days: '90', storage: 'ambient-dry', afterOpeningDays: '7' }],
    ['licences', { pirt: '215357301999931', halal: 'certified', halalNumber: 'ID35110000000000126' }],
    ['sizes', { 'sizes.0.price': '7.000', 'sizes.0.quantity': '100', 'sizes.0.unit': 'g' }],
  ] as const)
    granted(await answer(later(ctx, 1), listingId, question, fields))
  granted(
    await applyApprovedVersion(office, {
      versionId: await submitted(listingId, { ...ctx, ...later(ctx, 2) }),
    }),
  )
  const variants = await world.db
    .selectFrom('variant')
    .select(['sku', 'price_idr', 'ended_at'])
    .orderBy('position')
    .execute()
  expect(variants).toEqual([
    { sku: 'LAST-KTO-180', price_idr: 11_000, ended_at: office.now },
    { sku: 'KERIPIK-TEMPE-100', price_idr: 7000, ended_at: null },
  ])
})

test.each([
  [9_900, true],
  [12_100, true],
  [9_899, false],
  [12_101, false],
  [-5, false],
  [Number.NaN, false],
])('from 11,000 a price of %d changes at once: %s', async (priceIdr, isAllowed) => {
  const { productId, variantIds } = await publicChips(office, ctx.producerId)
  const variantId = variantIds[0] ?? ''
  const changed = await changeOwnPrice(ctx, { productId, variantId, priceIdr })
  expect(changed.ok).toBe(isAllowed)
  if (!changed.ok)
    expect(changed.error).toEqual({ code: 'price-outside-band', fromIdr: 9_900, toIdr: 12_100 })
  const [now] = await ownPrices(ctx, productId)
  expect(now?.priceIdr).toBe(isAllowed ? priceIdr : 11_000)
})

test('small steps do not add up: the band stays around the approved price', async () => {
  const { productId, variantIds } = await publicChips(office, ctx.producerId)
  const variantId = variantIds[0] ?? ''
  granted(await changeOwnPrice(ctx, { productId, variantId, priceIdr: 12_000 }))
  expect(refused(await changeOwnPrice(ctx, { productId, variantId, priceIdr: 13_000 }))).toMatchObject({
    code: 'price-outside-band',
    toIdr: 12_100,
  })
  expect(refused(await changeOwnPrice(ctx, { productId, variantId: 'var_none', priceIdr: 12_000 }))).toEqual({
    code: 'unknown-variant',
    variantId: 'var_none',
  })
})

test('a price that changed at once is in the draft and is nothing that waits to be sent', async () => {
  const { productId, variantIds } = await publicChips(office, ctx.producerId)
  const { listingId } = granted(await openListing(ctx, { productId }))
  granted(
    await changeOwnPrice(later(ctx, 5), { productId, variantId: variantIds[0] ?? '', priceIdr: 12_000 }),
  )
  const draft = await findDraft(ctx, listingId)
  expect(draft?.answers.sizes?.sizes[0]?.priceIdr).toBe(12_000)
  expect(draft && stateOf(draft)).toBe('settled')
})

test('an approval does not take back a price that was changed meanwhile', async () => {
  const listingId = await finishedListing(ctx)
  const { productId } = granted(await applyApprovedVersion(office, { versionId: await submitted(listingId) }))
  granted(await answer(later(ctx, 1), listingId, 'name', { name: 'Keripik Tempe Baru' }))
  const versionId = await submitted(listingId, { ...ctx, ...later(ctx, 2) })
  const [price] = await ownPrices(ctx, productId)
  granted(await changePrice(office, { variantId: price?.variantId ?? '', priceIdr: 11_500 }))
  granted(await applyApprovedVersion(office, { versionId }))
  expect((await ownPrices(ctx, productId)).map(one => one.priceIdr)).toEqual([11_500])
})
