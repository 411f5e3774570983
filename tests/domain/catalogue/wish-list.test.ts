import { afterEach, beforeEach, expect, test } from 'vitest'
import { addProduct } from '#app/domain/catalogue/products.ts'
import {
  addToWishList,
  mostWishes,
  readWishListCode,
  removeFromWishList,
  startWishList,
} from '#app/domain/catalogue/wish-list.ts'
import type { Context } from '#app/domain/context.ts'
import { granted, lastri, refused, tempehChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let visitor: Context
beforeEach(async () => {
  world = await createWorld()
  visitor = world.as({ actor: { kind: 'visitor' } })
})
afterEach(() => world.drop())

const products = async (howMany: number): Promise<string[]> => {
  const maker = await lastri(world.ctx)
  const ids: string[] = []
  for (let n = 1; n <= howMany; n++) {
    const variants = [{ sku: `LAST-${n}`, priceIdr: 1_000, netQuantity: 100, netUnit: 'g' as const }]
    const product = tempehChips(maker, { slug: `keripik-${n}`, variants })
    ids.push(granted(await addProduct(world.ctx, product)).productId)
  }
  return ids
}
const wishes = async () => (await world.db.selectFrom('wish_list_item').selectAll().execute()).length

test('a list opens with a code of eight characters that can be read aloud', async () => {
  const { code } = granted(await startWishList(visitor))
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
  expect(readWishListCode(` ${code.slice(0, 4).toUpperCase()}-${code.slice(4)} `)).toBe(code)
})

test('a code that was misread or never was one is told apart', () => {
  expect(readWishListCode('OIL0-2345')).toBe('01102345')
  for (const typed of ['', 'short', 'u2345678', "'; drop --", '123456789', 'é2345678', 'x'.repeat(10_000)])
    expect(readWishListCode(typed)).toBeUndefined()
})

test('a product is on the list once, however often the form is sent, and leaves it', async () => {
  const { code } = granted(await startWishList(visitor))
  const [productId = ''] = await products(1)
  await Promise.all([
    addToWishList(visitor, { code, productId }),
    addToWishList(visitor, { code, productId }),
  ])
  expect(await wishes()).toBe(1)
  granted(await removeFromWishList(visitor, { code, productId }))
  granted(await removeFromWishList(visitor, { code, productId }))
  expect(await wishes()).toBe(0)
})

test('a list ends at sixty, also for two phones that add the sixtieth at once', async () => {
  const { code } = granted(await startWishList(visitor))
  const ids = await products(mostWishes + 1)
  for (const productId of ids.slice(0, mostWishes - 1))
    granted(await addToWishList(visitor, { code, productId }))
  const last = await Promise.all(
    ids.slice(mostWishes - 1).map(productId => addToWishList(visitor, { code, productId })),
  )
  expect(last.filter(result => result.ok)).toHaveLength(1)
  expect(last.find(result => !result.ok)).toEqual({
    ok: false,
    error: { code: 'list-full', limit: mostWishes },
  })
  expect(await wishes()).toBe(mostWishes)
})

test('an unknown list or product is refused', async () => {
  const { code } = granted(await startWishList(visitor))
  const [productId = ''] = await products(1)
  expect(refused(await addToWishList(visitor, { code: 'zzzzzzzz', productId })).code).toBe('unknown-list')
  expect(refused(await removeFromWishList(visitor, { code: 'zzzzzzzz', productId })).code).toBe(
    'unknown-list',
  )
  expect(refused(await addToWishList(visitor, { code, productId: 'prd_none' })).code).toBe('unknown-product')
})
