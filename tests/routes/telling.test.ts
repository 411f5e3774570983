import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueDigests } from '#app/domain/messages/queue-digests.ts'
import { sweepOutbox } from '#app/http/outbox-sweep.server.ts'
import { paths } from '#app/i18n/paths.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { sold } from '#tests/support/shelf-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { demoPerson, enteredAs, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let pair: Pair
let lastri: TestBrowser
let batchId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  await agreed(pair)
  batchId = (await madeBatch(pair, 60)).batchId
  await delivered(pair, batchId, 40)
  await sold(pair, 3)
  await demoPerson(shop, 'lastri', 'Bu Lastri', { role: 'producer', producerId: pair.producerId })
  lastri = await enteredAs(shop, 'lastri')
}, 120_000)
afterAll(() => shop.close())

const read = async (path: string) => wordsOf(await (await lastri.get(path)).text())

test('her day says what was sold where and what it is for her, and its text goes to a chat ready made', async () => {
  const html = await (await lastri.get(paths.ownDigest())).text()
  const page = wordsOf(html)
  expect(page).toContain('Hari ini')
  expect(page).toContain('3 bungkus terjual, hak Anda Rp22.314.')
  expect(page).toMatch(/Hotel Arunika, Rp22\.314/)
  const chat = /href="https:\/\/wa\.me\/\?text=([^"]*)"/.exec(html)?.[1] ?? ''
  expect(decodeURIComponent(chat)).toContain('Ringkasan titip jual 24 Nov 2026. 3 bungkus terjual')
  expect(decodeURIComponent(chat)).toContain('Akan dibayar: Rp22.314')
  expect(await read(paths.ownDigest('2026-11-23'))).toContain('Tidak ada yang terjual dan tidak ada yang')
  expect(await read(paths.ownDigest('2027-01-01'))).toContain('Hari ini')
  expect(await read(paths.ownDigest('x"><script>'))).toContain('Hari ini')
})

test('she chooses letters with an address that can be read, and the morning brings one with the digest', async () => {
  const page = paths.messageChoice()
  expect(await read(paths.notices())).toContain('Atur cara kabar sampai')
  const wrong = await lastri.send(page, page, { channel: 'mail', email: 'lastri' })
  expect(wrong.status).toBe(400)
  const html = await wrong.text()
  expect(html).toContain('value="lastri"')
  expect(wordsOf(html)).toContain('Alamat surel ini tidak terbaca')
  const saved = await lastri.send(page, page, { channel: 'mail', email: 'lastri@dapur.example' })
  expect(saved.status).toBe(303)
  const letters: { to: string; subject: string; text: string }[] = []
  const post = { deliver: async (letter: (typeof letters)[number]) => void letters.push(letter) }
  const morning = { ...shop.world.ctx, now: '2026-11-25T01:00:00.000Z' }
  await queueDigests(morning)
  for (let i = 0; i < 2; i++) await sweepOutbox(morning, post, 'https://oleh.example')
  expect(letters).toMatchObject([{ to: 'lastri@dapur.example', subject: 'Ringkasan titip jual 24 Nov 2026' }])
  expect(letters[0]?.text).toContain('Hotel Arunika, Rp22.314')
  expect(letters[0]?.text).toContain('https://oleh.example/producer/digest?on=2026-11-24')
  expect(letters[0]?.text).toContain('https://oleh.example/account/messages')
})
