import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop()
})
afterAll(() => shop.close())

/** A request line byte for byte as given: fetch would tidy it. */
function rawLine(
  method: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: shop.running.port,
        method,
        path: target,
        headers,
        insecureHTTPParser: false,
      },
      answer => {
        let body = ''
        answer.setEncoding('utf8')
        answer.on('data', part => (body += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}

test.each([
  ['/id/products/no-such-product', 404],
  ['/en/producers/nobody', 404],
  ['/id/places/nowhere', 404],
  ['/en/list/zzzz9999', 404],
  ['/id/list/not-a-code-at-all', 404],
  ['/fr/products', 404],
  ['/id/nothing', 404],
  ['/wp-admin.php', 404],
  ['/id/products?page=99', 404],
  ['/id/products?page=100000', 404],
  ['/id/producers?page=50', 404],
  ['/id/products/%E0%A4%A', 404],
  ['/id/products/..%2f..%2fetc%2fpasswd', 404],
])('%s answers %i with a page that helps, in the language of its address', async (path, status) => {
  const answer = await rawLine('GET', path)
  expect(answer.status).toBe(status)
  const language = path.startsWith('/en') ? 'en' : 'id'
  expect(answer.body).toContain(`<html lang="${language}"`)
  expect(answer.body).toContain(`action="/${language}/products"`)
})

test.each([
  ['/id/products?page=-1', '/id/products'],
  ['/id/products?page=abc', '/id/products'],
  ['/id/products?page=1.5&halal=1', '/id/products?halal=1'],
  ['/en/products?category=weapons', '/en/products'],
  ['/en/products?sort=loudest&q=kopi', '/en/products?q=kopi'],
  ['/en/products?kecamatan=atlantis&kecamatan=blimbing', '/en/products?kecamatan=blimbing'],
  ['/en/products?without=dust', '/en/products'],
  ['/en/products?near=moon', '/en/products'],
  ['/en/products?keeps=99999999999999999999', '/en/products'],
  ['/en/products?leave=2026-02-30', '/en/products'],
  ['/en/products?halal=yes', '/en/products'],
])('%s leads to what was understood of it', async (path, understood) => {
  const answer = await shop.get(path)
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe(understood)
  expect((await shop.get(understood)).status).toBe(200)
})

/** Every byte escaped; half a surrogate pair as the bytes that a careless program sends for it. */
const escaped = (text: string): string =>
  text === '\ud800'
    ? '%ED%A0%80'
    : [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  '"',
  '*',
  '"keripik',
  'NEAR(a b)',
  'a OR b',
  'NOT',
  '-kopi',
  'kopi AND',
  '(((',
  '%',
  "'; drop table product; --",
  '\u0000kopi\u0007',
  '🦐',
  '\ud800',
  'ＫＯＰＩ',
  '<script>alert(1)</script>',
])('searching for %j finds something or says what comes nearest', async words => {
  const answer = await shop.get(`/en/products?q=${escaped(words)}`)
  expect([200, 302]).toContain(answer.status)
  expect(await answer.text()).not.toContain('<script>alert')
})

test('ten thousand characters are read as far as makes sense', async () => {
  const answer = await shop.get(`/en/products?q=${'keripik '.repeat(1250)}`)
  expect(answer.status).toBe(200)
})

test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND'])(
  '%s is told that it is not for pages',
  async method => {
    const answer = await rawLine(method, '/en/products', { Origin: shop.url })
    expect(answer.status).toBe(405)
    expect(answer.body).toContain('<html lang="en"')
  },
)

test('a line for a proxy, a doubled slash and a backslash lead nowhere else', async () => {
  expect((await rawLine('GET', 'http://evil.example/id')).status).toBe(400)
  expect((await rawLine('GET', '//evil.example/id')).status).toBe(404)
  expect((await rawLine('GET', '/\\evil.example')).status).toBe(404)
})

test("a form from another site's page changes nothing", async () => {
  const form = { theme: 'dark', back: '/en' }
  expect((await shop.post('/en/preferences', form, { Origin: 'https://evil.example' })).status).toBe(403)
  expect((await shop.post('/en/preferences', form, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect(
    (await shop.post('/en/list/items', { product: 'keripik-tempe-original' }, { Origin: 'null' })).status,
  ).toBe(403)
  const none = await fetch(`${shop.url}/en/preferences`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  expect(none.status).toBe(403)
})

test('a form of a megabyte and more is refused before it is read', async () => {
  const answer = await shop.post('/en/preferences', { theme: 'x'.repeat(1_000_001) })
  expect(answer.status).toBe(413)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/id\r\nSet-Cookie: a=b',
  ' /id',
])('coming back to %j ends at our own door', async back => {
  const answer = await shop.post('/id/preferences', { theme: 'light', back })
  expect(answer.headers.get('Location')).toBe('/id')
})

test.each(['%0A', '%0D', '%E2%80%A8', '%E2%80%A9'])(
  'a line that ends in an address, %s, leads to the lost page',
  async end => {
    expect((await shop.get(`/producers/a${end}b/id?from=halal`)).status).toBe(404)
  },
)

test('whatever the address, the answer is never a broken page', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'id',
      'en',
      'products',
      'places',
      'producers',
      'list',
      'about',
      'media',
      'share',
      '01',
      '..',
      '.',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const name = fc.constantFrom(
    'q',
    'page',
    'sort',
    'category',
    'halal',
    'without',
    'kecamatan',
    'keeps',
    'min',
    'max',
    'near',
    'leave',
    'after',
    'from',
    'variant',
    'open',
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.integer().map(String),
    fc.constantFrom('1', 'best', 'halal', '2026-12-03'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 4 }),
      fc.array(fc.tuple(name, value), { maxLength: 5 }),
      async (parts, pairs) => {
        const path = parts.map(part => encodeURIComponent(part.replace(/[\ud800-\udfff]/g, ''))).join('/')
        const search = new URLSearchParams(
          pairs.map(([key, text]) => [key, text.replace(/[\ud800-\udfff]/g, '')]),
        )
        const answer = await shop.get(`/${path}?${search}`)
        await answer.arrayBuffer()
        expect(answer.status, `/${path}?${search}`).toBeLessThan(500)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
