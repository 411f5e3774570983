import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let lastri: TestBrowser
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  lastri = await enteredAs(shop, 'lastri')
}, 120_000)
afterAll(() => shop.close())

/** Begins a product and answers its first question. */
async function newListing(browser: TestBrowser): Promise<string> {
  const begun = await browser.send('/producer', '/producer/listings', {})
  const kind = begun.headers.get('Location') ?? ''
  await browser.send(kind, kind, { category: 'snack-savoury/food', do: 'next' })
  return kind.replace(/\/kind$/, '')
}

const words = async (response: Response) => wordsOf(await response.text())
const place = (response: Response) => response.headers.get('Location')
const productOf = async (slug: string) =>
  (await shop.world.db.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id

test('her home says what needs her and leads to a new product', async () => {
  const home = await words(await lastri.get('/producer'))
  expect(home).toContain('Selamat datang, Bu Lastri')
  expect(home).toContain('Buat produk baru')
  expect(home).toContain('Keripik Tempe Original')
})

test('two presses on the same page begin one product', async () => {
  const form = formOf(await (await lastri.get('/producer')).text(), '/producer/listings') ?? ''
  const first = await lastri.post('/producer/listings', hiddenIn(form))
  const second = await lastri.post('/producer/listings', hiddenIn(form))
  expect(place(second)).toBe(place(first))
})

test('a screen is saved and leads on, and the product goes on there after everything was closed', async () => {
  const listing = await newListing(lastri)
  const saved = await lastri.send(`${listing}/name`, `${listing}/name`, {
    name: 'Keripik Tempe Pedas',
    do: 'next',
  })
  expect([saved.status, place(saved)]).toEqual([303, `${listing}/photos`])
  const otherPhone = await enteredAs(shop, 'lastri')
  expect(place(await otherPhone.get(listing))).toBe(`${listing}/photos`)
  expect(await words(await otherPhone.get('/producer'))).toContain('Lanjutkan Keripik Tempe Pedas')
  expect(await (await otherPhone.get(`${listing}/name`)).text()).toContain('value="Keripik Tempe Pedas"')
})

test('save and leave leads home and says so; back leads back', async () => {
  const listing = await newListing(lastri)
  const left = await lastri.send(`${listing}/name`, `${listing}/name`, { name: 'Stik Tempe', do: 'leave' })
  expect(place(left)).toBe('/producer?saved=1')
  expect(await words(await lastri.get('/producer?saved=1'))).toContain('Sudah tersimpan')
  const back = await lastri.send(`${listing}/story`, `${listing}/story`, { do: 'back' })
  expect(place(back)).toBe(`${listing}/licences`)
})

test.each<[string, string, Record<string, string>, string, string]>([
  ['an emoji name', 'name', { name: 'Keripik 🔥' }, 'Gambar kecil (emoji) tidak bisa dicetak', 'Keripik 🔥'],
  ['an empty name', 'name', { name: '  ' }, 'Ini belum diisi', ''],
  [
    'ten kilobytes of story',
    'story',
    { description: 'kata '.repeat(2048) },
    'Terlalu panjang: 10.239 huruf',
    'kata kata',
  ],
  [
    'a negative content',
    'net-content',
    { quantity: '-5', unit: 'g', packaging: 'plastic' },
    'harus antara 1 dan',
    '-5',
  ],
  [
    'a huge content',
    'net-content',
    { quantity: '99999999999', unit: 'g', packaging: 'plastic' },
    'harus antara 1 dan',
    '99999999999',
  ],
  ['no choice', 'licences', { pirt: '215' }, 'Pilih salah satu', '215'],
])(
  '%s comes back with its sentence beside the field and with what was typed',
  async (_, step, fields, sentence, typed) => {
    const listing = await newListing(lastri)
    const answer = await lastri.send(`${listing}/${step}`, `${listing}/${step}`, { ...fields, do: 'next' })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(wordsOf(html)).toContain(sentence)
    expect(html).toContain(typed)
    expect(html).toMatch(/aria-invalid="true"|bad-field/)
  },
)

test('the sentences are English where she reads English', async () => {
  const listing = await newListing(lastri)
  const form = formOf(await (await lastri.get(`${listing}/name`)).text(), `${listing}/name`) ?? ''
  const english = { Cookie: `${[...lastri.cookies].map(([n, v]) => `${n}=${v}`).join('; ')}; lang=en` }
  const answer = await shop.post(`${listing}/name`, { ...hiddenIn(form), name: '', do: 'next' }, english)
  expect(await words(answer)).toContain('This is still empty')
})

test('a form without the token of its session saves nothing and keeps what was typed', async () => {
  const listing = await newListing(lastri)
  const answer = await lastri.post(`${listing}/name`, {
    name: 'Dari halaman lama',
    key: 'old-page-1',
    do: 'next',
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('value="Dari halaman lama"')
  expect(await (await lastri.get(`${listing}/name`)).text()).not.toContain('Dari halaman lama')
})

test('two phones on one screen: both versions stand side by side, and the choice of each field is kept', async () => {
  const listing = await newListing(lastri)
  const address = `${listing}/name`
  const opened = hiddenIn(formOf(await (await lastri.get(address)).text(), address) ?? '')
  await lastri.send(address, address, { name: 'Keripik Tempe', brand: 'Dari HP pertama', do: 'next' })
  const second = await lastri.post(address, {
    ...opened,
    name: 'Keripik Pedas',
    brand: 'Dari HP kedua',
    do: 'next',
  })
  expect(second.status).toBe(409)
  const html = await second.text()
  const said = wordsOf(html)
  for (const text of ['Ada dua versi', 'Keripik Tempe', 'Keripik Pedas', 'Dari HP pertama', 'Dari HP kedua'])
    expect(said).toContain(text)
  const choice = hiddenIn(formOf(html, address) ?? '')
  expect(choice['mine:brand']).toBe('Dari HP kedua')
  const kept = await lastri.post(address, {
    ...choice,
    'keep:name': 'theirs',
    'keep:brand': 'mine',
    do: 'merge',
  })
  expect(kept.status).toBe(303)
  const now = await (await lastri.get(address)).text()
  expect(now).toContain('value="Keripik Tempe"')
  expect(now).toContain('value="Dari HP kedua"')
})

test('ingredients are added several at once, moved and removed, and their allergens ticked', async () => {
  const listing = await newListing(lastri)
  const address = `${listing}/ingredients`
  await lastri.send(address, address, { add: 'garam, kedelai, Rempah Mbah', do: 'add' })
  const order = async () =>
    [...(await (await lastri.get(address)).text()).matchAll(/name="items\.\d\.name" value="([^"]+)"/g)].map(
      ([, name]) => name,
    )
  expect(await order()).toEqual(['garam', 'kedelai', 'Rempah Mbah'])
  await lastri.send(address, address, { do: 'up.1' })
  expect(await order()).toEqual(['kedelai', 'garam', 'Rempah Mbah'])
  await lastri.send(address, address, { do: 'remove.2' })
  expect(await order()).toEqual(['kedelai', 'garam'])
  const allergens = await (await lastri.get(`${listing}/allergens`)).text()
  expect(allergens).toMatch(/name="contains\.soy"[^>]*checked/)
  expect(allergens).not.toMatch(/name="contains\.milk"[^>]*checked/)
})

test('licence numbers are read back in words', async () => {
  const listing = await newListing(lastri)
  const address = `${listing}/licences`
  await lastri.send(address, address, { pirt: '2 15 3573 01 9999 31', halal: 'not-yet', do: 'stay' })
  expect(await words(await lastri.get(address))).toContain(
    'P-IRT: kemasan plastik, kelompok 15 (olahan biji, kacang, dan umbi), Kota Malang, berlaku sampai 2031',
  )
})

test('the price helper lets the others follow the one that changed', async () => {
  const listing = await newListing(lastri)
  const address = `${listing}/price-helper?row=0`
  const worked = await lastri.send(address, address, {
    cost: '5000',
    margin: '2.000',
    commission: '20',
    do: 'compute',
  })
  const html = await worked.text()
  expect(wordsOf(html)).toContain('Pembeli membayar Rp8.749: Anda Rp7.000, konter Rp1.749')
  const taken = await lastri.post(address, { ...hiddenIn(formOf(html, address) ?? ''), take: '9000' })
  expect(place(taken)).toBe(`${listing}/sizes`)
  const lost = await lastri.send(address, address, {
    cost: '9000',
    price: '8000',
    commission: '20',
    do: 'compute',
  })
  expect(await words(lost)).toContain('padahal modalnya Rp9.000')
  const garbled = await lastri.send(address, address, { cost: 'lima', commission: '20', do: 'compute' })
  expect(await words(garbled)).toContain('“lima” bukan angka bulat')
})

test('an unfinished product is not sent, and every reason leads to its screen', async () => {
  const listing = await newListing(lastri)
  const summary = await (await lastri.get(`${listing}/summary`)).text()
  expect(summary).toContain(`href="${listing}/name"`)
  expect(wordsOf(summary)).toContain('Belum bisa dikirim')
  expect(formOf(summary, `${listing}/submission`)).not.toContain('<button')
  const token = hiddenIn(formOf(summary, `${listing}/submission`) ?? '')
  expect(place(await lastri.post(`${listing}/submission`, token))).toBe(
    `${listing}/summary?refused=listing-unfinished`,
  )
})

test('nobody opens, fills or sends the listing of another maker', async () => {
  const listing = await newListing(lastri)
  await shop.world.db
    .updateTable('listing')
    .set({
      producer_id: (
        await shop.world.db
          .selectFrom('producer')
          .select('id')
          .where('slug', '!=', 'dapur-bu-lastri-widuri')
          .executeTakeFirstOrThrow()
      ).id,
    })
    .where('id', '=', listing.split('/').at(-1) ?? '')
    .execute()
  for (const part of ['', '/name', '/summary', '/preview', '/price-helper?row=0'])
    expect((await lastri.get(`${listing}${part}`)).status, part).toBe(404)
  const token = hiddenIn(formOf(await (await lastri.get('/producer')).text(), '/producer/listings') ?? '')
  expect((await lastri.post(`${listing}/name`, { ...token, name: 'Curian', do: 'next' })).status).toBe(404)
  expect((await lastri.post(`${listing}/submission`, token)).status).toBe(404)
  expect((await lastri.post(`${listing}/discard`, token)).status).toBe(404)
})

test('nobody reaches the product of another maker', async () => {
  const { id } = await shop.world.db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select('product.id')
    .where('producer.slug', '!=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  const token = hiddenIn(formOf(await (await lastri.get('/producer')).text(), '/producer/listings') ?? '')
  for (const part of ['', '/batches', '/prices', '/pause'])
    expect((await lastri.get(`/producer/products/${id}${part}`)).status, part).toBe(404)
  for (const part of ['/listing', '/pause', '/resumption', '/prices', '/batches'])
    expect((await lastri.post(`/producer/products/${id}${part}`, token)).status, part).toBe(404)
})

test('a product that rests leaves the shop at once and comes back', async () => {
  const id = await productOf('keripik-tempe-original')
  const page = `/producer/products/${id}`
  const shown = async () => (await openBrowser(shop).get('/id/products/keripik-tempe-original')).status
  expect(await shown()).toBe(200)
  const wrong = await lastri.send(page, `${page}/pause`, { until: '2020-01-01' })
  expect([wrong.status, await words(wrong)]).toEqual([
    400,
    expect.stringContaining('Tanggal itu sudah lewat'),
  ])
  await lastri.send(page, `${page}/pause`, { until: '' })
  expect(await shown()).toBe(404)
  await lastri.send(page, `${page}/resumption`, {})
  expect(await shown()).toBe(200)
})

test('a price within the band holds at once, another says how far it may go', async () => {
  const id = await productOf('keripik-tempe-original')
  const page = `/producer/products/${id}`
  expect(place(await lastri.send(page, `${page}/prices`, { price: '12.000' }))).toBe(`${page}?done=price`)
  expect(await words(await openBrowser(shop).get('/id/products/keripik-tempe-original'))).toContain(
    'Rp12.000',
  )
  const far = await lastri.send(page, `${page}/prices`, { price: '50.000' })
  expect(far.status).toBe(400)
  const html = await far.text()
  expect(wordsOf(html)).toContain('Langsung bisa antara Rp9.900 dan Rp12.100')
  expect(html).toContain('value="50.000"')
})

test('a batch gets its code, its stickers as PDF, and a page for whoever scans them', async () => {
  const id = await productOf('keripik-tempe-original')
  const page = `/producer/products/${id}/batches`
  const variant = await shop.world.db
    .selectFrom('variant')
    .select('id')
    .where('product_id', '=', id)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  const noted = await lastri.send(page, page, { variant: variant.id, madeOn: '2026-11-24', quantity: '40' })
  const code = new URL(place(noted) ?? '', shop.url).searchParams.get('recorded') ?? ''
  expect(code).toMatch(/^KT\d+-261124-1/)
  const html = await (await lastri.get(page)).text()
  const [, labels = ''] = /href="(\/producer\/batches\/[^"]+)"/.exec(html) ?? []
  for (const paper of ['a4-24', 'a4-10', 'roll-58']) {
    const pdf = await lastri.get(labels.replace('a4-24', paper))
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  expect((await lastri.get(`${labels}&pieces=-3`)).status).toBe(400)

  const scanner = openBrowser(shop)
  expect(place(await scanner.get(`/01/02000000000015/10/${code}?17=270222`))).toBe(`/b/${code}`)
  const told = await words(await scanner.get(`/b/${code}`))
  for (const text of ['24 November 2026', '22 Februari 2027', 'Dapur Bu Lastri Widuri'])
    expect(told).toContain(text)
  expect((await scanner.get(labels)).status).toBe(303)
})

test('a batch with a wrong date or count comes back with its sentence and what was typed', async () => {
  const id = await productOf('stik-tempe')
  const page = `/producer/products/${id}/batches`
  const future = await lastri.send(page, page, { madeOn: '2027-01-01', quantity: '40' })
  expect([future.status, await words(future)]).toEqual([
    400,
    expect.stringContaining('Paling akhir hari ini, 24 Nov 2026'),
  ])
  const none = await lastri.send(page, page, { madeOn: '2026-11-24', quantity: 'banyak' })
  const html = await none.text()
  expect(wordsOf(html)).toContain('angka bulat dari 1 sampai 100.000')
  expect(html).toContain('value="banyak"')
})

test('a photo of another maker cannot be put into a listing', async () => {
  const listing = await newListing(lastri)
  const { id } = await shop.world.db.selectFrom('picture').select('id').executeTakeFirstOrThrow()
  const address = `${listing}/photos`
  const answer = await lastri.send(address, address, { 'photos.0.picture': id, do: 'next' })
  expect([answer.status, await words(answer)]).toEqual([
    400,
    expect.stringContaining('Foto ini tidak ditemukan'),
  ])
})

test('while she types the rules are asked, their words come back, and nothing is saved', async () => {
  const listing = await newListing(lastri)
  const asked = await lastri.send(`${listing}/licences`, `${listing}/licences`, {
    pirt: '215357301999920',
    halal: 'not-yet',
    do: 'check',
  })
  expect(asked.status).toBe(200)
  const said = await words(asked)
  expect(said).toMatch(/2020/)
  expect(said).toMatch(/Kenapa|Perbaiki|berakhir|sudah lewat|habis/)
  expect(await (await lastri.get(`${listing}/licences`)).text()).not.toContain('215357301999920')
})
