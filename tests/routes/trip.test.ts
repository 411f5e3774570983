import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '#tests/routes/signed-in.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
let list: string
const wanted = ['keripik-tempe-original', 'mug-keramik-dinoyo', 'kopi-robusta-dampit', 'keripik-apel']
beforeAll(async () => {
  shop = await createShop()
  list = await keep(wanted)
})
afterAll(() => shop.close())

/** Puts goods on a new list and gives its address without the language. */
async function keep(slugs: readonly string[]): Promise<string> {
  let cookie = ''
  let address = ''
  for (const product of slugs) {
    const kept = await shop.post('/en/list/items', { product }, cookie ? { Cookie: cookie } : {})
    cookie ||= (kept.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
    address ||= (kept.headers.get('Location') ?? '').replace('/en/', '/')
  }
  return address
}
const page = async (path: string): Promise<string> => (await shop.get(path)).text()
const pieceOf = (html: string, start: string): string[] => html.split(start).slice(1)

/** Pieces and best-before dates by counter and product, as the ledger has them. */
const shelves = () =>
  shop.world.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select([
      'product.slug as product',
      'counter.slug as counter',
      'stock.pieces',
      'batch.best_before_on as bestBeforeOn',
      'product.shelf_life_days as shelfLifeDays',
    ])
    .where('stock.bucket', '=', 'shelf')
    .where('variant.ended_at', 'is', null)
    .execute()

test('with a leaving day every card names a counter, and the date on its shelf is late enough', async () => {
  const path = '/en/products?leave=2026-12-03&after=7'
  const html = await page(path)
  expect(html).toContain('Still good on 10 Dec 2026')
  const cards = pieceOf(html, '<li class="item')
  expect(cards.length).toBeGreaterThan(5)
  const standing = await shelves()
  for (const card of cards) {
    const product = /\/en\/products\/([\w-]+)"/.exec(card)?.[1]
    const counter = /\/en\/places\/([\w-]+)"/.exec(card)?.[1]
    const proof = standing.filter(
      each =>
        each.product === product &&
        each.counter === counter &&
        each.pieces > 0 &&
        (each.bestBeforeOn === null ? each.shelfLifeDays === null : each.bestBeforeOn >= '2026-12-10'),
    )
    expect(proof, `${product} at ${counter}`).not.toHaveLength(0)
    expect(wordsOf(card)).toMatch(/: Keeps until|: does not expire/)
  }
})

test('the number found is the number of goods that some shelf proves', async () => {
  const catalogue = await shop.app.catalogue.current({ now: shop.world.ctx.now })
  const inTheShop = new Set([...catalogue.listings('2026-11-24')].map(({ slug }) => slug))
  const standing = (await shelves()).filter(each => inTheShop.has(each.product) && each.pieces > 0)
  const provable = (day: string): number =>
    new Set(
      standing
        .filter(each => (each.bestBeforeOn === null ? each.shelfLifeDays === null : each.bestBeforeOn >= day))
        .map(each => each.product),
    ).size
  for (const [after, day] of [
    [7, '2026-12-10'],
    [90, '2027-03-03'],
  ] as const) {
    const words = wordsOf(await page(`/en/products?leave=2026-12-03&after=${after}`))
    const found = Number(/(\d+) products\b/.exec(words.slice(words.indexOf('Still good on')))?.[1])
    expect(found, day).toBe(provable(day))
  }
})

test('the form keeps the other choices and is filled in as it was sent', async () => {
  const html = await page('/id/products?halal=1&leave=2026-12-03&after=12')
  const form = html.match(/<form class="leaving"[\s\S]*?<\/form>/)?.[0] ?? ''
  expect(form).toContain('name="halal" value="1"')
  expect(form).toMatch(/name="leave"[^>]*value="2026-12-03"/)
  expect(form).toMatch(/name="after"[^>]*value="12"|value="12"[^>]*name="after"/)
  expect(wordsOf(html)).toContain('Kapan pulang?')
})

test('a list with a leaving day shows first what keeps, and says of the rest that no shelf proves it', async () => {
  const html = await page(`/en${list}?leave=2027-03-01&after=30`)
  const words = wordsOf(html)
  expect(words).toContain('keep until 31 Mar 2027')
  const goods = pieceOf(html, '<li class="wish')
  expect(goods).toHaveLength(wanted.length)
  const kept = goods.map(each => !wordsOf(each).includes('No shelf has one that keeps until 31 Mar 2027'))
  expect(kept).toContain(true)
  expect(kept).toContain(false)
  expect([...kept].sort((a, b) => Number(b) - Number(a))).toEqual(kept)
})

test('a trip names the stops in order with what to get at each, each thing once', async () => {
  const html = await page(`/en${list}/trip?from=hotel-arunika-brantas`)
  const words = wordsOf(html)
  expect(words).toMatch(/All 4 items can be had in \d stops?\./)
  expect(words).toContain('Straight-line distance from Hotel Arunika Brantas through all stops')
  expect(words).toContain('Every choice of counters was tried: fewer stops are not possible.')
  const stops = pieceOf(html, '<li class="outing-stop"')
  const standing = await shelves()
  const got: string[] = []
  for (const [i, stop] of stops.entries()) {
    expect(wordsOf(stop)).toMatch(new RegExp(`^[^a-z]*${i + 1}\\. `))
    const counter = /\/en\/places\/([\w-]+)"/.exec(stop)?.[1]
    for (const [, product] of stop.matchAll(/\/en\/products\/([\w-]+)"/g)) {
      got.push(product ?? '')
      expect(
        standing.some(each => each.product === product && each.counter === counter && each.pieces > 0),
        `${product} at ${counter}`,
      ).toBe(true)
    }
    expect(stop).toContain('google.com/maps/dir')
    expect(wordsOf(stop)).toMatch(/counted|Ask first/)
  }
  expect(got.sort()).toEqual([...wanted].sort())
  expect(html).not.toMatch(/<script(?![^>]*application\/ld\+json)|style="/)
})

test('goods that do not keep until then, are sold out or no longer sold are named with the reason', async () => {
  const words = wordsOf(await page(`/id${list}/trip?from=35.73.01.1007&leave=2027-03-01&after=30`))
  expect(words).toContain('Jarak lurus dari Purwantoro')
  expect(words).toContain('Yang tidak bisa diambil')
  expect(words).toContain('tidak ada rak yang tahan sampai tanggal itu')
})

test.each([
  ['a day that is past', 'leave=2020-01-01&after=7'],
  ['a day that does not exist', 'leave=2026-02-30'],
  ['days without a day', 'after=9'],
  ['a hotel that is not known', 'from=hotel-mars'],
])('%s leads to the address of what was understood', async (_, query) => {
  const trip = await shop.get(`/en${list}/trip?${query}`)
  if (query === 'after=9') expect(trip.status).toBe(200)
  else expect([trip.status, trip.headers.get('Location')?.includes(query)]).toEqual([302, false])
  expect([200, 302]).toContain((await shop.get(`/en${list}?${query}`)).status)
})

test('there is no trip for a list that never was', async () => {
  expect((await shop.get('/en/list/zzzzzzzz/trip')).status).toBe(404)
  expect((await shop.get('/en/list/so%20so/trip')).status).toBe(404)
})
