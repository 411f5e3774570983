import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { pauseProducer } from '#app/domain/catalogue/producers.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import type { Context } from '#app/domain/context.ts'
import { endGiftSet, type NewGiftSet, putTogether } from '#app/domain/gifts/gift-sets.ts'
import { setDesk } from '#app/domain/gifts/set-desk.ts'
import { giftSetPage, giftSets } from '#app/domain/gifts/shown-sets.ts'
import { granted, lastri, lobbyShelf, officer, publicChips, refused } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let live: LiveCatalogue
let sari: string
let chips: string
let apple: string
beforeEach(async () => {
  world = await createWorld()
  live = createLiveCatalogue(world.db)
  office = { ...(await officer(world)), changes: live }
  const bu = await lastri(office)
  sari = await lastri(office, { slug: 'dapur-sari', name: 'Dapur Sari' })
  chips = (await publicChips(office, bu)).variantIds[0] ?? ''
  apple = (
    await publicChips(office, sari, {
      slug: 'keripik-apel',
      variants: [{ sku: 'SARI-APEL', priceIdr: 17_500, netQuantity: 100, netUnit: 'g' }],
    })
  ).variantIds[0] as string
})
afterEach(() => world.drop())

const tempehSku = 'LAST-KTO-180'
const newSet = (change: Partial<NewGiftSet> = {}): NewGiftSet => ({
  name: { id: 'Gurih & manis', en: 'Savoury and sweet' },
  words: { id: 'Dua dapur.', en: 'Two kitchens.' },
  parts: [
    { sku: tempehSku, pieces: 2 },
    { sku: 'SARI-APEL', pieces: 1 },
  ],
  key: 'client-key-1',
  ...change,
})
const shelve = async (variantId: string, counterId: string, pieces: number) =>
  await shelved(office, { variantId, counterId, pieces })
const page = (slug = 'gurih-manis') => giftSetPage(office, live, { language: 'en', slug })

test('a set costs what its parts cost today, to the rupiah, each with its maker', async () => {
  granted(await putTogether(office, newSet()))
  expect(await page()).toMatchObject({
    name: { text: 'Savoury and sweet' },
    makers: 2,
    parts: [
      { sku: tempehSku, makerName: 'Dapur Lastri', pieces: 2, priceIdr: 11_000, lineIdr: 22_000 },
      { sku: 'SARI-APEL', makerName: 'Dapur Sari', pieces: 1, priceIdr: 17_500, lineIdr: 17_500 },
    ],
    totalIdr: 39_500,
  })
  granted(await changePrice(office, { variantId: apple, priceIdr: 18_001 }))
  expect((await giftSets(office, live, { language: 'id' }))[0]).toMatchObject({ totalIdr: 40_001 })
})

test('the counter that has enough of all parts is named; without one the fewest stops, and what is sold out', async () => {
  granted(await putTogether(office, newSet()))
  expect(await page()).toMatchObject({ together: [], stops: [], missing: [tempehSku, 'SARI-APEL'] })

  const lobby = (await lobbyShelf(office)).counterId
  const far = (await lobbyShelf(office, { slug: 'hotel-jauh', name: 'Hotel Jauh', lat: -7.95 })).counterId
  await shelve(chips, lobby, 1)
  await shelve(apple, lobby, 4)
  await shelve(chips, far, 2)
  const apart = await page()
  expect(apart).toMatchObject({ together: [], missing: [], isFewest: true })
  expect(apart?.stops.map(stop => [stop.slug, stop.gets.map(({ sku }) => sku)])).toEqual([
    ['hotel-arunika', ['SARI-APEL']],
    ['hotel-jauh', [tempehSku]],
  ])

  await shelve(chips, lobby, 2)
  const together = await page()
  expect(together?.together.map(({ slug }) => slug)).toEqual(['hotel-arunika'])
  expect(together?.stops).toEqual([])
})

test('a set is in the shop only while every part is, and until the office takes it out', async () => {
  const { giftSetId } = granted(await putTogether(office, newSet()))
  granted(await pauseProducer(office, { producerId: sari, untilOn: '2026-12-01' }))
  expect(await giftSets(office, live, { language: 'id' })).toEqual([])
  expect(await page()).toBeUndefined()
  expect((await setDesk(office, live, { language: 'id' })).sets[0]).toMatchObject({ hidden: true })
  const back = { ...office, now: '2026-12-02T02:00:00.000Z' }
  expect(await giftSets(back, live, { language: 'id' })).toHaveLength(1)

  granted(await endGiftSet(office, { giftSetId }))
  granted(await endGiftSet(office, { giftSetId }))
  expect(await giftSets(back, live, { language: 'id' })).toEqual([])
  const deeds = await world.db
    .selectFrom('activity')
    .select('verb')
    .where('verb', '=', 'endGiftSet')
    .execute()
  expect(deeds).toHaveLength(1)
})

test('the same form sent twice makes one set', async () => {
  const first = granted(await putTogether(office, newSet()))
  expect(granted(await putTogether(office, newSet()))).toEqual(first)
  expect(await giftSets(office, live, { language: 'id' })).toHaveLength(1)
})

test.each<[string, Partial<NewGiftSet>, object]>([
  ['no English name', { name: { id: 'Gurih', en: ' ' } }, { code: 'set-name-missing' }],
  ['a name without a letter', { name: { id: '***', en: 'Stars' } }, { code: 'set-name-missing' }],
  ['one part', { parts: [{ sku: tempehSku, pieces: 1 }] }, { code: 'set-too-small' }],
  [
    'a code that no goods have',
    {
      parts: [
        { sku: tempehSku, pieces: 1 },
        { sku: 'NONE', pieces: 1 },
      ],
    },
    { code: 'set-unknown-sku', sku: 'NONE' },
  ],
  [
    'a part twice',
    {
      parts: [
        { sku: tempehSku, pieces: 1 },
        { sku: tempehSku, pieces: 1 },
      ],
    },
    { code: 'set-part-twice', sku: tempehSku },
  ],
  [
    'ten of one',
    {
      parts: [
        { sku: tempehSku, pieces: 10 },
        { sku: 'SARI-APEL', pieces: 1 },
      ],
    },
    { code: 'set-pieces-unfit', sku: tempehSku, limit: 9 },
  ],
  ['a key that is none', { key: '' }, { code: 'key-unfit' }],
])('%s is refused, and nothing is written', async (_, change, refusal) => {
  expect(refused(await putTogether(office, newSet(change)))).toEqual(refusal)
  expect(await world.db.selectFrom('gift_set').select('id').execute()).toEqual([])
})

test('goods of one maker are no set; a name is taken once; a visitor puts nothing together', async () => {
  const bu = await lastri(office, { slug: 'dapur-tiga', name: 'Dapur Tiga' })
  const variants = ['A', 'B'].map(letter => ({
    ...{ sku: `TIGA-${letter}`, priceIdr: 9_000, netQuantity: 90, netUnit: 'g' as const },
  }))
  await publicChips(office, bu, { slug: 'keripik-tiga', variants })
  const parts = ['TIGA-A', 'TIGA-B'].map(sku => ({ sku, pieces: 1 }))
  expect(refused(await putTogether(office, newSet({ parts }))).code).toBe('set-one-maker')
  granted(await putTogether(office, newSet()))
  expect(refused(await putTogether(office, newSet({ key: 'client-key-2' })))).toEqual({
    code: 'set-name-taken',
    name: 'Gurih & manis',
  })
  const visitor = world.as({ actor: { kind: 'visitor' } })
  expect(refused(await putTogether(visitor, newSet({ key: 'client-key-3' }))).code).toBe('not-allowed')
  expect(refused(await endGiftSet(office, { giftSetId: 'gst_x' })).code).toBe('unknown-set')
})

test('what is in a set stands, also against the database', async () => {
  granted(await putTogether(office, newSet()))
  await expect(world.db.updateTable('gift_set_part').set({ pieces: 3 }).execute()).rejects.toThrow(
    /append-only|append only/,
  )
})
