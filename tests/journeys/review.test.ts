import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { answer, finishedListing } from '#tests/domain/listing/makers.ts'
import { violationsNow } from '#tests/support/axe.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { granted } from '#tests/support/cast.ts'
import { scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
let phone: Page
let desk: Page
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
  phone = await entered('lastri', { width: 360 })
  desk = await entered('wulan', { width: 1280, script: false })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

async function entered(person: string, eyes: { width: number; script?: boolean }): Promise<Page> {
  const { page } = await visitor(browser, shop.url, { language: 'id', ...eyes })
  await page.goto('/demo?lang=id')
  await page.locator(`button[value=${person}]`).click()
  await page.waitForURL(url => url.pathname !== '/demo')
  return page
}

const passing = (minutes: number) => {
  shop.clock.now = new Date(shop.clock.now.getTime() + minutes * 60_000)
}

async function herself(): Promise<Context> {
  const { id } = await shop.world.db
    .selectFrom('producer')
    .select('id')
    .where('slug', '=', 'dapur-bu-lastri-widuri')
    .executeTakeFirstOrThrow()
  const roles = [{ role: 'producer' as const, producerId: id }]
  const actor = { kind: 'person' as const, accountId: 'acc_demo_lastri', name: 'Bu Lastri', roles }
  return shop.world.as({ now: shop.clock.now.toISOString(), actor })
}

const leaves = async (page: Page, press: () => Promise<void>) => {
  await Promise.all([page.waitForNavigation(), press()])
}

const photosOf = async (listingId: string) =>
  (
    await shop.world.db
      .selectFrom('listing_photo')
      .select('picture_id')
      .where('listing_id', '=', listingId)
      .execute()
  ).length

/** Sends what stands on her summary. */
const submit = () => leaves(phone, () => phone.locator('form[action$="/submission"] button').click())

/** Takes the review of a product on one track. */
async function take(name: string, track: 'quality' | 'packaging'): Promise<void> {
  await desk.goto(`/office/reviews?track=${track}`)
  await leaves(desk, () => desk.getByRole('button', { name: `Ambil pemeriksaan ${name}` }).click())
}

/** Answers everything with yes, scores fours, and approves: one form, one press. */
async function approve(): Promise<void> {
  for (const yes of await desk.locator('input[type=radio][value=yes]').all()) await yes.check({ force: true })
  for (const four of await desk.locator('input[type=radio][name^="score."][value="4"]').all())
    await four.check({ force: true })
  await desk.locator('input[name=verdict][value=approve]').check()
  await leaves(desk, () => desk.getByRole('button', { name: 'Kirim keputusan' }).click())
}

/** Where her pin lies on the photo, in hundredths of its sides, at a width of the window. */
async function pinAt(width: number): Promise<{ x: number; y: number }> {
  await phone.setViewportSize({ width, height: 800 })
  const photo = await phone.locator('img:has(+ svg.pins)').first().boundingBox()
  const mark = await phone.locator('svg.pins circle').first().boundingBox()
  if (!photo || !mark) throw new Error('there is no pin on a photo')
  const share = (at: number, size: number, from: number, of: number) =>
    Math.round((100 * (at + size / 2 - from)) / of)
  return {
    x: share(mark.x, mark.width, photo.x, photo.width),
    y: share(mark.y, mark.height, photo.y, photo.height),
  }
}

const inShop = async (words: string) => {
  const { page, close } = await visitor(browser, shop.url, { language: 'id', script: false })
  await page.goto('/id/products?q=kemangi')
  const found = await page.getByText(words).count()
  await close()
  return found > 0
}

test('from a wrong number to the shelf: told while typing, pinned, put right on the phone, approved, lapsed', async () => {
  const name = 'Keripik Tempe Kemangi'
  const listingId = await finishedListing(await herself(), {
    name: { name },
    allergens: { 'shared.none': 'on' },
    licences: {
      pirt: '215357301999931',
      pirtUntil: '2027-02-10',
      halal: 'certified',
      halalNumber: 'ID35110000000000126',
    },
  })
  const listing = `/producer/listings/${listingId}`

  // A number that cannot be is said to be one before anything is sent.
  await phone.goto(`${listing}/licences`)
  await phone.locator('#pirt').fill('')
  await phone.locator('#pirt').pressSequentially('215357301999920')
  await phone
    .getByText(/gelas|kaleng|plastik|kemasan/i)
    .first()
    .waitFor()
  await phone.locator('#pirt').fill('215357301999931')

  // What the law wants bars the sending, with the way to the question.
  await phone.goto(`${listing}/summary`)
  expect(await phone.locator('form[action$="/submission"] button').count()).toBe(0)
  await leaves(phone, () => phone.locator(`a[href="${listing}/allergens"].btn`).first().click())
  await phone.locator('input[name="contains.soy"]').check({ force: true })
  await phone.locator('button.btn[name=do][value=next]').click()
  await phone.waitForURL(/net-content$/)
  await phone.goto(`${listing}/summary`)
  expect(await phone.getByText('Bila dikirim sekarang, dijawab paling lambat').count()).toBe(1)
  passing(5)
  await submit()
  await phone.goto(`${listing}/feedback`)
  expect(await phone.getByText('Dijawab paling lambat').count()).toBe(1)

  // The reviewer presses on the photo, says what is meant, and sends it back: all without a script.
  await take(name, 'packaging')
  await leaves(desk, () =>
    desk
      .locator('input[type=image]')
      .first()
      .click({ position: { x: 150, y: 100 } }),
  )
  await desk.locator('#comment').fill('Segelnya tidak kelihatan. Foto dari depan, Bu.')
  await leaves(desk, () => desk.getByRole('button', { name: 'Simpan pin' }).click())
  await desk.locator('input[name=verdict][value=change-needed]').check()
  await desk.locator('summary', { hasText: 'Alasan' }).last().click()
  await desk.locator('input[name=reason][value="seal-open/1"]').check()
  await leaves(desk, () => desk.getByRole('button', { name: 'Kirim keputusan' }).click())

  // She goes from the comment to the photo itself.
  await phone.goto('/producer')
  await leaves(phone, () => phone.locator(`a[href="${listing}/feedback"]`).first().click())
  expect(await phone.getByText('Segelnya tidak kelihatan. Foto dari depan, Bu.').count()).toBe(1)
  const [narrow, wide] = [await pinAt(360), await pinAt(1280)]
  expect(narrow).toEqual({ x: 50, y: expect.any(Number) })
  expect(wide).toEqual(narrow)
  await phone.setViewportSize({ width: 360, height: 800 })
  expect(await violationsNow(phone)).toEqual([])
  passing(5)
  await leaves(phone, () => phone.getByRole('link', { name: 'Betulkan Foto' }).click())
  const photo = {
    name: 'depan.jpg',
    mimeType: 'image/jpeg',
    buffer: await scenery(1200, 900).jpeg().toBuffer(),
  }
  await phone.getByRole('button', { name: 'Ambil foto' }).waitFor()
  await phone.locator('input[type=file][name=photo]').setInputFiles([photo])
  await phone.getByRole('button', { name: 'Kirim foto' }).click()
  await expect.poll(() => photosOf(listingId), { timeout: 20_000 }).toBe(2)
  await phone.goto(`${listing}/summary`)
  await submit()

  // Both tracks say yes; the number is held against its paper; the product is there with the next page.
  expect(await inShop(name)).toBe(false)
  await take(name, 'packaging')
  await approve()
  await take(name, 'quality')
  await approve()
  expect(await inShop(name)).toBe(false)
  await leaves(desk, () => desk.getByRole('button', { name: /Nomor 2153.*cocok dengan suratnya/ }).click())
  await expect.poll(() => inShop(name)).toBe(true)

  // What she changes waits, while the old words go on selling.
  passing(5)
  const her = await herself()
  granted(await answer(her, listingId, 'story', { description: 'Resep baru dengan kemangi lebih banyak.' }))
  await phone.goto(`${listing}/summary`)
  await submit()
  await phone.goto(`${listing}/feedback`)
  expect(await phone.getByText('Selama menunggu, versi lama tetap dijual.').count()).toBe(1)
  await phone.goto('/id/products?q=kemangi')
  await leaves(phone, () =>
    phone
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click(),
  )
  expect(await phone.getByText('Irisan tempe tipis, digoreng garing.').count()).toBeGreaterThan(0)
  expect(await phone.getByText('Resep baru dengan kemangi').count()).toBe(0)

  // The day after its licence ended it is gone by itself.
  shop.clock.now = new Date('2027-02-10T16:59:00.000Z')
  expect(await inShop(name)).toBe(true)
  shop.clock.now = new Date('2027-02-10T17:00:00.000Z')
  expect(await inShop(name)).toBe(false)
}, 90_000)

test('axe finds nothing in the queue and on the bench, and both fit a phone', async () => {
  const { id } = await shop.world.db
    .selectFrom('review')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const page = await entered('wulan', { width: 360 })
  const found: string[] = []
  for (const address of ['/office/reviews', `/office/reviews/${id}`]) {
    await page.goto(address)
    if (address.endsWith(id)) await leaves(page, () => page.getByRole('button', { name: 'Ambil' }).click())
    for (const fault of await violationsNow(page)) found.push(`${address} ${fault}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) found.push(`${address} is ${wide}px too wide`)
  }
  expect(found).toEqual([])
}, 60_000)
