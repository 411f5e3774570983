import { afterAll, beforeAll, expect, test } from 'vitest'
import { disputeLine, escalateDispute } from '#app/domain/consignment/statements/disputes.ts'
import { issueStatement } from '#app/domain/consignment/statements/issue-statement.ts'
import { proofCode } from '#app/domain/consignment/statements/statement-proof.ts'
import { paths } from '#app/i18n/paths.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

const december = '2026-12-20T03:00:00.000Z'
let shop: Shop
let pair: Pair
let rini: TestBrowser
let statementId: string
let disputeId: string

beforeAll(async () => {
  shop = await createShop({ DEMO: '1' }, { town: false })
  pair = await lastriAndHotel(shop.world)
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
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
  const { db, ctx } = shop.world
  await db
    .insertInto('account')
    .values({ id: 'acc_demo_rini', name: 'Bu Rini', created_at: ctx.now })
    .execute()
  await db
    .insertInto('role_grant')
    .values({
      ...{ id: 'grt_rini', account_id: 'acc_demo_rini', role: 'office', producer_id: null, partner_id: null },
      ...{ granted_at: ctx.now, granted_by_id: null, ended_at: null, ended_by_id: null },
    })
    .execute()
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
