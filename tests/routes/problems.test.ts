import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let office: TestBrowser
let buyer: TestBrowser
beforeAll(async () => {
  shop = await createShop({ DEMO: '1', TRUST_PROXY: '1' })
  office = await enteredAs(shop, 'rini')
}, 120_000)
afterAll(() => shop.close())

const phonePhoto = (): Promise<Buffer> => scenery(1200, 900, 3).jpeg().toBuffer()

let neighbours = 0
beforeEach(() => {
  buyer = openBrowser(shop, { 'X-Forwarded-For': `203.0.113.${++neighbours}` })
})

const later = (seconds: number): void => {
  shop.clock.now = new Date(shop.clock.now.getTime() + seconds * 1000)
}
const place = (response: Response): string => response.headers.get('Location') ?? ''
const words = async (response: Response): Promise<string> => wordsOf(await response.text())

/** The batch of sixty that the demo town tells of. */
async function batchOf(slug: string): Promise<{ id: string; code: string }> {
  return shop.world.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select(['batch.id', 'batch.code'])
    .where('product.slug', '=', slug)
    .where('batch.client_key', '=', `demo-${slug}`)
    .executeTakeFirstOrThrow()
}

const page = '/id/report?product=keripik-tempe-original'

/** Reads the form, takes a moment over it, and sends it as a browser does. */
async function report(
  fields: Record<string, string>,
  { at = page, seconds = 30, photo }: { at?: string; seconds?: number; photo?: Uint8Array } = {},
): Promise<Response> {
  const hidden = hiddenIn(formOf(await (await buyer.get(at)).text(), at) ?? '')
  later(seconds)
  return sendForm(at, { ...hidden, ...fields }, photo)
}

async function sendForm(at: string, fields: Record<string, string>, photo?: Uint8Array): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('photo', new Blob(photo ? [Buffer.from(photo)] : []), photo ? 'foto.jpg' : '')
  const packed = new Response(body)
  return fetch(shop.url + at, {
    method: 'POST',
    headers: {
      'Content-Type': packed.headers.get('Content-Type') ?? '',
      Origin: shop.url,
      'X-Forwarded-For': `203.0.113.${neighbours}`,
    },
    body: Buffer.from(await packed.arrayBuffer()),
    redirect: 'manual',
  })
}

test('a buyer reports a pack with a photo, and follows by the code how far it is', async () => {
  const { code: batchCode } = await batchOf('keripik-tempe-original')
  const scanned = await buyer.get(`/b/${batchCode}`)
  expect(await scanned.text()).toContain(`href="/id/report?batch=${batchCode}"`)
  const at = `/id/report?batch=${batchCode}`
  const photo = await phonePhoto()
  const sent = await report(
    { kind: 'foreign-body', note: 'Ada plastik biru.', contact: 'rina@example.org' },
    { at, photo },
  )
  expect(sent.status).toBe(303)
  expect(place(sent)).toMatch(/^\/id\/report\/[0-9a-z-]{14}\?sent=1$/)
  const followed = await buyer.get(place(sent))
  expect(followed.headers.get('Referrer-Policy')).toBe('no-referrer')
  const told = await words(followed)
  for (const said of ['Terima kasih', 'Sudah kami terima', batchCode, 'Ada benda asing'])
    expect(told).toContain(said)
  for (const secret of ['plastik biru', 'rina@']) expect(told).not.toContain(secret)

  const list = await (await office.get('/office/problems?lang=id&severity=critical')).text()
  const rows = [...list.matchAll(/href="(\/office\/problems\/ncf_\w+)"/g)].map(([, href]) => href)
  expect(rows, 'the stone of last week, which is late, stands before this one').toHaveLength(3)
  const problem = rows[1] ?? ''
  const sheet = await (await office.get(problem)).text()
  expect(sheet).toContain('Ada plastik biru.')
  expect(sheet).toMatch(/\/media\/pic_\w+\/\d+\.jpg/)
  expect(sheet).not.toContain('rina@')
  expect(await words(await office.send(problem, `${problem}/contact`, {}))).toContain('rina@example.org')
  const answered = await office.send(problem, `${problem}/answers`, { answer: 'Kami ganti.', language: 'id' })
  expect(answered.status).toBe(303)
  await office.send(problem, `${problem}/severity`, { severity: 'major' })
  expect(await words(await office.get(problem))).toContain('Berat')
  expect(await words(await buyer.get(place(sent)))).toContain('Kami ganti.')
  expect((await buyer.get('/id/report/aaaa-bbbb-cccc')).status).toBe(404)
})

test('from a product page the form works without script and without a file, once however often it is sent', async () => {
  const product = await (await buyer.get('/id/products/keripik-tempe-original')).text()
  expect(product).toContain(`href="${page}"`)
  const hidden = hiddenIn(formOf(await (await buyer.get(page)).text(), page) ?? '')
  later(20)
  const form = { ...hidden, kind: 'broken', note: 'Remuk.' }
  const first = await buyer.post(page, form)
  expect(first.status).toBe(303)
  expect(place(await buyer.post(page, form))).toBe(place(first))
  expect(place(await report({ kind: 'broken', note: ' REMUK! ' }))).toBe(place(first))
})

test('a form that lacks something comes back with its sentence, what was typed, and the photo', async () => {
  const back = await report({ note: 'Baunya aneh.', contact: '0812' }, { photo: await phonePhoto() })
  const html = await back.text()
  expect(back.status).toBe(400)
  expect(wordsOf(html)).toContain('Pilih apa yang salah')
  expect(wordsOf(html)).toContain('1 foto sudah kami terima')
  expect(html).toContain('Baunya aneh.')
  const hidden = hiddenIn(formOf(html, page) ?? '')
  const sent = await sendForm(page, { ...hidden, kind: 'spoiled', note: 'Baunya aneh.' })
  expect(await words(await buyer.get(place(sent)))).toMatch(/Foto 1 /)

  const wrongCode = await report({ kind: 'broken', note: 'x', batchCode: 'KTE-1' })
  expect(await words(wrongCode)).toContain('Kode ini tidak ada')
  const notPhoto = await report({ kind: 'broken', note: 'x' }, { photo: Buffer.from('no picture') })
  expect([notPhoto.status, await words(notPhoto)]).toEqual([415, expect.stringContaining('bukan foto')])
})

test('a hold asks not to sell; a recall turns the page red at once, in both languages, with what to do', async () => {
  const { id, code } = await batchOf('keripik-tempe-original')
  const sheet = `/office/batches/${id}`
  expect(place(await office.get(`/office/batches?code=${code.toLowerCase()}`))).toBe(sheet)
  const before = await (await buyer.get(`/b/${code}`)).text()
  expect(before).not.toContain('class="stopped')
  const empty = await office.send(sheet, sheet, { deed: 'hold', reason: '' })
  expect([empty.status, await words(empty)]).toEqual([400, expect.stringContaining('beberapa kata cukup')])
  expect((await office.send(sheet, sheet, { deed: 'hold', reason: 'Diperiksa.' })).status).toBe(303)
  expect(await words(await buyer.get(`/b/${code}`))).toContain('Jangan dijual dulu')

  const advice = { adviceId: 'Jangan dimakan, kembalikan.', adviceEn: 'Do not eat, bring it back.' }
  const lacking = await office.send(sheet, sheet, {
    deed: 'recall',
    reason: 'Jamur',
    ...advice,
    adviceEn: '',
  })
  expect(lacking.status).toBe(400)
  expect(await lacking.text()).toContain('Jangan dimakan, kembalikan.')
  expect((await office.send(sheet, sheet, { deed: 'recall', reason: 'Jamur', ...advice })).status).toBe(303)
  for (const language of ['id', 'en']) {
    const red = await (await buyer.get(`/b/${code}?lang=${language}`)).text()
    expect(red).toContain('class="stopped recalled"')
    for (const said of Object.values(advice)) expect(wordsOf(red)).toContain(said)
  }
  const reach = await words(await office.get(`${sheet}?lang=id`))
  expect(reach).toMatch(/Dibuat 60 .*Masih harus kembali 60 .*Dapur Bu Lastri Widuri/)
  const again = await buyer.post(sheet, { deed: 'release', reason: 'x' })
  expect(again.status).toBe(303)
  expect(place(again)).toContain('/sign-in')
})

test('a maker writes the cause, the office the rest, and nothing is closed before its day', async () => {
  const lastri = await enteredAs(shop, 'lastri')
  expect(
    (await words(await lastri.get('/producer'))).split('2 masalah menunggu kabar dari Anda'),
  ).toHaveLength(2)
  const list = await (await lastri.get('/producer/problems')).text()
  const waiting = await shop.world.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .select('problem.id')
    .where('product.slug', '=', 'keripik-tempe-original')
    .where('problem.state', '=', 'contained')
    .executeTakeFirstOrThrow()
  const hers = `/producer/problems/${waiting.id}`
  expect(list).toContain(hers)
  const empty = await lastri.send(hers, hers, { event: 'find-cause', note: ' ' })
  expect([empty.status, await words(empty)]).toEqual([400, expect.stringContaining('beberapa kata cukup')])
  expect((await lastri.send(hers, hers, { event: 'find-cause', note: 'Minyak masih basah.' })).status).toBe(
    303,
  )
  const token = hiddenIn(formOf(await (await lastri.get('/producer')).text(), '/sign-out') ?? '').token ?? ''
  const plan = { token, event: 'plan', note: 'x', responsible: 'x', dueOn: '2027-01-01' }
  expect((await lastri.post(hers, plan)).status).toBe(403)

  const theirs = `/office/problems/${waiting.id}`
  const late = { event: 'plan', note: 'Tiriskan semalam.', responsible: 'Bu Lastri', dueOn: '2020-01-01' }
  const refused = await office.send(theirs, theirs, late)
  const html = await refused.text()
  expect([refused.status, wordsOf(html)]).toEqual([400, expect.stringContaining('sudah lewat')])
  expect(html).toContain('Tiriskan semalam.')
  const dueOn = new Date(shop.clock.now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  expect((await office.send(theirs, theirs, { ...late, dueOn })).status).toBe(303)
  expect((await lastri.send(hers, hers, { event: 'finish', note: 'Sudah.' })).status).toBe(303)
  expect(await words(await office.get(`${theirs}?lang=id`))).toContain('tidak bisa ditutup')
  const foreign = await shop.world.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .select('problem.id')
    .where('product.slug', '=', 'pia-apel')
    .executeTakeFirstOrThrow()
  expect((await lastri.get(`/producer/problems/${foreign.id}`)).status).toBe(404)
})

test('a complaint sends its product to the reviewers again, once, with the number of the problem', async () => {
  const { problemId, number } = await shop.world.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .select(['problem.id as problemId', 'problem.number'])
    .where('product.slug', '=', 'pia-apel')
    .executeTakeFirstOrThrow()
  const sheet = `/office/problems/${problemId}`
  const silent = await office.send(`${sheet}?lang=id`, `${sheet}/review`, { track: 'quality', reason: ' ' })
  expect(silent.status).toBe(400)
  const asked = { track: 'quality', reason: 'Dua pembeli: tengik.' }
  const sent = await office.send(sheet, `${sheet}/review`, asked)
  expect([sent.status, place(sent)]).toEqual([303, `${sheet}?looked=1#look`])
  expect(await words(await office.get(place(sent)))).toMatch(/Sudah masuk antrean.*Mutu, .*dijanjikan/)
  const review = await shop.world.db
    .selectFrom('review')
    .selectAll()
    .where('kind', '=', 'complaint')
    .execute()
  expect(review).toMatchObject([{ track: 'quality', reason: `${number}: Dua pembeli: tengik.` }])
  expect((await office.send(sheet, `${sheet}/review`, asked)).status).toBe(409)
  const wulan = await enteredAs(shop, 'wulan')
  expect(await words(await wulan.get('/office/reviews?kind=complaint'))).toMatch(
    /1 pemeriksaan .*Pia Isi Apel/,
  )
  expect(await words(await wulan.get(`/office/reviews/${review[0]?.id}`))).toContain('Dua pembeli: tengik.')
})

test('the office narrows its list in the address, and opens a problem from a batch', async () => {
  const english = await words(await office.get('/office/problems?view=closed&lang=en'))
  expect(english).toContain('Wrong label')
  expect(english).not.toContain('Made somebody ill')
  expect((await office.get('/office/problems?view=odd&severity=x&source=%25&page=-3')).status).toBe(200)
  const { id } = await batchOf('pia-apel')
  const sheet = `/office/batches/${id}`
  const fields = { deed: 'report', kind: 'other', severity: 'minor', note: 'Kotak penyok.' }
  const opened = await office.send(`${sheet}?lang=id`, sheet, fields)
  expect(place(opened)).toMatch(/^\/office\/problems\/ncf_/)
  expect(await words(await office.get('/office/batches?code=XX'))).toContain('Kode ini tidak ada')
})

test('programs are told from people without asking anybody: time, a trap, a stamp, a share for each address', async () => {
  const ok = { kind: 'other', note: 'Pesan dari mesin.' }
  const fast = await report(ok, { seconds: 2 })
  expect([fast.status, await words(fast)]).toEqual([400, expect.stringContaining('terlalu cepat')])
  const trapped = await report({ ...ok, website: 'https://example.org' })
  expect([trapped.status, await words(trapped)]).toEqual([400, expect.stringContaining('harus kosong')])
  const old = await report(ok, { seconds: 86_401 })
  expect([old.status, await words(old)]).toEqual([403, expect.stringContaining('sudah lama terbuka')])
  const forged = await report({ ...ok, stamp: `${shop.clock.now.getTime() - 60_000}.${'a'.repeat(64)}` })
  expect(forged.status).toBe(403)
  expect((await report({ ...ok, note: 'a'.repeat(3000) })).status).toBe(400)
  for (let n = 1; n <= 6; n++) expect((await report({ ...ok, note: `Laporan ${n}` })).status).toBe(303)
  const seventh = await report({ ...ok, note: 'Laporan 7' })
  expect([seventh.status, await words(seventh)]).toEqual([429, expect.stringContaining('6 laporan')])
  expect((await buyer.get('/id/report?product=tidak-ada')).status).toBe(404)
  expect(await words(await buyer.get('/id/report?batch=KTE-1'))).toContain('Kode ini tidak ada')
})
