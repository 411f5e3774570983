import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { paths } from '#app/i18n/paths.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { letPairIn } from '#tests/support/consignment-people.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
let pair: Pair
let batchId: string
let maker: Page
let counter: Page
let office: Page
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }, { town: false }), openBrowser()])
  pair = await lastriAndHotel(shop.world)
  await letPairIn(shop.world, pair)
  batchId = (await madeBatch(pair, 60)).batchId
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** Everybody signs in at their own device; the till alone needs a script. */
async function enterAll(): Promise<void> {
  for (const page of [maker, counter, office]) await page?.context().close()
  ;[maker, counter, office] = await Promise.all([
    entered('lastri', { width: 360, script: false }),
    entered('hendra', { width: 360 }),
    entered('rini', { width: 1280, script: false }),
  ])
}

async function entered(person: string, eyes: { width: number; script?: boolean }): Promise<Page> {
  const { page } = await visitor(browser, shop.url, { language: 'id', ...eyes })
  await page.goto('/demo?lang=id')
  await page.locator(`button[value=${person}]`).click()
  await page.waitForURL(url => url.pathname !== '/demo')
  return page
}

const leaves = async (page: Page, press: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForNavigation(), press()])
}

/** Presses the button of this name, and says which page follows. */
async function presses(page: Page, name: string | RegExp): Promise<string> {
  await leaves(page, () => page.getByRole('button', { name }).first().click())
  return new URL(page.url()).pathname
}

/** Sends the one form of a page that does this. */
const sends = (page: Page, deed: string): Promise<void> =>
  leaves(page, () =>
    page
      .locator(`form:has(input[name=deed][value="${deed}"]) button, button[name=deed][value="${deed}"]`)
      .first()
      .click(),
  )

/** Presses the verb at the end of the page. */
const submits = (page: Page): Promise<void> =>
  leaves(page, () => page.locator('main form button.btn').last().click())

async function follows(page: Page, name: string | RegExp): Promise<void> {
  await leaves(page, () => page.getByRole('link', { name }).first().click())
}

async function fills(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

/** What a page says, in one line. */
const says = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
  (await page.locator('body').innerText()).replace(/\s+/g, ' ')

/** The three numbers as they stand on a page, in their order. */
const numbersOn = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address)
  return page.locator('dl.money').first().locator('dd.num').allInnerTexts()
}

test('from an offer to money in hand: three devices, one ledger, and a statement that anybody can check', async () => {
  await enterAll()

  // She offers in rupiah; the counter reads both amounts and says yes.
  await maker.goto(paths.newAgreement())
  await follows(maker, 'Hotel Arunika')
  await maker.locator(`[name="counter.${pair.counterId}"]`).check()
  await fills(maker, {
    [`price.${pair.variantId}`]: '8.500',
    [`share.${pair.variantId}`]: '7.438',
    [`par.${pair.variantId}`]: '40',
  })
  await maker.locator('[name=period]').selectOption('monthly')
  const agreement = await presses(maker, 'Kirim tawaran')
  expect(await says(maker)).toContain('Anda menerima Rp7.438 dari harga Rp8.500.')
  await counter.goto(paths.agreementsIn())
  await follows(counter, /^PJ/)
  expect(await says(counter)).toContain('Pembuat menerima Rp7.438 dari harga Rp8.500.')
  await presses(counter, 'Setuju')
  await maker.goto(agreement)
  expect(await says(maker)).toContain('Berlaku sekarang')

  // Forty packs leave her kitchen, one arrives broken.
  await maker.goto(paths.newDelivery())
  await presses(maker, /40/)
  await presses(maker, /berangkat/i)
  expect(await says(maker)).toContain('Di jalan')
  await counter.goto(paths.deliveriesIn())
  await follows(counter, /^SJ/)
  await fills(counter, { 'accepted.1': '39', 'damaged.1': '1' })
  await presses(counter, /Benar/)
  expect(await says(counter)).toContain('Rusak')

  // Three taps on the photo are three packs sold.
  await counter.goto(paths.sale(pair.counterId))
  const tile = counter.locator(`button[name=goods][value="${pair.variantId}"]`)
  for (let tap = 0; tap < 3; tap++) await tile.click()
  await counter.getByText('3 pcs hari ini').waitFor()
  expect(await counter.locator('[data-left]').getAttribute('data-left')).toBe('36')

  // A pack falls down: who pays is read before it is recorded.
  await counter.goto(paths.newLoss(pair.counterId))
  await counter.locator('[name=batchId]').selectOption(batchId)
  await fills(counter, { pieces: '1' })
  await counter.locator('[name=cause][value=damaged]').check({ force: true })
  await submits(counter)
  expect(await says(counter)).toContain('Pembuat menanggung Rp0, konter membayar Rp7.438.')
  await submits(counter)
  expect(await says(counter)).toContain('Ditanggung konter.')

  // The count is blind; one pack is nowhere.
  await counter.goto(paths.countsAt(pair.counterId))
  await presses(counter, /hitung/i)
  expect(await says(counter)).not.toContain('seharusnya')
  await fills(counter, { [`goods.${pair.variantId}`]: '34' })
  await sends(counter, 'enter')
  expect(await says(counter)).toMatch(/seharusnya 35.*Kurang 1/)
  await fills(counter, { 'reason.1.missing': '1' })
  await sends(counter, 'explain')
  await sends(counter, 'post')
  expect(await says(counter)).toContain('Tercatat')

  // Five packs go home.
  await maker.goto(paths.newOwnPickup(pair.counterId))
  await fills(maker, { [`pieces.${batchId}`]: '5' })
  await maker.locator('[name=reason]').selectOption('slow')
  await sends(maker, 'propose')
  const pickup = new URL(maker.url()).pathname
  await counter.goto(paths.pickupsOut())
  await follows(counter, /^[A-Z]{2}\/2026/)
  await sends(counter, 'agree')
  await sends(counter, 'hand-over')
  await maker.goto(pickup)
  await sends(maker, 'receive')
  await sends(maker, 'close')
  await maker.goto(paths.ownGoods())
  expect(await says(maker)).toContain('29')

  // November ends; the office closes it with its statement.
  shop.clock.now = new Date('2026-12-04T03:00:00.000Z')
  await enterAll()
  await office.goto(paths.periodBoard())
  await presses(office, /^Tutup periode/)
  await maker.goto(paths.ownMoney())
  await follows(maker, /PS\/2026/)
  expect(await says(maker)).toContain('Jumlah akhir Rp37.190')
  const statement = new URL(maker.url()).pathname

  // The counter doubts what the count made it pay, and accepts the rest; she takes the doubt to the office.
  await counter.goto(paths.statementsIn())
  await follows(counter, /PS\/2026/)
  await leaves(counter, () =>
    counter
      .getByRole('link', { name: /^Persoalkan/ })
      .last()
      .click(),
  )
  await counter.locator('[name=reason][value=wrong-pieces]').check({ force: true })
  await fills(counter, { text: 'Bungkusnya ketemu di laci.' })
  await submits(counter)
  await counter.goto(paths.statementsIn())
  await follows(counter, /PS\/2026/)
  await presses(counter, 'Terima baris yang tidak dipersoalkan')
  await counter.goto(paths.statementsIn())
  await follows(counter, /[Bb]ayar.*Dapur Lastri/)
  expect(await counter.locator('[name=amount]').inputValue()).toBe('29700')
  await fills(counter, { amount: '29.752' })
  await counter.locator('[name=way][value=transfer]').check({ force: true })
  await submits(counter)
  await presses(maker, 'Ya, semua benar')
  await follows(maker, /Lihat pembicaraan/)
  await maker.locator('[name=how][value=escalate]').check({ force: true })
  await fills(maker, { text: 'Mohon kantor memutuskan.' })
  await presses(maker, 'Kirim jawaban')
  expect(await says(maker)).toContain('Di kantor, menunggu keputusan')
  await office.goto(paths.disputeDesk())
  await follows(office, /PS\/2026/)
  await fills(office, { text: 'Foto laci cocok dengan kode produksinya.', adjust: '-7.438' })
  await presses(office, 'Putuskan')
  expect(await says(office)).toContain('Koreksi yang dicatat')

  // The rest has been paid meanwhile; her PIN says that it came.
  await maker.goto(paths.ownMoney())
  await follows(maker, /Jawab: uangnya sudah sampai/)
  await fills(maker, { pin: /PIN-nya (\d{6})/.exec(await says(maker))?.[1] ?? '' })
  await presses(maker, /^Ya,/)

  // All three read the same three numbers, and the ledger says them too.
  const read = ['Rp0', 'Rp0', 'Rp29.752']
  expect(await numbersOn(maker, paths.ownMoney())).toEqual(read)
  expect(await numbersOn(counter, paths.statementsIn())).toEqual(read)
  expect(await numbersOn(office, paths.agreementRegistry())).toEqual(read)
  expect(await verifyLedgers(shop.world.db)).toBeUndefined()

  // Anybody may hold the paper against the sum, and learns nothing else.
  await maker.goto(statement)
  await follows(maker, 'Cocokkan pernyataan ini')
  const check = maker.url()
  const { page: anybody, close } = await visitor(browser, shop.url, { language: 'id', script: false })
  const checks = async (total: string): Promise<string> => {
    await anybody.goto(check)
    await fills(anybody, { total })
    await presses(anybody, 'Cocokkan')
    return says(anybody)
  }
  expect(await checks('37.190')).toContain('Cocok. Kami menerbitkan')
  const other = await checks('37.191')
  expect(other).toContain('Tidak cocok.')
  expect(other).not.toContain('Hotel Arunika')
  await close()
}, 90_000)
