import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeSpreadsheets } from '#app/gateways/spreadsheets/office-spreadsheets.server.ts'
import { granted } from '#tests/support/cast.ts'
import { listOfForty, longList } from '#tests/support/participants.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let office: TestBrowser
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  office = await enteredAs(shop, 'rini')
}, 120_000)
afterAll(() => shop.close())

/** Sends a file the way a browser does. */
async function sendList(
  browser: TestBrowser,
  file: Uint8Array,
  name: string,
  fields: Record<string, string | string[]> = {},
): Promise<Response> {
  const html = await (await browser.get('/office/imports')).text()
  const body = new FormData()
  for (const [field, value] of Object.entries(hiddenIn(formOf(html, '/office/imports') ?? '')))
    body.set(field, value)
  for (const [field, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(field, one)
  body.set('file', new Blob([Buffer.from(file)]), name)
  const packed = new Response(body)
  return fetch(`${shop.url}/office/imports`, {
    method: 'POST',
    headers: {
      'Content-Type': packed.headers.get('Content-Type') ?? '',
      Origin: shop.url,
      'Accept-Language': 'id',
      Cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    body: Buffer.from(await packed.arrayBuffer()),
    redirect: 'manual',
  })
}

async function finished(path: string): Promise<string> {
  for (let tries = 0; tries < 1000; tries++) {
    const html = await (await office.get(path)).text()
    if (!html.includes('http-equiv="refresh"')) return html
    await pause(100)
  }
  throw new Error(`${path} does not come to an end`)
}

test('an officer brings in forty participants, sees what happens, and corrects the three that stay out', async () => {
  const sent = await sendList(office, await listOfForty(), 'peserta.xlsx', {
    consent: ['registry', 'income-report'],
    greeting: 'Bu',
  })
  expect(sent.status).toBe(303)
  const path = sent.headers.get('Location') ?? ''
  const shown = wordsOf(await (await office.get(path)).text())
  for (const words of [
    '37',
    'Daftarkan 37 orang',
    'Kelurahan “Singosari” tidak ada',
    'dibulatkan Excel',
    'NIK',
  ])
    expect(shown).toContain(words)

  const started = await office.send(path, `${path}/work`, {})
  expect(started.status).toBe(303)
  expect(wordsOf(await finished(path))).toContain('37 didaftar + 0 sudah ada + 3 tidak masuk')

  const left = await office.get(`${path}/left/xlsx`)
  expect(left.headers.get('Content-Disposition')).toContain('perbaikan.xlsx')
  const sheet = granted(await officeSpreadsheets.read(new Uint8Array(await left.arrayBuffer())))
  expect(sheet.rows).toHaveLength(4)
  expect(JSON.stringify(sheet.rows[0])).toContain('Yang perlu diperbaiki')
  expect((await office.get(`${path}/left/csv`)).headers.get('Content-Type')).toContain('text/csv')
  expect((await office.get(`${path}/left/pdf`)).status).toBe(404)
})

test('what is no list is refused in a sentence, and what was chosen stays chosen', async () => {
  const tryIt = async (bytes: string, consent = ['registry']) => {
    const response = await sendList(office, Buffer.from(bytes), 'x', { consent, greeting: 'Pak' })
    return { status: response.status, html: await response.text() }
  }
  const pdf = await tryIt('%PDF-1.7')
  expect(pdf.status).toBe(415)
  expect(wordsOf(pdf.html)).toContain('Ini PDF. Simpan sebagai Excel')
  expect(pdf.html).toMatch(/value="registry"[^>]*checked|checked[^>]*value="registry"/)
  expect((await tryIt('')).status).toBe(400)
  expect((await tryIt('Nama;Kelurahan\nSiti;Dinoyo\n', [])).status).toBe(400)
  expect(wordsOf((await tryIt('a;b\n1;2\n')).html)).toContain('Baris judul tidak ditemukan')
})

test('a long list comes in by itself while the page tells how far it is', async () => {
  const sent = await sendList(office, longList(400), 'panjang.csv', { consent: 'registry' })
  const path = sent.headers.get('Location') ?? ''
  await office.send(path, `${path}/work`, {})
  const html = await (await office.get(path)).text()
  expect(html).toContain('http-equiv="refresh"')
  expect(html).toContain('<progress')
  expect(wordsOf(await finished(path))).toContain('didaftar')
})

test('a maker is added, agrees, is looked up with a trace, and is forgotten', async () => {
  const form = await office.send('/office/makers/new', '/office/makers/new', {
    fullName: 'Kartika Wulandari',
    greeting: 'Bu Kartika',
    kelurahan: '35.73.05.1004',
    phone: '0813 1111 2222',
    address: 'Jl. Rahasia 9',
    consent: 'registry',
  })
  expect(form.status).toBe(303)
  const path = form.headers.get('Location') ?? ''
  const card = await (await office.get(path)).text()
  expect(wordsOf(card)).toContain('Kartika Wulandari')
  for (const secret of ['Rahasia', '11112222', '1111-2222']) expect(card).not.toContain(secret)

  const revealed = await office.send(path, `${path}/private`, { what: 'contact' })
  expect(revealed.headers.get('Cache-Control')).toContain('no-store')
  const words = wordsOf(await revealed.text())
  expect(words).toContain('Jl. Rahasia 9')
  expect(words).toContain('0813-1111-2222')
  const producerId = path.split('/').at(-1)
  const looks = await shop.world.db
    .selectFrom('activity')
    .select('verb')
    .where('subject', '=', `producer:${producerId}`)
    .where('verb', '=', 'viewPrivateData')
    .execute()
  expect(looks).toHaveLength(1)
  const payout = await office.send(path, `${path}/private`, { what: 'payout' })
  expect(payout.status).toBe(403)

  const noConsent = await office.send(path, `${path}/consents`, {
    purpose: 'photo',
    version: 'old',
    word: 'give',
  })
  expect(noConsent.status).toBe(409)
  const gave = await office.send(path, `${path}/consents`, {
    purpose: 'photo',
    version: '2026-11',
    word: 'give',
  })
  expect(gave.status).toBe(303)

  const gone = await office.send(`${path}/erasure`, `${path}/erasure`, {})
  expect(gone.status).toBe(303)
  expect(wordsOf(await (await office.get(path)).text())).not.toContain('Kartika')
})

test('a form with faults comes back with the sentence at its field and all that was typed', async () => {
  const response = await office.send('/office/makers/new', '/office/makers/new', {
    fullName: 'Yuni',
    greeting: 'Bu Yuni',
    phone: '0812',
    consent: 'registry',
  })
  expect(response.status).toBe(400)
  const html = await response.text()
  expect(html).toContain('value="Bu Yuni"')
  expect(html).toContain('id="phone-error"')
})

test('a cohort gets its sessions, its attendance and its certificates', async () => {
  const made = await office.send('/office/cohorts', '/office/cohorts', {
    name: 'Angkatan uji',
    startedOn: '2026-11-01',
    needed: '80',
  })
  const cohort = made.headers.get('Location') ?? ''
  const maker = await office.send('/office/makers/new', '/office/makers/new', {
    fullName: 'Maya Sari',
    greeting: 'Bu Maya',
    kelurahan: '35.73.05.1004',
    consent: 'registry',
    cohort: cohort.split('/').at(-1) ?? '',
  })
  const makerId = maker.headers.get('Location')?.split('/').at(-1) ?? ''
  const early = await office.send(cohort, `${cohort}/sessions`, {
    stage: 'produksi',
    heldOn: '2026-10-01',
    topic: 'x',
  })
  expect(wordsOf(await early.text())).toContain('Angkatan baru mulai 1 Nov 2026')
  await office.send(cohort, `${cohort}/sessions`, {
    stage: 'produksi',
    heldOn: '2026-11-02',
    topic: 'Uji segel',
  })
  const page = await (await office.get(cohort)).text()
  const roll = /\/office\/cohorts\/\w+\/sessions\/tra_\w+/.exec(page)?.[0] ?? ''
  const recorded = await office.send(roll, roll, { [`maker ${makerId}`]: 'present' })
  expect(recorded.status).toBe(303)
  await office.send(cohort, `${cohort}/completion`, { completedOn: '2026-11-20' })
  expect(wordsOf(await (await office.get(cohort)).text())).toContain('SRT/2026/0001')
})

test('one press on her card makes her invitation', async () => {
  const made = await office.send('/office/makers/new', '/office/makers/new', {
    fullName: 'Indah Lestari',
    greeting: 'Bu Indah',
    kelurahan: '35.73.05.1004',
    consent: 'registry',
  })
  const given = await office.send(made.headers.get('Location') ?? '', '/office/invitations', {})
  expect(given.status).toBe(200)
  expect(await given.text()).toContain('/welcome/')
})

test('a maker takes her data away; nobody else gets it', async () => {
  const lastri = await enteredAs(shop, 'lastri')
  const response = await lastri.get('/producer/data')
  expect(response.headers.get('Content-Disposition')).toContain('omah-oleh.json')
  const data: Record<string, unknown> = JSON.parse(await response.text())
  expect(Object.keys(data)).toContain('consents')
  expect((await openBrowser(shop).get('/producer/data')).status).toBe(303)
})

test('every page of the registry speaks both languages and filters by kecamatan with its zeros', async () => {
  const english = wordsOf(await (await office.get('/office/makers?lang=en')).text())
  expect(english).toContain('By kecamatan')
  const indonesian = wordsOf(await (await office.get('/office/makers?lang=id&state=erased')).text())
  expect(indonesian).toMatch(/Klojen\s*0/)
  expect((await office.get('/office/makers?kecamatan=nowhere&page=-4&state=odd&q=%25')).status).toBe(200)
})
