import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BadLine, badLine } from '#tests/support/bad-line.ts'
import { cameraPhoto } from '#tests/support/camera-photo.ts'
import { type MakerPhone, makerPhone } from '#tests/support/maker-phone.ts'
import { type Phone, type PhoneShelf, phoneShelf } from '#tests/support/phone-browser.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
let maker: MakerPhone
let line: BadLine
let shelf: PhoneShelf
let folder: string

beforeAll(async () => {
  shop = await createShop({}, { town: false })
  maker = await makerPhone(shop)
  line = await badLine(shop.running.port, () => undefined)
  shelf = await phoneShelf()
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-photos-'))
})
afterAll(async () => {
  await shelf.drop()
  await line.close()
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})

const turnOn = (): Promise<Phone> =>
  shelf.open({ url: line.url, value: maker.cookie.replace('session=', '') })

test('a new product with a photo, while the line drops twice and the browser is killed once, is there once', async () => {
  const camera = path.join(folder, 'IMG_0001.jpg')
  await writeFile(camera, await cameraPhoto())
  let phone = await turnOn()
  const strip = () => phone.page.locator('[data-phone]')
  await phone.page.goto(`${line.url}/producer`)
  await phone.page.getByRole('button', { name: 'Buat produk baru' }).click()
  await phone.page.getByRole('radio').first().check()
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()

  await phone.page.getByLabel('Nama produk').fill('Keripik Tempe Pedas')
  line.cut()
  await phone.page.getByRole('button', { name: 'Lanjut' }).click()
  await expect.poll(() => strip().textContent(), { timeout: 15_000 }).toContain('perlu sambungan')
  line.mend()
  await phone.page.waitForURL(/\/photos$/)

  await phone.page.getByRole('button', { name: 'Ambil foto' }).waitFor()
  await phone.page.locator('input[type=file][name=photo]').setInputFiles([camera])
  const cut = line.cutAfter(70_000)
  await phone.page.getByRole('button', { name: 'Kirim foto' }).click()
  await cut
  await phone.kill()

  line.mend()
  phone = await turnOn()
  await phone.page.goto(`${line.url}/producer`)
  await expect.poll(() => strip().textContent(), { timeout: 30_000 }).toBe('Sudah terkirim')

  const db = shop.world.db
  const listings = await db.selectFrom('listing').select('id').execute()
  expect(listings).toHaveLength(1)
  await phone.page.goto(`${line.url}/producer/listings/${listings[0]?.id}/photos`)
  await expect.poll(() => phone.page.locator('input[name$=".picture"]').count()).toBe(1)
  await phone.page.goto(`${line.url}/producer/listings/${listings[0]?.id}/name`)
  expect(await phone.page.getByLabel('Nama produk').inputValue()).toBe('Keripik Tempe Pedas')
  expect(await db.selectFrom('picture').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('listing_answer').select('step').execute()).toHaveLength(3)
})
