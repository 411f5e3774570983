import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { moneyNumbers } from '#app/domain/consignment/money-numbers.ts'
import { agreePickup } from '#app/domain/consignment/pickups/move-pickup.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { ruleDispute } from '#app/domain/consignment/statements/disputes.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { recordPayment } from '#app/domain/consignment/statements/payments.ts'
import type { Context } from '#app/domain/context.ts'
import { randomWord } from '#app/domain/ids.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { checkQr } from '#app/http/qr-code.server.ts'
import { paths } from '#app/i18n/paths.ts'
import { granted } from '#tests/support/cast.ts'
import { lastriAndHotel, madeBatch, type Pair, usualOffer } from '#tests/support/consignment-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let pair: Pair
let lastri: TestBrowser
let hendra: TestBrowser
let batchId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  await person('lastri', 'Bu Lastri', { role: 'producer', producer_id: pair.producerId, partner_id: null })
  await person('hendra', 'Pak Hendra', {
    role: 'partner-owner',
    producer_id: null,
    partner_id: pair.partnerId,
  })
  lastri = await enteredAs(shop, 'lastri')
  hendra = await enteredAs(shop, 'hendra')
  batchId = (await madeBatch(pair, 60)).batchId
}, 120_000)
afterAll(() => shop.close())

type Grant = { role: 'producer' | 'partner-owner'; producer_id: string | null; partner_id: string | null }

async function person(key: string, name: string, grant: Grant): Promise<void> {
  const { db, ctx } = shop.world
  const id = `acc_demo_${key}`
  await db.insertInto('account').values({ id, name, created_at: ctx.now }).execute()
  await db
    .insertInto('role_grant')
    .values({
      id: `grt_${key}`,
      account_id: id,
      ...grant,
      granted_at: ctx.now,
      granted_by_id: null,
      ended_at: null,
      ended_by_id: null,
    })
    .execute()
}

const at = (ctx: Context, now: string): Context => ({ ...ctx, now })

/** Sends one of the forms of a page, told apart by its deed, with what stands hidden in it. */
async function deed(page: string, name: string, fields: Record<string, string> = {}): Promise<Response> {
  const html = await (await lastri.get(page)).text()
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find(
    one =>
      one.includes(`name="deed" value="${name}"`) &&
      (fields.of === undefined || one.includes(`name="of" value="${fields.of}"`)),
  )
  if (form === undefined) throw new Error(`${page} has no form ${name}: ${wordsOf(html)}`)
  const action = /action="([^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return lastri.post(action, { ...hiddenIn(form), ...fields })
}

const read = async (page: string): Promise<string> => wordsOf(await (await lastri.get(page)).text())
const goneTo = (response: Response): string => {
  expect(response.status).toBe(303)
  return response.headers.get('Location') ?? ''
}

test('she offers goods to a hotel in rupiah, and mistakes are told beside the field with all that was typed', async () => {
  const page = paths.newAgreement(pair.partnerId)
  const goods = { [`take.${pair.variantId}`]: 'on', [`counter.${pair.counterId}`]: 'on' }
  const price = `price.${pair.variantId}`
  const share = `share.${pair.variantId}`
  const wrong = await deed(page, 'offer', {
    ...goods,
    [price]: '8.500',
    [share]: '9.000',
    validFromOn: '2026-11-24',
    period: 'weekly',
  })
  expect(wrong.status).toBe(400)
  const html = await wrong.text()
  expect(wordsOf(html)).toContain('lebih rendah dari hak pembuat Rp9.000')
  expect(html).toContain('value="9.000"')

  const past = await deed(page, 'offer', {
    ...goods,
    [price]: '8.500',
    [share]: '7.438',
    validFromOn: '2026-11-01',
    period: 'weekly',
  })
  expect(wordsOf(await past.text())).toContain('Paling awal 24 Nov 2026')

  const sheet = goneTo(
    await deed(page, 'offer', {
      ...goods,
      [price]: '8.500',
      [share]: '7.438',
      [`par.${pair.variantId}`]: '40',
      validFromOn: '2026-11-24',
      period: 'monthly',
    }),
  )
  const words = await read(sheet)
  expect(words).toContain('Anda menerima Rp7.438 dari harga Rp8.500. Rp1.062 untuk mitra.')
  expect(words).toContain('Dari setiap 100 bungkus yang diterima, kurang 1 ditanggung Anda')
  expect(words).not.toMatch(/\d\s?%/)

  const { versionId } = await shop.world.db
    .selectFrom('agreement_version')
    .select('id as versionId')
    .executeTakeFirstOrThrow()
  granted(await acceptVersion(pair.hotel, { versionId }))
  expect(await read(sheet)).toContain('Berlaku sekarang')
})

let delivery = ''

test('a delivery takes three taps: open what is suggested, make the note, let the goods leave', async () => {
  const suggested = await read(paths.newDelivery())
  expect(suggested).toContain('40 yang diharapkan − 0 di rak − 0 di jalan = 40')
  delivery = goneTo(await deed(paths.newDelivery(), 'draft'))
  expect(await read(delivery)).toContain('Belum berangkat')
  expect(goneTo(await deed(delivery, 'send'))).toBe(delivery)
  const words = await read(delivery)
  expect(words).toContain('Di jalan')
  expect(words).toMatch(/SJ\/2026\/11\/\d{4}/)
  expect((await lastri.get(`${delivery}/draft`)).status).toBe(404)
})

test('what is not at home cannot be sent, nor what has no number', async () => {
  const page = paths.newDelivery(pair.counterId)
  const field = `pieces.${batchId}`
  const none = await deed(page, 'draft', { [field]: '' })
  expect(wordsOf(await none.text())).toContain('Isi paling sedikit satu barang.')
  const wrong = await deed(page, 'draft', { [field]: 'dua puluh' })
  const html = await wrong.text()
  expect(html).toContain('value="dua puluh"')
  expect(wordsOf(html)).toContain('Isi angka bulat dari 1')
  const much = goneTo(await deed(page, 'draft', { [field]: '21' }))
  const sent = await deed(much, 'send')
  expect(sent.status).toBe(409)
  expect(wordsOf(await sent.text())).toContain('Di rumah tinggal 20, tidak cukup untuk 21.')
})

test('sending the same form five times makes one note', async () => {
  const html = await (await lastri.get(paths.newDelivery(pair.counterId))).text()
  const form = formOf(html, paths.newDelivery(pair.counterId)) ?? ''
  const fields = { ...hiddenIn(form), [`pieces.${batchId}`]: '2' }
  const places = new Set<string>()
  for (let i = 0; i < 5; i++) places.add(goneTo(await lastri.post(paths.newDelivery(pair.counterId), fields)))
  expect(places.size).toBe(1)
  expect(goneTo(await deed([...places][0] ?? '', 'send'))).toBe([...places][0])
  const cancelled = await deed([...places][0] ?? '', 'cancel', { reason: '' })
  expect(wordsOf(await cancelled.text())).toContain('Tulis atau pilih alasannya.')
  goneTo(await deed([...places][0] ?? '', 'cancel', { reason: 'Hujan deras' }))
  expect(await read([...places][0] ?? '')).toContain('Hujan deras')
})

test('the papers are for the two parties only, and lead each to their own rooms', async () => {
  const id = delivery.split('/').at(-1) ?? ''
  for (const browser of [lastri, hendra]) {
    const file = await browser.get(paths.paper('delivery', id))
    expect(file.status).toBe(200)
    expect(file.headers.get('Content-Type')).toBe('application/pdf')
    expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).toMatch(/^%PDF-/)
  }
  expect((await lastri.get(paths.paper('receipt', id))).status).toBe(404)
  expect((await lastri.get('/documents/letter/x.pdf')).status).toBe(404)
  expect((await lastri.get(paths.document('delivery', id))).headers.get('Location')).toBe(delivery)
  expect((await hendra.get(paths.document('delivery', id))).headers.get('Location')).toBe(
    paths.deliveryIn(id),
  )
})

test('a link confirms one delivery, once, without signing in, and not for her who made it', async () => {
  const page = goneTo(await deed(paths.newDelivery(pair.counterId), 'draft', { [`pieces.${batchId}`]: '3' }))
  goneTo(await deed(page, 'send'))
  const shared = await (await lastri.get(goneTo(await deed(page, 'link')))).text()
  const address = /http[^\s"]+(\/go\/[\w-]{44})/.exec(wordsOf(shared))?.[1] ?? ''
  expect(shared).toContain('https://wa.me/?text=')
  const stranger = openBrowser(shop)
  const shown = await stranger.get(address)
  expect(shown.headers.get('Cache-Control')).toBe('no-store')
  expect(shown.headers.get('Referrer-Policy')).toBe('same-origin')
  expect(shown.headers.get('X-Robots-Tag')).toContain('noindex')
  expect(wordsOf(await shown.text())).toMatch(
    /Dapur Lastri mengirim ini ke .* 3 bungkus .*Ya, sudah diterima/,
  )
  const own = await lastri.post(address, { answer: 'confirmed' })
  expect(own.status).toBe(403)
  const done = await stranger.post(address, { answer: 'confirmed' })
  expect(await read(goneTo(done))).toContain('Sudah tercatat')
  const again = await stranger.get(address)
  expect(again.status).toBe(410)
  expect(wordsOf(await again.text())).toContain('Tautan ini sudah dipakai.')
  expect((await stranger.post(address, { answer: 'confirmed' })).status).toBe(410)
  expect((await stranger.get(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
  expect(await read(page)).toContain('oleh tautan')
  const told = await shop.world.db
    .selectFrom('notice')
    .select('audience')
    .where('kind', '=', 'received-by-link')
    .execute()
  expect(told).toEqual([{ audience: 'partner' }])
})

test('she objects to a receipt within two days, and settles what was short', async () => {
  const deliveryId = delivery.split('/').at(-1) ?? ''
  const lines = [{ line: 1, accepted: 38, damaged: 1 }]
  granted(await receiveDelivery(pair.cashier, { deliveryId, lines, key: randomWord(12) }))
  const silent = await deed(delivery, 'object', { of: '1', 'text.1': ' ' })
  expect(silent.status).toBe(400)
  expect(wordsOf(await silent.text())).toContain('Tulis dulu, beberapa kata cukup.')
  goneTo(await deed(delivery, 'object', { of: '1', 'text.1': 'Semua utuh waktu berangkat' }))
  expect(await read(delivery)).toContain('Keberatan Anda: Semua utuh waktu berangkat')

  const { id } = await shop.world.db
    .selectFrom('goods_difference')
    .select('id')
    .where('kind', '=', 'short')
    .executeTakeFirstOrThrow()
  const beyond = await deed(delivery, 'resolve', {
    of: id,
    [`outcome.${id}`]: 'came-home',
    [`pieces.${id}`]: '2',
  })
  expect(wordsOf(await beyond.text())).toContain('Isi dari 1 sampai 1.')
  goneTo(await deed(delivery, 'resolve', { of: id, [`outcome.${id}`]: 'came-home', [`pieces.${id}`]: '1' }))
  expect(await read(delivery)).not.toContain('Kurang saat diterima')
})

test('she fetches goods: proposes, takes fewer, and counts at home what is missing', async () => {
  const field = `pieces.${batchId}`
  const page = paths.newOwnPickup(pair.counterId)
  const much = await deed(page, 'propose', { [field]: '42', plannedOn: '2026-11-26', reason: 'slow' })
  expect(wordsOf(await much.text())).toContain('Di rak tinggal 41, tidak cukup untuk 42.')
  const pickup = goneTo(
    await deed(page, 'propose', { [field]: '4', plannedOn: '2026-11-26', reason: 'slow' }),
  )
  expect(await read(pickup)).toContain('Menunggu jawaban konter.')
  granted(await agreePickup(pair.cashier, { pickupId: pickup.split('/').at(-1) ?? '' }))
  const beyond = await deed(pickup, 'hand-over', { 'pieces.1': '5' })
  expect(wordsOf(await beyond.text())).toContain('Paling banyak 4, bukan 5.')
  goneTo(await deed(pickup, 'hand-over', { 'pieces.1': '3' }))
  goneTo(await deed(pickup, 'receive', { 'pieces.1': '2' }))
  expect(await read(pickup)).toContain('Kurang saat sampai di rumah')
})

test('all three sides read the same three numbers, and they are the ledger’s', async () => {
  const sold = { counterId: pair.counterId, goods: [{ variantId: pair.variantId, pieces: 10 }] }
  granted(await recordSale(pair.cashier, { ...sold, key: randomWord(12) }))
  const sides = [
    await moneyNumbers(pair.her, { producerId: pair.producerId }),
    await moneyNumbers(pair.hotel, { partnerId: pair.partnerId }),
    await moneyNumbers(pair.office, 'network'),
  ]
  for (const side of sides) expect(side).toEqual(sides[0])
  expect(sides[0]?.sum).toEqual({ willBePaidIdr: 74_380, lateIdr: 0, receivedIdr: 0, toldIdr: 0 })
  expect((await moneyNumbers(pair.cashier, { partnerId: pair.partnerId })).agreements).toEqual([])
  expect((await moneyNumbers(pair.her, { partnerId: pair.partnerId })).agreements).toEqual([])
  expect(await read(paths.ownMoney())).toMatch(/Akan dibayar Rp74\.380 .*Terlambat Rp0/)
  expect(await verifyLedgers(shop.world.db)).toBeUndefined()
})

test('she reads a statement, disputes a line, and takes the rest', async () => {
  const december = '2026-12-10T03:00:00.000Z'
  shop.clock.now = new Date(december)
  lastri = await enteredAs(shop, 'lastri')
  hendra = await enteredAs(shop, 'hendra')
  const { id: agreementId } = await shop.world.db
    .selectFrom('agreement')
    .select('id')
    .executeTakeFirstOrThrow()
  const system = { ...shop.world.ctx, now: december }
  const { statementId } = granted(await issueStatement(system, { agreementId }))
  const page = paths.ownStatement(statementId)
  expect(await read(page)).toMatch(/Jumlah akhir Rp74\.380/)
  const code = /Kode periksa (\w+)/.exec(await read(page))?.[1] ?? ''
  const sheet = await (await lastri.get(page)).text()
  expect(sheet).toContain(await checkQr(shop.app.env.publicUrl, 'id', code))
  const { posting_id: postingId } = await shop.world.db
    .selectFrom('statement_line')
    .select('posting_id')
    .executeTakeFirstOrThrow()
  const line = paths.ownStatementLine(statementId, postingId)
  const silent = await deed(line, 'dispute', { reason: 'wrong-pieces', text: '' })
  expect(wordsOf(await silent.text())).toContain('Tulis dulu, beberapa kata cukup.')
  goneTo(await deed(line, 'dispute', { reason: 'wrong-pieces', text: 'Seharusnya sebelas' }))
  expect(await read(page)).toContain('Sebagian dipersoalkan')
  goneTo(await deed(line, 'talk', { how: 'escalate', text: 'Mohon kantor memutuskan' }))
  expect(await read(line)).toContain('Di kantor, menunggu keputusan')
  goneTo(await deed(page, 'accept'))
  expect(await read(page)).toContain('Anda sudah setuju. Menunggu mitra.')

  const { id: disputeId } = await shop.world.db
    .selectFrom('line_dispute')
    .select('id')
    .executeTakeFirstOrThrow()
  granted(await ruleDispute(system, { disputeId, text: 'Sesuai laporan', adjustIdr: 0 }))
  granted(await acceptStatement(at(pair.hotel, december), { statementId, side: 'partner' }))
  granted(
    await recordPayment(at(pair.hotel, december), {
      agreementId,
      amountIdr: 74_380,
      way: 'transfer',
      paidOn: '2026-12-10',
      key: randomWord(12),
    }),
  )
})

test('money asks for her PIN; a denial opens the claim again and tells partner and office', async () => {
  const { id } = await shop.world.db.selectFrom('payment').select('id').executeTakeFirstOrThrow()
  const page = paths.ownPayment(id)
  expect(await read(paths.ownMoney())).toContain('Jawab: uangnya sudah sampai? Rp74.380')
  const wrong = await deed(page, 'answer', { answer: 'confirmed', pin: '000000' })
  expect(wrong.status).toBe(401)
  const html = await wrong.text()
  expect(wordsOf(html)).toContain('PIN tidak cocok. Belum ada yang berubah.')
  expect(html).not.toContain('000000')
  const pin = /PIN-nya (\d{6})/.exec(await read(page))?.[1] ?? ''
  goneTo(await deed(page, 'answer', { answer: 'denied', pin }))
  expect(await read(page)).toContain('Tagihannya terbuka lagi, kantor sudah diberi tahu.')
  expect(await read(paths.ownMoney())).toMatch(/Akan dibayar Rp74\.380/)
  const notices = await shop.world.db
    .selectFrom('notice')
    .select(['audience', 'kind'])
    .where('kind', 'like', 'payment-denied%')
    .orderBy('audience')
    .execute()
  expect(notices.map(one => one.audience)).toEqual(['office', 'partner'])
  expect(await verifyLedgers(shop.world.db)).toBeUndefined()
})

test('what is another house’s is not found, and a partner has no business in her rooms', async () => {
  const terms = usualOffer(pair)
  expect(terms.lines).toHaveLength(1)
  for (const page of [
    paths.ownDelivery('dlv_00000000000000000000000000'),
    paths.ownPickup('pku_00000000000000000000000000'),
    paths.ownAgreement('agr_00000000000000000000000000'),
    paths.ownStatement('sta_00000000000000000000000000'),
    paths.ownPayment('pay_00000000000000000000000000'),
    paths.newDelivery('cou_00000000000000000000000000'),
  ])
    expect((await lastri.get(page)).status, page).toBe(404)
  expect((await hendra.get(delivery)).status).toBe(403)
  expect((await hendra.get(paths.ownMoney())).status).toBe(403)
})
