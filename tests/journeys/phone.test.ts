import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BadLine, badLine } from '#tests/support/bad-line.ts'
import { cameraPhoto } from '#tests/support/camera-photo.ts'
import { deskPath, type ListingDesk, listingDesk } from '#tests/support/listing-desk.tsx'
import { type MakerPhone, makerPhone } from '#tests/support/maker-phone.ts'
import { type Phone, type PhoneShelf, phoneShelf } from '#tests/support/phone-browser.ts'
import { boxFile, grain, onePlainColour, photoHeld, scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
let maker: MakerPhone
let folder: string
let camera: string
let desk: ListingDesk
let line: BadLine
let shelf: PhoneShelf
let phone: Phone

beforeAll(async () => {
  shop = await createShop({}, { town: false })
  maker = await makerPhone(shop)
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-photos-'))
  camera = path.join(folder, 'IMG_0001.jpg')
  await writeFile(camera, await cameraPhoto())
})
afterAll(async () => {
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  desk = listingDesk(maker)
  line = await badLine(shop.running.port, (incoming, body) => desk.answer(incoming, body))
  shelf = await phoneShelf()
  phone = await turnOn()
})
afterEach(async () => {
  await shelf.drop()
  await line.close()
})

const turnOn = async (): Promise<Phone> => {
  const opened = await shelf.open({ url: line.url, value: maker.cookie.replace('session=', '') })
  await opened.page.goto(line.url + deskPath)
  await opened.page.getByRole('button', { name: 'Ambil foto' }).waitFor()
  return opened
}

const choose = async (...files: string[]): Promise<void> => {
  await phone.page.locator('input[type=file][name=photo]').setInputFiles(files)
  await phone.page
    .locator('[data-photo-rows] > li')
    .nth(files.length - 1)
    .waitFor()
}
const sendPhotos = () => phone.page.getByRole('button', { name: /^Kirim (\d+ )?foto$/ }).click()
const strip = () => phone.page.locator('[data-phone]')
const arrived = (photos: number) => expect.poll(() => desk.photos.size, { timeout: 60_000 }).toBe(photos)
const uploadedBytes = (): number =>
  [...line.sent]
    .filter(([at]) => at.startsWith('/producer/uploads'))
    .reduce((sum, [, bytes]) => sum + bytes, 0)

/** Chrome's own "Slow 3G": 400 kbit/s each way, 2 s for an answer; halved here so that the test ends. */
const slow3G = () =>
  phone.devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })

test('a photo of 6 MB leaves the phone with at most 250 kB, over a slow line', async () => {
  expect((await stat(camera)).size).toBeGreaterThan(5_500_000)
  await choose(camera)
  await slow3G()
  await sendPhotos()
  await arrived(1)
  expect(uploadedBytes()).toBeLessThanOrEqual(250_000)
  expect(uploadedBytes()).toBeGreaterThan(20_000)
  const [pictureId] = desk.photos.values()
  const picture = await shop.world.db
    .selectFrom('picture')
    .selectAll()
    .where('id', '=', pictureId ?? '')
    .executeTakeFirst()
  expect(Math.max(picture?.width ?? 0, picture?.height ?? 0)).toBe(1600)
})

test('the line drops twice and the browser is killed once: photo and words arrive once, whole', async () => {
  await phone.page.getByLabel('Nama').fill('Keripik Tempe Bu Lastri')
  await choose(camera)
  await slow3G()
  const firstCut = line.cutAfter(70_000)
  await sendPhotos()
  await firstCut
  await expect.poll(() => strip().textContent()).toContain('belum terkirim')
  line.mend()
  const secondCut = line.cutAfter(60_000)
  await phone.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await secondCut
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()
  await expect.poll(() => strip().textContent()).toMatch(/Langkah berikutnya perlu sambungan|\(2\)/)
  await phone.kill()

  line.mend()
  phone = await turnOn()
  await arrived(1)
  await expect.poll(() => desk.answers.length, { timeout: 30_000 }).toBe(1)
  expect(desk.answers[0]?.name).toBe('Keripik Tempe Bu Lastri')
  await expect.poll(() => phone.page.url()).toContain('step=next')
  await phone.page.goto(line.url + deskPath)
  await expect.poll(() => phone.page.getByRole('list', { name: 'Di server' }).locator('li').count()).toBe(1)
  expect(await phone.page.locator('[data-photo-rows] > li').count()).toBe(0)
  expect([desk.photos.size, desk.answers.length]).toEqual([1, 1])
  const uploads = await shop.world.db
    .selectFrom('upload')
    .selectAll()
    .where('finished_at', 'is', null)
    .execute()
  expect(uploads).toEqual([])
  expect(uploadedBytes(), 'what had arrived was not sent again').toBeLessThan(400_000)
})

test('what was typed and never sent is back after the browser was killed', async () => {
  await phone.page.getByLabel('Nama').fill('Sambal Bawang')
  await new Promise(resolve => setTimeout(resolve, 800))
  await phone.kill()
  phone = await turnOn()
  await expect.poll(() => phone.page.getByLabel('Nama').inputValue()).toBe('Sambal Bawang')
  expect(await strip().textContent()).toContain('dikembalikan')
  expect(desk.answers).toEqual([])
})

test('an answer whose reply was lost is sent again under its key and saved once', async () => {
  desk.mood = 'lost-answer'
  await phone.page.getByLabel('Nama').fill('Keripik Apel')
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()
  await expect.poll(() => phone.page.url(), { timeout: 20_000 }).toContain('step=next')
  expect(desk.answers).toHaveLength(1)
})

test('a refusal is shown by the page of the server, with what was typed', async () => {
  desk.mood = 'refuses'
  await phone.page.getByLabel('Nama').fill('K')
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()
  await expect.poll(() => desk.answers.length).toBe(1)
})

test('photos that could be better are named with a reason and an example, and go all the same', async () => {
  const files = {
    'blurry.jpg': await scenery(1600, 1200).jpeg().toBuffer(),
    'dark.jpg': await onePlainColour(1600, 1200, '#201810').jpeg().toBuffer(),
    'small.jpg': await grain(500, 500).jpeg().toBuffer(),
    'held.jpg': await photoHeld(6, 1200, 900),
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes)
  await choose(...Object.keys(files).map(name => path.join(folder, name)))
  const rows = await phone.page.locator('[data-photo-rows] > li').allTextContents()
  expect(rows[0]).toContain('kabur')
  expect(rows[1]).toContain('gelap')
  expect(rows[2]).toContain('kecil')
  expect(await phone.page.getByRole('img', { name: /Contoh/ }).count()).toBeGreaterThan(2)
  await sendPhotos()
  await arrived(4)
  const ids = [...desk.photos.values()]
  const last = await shop.world.db
    .selectFrom('picture')
    .select(['width', 'height'])
    .where('id', '=', ids[3] ?? '')
    .executeTakeFirst()
  expect(last, 'a photo stands upright').toEqual({ width: 1200, height: 900 })
})

test('a photo is cut to a square with keys alone, and moved before another', async () => {
  const second = path.join(folder, 'second.jpg')
  await writeFile(second, await grain(1000, 900).jpeg().toBuffer())
  await choose(camera, second)
  const row = () => phone.page.locator('[data-photo-rows] > li').first()
  await row().getByRole('button', { name: 'Potong jadi persegi' }).press('Enter')
  await phone.page.keyboard.press('ArrowRight')
  await phone.page.keyboard.press('-')
  await row().getByRole('button', { name: 'Pakai potongan' }).press('Enter')
  await phone.page.getByRole('group', { name: 'Potong foto jadi persegi' }).waitFor({ state: 'detached' })
  await row().getByRole('button', { name: 'Turunkan' }).press('Enter')
  await sendPhotos()
  await arrived(2)
  const sizes = await Promise.all(
    [...desk.photos.values()].map(id =>
      shop.world.db
        .selectFrom('picture')
        .select(['width', 'height'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    ),
  )
  expect(sizes[0]).toEqual({ width: 800, height: 720 })
  expect(sizes[1]?.width).toBe(sizes[1]?.height)
})

test('what is no photo is told at once, and nothing of it is sent', async () => {
  const heic = path.join(folder, 'IMG_2.HEIC')
  const pdf = path.join(folder, 'surat.pdf')
  await writeFile(heic, boxFile('heic', ['mif1', 'heic']))
  await writeFile(pdf, '%PDF-1.7 ...')
  await phone.page.locator('input[type=file][name=photo]').setInputFiles([heic])
  await phone.page.getByText('Foto HEIC dari iPhone').waitFor()
  await phone.page.locator('input[type=file][name=photo]').setInputFiles([pdf])
  await phone.page.getByText('bukan foto').waitFor()
  expect(uploadedBytes()).toBe(0)
})

test('another maker on the same phone neither sees nor sends what is kept', async () => {
  const other = await makerPhone(shop, { slug: 'dapur-tetangga', phone: '0813 7777 1212' })
  line.cut()
  await phone.page.getByLabel('Nama').fill('Rahasia dapur')
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()
  await expect.poll(() => strip().textContent()).toContain('(1)')
  const left = desk
  desk = listingDesk(other)
  await phone.context.addCookies([
    { name: 'session', value: other.cookie.replace('session=', ''), url: line.url },
  ])
  line.mend()
  await phone.page.goto(line.url + deskPath)
  await phone.page.waitForTimeout(1500)
  expect(await phone.page.getByLabel('Nama').inputValue()).toBe('')
  expect(await strip().isHidden()).toBe(true)
  expect([left.answers, desk.answers]).toEqual([[], []])
})

test('a phone that can keep nothing says so, and still sends small photos by the plain form', async () => {
  await phone.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await phone.page.goto(line.url + deskPath)
  await expect.poll(() => strip().textContent()).toContain('tidak bisa menyimpan')
  const input = phone.page.locator('input[type=file][name=photo]')
  await input.setInputFiles([camera])
  await expect
    .poll(() => input.evaluate(field => (field as HTMLInputElement).files?.[0]?.size), { timeout: 20_000 })
    .toBeLessThanOrEqual(250_000)
  await sendPhotos()
  await expect.poll(() => line.sent.get(`${deskPath}/photos`) ?? 0).toBeGreaterThan(20_000)
  expect(line.sent.get(`${deskPath}/photos`)).toBeLessThan(251_000)
})

test('signed out meanwhile, she is asked to sign in, and nothing is lost', async () => {
  await choose(camera)
  await phone.context.clearCookies()
  await sendPhotos()
  await expect.poll(() => strip().textContent()).toContain('Masuk lagi')
  expect(await strip().getByRole('link', { name: 'Masuk' }).getAttribute('href')).toBe(
    `/sign-in?next=${encodeURIComponent(deskPath)}`,
  )
  await phone.context.addCookies([
    { name: 'session', value: maker.cookie.replace('session=', ''), url: line.url },
  ])
  await phone.page.goto(line.url + deskPath)
  await arrived(1)
})

test('with pictures turned off and by the keyboard, the field has a name, a state and a button for each photo', async () => {
  const second = path.join(folder, 'again.jpg')
  await writeFile(second, await grain(900, 900).jpeg().toBuffer())
  await phone.page.route(/\.(svg|png|jpg|webp|avif)$/, route => route.abort())
  await choose(second)
  const row = phone.page.locator('[data-photo-rows] > li').first()
  expect(await row.textContent()).toContain('Foto 1')
  expect(await row.textContent()).toContain('Siap dikirim')
  for (const name of ['Potong jadi persegi', 'Hapus']) {
    const box = await row.getByRole('button', { name }).boundingBox()
    expect(box?.height, name).toBeGreaterThanOrEqual(48)
  }
  await row.getByRole('button', { name: 'Hapus' }).press('Enter')
  await expect.poll(() => phone.page.locator('[data-photo-rows] > li').count()).toBe(0)
  expect(desk.photos.size).toBe(0)
})

test('what runs on the phone is far below 100 kB', async () => {
  const sizes = new Map<string, number>()
  phone.devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  )
  const scripts: string[] = []
  phone.devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.push(requestId)
  })
  await phone.devtools.send('Network.enable')
  await phone.devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await phone.page.goto(line.url + deskPath)
  await phone.page.getByRole('button', { name: 'Ambil foto' }).waitFor()
  const bytes = scripts.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
  expect(scripts.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThan(15_000)
})

test('what was typed and chosen before the script came is kept as well', async () => {
  const second = path.join(folder, 'early.jpg')
  await writeFile(second, await grain(900, 900).jpeg().toBuffer())
  await phone.page.route(/assets\/phone\/phone-/, async route => {
    await new Promise(resolve => setTimeout(resolve, 2000))
    await route.continue()
  })
  await phone.page.goto(line.url + deskPath, { waitUntil: 'commit' })
  await phone.page.getByLabel('Nama').fill('Kopi Dampit')
  await phone.page.locator('input[type=file][name=photo]').setInputFiles([second])
  await phone.page.locator('[data-photo-rows] > li').waitFor()
  await new Promise(resolve => setTimeout(resolve, 800))
  await phone.page.goto(line.url + deskPath)
  await expect.poll(() => phone.page.getByLabel('Nama').inputValue()).toBe('Kopi Dampit')
  await phone.page.locator('[data-photo-rows] > li').waitFor()
})
