import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { contestLoss } from '#app/domain/consignment/losses/contest-loss.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { disputeLine, escalateDispute } from '#app/domain/consignment/statements/disputes.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { proofCode } from '#app/domain/consignment/statements/statement-proof.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { paths } from '#app/i18n/paths.ts'
import { granted, lobbyShelf } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { letPairIn } from '#tests/support/consignment-people.ts'
import { counted, key, later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

const december = '2026-12-20T03:00:00.000Z'
let shop: Shop
let pair: Pair
let rini: TestBrowser
let batchId: string
let statementId: string
let disputeId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  const { agreementId } = await agreed(pair)
  batchId = (await madeBatch(pair, 60)).batchId
  await delivered(pair, batchId, 40)
  await sold(pair, 10)
  statementId = granted(await issueStatement(later(shop.world.ctx, december), { agreementId })).statementId
  const { posting_id: postingId } = await shop.world.db
    .selectFrom('statement_line')
    .select('posting_id')
    .where('statement_id', '=', statementId)
    .executeTakeFirstOrThrow()
  const when = pairAt(pair, '2026-12-21T03:00:00.000Z')
  const said = { statementId, postingId, side: 'partner', reason: 'wrong-pieces' } as const
  disputeId = granted(
    await disputeLine(when.hotel, { ...said, text: 'Hanya sembilan yang terjual.' }),
  ).disputeId
  granted(await escalateDispute(when.her, { disputeId, side: 'producer', text: 'Mohon kantor periksa.' }))
  await letPairIn(shop.world, pair, { key: 'wulan', name: 'Bu Wulan' })
  shop.clock.now = new Date('2027-01-20T03:00:00.000Z')
  rini = await enteredAs(shop, 'rini')
}, 120_000)
afterAll(() => shop.close())

const read = async (path: string) => wordsOf(await (await rini.get(path)).text())

test('the rooms of the office show the goods, the shelves, what is late and what will be left over', async () => {
  expect(await read(paths.officeHome())).toContain('Titip jual')
  const stock = await read(paths.networkStock())
  expect(stock).toContain('Hotel Arunika')
  expect(stock).toMatch(/Semua\s*20\s*0\s*30\s*50/)
  expect(await read(paths.networkStock('batch'))).toContain('Keripik Tempe')
  expect(await read(paths.counterFigures())).toContain('Pemakaian rak')
  expect(await read(paths.pullForward())).toContain('sisa 30')
  expect(await read(paths.agreementRegistry())).toContain('Dapur Lastri dan Hotel Arunika')
  expect(await read(paths.lossDesk())).toContain('Tidak ada yang menunggu keputusan')
  expect(await read(paths.periodBoard())).toContain('Terakhir ditutup')
  expect(await read(paths.periodBoard({ partner: 'par_none', page: 9 }))).not.toContain('Terakhir ditutup')
})

test('the office rules a dispute: what does not fit is said beside its field, and nothing typed is lost', async () => {
  expect(await read(paths.overdueBoard())).toContain('Tidak ada yang terlambat')
  const page = paths.disputeCase(disputeId)
  expect(await read(paths.disputeDesk())).toContain('jumlah tidak cocok')
  const wrong = await rini.send(page, page, { text: 'Nota kasir: sembilan.', adjust: 'sembilan' })
  expect(wrong.status).toBe(400)
  const back = await wrong.text()
  expect(back).toContain('Nota kasir: sembilan.')
  expect(back).toContain('value="sembilan"')
  const ruled = await rini.send(page, page, { text: 'Nota kasir: sembilan.', adjust: '-7.438' })
  expect(ruled.status).toBe(303)
  expect(await read(page)).toContain('Koreksi yang dicatat')
})

/** Sends one of the forms of a page of the office, told apart by its deed and by what it is about. */
async function deed(who: TestBrowser, page: string, name: string, fields: Record<string, string>) {
  const html = await (await who.get(page)).text()
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find(
    one =>
      one.includes(`name="deed" value="${name}"`) && one.includes(`name="of" value="${fields.of ?? ''}"`),
  )
  if (form === undefined) throw new Error(`${page} has no form ${name}: ${wordsOf(html)}`)
  return who.post(page, { ...hiddenIn(form), ...fields })
}

test('the office rules a contested loss once, and says on what evidence', async () => {
  const when = pairAt(pair, '2027-01-10T03:00:00.000Z')
  const lost = { counterId: pair.counterId, batchId, pieces: 2, cause: 'defect' } as const
  const { lossId } = granted(await recordLoss(when.cashier, { ...lost, key: key() }))
  granted(await contestLoss(when.her, { lossId, text: 'Bungkusnya utuh waktu saya kirim.' }))
  const page = paths.lossDesk()
  expect(await read(page)).toContain('Bungkusnya utuh waktu saya kirim.')
  const field = `text.${lossId}`
  const evidence = { of: lossId, [field]: 'Foto menunjukkan bekas jatuh.' }
  const unchosen = await deed(rini, page, 'rule', evidence)
  expect(unchosen.status).toBe(400)
  const back = await unchosen.text()
  expect(wordsOf(back)).toContain('Pilih siapa yang menanggung')
  expect(back).toContain('Foto menunjukkan bekas jatuh.')
  const silent = await deed(rini, page, 'rule', { of: lossId, bearer: 'partner', [field]: ' ' })
  expect([silent.status, wordsOf(await silent.text())]).toEqual([400, expect.stringContaining('Tulis dulu')])
  const long = await deed(rini, page, 'rule', { of: lossId, bearer: 'partner', [field]: 'a'.repeat(2_001) })
  expect([long.status, wordsOf(await long.text())]).toEqual([400, expect.stringContaining('2.000')])
  const none = await deed(rini, page, 'rule', { ...evidence, bearer: 'nobody' })
  expect(none.status).toBe(400)

  const { token = '' } = hiddenIn(await (await rini.get(page)).text())
  const ruling = { ...evidence, bearer: 'partner' }
  expect((await deed(rini, page, 'rule', ruling)).status).toBe(303)
  const again = await rini.post(page, { token, deed: 'rule', ...ruling })
  expect(again.status).toBe(409)
  expect(wordsOf(await again.text())).toContain('Nota ini')
  const stranger = await rini.post(page, { token, deed: 'rule', ...ruling, of: 'los_none' })
  expect(stranger.status).toBe(404)
  expect((await rini.post(page, { token, deed: 'burn', of: lossId })).status).toBe(400)
  const { state, final_bearer } = await shop.world.db
    .selectFrom('loss')
    .select(['state', 'final_bearer'])
    .where('id', '=', lossId)
    .executeTakeFirstOrThrow()
  expect([state, final_bearer]).toEqual(['final', 'partner'])
  expect(await verifyLedgers(shop.world.db)).toBeUndefined()
})

const statements = () => shop.world.db.selectFrom('statement').select('id').orderBy('nth').execute()

test('a period says what keeps it open, closes once, and two persons open it again', async () => {
  const page = paths.periodBoard()
  expect(await read(page)).toContain('Rak Hotel Arunika belum dihitung selama 35 hari')
  const html = await (await rini.get(page)).text()
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const { agreement_id: of } = await shop.world.db
    .selectFrom('statement')
    .select('agreement_id')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const form = { of, until: '2026-12-21' }
  const early = await rini.post(page, { token, deed: 'close', ...form })
  expect(early.status).toBe(409)
  expect(wordsOf(await early.text())).toContain('Rak Hotel Arunika belum dihitung')
  expect((await rini.post(page, { token, deed: 'close', of: 'agr_none' })).status).toBe(404)

  // Of forty that came ten were sold and two lost.
  await counted(pair, 28, '2027-01-19T03:00:00.000Z')
  expect((await deed(rini, page, 'close', form)).status).toBe(303)
  expect(await read(page)).toContain('Terakhir ditutup')
  expect((await rini.post(page, { token, deed: 'close', ...form })).status).toBe(303)
  expect(await statements()).toHaveLength(2)
  expect((await deed(rini, page, 'close', { of, until: '2027-01-04' })).status).toBe(303)
  expect(await read(page)).toContain('Bisa ditutup mulai Kamis 21 Jan')
  const tooSoon = await rini.post(page, { token, deed: 'close', of, until: '2027-01-18' })
  expect([tooSoon.status, wordsOf(await tooSoon.text())]).toEqual([
    409,
    expect.stringContaining('Kamis 21 Jan, 00.00 WIB'),
  ])
  expect(await statements()).toHaveLength(3)

  const last = (await statements()).at(-1)?.id ?? ''
  const reason = `reason.${last}`
  const silent = await deed(rini, page, 'ask', { of: last, [reason]: ' ' })
  expect([silent.status, wordsOf(await silent.text())]).toEqual([400, expect.stringContaining('alasan')])
  const long = await deed(rini, page, 'ask', { of: last, [reason]: 'a'.repeat(2_001) })
  expect(long.status).toBe(400)
  const older = await rini.post(page, {
    token,
    deed: 'ask',
    of: statementId,
    [`reason.${statementId}`]: 'Salah',
  })
  expect([older.status, wordsOf(await older.text())]).toEqual([409, expect.stringContaining('masa terakhir')])
  expect(
    (await rini.post(page, { token, deed: 'ask', of: 'sta_none', 'reason.sta_none': 'Salah' })).status,
  ).toBe(404)
  expect((await deed(rini, page, 'ask', { of: last, [reason]: 'Ada nota yang tertinggal.' })).status).toBe(
    303,
  )
  expect(await read(page)).toContain('Menunggu persetujuan orang kedua.')
  const { id: reopeningId } = await shop.world.db
    .selectFrom('period_reopening')
    .select('id')
    .executeTakeFirstOrThrow()
  const alone = await rini.post(page, { token, deed: 'confirm', of: reopeningId })
  expect([alone.status, wordsOf(await alone.text())]).toEqual([403, expect.stringContaining('Orang lain')])
  const second = await enteredAs(shop, 'hendra')
  expect((await second.post(page, { token, deed: 'confirm', of: reopeningId })).status).toBe(403)
  const wulan = await enteredAs(shop, 'wulan')
  expect((await deed(wulan, page, 'confirm', { of: reopeningId })).status).toBe(303)
  expect(await read(page)).toContain('Sudah dibuka lagi oleh dua orang.')
})

test('what stays late has a letter that names every statement and its sum', async () => {
  expect(await read(paths.overdueBoard())).toContain('Surat teguran')
  const { partnerId } = pair
  const letter = await rini.get(paths.overdueLetter(partnerId, 'escalation'))
  expect(letter.headers.get('Content-Type')).toBe('application/pdf')
  expect(letter.headers.get('Cache-Control')).toBe('no-store')
  const bytes = Buffer.from(await letter.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await rini.get(paths.overdueLetter('par_none', 'reminder'))).status).toBe(404)
})

test('anybody may check a code with its sum, is told yes or no, and nothing else', async () => {
  const { sha256, closing_idr } = await shop.world.db
    .selectFrom('statement')
    .select(['sha256', 'closing_idr'])
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const code = proofCode(sha256)
  const visitor = openBrowser(shop)
  const empty = await visitor.get(paths.check('id', code))
  expect(empty.headers.get('Cache-Control')).toBe('no-store')
  expect(await empty.text()).toContain(`value="${code}"`)
  const ask = async (fields: { code: string; total: string }, language: 'id' | 'en' = 'id') => {
    const answer = await visitor.post(paths.check(language), fields)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const html = await answer.text()
    expect(html).not.toContain('Hotel Arunika')
    return wordsOf(html)
  }
  const total = String(closing_idr)
  expect(await ask({ code, total })).toContain('Cocok. Kami menerbitkan')
  expect(await ask({ code: code.toLowerCase(), total: `Rp${total}` }, 'en')).toContain('It matches.')
  expect(await ask({ code, total: '74.381' })).toContain('Tidak cocok')
  expect(await ask({ code: 'ABCDEF012345', total })).toContain('Tidak cocok')
  expect(await ask({ code: '', total: 'x' }, 'en')).toContain('No match')
})

test('the office prepares an agreement for two others: both amounts are read first, then both say yes', async () => {
  const office = { ...pair.office, changes: shop.app.catalogue }
  const { counterId } = await lobbyShelf(office, { slug: 'toko-lain', name: 'Toko Lain' })
  const partnerId = await partnerOf(shop.world, counterId)
  const { producerId, variantId } = pair
  expect(await read(paths.agreementRegistry())).toContain('Siapkan perjanjian untuk dua pihak')
  expect(await read(paths.prepareAgreement())).toMatch(
    /Pembuat Pilih dulu Dapur Lastri Mitra Pilih dulu Hotel Arunika/,
  )
  const page = paths.prepareAgreement({ producerId, partnerId })
  const html = await (await rini.get(page)).text()
  const blank = hiddenIn(
    /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(html.slice(html.indexOf('<main')))?.[0] ?? '',
  )
  const typed = {
    ...{ ...blank, deed: 'look', validFromOn: '2027-01-20', period: 'monthly', tolerance: '2' },
    ...{ [`counter.${counterId}`]: 'on', [`take.${variantId}`]: 'on', [`price.${variantId}`]: '8.500' },
    ...{ [`share.${variantId}`]: '', 'bears.stolen': 'producer', note: 'Dekat kasir, ya.' },
  }
  const say = async (fields: Record<string, string>) => {
    const answer = await rini.post(page, { ...typed, ...fields })
    const back = await answer.text()
    return { status: answer.status, back, said: wordsOf(back) }
  }
  const unsaid = await say({})
  expect([unsaid.status, unsaid.said]).toEqual([400, expect.stringContaining('Pilih dulu cara membagi')])
  expect(unsaid.back).toContain('Dekat kasir, ya.')
  expect(unsaid.back).toContain('value="8.500"')
  for (const [fields, sentence] of [
    [{ way: 'fixed' }, 'Tulis hak pembuat dalam rupiah bulat'],
    [{ way: 'part', part: '12.500' }, 'Tulis bagian konter dari setiap Rp10.000'],
    [{ way: 'part', part: '1250', tolerance: 'dua' }, 'Tulis bilangan bulat dari 0 sampai 100'],
    [{ way: 'fixed', [`share.${variantId}`]: '9000' }, 'Rp9.000'],
    [{ way: 'part', part: '1250', validFromOn: '2027-01-01' }, 'paling'],
  ] as const) {
    const wrong = await say(fields)
    expect([wrong.status, wrong.said], sentence).toEqual([400, expect.stringContaining(sentence)])
  }
  const looked = await say({ way: 'part', part: '1.250' })
  expect(looked.said).toContain('pembuat menerima Rp7.438 dari Rp8.500, konter Rp1.062')
  expect(looked.said).toContain('dari 100 pcs yang diterima, 2 pcs ditanggung pembuat')
  expect(looked.said).not.toMatch(/\d\s?%/)
  const seen = /name="seen" value="(\w+)"/.exec(looked.back)?.[1] ?? ''
  const send = { way: 'part', part: '1.250', deed: 'offer', seen }
  const other = await say({ ...send, [`price.${variantId}`]: '9.000' })
  expect(other.said).toContain('Isinya berubah')
  const offers = () =>
    shop.world.db
      .selectFrom('agreement')
      .select(['id', 'state'])
      .where('partner_id', '=', partnerId)
      .execute()
  expect(await offers()).toEqual([])
  for (let i = 0; i < 2; i++) expect((await say(send)).status).toBe(303)
  const [offered] = await offers()
  expect(offered?.state).toBe('offered')
  expect(await read(paths.agreementRegistry())).toMatch(
    /Menunggu persetujuan Dapur Lastri.*Menunggu persetujuan Hotel Arunika/,
  )
  const { id: versionId } = await shop.world.db
    .selectFrom('agreement_version')
    .select('id')
    .where('agreement_id', '=', offered?.id ?? '')
    .executeTakeFirstOrThrow()
  const now = shop.clock.now.toISOString()
  const tutik = await personWith(shop.world, 'Tutik', { role: 'partner-owner', partnerId })
  granted(await acceptVersion(later(pair.her, now), { versionId }))
  expect(await read(paths.agreementRegistry())).not.toContain('Menunggu persetujuan Dapur Lastri')
  granted(await acceptVersion(later(tutik, now), { versionId }))
  expect((await offers())[0]?.state).toBe('active')
  const twice = await say({ ...send, key: key() })
  expect([twice.status, twice.said]).toEqual([409, expect.stringContaining('sudah ada perjanjian')])
  expect((await rini.get(paths.prepareAgreement({ producerId, partnerId: 'par_none' }))).status).toBe(404)
})

test('a partner is ended step by step: what stands in the way is said, each reason is asked, and it ends once', async () => {
  const office = { ...pair.office, changes: shop.app.catalogue }
  const { counterId } = await lobbyShelf(office, { slug: 'toko-tutup', name: 'Toko Tutup' })
  const partnerId = await partnerOf(shop.world, counterId)
  const tutik = await personWith(shop.world, 'Tutik', { role: 'partner-owner', partnerId })
  const { agreementId, number } = await agreed({ ...pair, counterId, partnerId, hotel: tutik })
  const page = paths.partnerEnd(partnerId)
  const before = await read(page)
  expect(before).toContain('Konter yang hilang dari toko: Toko Tutup.')
  expect(before).toContain(`Dapur Lastri, ${number}`)
  expect(before).toContain('Belum bisa diakhiri')
  const { token = '' } = hiddenIn(await (await rini.get(page)).text())
  const early = await rini.post(page, { token, deed: 'partner', reason: 'Toko tutup.' })
  expect([early.status, wordsOf(await early.text())]).toEqual([
    409,
    expect.stringContaining('Masih ada 1 perjanjian yang terbuka'),
  ])
  const silent = await deed(rini, page, 'agreement', { of: agreementId, [`reason.${agreementId}`]: ' ' })
  const back = await silent.text()
  expect([silent.status, wordsOf(back)]).toEqual([400, expect.stringContaining('alasannya')])
  expect(back).toMatch(/<details class="more" open=""/)
  const { agreement_id: theirs } = await shop.world.db
    .selectFrom('statement')
    .select('agreement_id')
    .executeTakeFirstOrThrow()
  const strange = { token, deed: 'agreement', of: theirs, [`reason.${theirs}`]: 'Bukan miliknya.' }
  expect((await rini.post(page, strange)).status).toBe(404)
  const reason = { of: agreementId, [`reason.${agreementId}`]: 'Toko tutup.' }
  expect((await deed(rini, page, 'agreement', reason)).status).toBe(303)
  expect(await read(page)).toContain('Semua perjanjian sudah berakhir.')
  const mute = await rini.post(page, { token, deed: 'partner', reason: '' })
  expect([mute.status, wordsOf(await mute.text())]).toEqual([400, expect.stringContaining('alasannya')])
  expect((await rini.post(page, { token, deed: 'partner', reason: 'Toko tutup.' })).status).toBe(303)
  expect(await read(page)).toContain('Sudah berakhir Rabu 20 Jan, 10.00 WIB')
  expect(await read(paths.agreementRegistry())).toContain('Sudah berakhir Rabu 20 Jan, 10.00 WIB')
  const hendra = await enteredAs(shop, 'hendra')
  expect((await hendra.get(page)).status).toBe(403)
  expect((await rini.get(paths.partnerEnd('par_none'))).status).toBe(404)
})
