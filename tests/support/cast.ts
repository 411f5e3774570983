import { type NewCounter, openCounter } from '#app/domain/catalogue/counters.ts'
import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { registerPartner } from '#app/domain/catalogue/partners.ts'
import { addPhoto, recordPicture } from '#app/domain/catalogue/pictures.ts'
import { type NewProducer, registerProducer } from '#app/domain/catalogue/producers.ts'
import { addProduct, type NewProduct } from '#app/domain/catalogue/products.ts'
import type { Context } from '#app/domain/context.ts'
import { newId } from '#app/domain/ids.ts'
import type { Result } from '#app/domain/result.ts'
import { reviewProduct } from '#app/domain/review/product-review.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import type { World } from './world.ts'

/** The value of a command that a test's story needs to succeed. */
export function granted<V>(result: Result<V, unknown>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The reason of a command that a test expects to be refused. */
export function refused<R>(result: Result<unknown, R>): R {
  if (result.ok) throw new Error('this was not refused')
  return result.error
}

/** Bu Ratna of the office, at the world's time. */
export async function officer(world: World): Promise<Context> {
  const accountId = newId('acc', world.ctx.now)
  await world.db
    .insertInto('account')
    .values({ id: accountId, name: 'Ratna', created_at: world.ctx.now })
    .execute()
  return world.as({ actor: { kind: 'person', accountId, name: 'Ratna', roles: [{ role: 'office' }] } })
}

/** Bu Lastri of Purwantoro, who fries tempeh chips, unless the story says otherwise. */
export async function lastri(ctx: Context, change: Partial<NewProducer> = {}): Promise<string> {
  const input = {
    slug: 'dapur-lastri',
    name: 'Dapur Lastri',
    greeting: 'Bu Lastri',
    kelurahanCode: '35.73.01.1007',
  }
  return granted(await registerProducer(ctx, { ...input, ...change })).producerId
}

/** A pack of tempeh chips with everything that its label says. */
export const tempehChips = (producerId: string, change: Partial<NewProduct> = {}): NewProduct => ({
  slug: 'keripik-tempe',
  producerId,
  categorySlug: 'snack-savoury',
  kind: 'food',
  licenceNeeded: 'P-IRT',
  storage: 'ambient-dry',
  shelfLifeDays: 90,
  cabin: 'ok',
  isVegan: true,
  texts: {
    id: { name: 'Keripik Tempe', description: 'Irisan tempe tipis, digoreng garing.', taste: 'Gurih' },
    en: { name: 'Tempeh Chips', description: 'Thin slices of tempeh, fried crisp.', taste: 'Savoury' },
  },
  variants: [{ sku: 'LAST-KTO-180', priceIdr: 11_000, netQuantity: 180, netUnit: 'g' }],
  ingredientSlugs: ['kedelai', 'tepung-beras', 'garam'],
  customsTags: ['plant'],
  ...change,
})

/** Tempeh chips that have all that publishing asks for, not yet published. */
export async function readyChips(
  office: Context,
  producerId: string,
  change: Partial<NewProduct> = {},
  licence: { validUntilOn?: string } = { validUntilOn: '2029-12-31' },
): Promise<{ productId: string; variantIds: string[]; licenceId: string }> {
  const product = granted(await addProduct(office, tempehChips(producerId, change)))
  const { productId } = product
  const { pictureId } = granted(await recordPicture(office, chipsPicture))
  granted(await addPhoto(office, { productId, pictureId, view: 'scene' }))
  const { licenceId } = granted(
    await recordLicence(office, {
      producerId,
      productId,
      kind: 'P-IRT',
      number: '2153573019999-29',
      ...licence,
    }),
  )
  granted(await verifyLicence(office, { licenceId }))
  return { ...product, licenceId }
}

export const chipsPicture = {
  sha256: 'a'.repeat(64),
  mediaType: 'image/webp',
  width: 1600,
  height: 1600,
  dominantColour: '#f0b02e',
  blur: '',
  source: 'upload:chips',
} as const

export async function publicChips(office: Context, producerId: string, change: Partial<NewProduct> = {}) {
  const product = await readyChips(office, producerId, change)
  await reviewed(office, product.productId)
  return product
}

/** Bu Endah, who reviews. */
export async function reviewer(ctx: Context, name = 'Endah'): Promise<Context & { accountId: string }> {
  const accountId = newId('acc', ctx.now)
  await ctx.db.insertInto('account').values({ id: accountId, name, created_at: ctx.now }).execute()
  return { ...ctx, accountId, actor: { kind: 'person', accountId, name, roles: [{ role: 'reviewer' }] } }
}

/** Both tracks look at a product and say yes; with a verified licence it is then in the shop. */
export async function reviewed(office: Context, productId: string): Promise<void> {
  const { reviewIds } = granted(await reviewProduct(office, { productId }))
  const endah = await reviewer(office)
  for (const reviewId of reviewIds) await judged(endah, reviewId)
}

/** The shelf in the lobby of Hotel Arunika, open from six to ten every day. */
export async function lobbyShelf(
  ctx: Context,
  change: Partial<NewCounter> = {},
): Promise<{ counterId: string; number: number }> {
  const slug = change.slug ?? 'hotel-arunika'
  const { partnerId } = granted(await registerPartner(ctx, { slug, name: 'Hotel Arunika', kind: 'hotel' }))
  return granted(
    await openCounter(ctx, {
      partnerId,
      slug,
      name: 'Hotel Arunika',
      kelurahanCode: '35.73.02.1001',
      street: 'Jl. Contoh 1',
      lat: -7.97242,
      lng: 112.63247,
      spot: { id: 'Rak di lobi', en: 'Shelf in the lobby' },
      takesQris: true,
      takesCard: false,
      hours: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensMinute: 360, closesMinute: 1320 })),
      ...change,
    }),
  )
}
