import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { contestLoss } from '#app/domain/consignment/losses/contest-loss.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import type { Context } from '#app/domain/context.ts'
import { grantRole } from '#app/domain/identity/roles.ts'
import { randomWord } from '#app/domain/ids.ts'
import { checkQr } from '#app/http/qr-code.server.ts'
import { granted, lobbyShelf } from '#tests/support/cast.ts'
import { agreed, lastriAndHotel, type Pair, partnerOf } from '#tests/support/consignment-cast.ts'
import { scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let pair: Pair
let owner: TestBrowser
let cashier: TestBrowser
let stranger: TestBrowser
let batchId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  await agreed(pair)
  batchId = (await made('2026-11-24', 60)).batchId
  const { counterId } = await lobbyShelf(pair.office, { slug: 'hotel-lain' })
  await works('hendra', 'partner-owner', pair.partnerId)
  await works('sinta', 'partner-staff', pair.partnerId)
  await works('wulan', 'partner-owner', await partnerOf(shop.world, counterId))
  await enterAll()
}, 120_000)
afterAll(() => shop.close())

/** Somebody whom the demo door lets in, with one role in this story. */
async function works(key: string, role: 'partner-owner' | 'partner-staff', partnerId: string) {
  const { db } = shop.world
  const id = `acc_demo_${key}`
  await db.insertInto('account').values({ id, name: key, created_at: now() }).execute()
  granted(await grantRole(shop.world.ctx, id, { role, partnerId }))
}

async function enterAll(): Promise<void> {
  owner = await enteredAs(shop, 'hendra')
  cashier = await enteredAs(shop, 'sinta')
  stranger = await enteredAs(shop, 'wulan')
}

/** The clock of the shop goes on, and whoever acts in the domain acts at that time. */
const now = (): string => shop.clock.now.toISOString()
const later = (minutes: number): void => {
  shop.clock.now = new Date(shop.clock.now.getTime() + minutes * 60_000)
}
const at = (who: Context): Context => ({ ...who, now: now() })
const place = (response: Response): string => response.headers.get('Location') ?? ''
const words = async (response: Response | Promise<Response>): Promise<string> =>
  wordsOf(await (await response).text())

const made = async (madeOn: string, quantity: number) =>
  granted(
    await recordBatch(at(pair.her), {
      productId: pair.productId,
      variantId: pair.variantId,
      madeOn,
      quantity,
      key: randomWord(12),
    }),
  )

async function sent(pieces: number): Promise<string> {
  const { producerId, counterId, her } = pair
  const note = { producerId, counterId, lines: [{ batchId, pieces }], key: randomWord(12) }
  const { deliveryId } = granted(await draftDelivery(at(her), note))
  granted(await sendDelivery(at(her), { deliveryId }))
  return `/partner/deliveries/${deliveryId}`
}

const shelfPieces = async (): Promise<number> => {
  const row = await shop.world.db
    .selectFrom('stock')
    .select(({ fn }) => fn.sum('pieces').as('pieces'))
    .where('counter', '=', pair.counterId)
    .where('bucket', '=', 'shelf')
    .executeTakeFirst()
  return Number(row?.pieces ?? 0)
}

const counter = (room: string): string => `/partner/counters/${pair.counterId}/${room}`

test('goods are checked in line by line: what is accepted stands on the shelf, what is short has an owner and a day', async () => {
  const page = await sent(40)
  expect(await words(owner.get('/partner'))).toContain('Dapur Lastri mengirim 40 pcs')
  const shown = await (await cashier.get(page)).text()
  expect(hiddenIn(formOf(shown, page) ?? '').deed).toBe('receive')

  const tooMany = await cashier.send(page, page, { 'accepted.1': '40', 'damaged.1': '1', 'refused.1': '0' })
  expect(tooMany.status).toBe(400)
  const html = await tooMany.text()
  expect(wordsOf(html)).toContain('Jumlahnya 41, padahal yang dikirim 40. Hitung lagi.')
  expect(html).toMatch(/name="damaged\.1"[^>]*value="1"|value="1"[^>]*name="damaged\.1"/)
  expect(await shelfPieces()).toBe(0)
  for (const bad of ['-1', '1,5', 'banyak'])
    expect(
      await words(cashier.send(page, page, { 'accepted.1': bad, 'damaged.1': '0', 'refused.1': '0' })),
    ).toContain('Isi angka bulat dari 0')

  const form = {
    ...hiddenIn(formOf(shown, page) ?? ''),
    'accepted.1': '38',
    'damaged.1': '1',
    'refused.1': '0',
  }
  expect((await cashier.post(page, form)).status).toBe(303)
  expect((await cashier.post(page, form)).status).toBe(303)
  expect(await shelfPieces()).toBe(38)
  const after = await words(owner.get(page))
  for (const said of ['Diterima, ada selisih', 'Kurang', '1 pcs, paling lambat', 'Pembuat yang menjawab'])
    expect(after).toContain(said)
  expect(after).not.toContain('Benar, sudah diterima')

  const missing = await owner.send(page, page, await outcomeOf(page, { outcome: 'arrived', pieces: '5' }))
  expect(missing.status).toBe(400)
  expect(await words(missing)).toContain('dari 1 sampai 1')
  const cleared = await owner.send(page, page, await outcomeOf(page, { outcome: 'arrived', pieces: '1' }))
  expect(cleared.status).toBe(303)
  expect(await shelfPieces()).toBe(39)
})

/** The fields of the one open difference of a page. */
async function outcomeOf(page: string, said: { outcome: string; pieces: string }) {
  const html = await (await owner.get(page)).text()
  const id = /name="differenceId" value="(dif_\w+)"/.exec(html)?.[1] ?? ''
  return {
    deed: 'clear',
    differenceId: id,
    [`outcome.${id}`]: said.outcome,
    [`pieces.${id}`]: said.pieces,
  }
}

test('a photo goes with the line that it proves, and stays when the form comes back', async () => {
  const page = await sent(5)
  const hidden = hiddenIn(formOf(await (await cashier.get(page)).text(), page) ?? '')
  const photo = await scenery(900, 700, 3).jpeg().toBuffer()
  const first = await sendFiles(
    page,
    { ...hidden, 'accepted.1': '9', 'damaged.1': '1' },
    { 'photo.1': photo },
  )
  expect(first.status).toBe(400)
  const back = await first.text()
  const kept = /name="kept\.photo\.1" value="(pic_\w+)"/.exec(back)?.[1] ?? ''
  expect(wordsOf(back)).toContain('Foto sudah kami terima.')
  const refused = await sendFiles(
    page,
    { ...hidden, 'accepted.1': '4', 'damaged.1': '1' },
    { 'photo.1': Buffer.from('no picture at all') },
  )
  expect(await words(refused)).toContain('bukan foto')
  const done = await cashier.post(page, {
    ...hidden,
    'accepted.1': '4',
    'damaged.1': '1',
    'kept.photo.1': kept,
  })
  expect(done.status).toBe(303)
  expect(await (await owner.get(page)).text()).toContain(`/media/${kept}/`)
})

async function sendFiles(page: string, fields: Record<string, string>, files: Record<string, Buffer>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const [name, bytes] of Object.entries(files))
    body.set(name, new Blob([new Uint8Array(bytes)]), 'f.jpg')
  const packed = new Response(body)
  return fetch(shop.url + page, {
    method: 'POST',
    headers: {
      'Content-Type': packed.headers.get('Content-Type') ?? '',
      Origin: shop.url,
      'Accept-Language': 'id',
      Cookie: [...cashier.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: Buffer.from(await packed.arrayBuffer()),
    redirect: 'manual',
  })
}

test('a tap on the photo sells one piece, sent twice it sells one, and can be taken back', async () => {
  const page = counter('sale')
  const before = await shelfPieces()
  const hidden = hiddenIn(formOf(await (await cashier.get(page)).text(), page) ?? '')
  const tap = await cashier.post(page, { ...hidden, goods: pair.variantId })
  expect(tap.status).toBe(303)
  expect(place(await cashier.post(page, { ...hidden, goods: pair.variantId }))).toBe(place(tap))
  expect(await shelfPieces()).toBe(before - 1)
  const shown = await cashier.get(place(tap))
  const html = await shown.text()
  expect(wordsOf(html)).toContain('+1 Keripik Tempe')
  expect(wordsOf(html)).toContain('1 pcs hari ini')
  const undo = /name="undo" value="(sal_\w+)"/.exec(html)?.[1] ?? ''
  const undone = await cashier.post(page, { token: hidden.token ?? '', undo })
  expect(await words(cashier.get(place(undone)))).toContain('Dibatalkan: Keripik Tempe kembali ke rak.')
  expect(await shelfPieces()).toBe(before)
})

test('several pieces, a named batch and a promotion: both amounts are shown before anything is recorded', async () => {
  const page = counter(`sale/${pair.variantId}`)
  const before = await shelfPieces()
  const tooMany = await cashier.send(page, page, { pieces: '500', batchId, paidIdr: '8.500' })
  expect(tooMany.status).toBe(409)
  const again = await tooMany.text()
  expect(wordsOf(again)).toContain('tidak cukup untuk 500')
  expect(again).toContain('value="500"')
  expect(await words(cashier.send(page, page, { pieces: '1', batchId, paidIdr: '9.000' }))).toContain(
    'lebih tinggi dari harga perjanjian Rp8.500',
  )

  const look = await owner.send(page, page, { pieces: '2', batchId, paidIdr: '8.000' })
  const html = await look.text()
  expect(wordsOf(html)).toContain('Harga promo Rp8.000, harga biasa Rp8.500')
  expect(wordsOf(html)).toContain('Pembuat menerima Rp7.438 dari Rp8.000, konter Rp562.')
  expect(await shelfPieces()).toBe(before)
  const cashiersLook = await words(cashier.send(page, page, { pieces: '2', batchId, paidIdr: '8.000' }))
  expect(cashiersLook).toContain('Harga promo Rp8.000')
  expect(cashiersLook).not.toContain('7.438')

  const hidden = hiddenIn(formOf(html, page) ?? '')
  const recorded = await owner.post(page, { ...hidden, pieces: '2', batchId, paidIdr: '8.000' })
  expect(recorded.status).toBe(303)
  expect(await shelfPieces()).toBe(before - 2)
  const sale = /last=(sal_\w+)/.exec(place(recorded))?.[1] ?? ''
  const sheet = `/partner/sales/${sale}`
  expect(await words(owner.get(sheet))).toContain('Pembuat menerima Rp7.438 dari harga Rp8.000.')
  expect(await words(cashier.get(sheet))).not.toContain('7.438')
  expect(await words(cashier.send(sheet, sheet, { reason: ' ' }))).toContain('Tulis atau pilih alasannya.')
  expect((await stranger.get(sheet)).status).toBe(404)
})

test('the shelf says what stands there batch by batch, and what must leave it first', async () => {
  const shelf = await words(owner.get(counter('shelf')))
  for (const said of ['Keripik Tempe, 180', 'Harga Rp8.500', 'dari Dapur Lastri'])
    expect(shelf).toContain(said)
  const byDate = await words(owner.get(`${counter('shelf')}?order=date`))
  expect(byDate).toContain('Turun dari rak')
  expect(byDate).toContain('Usulkan pulang')
  for (const room of [
    'shelf',
    'sale',
    'counts',
    'losses',
    'losses/new',
    'problems/new',
    'cards',
    'pickups/new',
  ])
    expect((await stranger.get(counter(room))).status, room).toBe(404)
})

test('a counter reports what is wrong with a pack: with a photo, once, to the office and to the maker', async () => {
  const page = counter('problems/new')
  const html = await (await cashier.get(page)).text()
  expect(await words(cashier.get(counter('shelf')))).toContain('Laporkan masalah')
  const hidden = hiddenIn(formOf(html, page) ?? '')
  const photo = await scenery(900, 700, 4).jpeg().toBuffer()
  const mute = await sendFiles(page, { ...hidden, batchId, note: 'Ada jamur.' }, { photo })
  expect(mute.status).toBe(400)
  const back = await mute.text()
  expect(wordsOf(back)).toContain('Pilih apa yang salah')
  expect(back).toContain('Ada jamur.</textarea>')
  const kept = /name="kept\.photo" value="(pic_\w+)"/.exec(back)?.[1] ?? ''
  const form = { ...hidden, batchId, kind: 'spoiled', note: 'Ada jamur.', 'kept.photo': kept }
  expect((await cashier.post(page, { ...form, batchId: 'bat_x' })).status).toBe(404)
  const done = await cashier.post(page, form)
  expect(done.status).toBe(303)
  expect(await words(cashier.get(place(done)))).toMatch(/Laporan NC\/\d{4}\/\d{2}\/0001 sudah sampai/)
  expect(place(await cashier.post(page, form))).toBe(place(done))
  const written = await shop.world.db
    .selectFrom('problem')
    .leftJoin('problem_photo', 'problem_photo.problem_id', 'problem.id')
    .select(['source', 'severity', 'batch_id', 'counter_id', 'picture_id'])
    .execute()
  const { counterId } = pair
  expect(written).toEqual([
    { source: 'counter', severity: 'major', batch_id: batchId, counter_id: counterId, picture_id: kept },
  ])
})

test('goods go home in steps, and no more is handed over than was asked for', async () => {
  const { agreement_id: agreementId } = await shop.world.db
    .selectFrom('delivery')
    .select('agreement_id')
    .executeTakeFirstOrThrow()
  const page = `${counter('pickups/new')}?agreement=${agreementId}`
  const none = await owner.send(page, page, { plannedOn: '2026-11-25' })
  expect(await words(none)).toContain('Isi paling sedikit satu barang.')
  const past = await owner.send(page, page, { plannedOn: '2026-11-01', [`pieces.${batchId}`]: '2' })
  expect(await words(past)).toContain('Paling awal hari ini, 24 Nov 2026.')
  const proposed = await owner.send(page, page, {
    plannedOn: '2026-11-25',
    reason: 'slow',
    [`pieces.${batchId}`]: '2',
  })
  expect(proposed.status).toBe(303)
  expect(await words(owner.get(place(proposed)))).toContain('Menunggu jawaban pembuat.')

  const asked = granted(
    await proposePickup(at(pair.her), {
      agreementId,
      counterId: pair.counterId,
      lines: [{ batchId, pieces: 3 }],
      plannedOn: '2026-11-26',
      reason: 'other',
      key: randomWord(12),
    }),
  )
  const pickup = `/partner/pickups/${asked.pickupId}`
  expect(await words(owner.get('/partner'))).toContain('Dapur Lastri ingin mengambil 3 pcs')
  expect((await cashier.send(pickup, pickup, { deed: 'agree' })).status).toBe(303)
  const before = await shelfPieces()
  const over = await cashier.send(pickup, pickup, { deed: 'hand-over', 'pieces.1': '4' })
  expect(over.status).toBe(400)
  expect(await words(over)).toContain('Paling banyak 3, bukan 4.')
  expect((await cashier.send(pickup, pickup, { deed: 'hand-over', 'pieces.1': '2' })).status).toBe(303)
  expect(await shelfPieces()).toBe(before - 2)
  expect((await stranger.get(pickup)).status).toBe(404)
})

test('a loss shows who bears it and both amounts before it is recorded, once', async () => {
  const page = counter('losses/new')
  const before = await shelfPieces()
  const lost = { batchId, pieces: '2', cause: 'damaged', note: 'Jatuh.' }
  expect(await words(cashier.send(page, page, { ...lost, cause: '' }))).toContain('Pilih apa yang terjadi.')
  expect(await words(cashier.send(page, page, { ...lost, cause: 'expired' }))).toContain(
    'Barang ini masih baik sampai',
  )
  const look = await (await owner.send(page, page, lost)).text()
  expect(wordsOf(look)).toContain('Ditanggung konter. Terjadi saat barang dalam penjagaan konter.')
  expect(wordsOf(look)).toContain('Pembuat menanggung Rp0, konter membayar Rp14.876.')
  expect(look).toContain('value="Jatuh."')
  expect(await words(cashier.send(page, page, lost))).not.toContain('14.876')
  expect(await shelfPieces()).toBe(before)
  const form = { ...hiddenIn(formOf(look, page) ?? ''), ...lost }
  const recorded = await owner.post(page, form)
  expect(place(await owner.post(page, form))).toBe(place(recorded))
  expect(await shelfPieces()).toBe(before - 2)
  expect(await words(cashier.get(place(recorded)))).toContain('Ditanggung konter.')
  expect((await stranger.get(place(recorded).split('?')[0] ?? '')).status).toBe(404)
})

test('a loss that the maker objects to is answered by the counter', async () => {
  const page = counter('losses/new')
  const lost = { batchId, pieces: '1', cause: 'defect', note: '' }
  const look = await (await owner.send(page, page, lost)).text()
  const recorded = await owner.post(page, { ...hiddenIn(formOf(look, page) ?? ''), ...lost })
  const note = place(recorded).split('?')[0] ?? ''
  const lossId = note.split('/').at(-1) ?? ''
  granted(await contestLoss(at(pair.her), { lossId, text: 'Bungkusnya utuh waktu saya kirim.' }))
  const shown = await words(owner.get(note))
  expect(shown).toContain('Bungkusnya utuh waktu saya kirim.')
  expect(await words(owner.send(note, note, { text: 'Ya.' }))).toContain('Pilih jawaban Anda.')
  expect(await words(owner.send(note, note, { how: 'agree', text: '' }))).toContain('Tulis dulu')
  expect((await owner.send(note, note, { how: 'agree', text: 'Baik, kami tanggung.' })).status).toBe(303)
  expect(await words(owner.get(note))).toContain('Ditanggung konter.')
})

test('a count is blind, every difference needs its reason, and then it is recorded', async () => {
  const list = counter('counts')
  later(60)
  const opened = await cashier.send(list, list, {})
  const page = place(opened)
  const standing = await shelfPieces()
  const blind = await (await cashier.get(page)).text()
  expect(wordsOf(blind)).toContain('Berapa yang ada di rak?')
  expect(wordsOf(blind)).not.toContain(`seharusnya ${standing}`)
  expect(blind).not.toMatch(new RegExp(`value="${standing}"`))
  expect(await words(cashier.send(list, list, {}).catch(() => cashier.get(list)))).toContain('Lanjutkan')

  const empty = await cashier.send(page, page, { deed: 'enter' })
  expect(empty.status).toBe(400)
  expect(await words(empty)).toContain('Tulis 0 kalau habis.')
  const entered = await cashier.send(page, page, {
    deed: 'enter',
    [`goods.${pair.variantId}`]: String(standing - 2),
  })
  expect(entered.status).toBe(303)
  const sum = await words(cashier.get(page))
  expect(sum).toContain(`seharusnya ${standing}`)
  expect(sum).toContain('Kurang 2')
  const half = await cashier.send(page, page, { deed: 'explain', 'reason.1.missing': '1' })
  expect(half.status).toBe(400)
  expect(await words(half)).toContain('Selisihnya 2 pcs, alasannya baru untuk 1 pcs.')
  const said = await cashier.send(page, page, {
    deed: 'explain',
    'reason.1.missing': '1',
    'reason.1.sold-not-recorded': '1',
  })
  expect(said.status).toBe(303)
  expect((await cashier.send(page, page, { deed: 'post' })).status).toBe(303)
  expect(await shelfPieces()).toBe(standing - 2)
  expect(await words(cashier.get(page))).toContain('Tercatat')
  expect((await stranger.get(page)).status).toBe(404)
})

test('the owner reads an agreement in plain words and says yes to the version that was shown', async () => {
  const { id } = await shop.world.db.selectFrom('agreement').select('id').executeTakeFirstOrThrow()
  const page = `/partner/agreements/${id}`
  const shown = await words(owner.get(page))
  expect(shown).toContain('Pembuat menerima Rp7.438 dari harga Rp8.500.')
  expect(shown).toContain('Dibayar paling lambat 7 hari setelah terbit.')
  expect(shown).not.toMatch(/\d\s?%/)
  granted(
    await offerVersion(at(pair.her), {
      agreementId: id,
      afterVersion: 1,
      terms: {
        validFromOn: '2026-12-15',
        counterIds: [pair.counterId],
        lines: [{ variantId: pair.variantId, priceIdr: 9_000, model: { kind: 'percent', bps: 2000 } }],
      },
    }),
  )
  const offered = await words(owner.get(page))
  expect(offered).toContain('Menunggu persetujuan Anda')
  expect(offered).toContain('Versi 1')
  expect((await owner.send(page, page, {})).status).toBe(303)
  expect(await words(owner.get(page))).not.toContain('Setujukah Anda')
  expect((await stranger.get(page)).status).toBe(404)
})

test('a cashier sees nothing of the money, and others nothing at all', async () => {
  const { id } = await shop.world.db.selectFrom('agreement').select('id').executeTakeFirstOrThrow()
  const rooms = [
    '/partner/statements',
    '/partner/agreements',
    `/partner/agreements/${id}`,
    `/partner/agreements/${id}/statement`,
    `/partner/agreements/${id}/payments`,
  ]
  for (const room of rooms) expect((await cashier.get(room)).status, room).toBe(403)
  for (const room of rooms.slice(2)) expect((await stranger.get(room)).status, room).toBe(404)
  const home = await (await cashier.get('/partner')).text()
  expect(home).not.toContain('/partner/statements')
})

test('a statement is previewed, accepted but for one line, and the rest is paid at once', async () => {
  const { id } = await shop.world.db.selectFrom('agreement').select('id').executeTakeFirstOrThrow()
  const preview = await words(owner.get(`/partner/agreements/${id}/statement`))
  expect(preview).toContain('Kalau terbit hari ini')
  later(60 * 24 * 16)
  await enterAll()
  const issued = granted(await issueStatement({ ...shop.world.ctx, now: now() }, { agreementId: id }))
  const page = `/partner/statements/${issued.statementId}`
  const { closing_idr } = await shop.world.db
    .selectFrom('statement')
    .select('closing_idr')
    .executeTakeFirstOrThrow()
  const sheet = await (await owner.get(page)).text()
  const rupiah = (idr: number): string => `Rp${String(idr).replace(/\B(?=(\d{3})+$)/g, '.')}`
  expect(wordsOf(sheet)).toContain(rupiah(Number(closing_idr)))
  expect(wordsOf(sheet)).not.toContain('tidak sama dengan jumlah')
  const code = /Kode pemeriksaan (\w+)/.exec(wordsOf(sheet))?.[1] ?? ''
  expect(sheet).toContain(await checkQr(shop.app.env.publicUrl, 'id', code))
  for (const kind of ['/partner/sales/sal_', '/partner/losses/los_', '/partner/counts/cnt_'])
    expect(sheet, kind).toContain(kind)
  expect((await cashier.get(page)).status).toBe(403)
  expect((await stranger.get(page)).status).toBe(404)

  const line = /href="(\/partner\/statements\/sta_\w+\/lines\/pst_\w+)"/.exec(sheet)?.[1] ?? ''
  const unsaid = await owner.send(line, line, { text: 'Tidak ada tamu hari itu.' })
  expect(unsaid.status).toBe(400)
  const back = await unsaid.text()
  expect(wordsOf(back)).toContain('Pilih apa yang tidak cocok.')
  expect(back).toContain('Tidak ada tamu hari itu.')
  const disputed = await owner.send(line, line, { reason: 'not-sold', text: 'Tidak ada tamu hari itu.' })
  expect(disputed.status).toBe(303)
  expect(await words(owner.get(page))).toContain('sedang dipersoalkan; sisanya tetap dibayar.')
  expect((await owner.send(page, page, {})).status).toBe(303)
  expect(await words(owner.get(page))).toContain('Anda sudah menerima pernyataan ini.')

  const pay = `/partner/agreements/${id}/payments`
  const form = await (await owner.get(pay)).text()
  const amount = /name="amount"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="amount"/.exec(form)
  const open = Number(amount?.[1] ?? amount?.[2])
  expect(open).toBeGreaterThan(0)
  expect(open).toBeLessThan(Number(closing_idr))
  expect(await words(owner.send(pay, pay, { amount: String(open), way: '' }))).toContain(
    'Pilih tunai atau transfer.',
  )
  const odd = await owner.send(pay, pay, { amount: String(open - 1), way: 'cash', paidOn: '2026-12-10' })
  expect(odd.status).toBe(400)
  expect(await words(odd)).toContain('Tunai dibulatkan ke bawah ke Rp100')
  const hidden = hiddenIn(formOf(await (await owner.get(pay)).text(), pay) ?? '')
  const told = { ...hidden, amount: String(open), way: 'cash', paidOn: '2026-12-10' }
  expect((await owner.post(pay, told)).status).toBe(303)
  expect((await owner.post(pay, told)).status).toBe(303)
  const payments = await shop.world.db.selectFrom('payment').select('amount_idr').execute()
  expect(payments.map(payment => Number(payment.amount_idr))).toEqual([open])
  expect(await words(owner.get(pay))).toContain('Menunggu jawaban pembuat')
})

test('cards and tags print the agreed price from a phone', async () => {
  expect(await words(cashier.get(counter('cards')))).toContain('Rp8.500')
  for (const paper of ['cards-a4', 'tags-a4', 'tags-58', 'qr-a4']) {
    const file = await cashier.get(`${counter('cards.pdf')}?paper=${paper}`)
    expect(file.headers.get('Content-Type'), paper).toBe('application/pdf')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

test('agreement, count and loss are printed too, for whose they are, and a cashier’s paper names no money', async () => {
  const idOf = async (table: 'agreement' | 'shelf_count' | 'loss'): Promise<string> =>
    (
      await shop.world.db
        .selectFrom(table)
        .select('id')
        .where('state', '<>', 'cancelled')
        .orderBy('id')
        .executeTakeFirstOrThrow()
    ).id
  const papers = {
    agreement: `/documents/agreement/${await idOf('agreement')}.pdf`,
    count: `/documents/count/${await idOf('shelf_count')}.pdf`,
    loss: `/documents/loss/${await idOf('loss')}.pdf`,
  }
  const print = async (who: TestBrowser, kind: keyof typeof papers, size = '') => {
    const file = await who.get(papers[kind] + size)
    return { status: file.status, bytes: Buffer.from(await file.arrayBuffer()) }
  }
  for (const kind of ['agreement', 'count', 'loss'] as const) {
    for (const size of ['', '?size=a4']) {
      const { status, bytes } = await print(owner, kind, size)
      expect([status, bytes.subarray(0, 5).toString()], kind + size).toEqual([200, '%PDF-'])
    }
    expect((await print(stranger, kind)).status, kind).toBe(404)
  }
  expect((await print(cashier, 'agreement')).status).toBe(404)
  expect((await print(cashier, 'count')).bytes.equals((await print(owner, 'count')).bytes)).toBe(true)
  expect((await print(cashier, 'loss')).bytes.length).toBeLessThan((await print(owner, 'loss')).bytes.length)
  expect(await (await owner.get(`/partner/agreements/${await idOf('agreement')}`)).text()).toContain(
    papers.agreement,
  )
})

test('the owner says who keeps the counter; a cashier only reads it', async () => {
  const page = '/partner/staff'
  expect(await words(cashier.get(page))).toContain('Pemilik konter yang menambah dan mengakhiri.')
  expect((await cashier.post(page, { name: 'Sari' })).status).toBe(403)
  const { token = '' } = hiddenIn(formOf(await (await owner.get(page)).text(), page) ?? '')
  const { partnerId } = pair
  expect(await words(owner.post(page, { token, partnerId, name: ' ' }))).toContain('Namanya belum diisi.')
  const given = await owner.post(page, { token, partnerId, name: 'Sari' })
  expect(await given.text()).toMatch(/\/welcome\/[\w-]+/)
  expect(await words(owner.get(page))).toContain('Sari')
  const grant = await shop.world.db
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', 'partner-staff')
    .executeTakeFirstOrThrow()
  const strangers = hiddenIn(formOf(await (await stranger.get(page)).text(), page) ?? '')
  expect((await stranger.post(page, { ...strangers, end: grant.id })).status).toBe(403)
  expect((await stranger.post(page, { ...strangers, partnerId, name: 'Sari' })).status).toBe(403)
  expect((await owner.post(page, { token, end: grant.id })).status).toBe(303)
  expect((await cashier.get(counter('sale'))).status).toBe(403)
})
