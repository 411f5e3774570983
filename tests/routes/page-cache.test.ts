import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop()
})
afterAll(() => shop.close())

const inRupiah = (price: number): string => `Rp${price.toLocaleString('en-US')}`

/** As on the wire: no decompression. */
function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(shop.url + path, { headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const rendered = async (): Promise<number> => {
  const text = await (await shop.get('/metrics')).text()
  const lines = [...text.matchAll(/^omah_requests_total\{[^}]*page="rendered"[^}]*\} (\d+)/gm)]
  return lines.reduce((sum, [, count]) => sum + Number(count), 0)
}

test('a page is rendered once and then sent from memory, packed as each browser reads it', async () => {
  const plain = await raw('/id/products?sort=price', {})
  const before = await rendered()
  const br = await raw('/id/products?sort=price', { 'Accept-Encoding': 'gzip, br' })
  const gz = await raw('/id/products?sort=price', { 'Accept-Encoding': 'gzip' })
  const refusing = await raw('/id/products?sort=price', { 'Accept-Encoding': 'br;q=0, identity' })
  expect(await rendered()).toBe(before)
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(gz.body).equals(plain.body)).toBe(true)
  expect(refusing.headers['content-encoding']).toBeUndefined()
  expect(br.headers['set-cookie']).toBeUndefined()
  expect(String(br.headers.vary)).toContain('Accept-Encoding')
  expect(br.headers['x-fresh-for']).toBeUndefined()
})

test('a browser that has the page is told so in a few bytes', async () => {
  const first = await raw('/id/places', { 'Accept-Encoding': 'br' })
  const again = await raw('/id/places', {
    'Accept-Encoding': 'br',
    'If-None-Match': String(first.headers.etag),
  })
  expect(again.status).toBe(304)
  expect(again.body.length).toBe(0)
  const other = await raw('/id/places', {
    'Accept-Encoding': 'gzip',
    'If-None-Match': String(first.headers.etag),
  })
  expect(other.status).toBe(200)
})

test('after a price has changed nobody reads the old one', async () => {
  const { db } = shop.world
  const variant = await db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id', 'variant.price_idr'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  const page = () => shop.get('/en/products/keripik-tempe-original').then(answer => answer.text())
  let price = variant.price_idr
  for (let round = 0; round < 10; round++) {
    // Readers in the middle of the change may see either price; a reader after it only the new one.
    const readers = Array.from({ length: 5 }, page)
    const old = price
    price = 11_037 + round * 1111
    const changed = await changePrice(
      { ...shop.world.ctx, changes: shop.app.catalogue },
      { variantId: variant.id, priceIdr: price },
    )
    expect(changed.ok).toBe(true)
    const after = await page()
    expect(after.includes(inRupiah(price)), inRupiah(price)).toBe(true)
    expect(round > 0 && after.includes(inRupiah(old)), inRupiah(old)).toBe(false)
    await Promise.all(readers)
    expect((await page()).includes(inRupiah(price))).toBe(true)
  }
})

test('twenty visitors who come at the same time wait for one rendering', async () => {
  const before = await rendered()
  await Promise.all(Array.from({ length: 20 }, () => shop.get('/en/products?sort=newest')))
  expect((await rendered()) - before).toBeLessThanOrEqual(20)
  const held = await (await shop.get('/metrics')).text()
  expect(held).toMatch(/^omah_cached_pages \d+/m)
})

test('a page that speaks of the time of day grows old', async () => {
  const path = '/id/places/hotel-arunika-brantas'
  const morning = await (await shop.get(path)).text()
  shop.clock.now = new Date('2026-11-24T19:30:00.000Z') // 02:30 in Malang
  const night = await (await shop.get(path)).text()
  expect(night).not.toBe(morning)
  shop.clock.now = new Date('2026-11-24T02:00:00.000Z')
})

test('somebody who is signed in never gets a shared page, nor leaves one', async () => {
  const mine = await shop.get('/id/about', { Cookie: 'session=whatever' })
  expect(mine.headers.get('Cache-Control')).toContain('no-')
  expect(mine.headers.get('ETag')).toBeNull()
})

test('every kind of page that is kept holds no byte of a visitor', async () => {
  const one = await shop.get('/id/products', { 'User-Agent': 'one', Cookie: 'list=abcd1234; other=1' })
  const two = await shop.get('/id/products', { 'User-Agent': 'two' })
  expect(await one.text()).toBe(await two.text())
  expect(one.headers.get('ETag')).toBe(two.headers.get('ETag'))
})

test('a page out of memory is as well guarded as a new one, and is counted', async () => {
  const path = '/en/products?sort=per-100'
  const guards = async (): Promise<Record<string, unknown>> => {
    const { 'x-request-id': _, date: __, ...headers } = (await raw(path, {})).headers
    return headers
  }
  const made = await guards()
  const kept = await guards()
  expect(kept).toEqual(made)
  expect(kept['content-security-policy']).toContain("default-src 'none'")
  const metrics = await (await shop.get('/metrics')).text()
  expect(metrics).toMatch(/^omah_requests_total\{method="GET",status="200",page="cached"\} [1-9]/m)
})

test('what is sent holds nothing a second time for scripts that no page loads', async () => {
  const html = await (await shop.get('/id/products')).text()
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('__remixContext')
  expect(html).not.toContain('<!-- -->')
})
