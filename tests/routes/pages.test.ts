import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await createShop()
})
afterAll(() => shop.close())

const pages = [
  '/id',
  '/en',
  '/id/products',
  '/en/products',
  '/id/products/keripik-tempe-original',
  '/en/products/keripik-tempe-original',
  '/id/producers',
  '/en/producers',
  '/id/producers/dapur-bu-lastri-widuri',
  '/en/producers/dapur-bu-lastri-widuri',
  '/id/places',
  '/en/places',
  '/id/places/hotel-arunika-brantas',
  '/en/places/hotel-arunika-brantas',
  '/id/list',
  '/en/about',
]

test.each(pages)('%s is a whole page in its language, without script', async path => {
  const answer = await shop.get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  const html = await answer.text()
  expect(html.startsWith(`<!doctype html><html lang="${path.slice(1, 3)}"`)).toBe(true)
  expect(html).toMatch(/<h1[^>]*>/)
  expect(html).toContain('<meta name="viewport"')
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  const allowed = /type="application\/ld\+json"|src="\/enhance\/near-me\.js"/
  expect(scripts.filter(tag => !allowed.test(tag))).toEqual([])
  expect(html).not.toMatch(/ style="/)
  expect(html).not.toMatch(/\son[a-z]+="/)
  expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
})

test('every page asks nothing of another host, and the browser is told to allow nothing else', async () => {
  for (const path of pages) {
    const answer = await shop.get(path)
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    const html = await answer.text()
    const fetched = [...html.matchAll(/(?:src|srcset|href)="([^"]+)"/gi)]
      .map(([tag, address = '']) => ({ tag, address }))
      .filter(({ tag }) => !/^href/i.test(tag))
    for (const { address } of fetched) expect(address).toMatch(/^(\/|data:)/)
    const sheets = [...html.matchAll(/<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]*>/g)].map(
      ([tag]) => tag,
    )
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toMatch(/href="\//)
  }
})

test('the bare address leads into the language of the browser, and remembers a choice', async () => {
  const to = async (headers: Record<string, string>) => (await shop.get('/', headers)).headers.get('Location')
  expect(await to({ 'Accept-Language': 'en-AU,en;q=0.9' })).toBe('/en')
  expect(await to({ 'Accept-Language': 'id-ID,id;q=0.9,en;q=0.5' })).toBe('/id')
  expect(await to({ 'Accept-Language': 'ja' })).toBe('/en')
  expect(await to({ 'Accept-Language': 'en', Cookie: 'lang=id' })).toBe('/id')
})

test('the language chosen on a page is remembered for the bare address', async () => {
  const chosen = await shop.get('/language/id?back=%2Fid%2Fproducts%3Fq%3Dkopi')
  expect(chosen.headers.get('Location')).toBe('/id/products?q=kopi')
  const cookie = (chosen.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  expect((await shop.get('/', { Cookie: cookie, 'Accept-Language': 'en' })).headers.get('Location')).toBe(
    '/id',
  )
  expect((await shop.get('/language/id?back=https://evil.example')).headers.get('Location')).toBe('/id')
  expect((await shop.get('/language/fr')).status).toBe(404)
})

test('a page names itself, its other language and what a chat shows of it', async () => {
  const html = await (await shop.get('/en/products/keripik-tempe-original?from=stasiun-malang')).text()
  expect(html).toContain(
    `<link rel="canonical" href="${shop.app.env.publicUrl}/en/products/keripik-tempe-original"/>`,
  )
  expect(html).toMatch(
    /<link rel="alternate" href="[^"]+\/id\/products\/keripik-tempe-original" hrefLang="id"\/>/,
  )
  expect(html).toMatch(
    /<meta property="og:image" content="[^"]+\/share\/product\/keripik-tempe-original\.en\.jpg"\/>/,
  )
})

test('what search engines read is the page, with each counter where it can be had', async () => {
  const html = await (await shop.get('/en/products/keripik-tempe-original')).text()
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json),
  )
  const product = data.find(one => one['@type'] === 'Product')
  expect(product).toMatchObject({ name: 'Original Tempeh Chips', brand: { name: 'Dapur Bu Lastri Widuri' } })
  const [offer] = product.offers
  expect(offer).toMatchObject({ '@type': 'Offer', priceCurrency: 'IDR', price: expect.any(Number) })
  expect(Number.isInteger(offer.price)).toBe(true)
  expect(offer.availableAtOrFrom.length).toBeGreaterThan(0)
  for (const place of offer.availableAtOrFrom) {
    expect(place).toMatchObject({ geo: { latitude: expect.any(Number), longitude: expect.any(Number) } })
  }
  expect(data.find(one => one['@type'] === 'BreadcrumbList').itemListElement).toHaveLength(3)
  expect(product.hasGS1DigitalLink).toBe(`${shop.app.env.publicUrl}/01/${product.gtin.padStart(14, '0')}`)

  const place = await (await shop.get('/id/places/hotel-arunika-brantas')).text()
  expect(place).toContain('"@type":"Hotel"')
  expect(place).toContain('openingHoursSpecification')
})

test('a scanned number leads to its product, in whatever length it was printed', async () => {
  const to = async (gtin: string) =>
    (await shop.get(`/01/${gtin}`, { 'Accept-Language': 'en' })).headers.get('Location')
  expect(await to('02000000000015')).toBe('/en/products/keripik-tempe-original')
  expect(await to('2000000000015')).toBe('/en/products/keripik-tempe-original')
  expect((await shop.get('/01/02000000000016')).status).toBe(404)
  expect((await shop.get('/01/4006381333931')).status).toBe(404)
})

test('the map of the site names every public page in both languages, and they all exist', async () => {
  const xml = await (await shop.get('/sitemap.xml')).text()
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  expect(addresses.filter(address => address.startsWith('/id/products/'))).toHaveLength(100)
  expect(addresses.filter(address => address.startsWith('/en/places/'))).toHaveLength(14)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const address of addresses.filter((_, index) => index % 9 === 0)) {
    expect([address, (await shop.get(address)).status]).toEqual([address, 200])
  }
})

test('a picture of a demo product is drawn when first wanted, in the width and format asked for', async () => {
  const html = await (await shop.get('/id/products/keripik-tempe-original')).text()
  const [, id = ''] = /\/media\/(pic_[0-9a-z]{26})\//.exec(html) ?? []
  for (const [ending, type] of [
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['jpg', 'image/jpeg'],
  ]) {
    const answer = await shop.get(`/media/${id}/480.${ending}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('Cache-Control')).toContain('immutable')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000)
  }
  expect((await shop.get(`/media/${id}/481.webp`)).status).toBe(404)
  expect((await shop.get(`/media/${id}/480.gif`)).status).toBe(404)
  expect((await shop.get('/media/pic_00000000000000000000000000/480.webp')).status).toBe(404)
  expect((await shop.get('/media/..%2f..%2fetc/480.webp')).status).toBe(404)
}, 60_000)

test('a shared link shows a drawn card with picture and price', async () => {
  const answer = await shop.get('/share/product/keripik-tempe-original.en.jpg')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(20_000)
  expect((await shop.get('/share/product/no-such-thing.en.jpg')).status).toBe(404)
  expect((await shop.get('/share/toString/x.en.jpg')).status).toBe(404)
}, 60_000)

test('night, day and the country to fly home to are remembered without naming anybody', async () => {
  const chosen = await shop.post('/en/preferences', { theme: 'dark', back: '/en/products?q=kopi' })
  expect(chosen.status).toBe(303)
  expect(chosen.headers.get('Location')).toBe('/en/products?q=kopi')
  expect(chosen.headers.get('Set-Cookie')).toMatch(/^prefs=dark\.;/)
  const night = await (await shop.get('/en/products', { Cookie: 'prefs=dark.' })).text()
  expect(night).toContain('data-theme="dark"')
  const away = await shop.post(
    '/en/preferences',
    { country: 'AU', back: 'https://evil.example/' },
    { Cookie: 'prefs=dark.' },
  )
  expect(away.headers.get('Location')).toBe('/en')
  expect(away.headers.get('Set-Cookie')).toMatch(/^prefs=dark\.AU;/)
})
