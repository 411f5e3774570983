import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { moneyOf } from '#app/domain/consignment/statements/settle-states.ts'
import type { Context } from '#app/domain/context.ts'
import { queueDigests } from '#app/domain/messages/queue-digests.ts'
import { ok } from '#app/domain/result.ts'
import { sweepOutbox } from '#app/http/outbox-sweep.server.ts'
import { paths } from '#app/i18n/paths.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { scenery } from '#tests/support/pictures.ts'
import { key, sold } from '#tests/support/shelf-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import {
  demoPerson,
  enteredAs,
  formOf,
  hiddenIn,
  openBrowser,
  type TestBrowser,
  wordsOf,
} from './signed-in.ts'

let shop: Shop
let pair: Pair
let lastri: TestBrowser
let hendra: TestBrowser
let batchId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  await agreed(pair)
  batchId = (await madeBatch(pair, 60)).batchId
  await delivered(pair, batchId, 40)
  await sold(pair, 3)
  await demoPerson(shop, 'lastri', 'Bu Lastri', { role: 'producer', producerId: pair.producerId })
  await demoPerson(shop, 'hendra', 'Pak Hendra', { role: 'partner-owner', partnerId: pair.partnerId })
  await demoPerson(shop, 'rini', 'Bu Rini', { role: 'office' })
  lastri = await enteredAs(shop, 'lastri')
  hendra = await enteredAs(shop, 'hendra')
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
  expect(await read(page)).toMatch(/Menunggu: kami mengirim tautan ke lastri@dapur\.example/)
  const letters: { to: string; subject: string; text: string }[] = []
  const post = {
    deliver: async (letter: (typeof letters)[number]) => {
      letters.push(letter)
      return ok(undefined)
    },
  }
  const sweep = (ctx: Context) => sweepOutbox(ctx, post, 'https://oleh.example', shop.app.seals)
  await sweep(shop.world.ctx)
  const question = letters.splice(0)
  expect(question).toMatchObject([{ subject: 'Terima kabar Omah Oleh di alamat ini?' }])
  const soon = await lastri.send(page, page, { deed: 'again' })
  expect(soon.status).toBe(429)
  expect(wordsOf(await soon.text())).toContain('Tautan sudah dikirim. Tunggu suratnya')

  const link = new URL(/https:\S+/.exec(question[0]?.text ?? '')?.[0] ?? '').pathname
  const visitor = openBrowser(shop)
  for (let i = 0; i < 2; i++)
    expect(wordsOf(await (await visitor.get(link)).text())).toContain('Ya, ini alamat saya')
  const yes = goneTo(await visitor.post(link, {}))
  expect(wordsOf(await (await visitor.get(yes)).text())).toContain('Mulai sekarang kabar datang juga')
  expect((await visitor.get(link)).status).toBe(410)
  expect((await visitor.get(`${link.slice(0, -1)}x`)).status).toBe(404)
  expect(await read(page)).toContain('Surat sampai ke lastri@dapur.example')

  const morning = { ...shop.world.ctx, now: '2026-11-25T01:00:00.000Z' }
  await queueDigests(morning)
  for (let i = 0; i < 2; i++) await sweep(morning)
  expect(letters).toMatchObject([{ to: 'lastri@dapur.example', subject: 'Ringkasan titip jual 24 Nov 2026' }])
  expect(letters[0]?.text).toContain('Hotel Arunika, Rp22.314')
  expect(letters[0]?.text).toContain('https://oleh.example/producer/digest?on=2026-11-24')
  expect(letters[0]?.text).toContain('https://oleh.example/account/messages')
})

const form = async (browser: TestBrowser, page: string, deed: string) => {
  const html = await (await browser.get(page)).text()
  const found = html.match(/<form[\s\S]*?<\/form>/g)?.find(one => one.includes(`value="${deed}"`))
  if (found === undefined) throw new Error(`${page} has no form for ${deed}`)
  return hiddenIn(found)
}
const goneTo = (response: Response): string => {
  expect(response.status).toBe(303)
  return response.headers.get('Location') ?? ''
}

test('she objects to a loss with a photo: nothing typed is lost, and the counter reads it', async () => {
  const { cashier, counterId } = pair
  const lost = { counterId, batchId, pieces: 2, cause: 'defect' as const, key: key() }
  const { lossId } = granted(await recordLoss(cashier, lost))
  const page = paths.ownLoss(lossId)
  expect(await read(paths.ownLosses())).toContain('Anda bisa berkeberatan sampai')
  expect(await read(paths.ownDigest())).toContain('kecuali Anda berkeberatan')
  expect(await read(page)).toContain('mitra yang menanggung Rp14.876')
  const photo = await scenery(900, 700, 3).jpeg().toBuffer()
  const hidden = hiddenIn(formOf(await (await lastri.get(page)).text(), page) ?? '')
  const silent = await lastri.sendFiles(page, { ...hidden, text: '' }, { photo })
  expect(silent.status).toBe(400)
  const back = await silent.text()
  expect(wordsOf(back)).toContain('Tulis dulu, beberapa kata cukup.')
  const kept = /name="kept\.photo" value="(pic_\w+)"/.exec(back)?.[1] ?? ''
  goneTo(
    await lastri.sendFiles(page, { ...hidden, text: 'Waktu saya antar masih utuh.', 'kept.photo': kept }, {}),
  )
  const after = await (await lastri.get(page)).text()
  expect(wordsOf(after)).toContain('Waktu saya antar masih utuh.')
  expect(after).toContain(`/media/${kept}/`)
  expect(after).not.toContain('Kirim keberatan')
  expect(wordsOf(await (await hendra.get(paths.lossNote(lossId))).text())).toContain('masih utuh')
  expect((await hendra.get(page)).status).toBe(403)
})

test('a buyer brings a pack back: what it does is shown first, and only the second press writes it down', async () => {
  const saleId = await sold(pair, 2)
  const page = paths.saleReturn(saleId, 1)
  expect(wordsOf(await (await hendra.get(paths.saleSheet(saleId))).text())).toContain(
    'Pembeli mengembalikan ini',
  )
  const none = await hendra.post(page, { ...(await form(hendra, page, 'look')), pieces: '1' })
  expect(wordsOf(await none.text())).toContain('Pilih dulu mengapa barang ini dikembalikan.')
  const fields = { ...(await form(hendra, page, 'look')), pieces: '1', why: 'defect' }
  const looked = wordsOf(await (await hendra.post(page, fields)).text())
  expect(looked).toContain('Uang yang kembali ke pembeli: Rp8.500.')
  expect(looked).toContain('Hak pembuat berkurang Rp7.438, bagian konter berkurang Rp1.062.')
  const many = await hendra.post(page, { ...fields, pieces: '3' })
  expect(many.status).toBe(409)
  const { count } = await shop.world.db
    .selectFrom('customer_return')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(0)
  for (let i = 0; i < 2; i++) goneTo(await hendra.post(page, { ...fields, deed: 'record' }))
  const sheet = wordsOf(await (await hendra.get(paths.saleSheet(saleId))).text())
  expect(sheet).toMatch(/Yang sudah dikembalikan \S+: 1 pcs/)
  const next = await shop.world.db.selectFrom('customer_return').select('pieces').execute()
  expect(next).toEqual([{ pieces: 1 }])
})

test('a statement and a payment go to the other side by a link that is shown once, and a line is doubted with a photo', async () => {
  const { agreementId } = await shop.world.db
    .selectFrom('agreement')
    .select('id as agreementId')
    .executeTakeFirstOrThrow()
  const december = '2026-12-20T03:00:00.000Z'
  const system = { ...shop.world.ctx, now: december }
  const { statementId } = granted(await issueStatement(system, { agreementId }))
  shop.clock.now = new Date('2026-12-21T03:00:00.000Z')
  lastri = await enteredAs(shop, 'lastri')
  hendra = await enteredAs(shop, 'hendra')
  const page = paths.ownStatement(statementId)
  const shown = goneTo(await lastri.post(page, await form(lastri, page, 'link')))
  const chat = wordsOf(await (await lastri.get(shown)).text())
  expect(chat).toMatch(/Halo Hotel Arunika, pernyataan \S+ dari Dapur Lastri: Rp/)
  const link = new URL(/https?:\S+\/go\/[\w-]{44}/.exec(chat)?.[0] ?? '').pathname
  expect(await read(page)).not.toContain(link)

  const { posting_id: postingId } = await shop.world.db
    .selectFrom('statement_line')
    .select('posting_id')
    .where('statement_id', '=', statementId)
    .executeTakeFirstOrThrow()
  const line = paths.ownStatementLine(statementId, postingId)
  const photo = await scenery(900, 700, 5).jpeg().toBuffer()
  const doubt = { ...(await form(lastri, line, 'dispute')), reason: 'wrong-pieces' }
  const silent = await lastri.sendFiles(line, { ...doubt, text: '' }, { photo })
  expect(silent.status).toBe(400)
  const kept = /name="kept\.photo" value="(pic_\w+)"/.exec(await silent.text())?.[1] ?? ''
  goneTo(await lastri.sendFiles(line, { ...doubt, text: 'Nota saya lain.', 'kept.photo': kept }, {}))
  expect(await (await lastri.get(line)).text()).toContain(`/media/${kept}/`)

  const visitor = openBrowser(shop)
  goneTo(await visitor.post(link, {}))
  const dueIdr = (await moneyOf(system, agreementId)).willBePaidIdr
  expect(dueIdr).toBeGreaterThan(0)
  const paying = paths.paymentOut(agreementId)
  const pay = hiddenIn(formOf(await (await hendra.get(paying)).text(), paying) ?? '')
  const amount = String(Math.floor(dueIdr / 200) * 100)
  goneTo(await hendra.post(paying, { ...pay, amount, way: 'cash', paidOn: '2026-12-21' }))
  const given = goneTo(await hendra.post(paying, await form(hendra, paying, 'link')))
  expect(wordsOf(await (await hendra.get(given)).text())).toMatch(
    /Halo Dapur Lastri, Hotel Arunika sudah membayar Rp/,
  )
  const other = { ...(await form(hendra, paying, 'link')), of: 'pay_none' }
  expect((await hendra.post(paying, other)).status).toBe(404)
})

test('a partner answers a figure beside it; makers and the office read the answer', async () => {
  shop.clock.now = new Date('2027-01-20T03:00:00.000Z')
  lastri = await enteredAs(shop, 'lastri')
  hendra = await enteredAs(shop, 'hendra')
  const rini = await enteredAs(shop, 'rini')
  const page = paths.partnerFigures()
  const answer = await form(hendra, page, 'answer')
  const empty = await hendra.post(page, answer)
  expect(empty.status).toBe(400)
  expect(wordsOf(await empty.text())).toContain('Tulis dulu, beberapa kata cukup.')
  goneTo(await hendra.post(page, { ...answer, [`text.${answer.of}`]: 'Bank kami sedang pindah.' }))
  for (const [browser, where] of [
    [hendra, page],
    [lastri, paths.partnersFigures()],
    [rini, paths.counterFigures()],
  ] as const) {
    const said = wordsOf(await (await browser.get(where)).text())
    expect(said).toContain('Bank kami sedang pindah.')
    expect(said).toContain('Cara menghitungnya')
  }
  expect((await lastri.get(page)).status).toBe(403)
})

test('what will be left over: the office advises, she reads what each way does and whose money changes, and acts', async () => {
  const rini = await enteredAs(shop, 'rini')
  const desk = paths.pullForward()
  const advised = goneTo(await rini.post(desk, await form(rini, desk, 'advise')))
  expect(wordsOf(await (await rini.get(advised)).text())).toContain('Sudah disampaikan ke pembuatnya.')
  expect(await read(paths.notices())).toContain('Kantor menyarankan')
  expect(await read(paths.ownPullForward())).toContain('Usulkan ambil pulang')
  const page = paths.ownPull(batchId, pair.counterId, 'pick-up')
  expect(await read(page)).toContain('Tidak ada uang yang berubah')
  const many = await lastri.post(page, {
    ...(await form(lastri, page, 'pull')),
    pieces: '999',
    plannedOn: '2027-01-21',
  })
  expect(many.status).toBe(409)
  expect(await many.text()).toContain('value="999"')
  const fields = { ...(await form(lastri, page, 'pull')), pieces: '3', plannedOn: '2027-01-21' }
  const pickup = goneTo(await lastri.post(page, fields))
  expect(pickup).toMatch(/^\/producer\/pickups\/pku_/)
  expect(goneTo(await lastri.post(page, fields))).toBe(pickup)
  const price = paths.ownPull(batchId, pair.counterId, 'price-step')
  expect(await read(price)).toMatch(/Per bungkus Anda menerima Rp\S+, tadinya Rp7\.438/)
  expect(goneTo(await lastri.post(price, await form(lastri, price, 'pull')))).toMatch(
    /^\/producer\/agreements\//,
  )
  expect((await lastri.get(paths.ownPull(batchId, pair.counterId, 'move-cou_none'))).status).toBe(404)
})
