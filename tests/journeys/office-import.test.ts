import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { officeSpreadsheets } from '#app/gateways/spreadsheets/office-spreadsheets.server.ts'
import type { SheetCell } from '#app/gateways/spreadsheets/spreadsheets.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { granted } from '#tests/support/cast.ts'
import { listOfForty, participant } from '#tests/support/participants.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enterAs, onSlowLine, sideways, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
let folder: string
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-lists-'))
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await rm(folder, { recursive: true, force: true })
})

async function makers(): Promise<number> {
  const { n } = await shop.world.db
    .selectFrom('producer')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function sendList(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Kantor' }).click()
  await page.getByRole('link', { name: 'Data pembuat' }).click()
  await page.getByRole('link', { name: 'Masukkan daftar' }).click()
  await page.getByLabel('Berkas').setInputFiles(file)
  await page.getByLabel('Pendataan').check()
  await page.getByRole('button', { name: 'Baca daftar' }).click()
  await page.waitForURL(/\/office\/imports\/imp_/)
}

const words = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? ''

/** Rows of the file that the page offers for the people who stayed out. */
async function corrections(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh perbaikan (Excel)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('perbaikan.xlsx')
  const bytes = await readFile(await download.path())
  return granted(await officeSpreadsheets.read(new Uint8Array(bytes))).rows.map(row => row.cells)
}

test('forty participants come in from a phone on a slow line: 37 at once, three after correction, nobody twice', async () => {
  const list = path.join(folder, 'peserta.xlsx')
  await writeFile(list, await listOfForty())
  const rini = await visitor(browser, shop.url, { language: 'id' })
  const { page } = rini
  await enterAs(rini, 'rini')
  await onSlowLine(rini)
  const before = await makers()

  await sendList(page, list)
  const dryRun = await words(page)
  expect(dryRun).toContain('peserta.xlsx')
  expect(await sideways(page)).toBe(0)
  expect(await makers(), 'a dry run registers nobody').toBe(before)
  await page.getByRole('link', { name: /^Tidak bisa masuk/ }).click()
  await page.waitForURL(/plan=bad/)
  const reasons = await words(page)
  for (const reason of [
    'Nomor HP “8,12E+10” sudah dibulatkan Excel, angkanya hilang. Ketik ulang sebagai teks.',
    'Kelurahan “Singosari” tidak ada di Kota Malang.',
    'Nama kosong. Isi namanya.',
  ])
    expect(reasons).toContain(reason)

  await page.getByRole('button', { name: 'Daftarkan 37 orang' }).click()
  await page.getByText('37 didaftar + 0 sudah ada + 3 tidak masuk').waitFor()
  await page.waitForLoadState()
  expect(await sideways(page)).toBe(0)
  expect(await makers()).toBe(before + 37)
  const left = await corrections(page)
  expect(left).toHaveLength(4)
  expect(JSON.stringify(left)).toContain('Singosari')

  await sendList(page, list)
  expect(await words(page)).toMatch(/Sudah ada\s*37/)
  await page.getByRole('button', { name: 'Selesaikan: tidak ada orang baru' }).click()
  await page.getByText('0 didaftar + 37 sudah ada + 3 tidak masuk').waitFor()
  expect(await makers()).toBe(before + 37)

  const corrected = path.join(folder, 'perbaikan.xlsx')
  await writeFile(corrected, await filledIn(left))
  await sendList(page, corrected)
  await page.getByRole('button', { name: 'Daftarkan 3 orang' }).click()
  await page.getByText('3 didaftar + 0 sudah ada + 0 tidak masuk').waitFor()
  expect(await makers()).toBe(before + 40)
  await rini.close()
})

/** The file as somebody of the office corrects it: a real kelurahan, a whole number, a name. */
function filledIn(rows: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  const [headings = [], ...people] = rows.map(row =>
    row.map(cell => (cell?.kind === 'text' ? cell.text : '')),
  )
  const corrected = people.map(cells =>
    headings.map((heading, at) => {
      const said = cells[at] ?? ''
      if (said === 'Singosari') return participant(17).kelurahan
      if (said === '8,12E+10') return '0812 9999 0001'
      return said === '' && /nama/i.test(heading) ? 'Ratna Puspita' : said
    }),
  )
  return writeExcelFile([headings, ...corrected].map(row => row.map(value => ({ value })))).toBuffer()
}

test('a file that is no list is refused in a sentence on the phone, in both languages', async () => {
  const letter = path.join(folder, 'surat.xlsx')
  await writeFile(letter, '%PDF-1.7 surat undangan')
  const rini = await visitor(browser, shop.url, { language: 'id' })
  await enterAs(rini, 'rini')
  await onSlowLine(rini)
  await rini.page.goto('/office/imports')
  await rini.page.getByLabel('Berkas').setInputFiles(letter)
  await rini.page.getByLabel('Pendataan').check()
  await rini.page.getByRole('button', { name: 'Baca daftar' }).click()
  await rini.page.getByText('Ini PDF. Simpan sebagai Excel').waitFor()
  expect(await rini.page.getByLabel('Pendataan').isChecked(), 'what was ticked stays ticked').toBe(true)

  await rini.page.goto('/office/imports?lang=en')
  await rini.page.getByLabel('Registry').check()
  await rini.page.getByLabel('File').setInputFiles(letter)
  await rini.page.locator('main form button').click()
  await rini.page.getByText('This is a PDF').waitFor()
  await rini.close()
})
