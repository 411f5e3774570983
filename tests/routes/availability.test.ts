import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/i18n/paths.ts'
import { lobbyShelf } from '#tests/support/cast.ts'
import { lastriAndHotel, type Pair } from '#tests/support/consignment-cast.ts'
import { letPairIn } from '#tests/support/consignment-people.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { later } from '#tests/support/shelf-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, wordsOf } from './signed-in.ts'

let shop: Shop
let pair: Pair
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  await letPairIn(shop.world, pair)
  const office = { ...pair.office, changes: shop.app.catalogue }
  const other = await lobbyShelf(office, { slug: 'toko-lain', name: 'Toko Lain', lat: -7.98 })
  const chips = { variantId: pair.variantId, counterId: pair.counterId }
  await shelved(office, { ...chips, pieces: 4, bestBeforeOn: '2027-01-21' })
  await shelved(office, { ...chips, pieces: 6, bestBeforeOn: '2026-12-24' })
  await shelved(office, { ...chips, counterId: other.counterId, pieces: 3, bestBeforeOn: '2027-02-01' })
}, 120_000)
afterAll(() => shop.close())

const product = paths.product('en', 'keripik-tempe')
const counter = paths.place('en', 'hotel-arunika')
const words = async (page: string): Promise<string> => wordsOf(await (await shop.get(page)).text())
/** What the product's page says of the lobby, up to the way there. */
const lobby = async (): Promise<string> =>
  /Hotel Arunika ((?:(?!Hotel Arunika).)*?)Directions/.exec(await words(product))?.[1] ?? ''

test('each counter says how many, how long ago it was counted, and its own earliest date', async () => {
  expect(await lobby()).toMatch(/6 pcs, counted today .*24 Dec 2026/)
  expect(await words(product)).toMatch(/Toko Lain 3 pcs, counted today .*1 Feb 2027/)
  expect(await words(counter)).toMatch(/6 pcs, counted today/)
})

test('a tap at the till changes both pages with the next request, and taking it back changes them again', async () => {
  const hendra = await enteredAs(shop, 'hendra')
  const till = paths.sale(pair.counterId)
  const hidden = hiddenIn(formOf(await (await hendra.get(till)).text(), till) ?? '')
  const tap = await hendra.post(till, { ...hidden, goods: pair.variantId })
  expect(tap.status).toBe(303)
  expect(await lobby()).toContain('5 pcs, counted today')
  expect(await words(counter)).toContain('5 pcs, counted today')
  const undo = /last=(sal_\w+)/.exec(tap.headers.get('Location') ?? '')?.[1] ?? ''
  expect((await hendra.post(till, { token: hidden.token ?? '', undo })).status).toBe(303)
  expect(await lobby()).toContain('6 pcs, counted today')
})

test('the number grows weaker with its age, until one has to ask; old goods are never in stock', async () => {
  const seen: string[] = []
  for (const day of ['26', '29']) {
    shop.clock.now = new Date(`2026-11-${day}T03:00:00.000Z`)
    seen.push(await lobby())
    expect(await words(counter)).toContain(
      day === '26'
        ? '6 pcs, counted 2 days ago · almost surely there'
        : '6 pcs, counted 5 days ago · probably there',
    )
  }
  expect(seen[0]).toContain('6 pcs, counted 2 days ago · almost surely there')
  expect(seen[1]).toContain('6 pcs, counted 5 days ago · probably there')
  expect(await (await shop.get(product)).text()).toContain('"https://schema.org/LimitedAvailability"')
  shop.clock.now = new Date('2026-12-02T03:00:00.000Z')
  expect(await lobby()).toContain('Ask first, counted 8 days ago')
  expect(await words(counter)).toContain('Ask first, counted 8 days ago')
  for (const page of [product, counter, paths.product('id', 'keripik-tempe')]) {
    const html = await (await shop.get(page)).text()
    expect(html, page).not.toMatch(/InStock|in stock|tersedia/i)
    expect(wordsOf(html), page).not.toMatch(/\b6 pcs/)
  }
})

test('beside pieces and age stands how likely they are still there: where much is sold, sooner weaker', async () => {
  const now = '2026-12-02T03:00:00.000Z'
  const office = { ...later(pair.office, now), changes: shop.app.catalogue }
  const shelf = { variantId: pair.variantId, counterId: pair.counterId }
  // Fifty go in a day, six are left.
  await shelved(office, { ...shelf, pieces: 56 })
  await shelved(office, { ...shelf, pieces: 6 })
  const said: string[] = []
  for (const day of ['02', '03', '06', '07', '11']) {
    shop.clock.now = new Date(`2026-12-${day}T03:00:00.000Z`)
    said.push(
      /(6 pcs, counted|Ask first).*? · \w[\w ]*there|Ask first, counted \d+ days ago|6 pcs.*? · ask first/.exec(
        await lobby(),
      )?.[0] ?? '',
    )
  }
  expect(said).toEqual([
    '6 pcs, counted today · almost surely there',
    '6 pcs, counted yesterday · almost surely there',
    '6 pcs, counted 4 days ago · probably there',
    '6 pcs, counted 5 days ago · ask first',
    'Ask first, counted 9 days ago',
  ])
})
