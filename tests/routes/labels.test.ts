import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#app/i18n/paths.ts'
import { wellFormedness } from '#tests/art/well-formed.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let lastri: TestBrowser
let reviewer: TestBrowser
let own: string
let foreign: string
beforeAll(async () => {
  shop = await createShop({ DEMO: '1' })
  lastri = await enteredAs(shop, 'lastri')
  reviewer = await enteredAs(shop, 'wulan')
  const idOf = async (slug: string) =>
    (
      await shop.world.db
        .selectFrom('product')
        .select('id')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
    ).id
  own = await idOf('keripik-tempe-original')
  foreign = await idOf('keripik-apel')
}, 120_000)
afterAll(() => shop.close())

test('she chooses, sees and prints; what she chose stands in the form and in every file', async () => {
  const page = await lastri.get(`${paths.ownLabel(own)}?size=pouch&design=topeng&language=id-en&price=1`)
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(wordsOf(html)).toContain('Label Keripik Tempe Original')
  expect(html).toMatch(/<option value="pouch" selected/)
  const files = [
    ...html.matchAll(/(?:src|href)="(\/producer\/products\/[^"]+\/label\.(?:svg|pdf)[^"]*)"/g),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&'))
  expect(files).toHaveLength(4)
  for (const address of files) {
    expect(address).toContain('price=1&size=pouch&design=topeng&language=id-en')
    const file = await lastri.get(address)
    expect(file.status).toBe(200)
    expect(file.headers.get('Cache-Control')).toBe('no-store')
    const isSvg = address.includes('.svg')
    expect(file.headers.get('Content-Type')).toMatch(isSvg ? 'image/svg+xml' : 'application/pdf')
    if (isSvg) expect(wellFormedness(await file.text())).toBe('well formed')
    else expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).toMatch(/^%PDF-/)
  }
  expect(
    (await lastri.get(files.find(file => file.includes('download')) ?? '')).headers.get(
      'Content-Disposition',
    ),
  ).toBe('attachment; filename="label-pouch.svg"')
})

test('a size that is too small says so in her language, names what fits, and has nothing to print', async () => {
  const address = `${paths.ownLabel(own)}?size=50x30`
  const html = await (await lastri.get(address)).text()
  expect(wordsOf(html)).toMatch(
    /tidak muat di label 50 x 30 mm.+Yang muat: .*90 x 130 mm, depan dan belakang/,
  )
  expect(html).not.toContain('label.pdf')
  lastri.cookies.set('lang', 'en')
  const file = await lastri.get(paths.ownLabelFile(own, 'svg', { size: '50x30' }))
  lastri.cookies.delete('lang')
  expect(file.status).toBe(409)
  expect(await file.text()).toContain('does not fit on a label of 50 x 30 mm')
})

test('an odd choice gives the usual label', async () => {
  const page = await lastri.get(`${paths.ownLabel(own)}?size=9&design=neon&language=xx`)
  expect(await page.text()).toMatch(/<option value="100x70" selected/)
})

test('another maker’s product, size and batch are not found', async () => {
  for (const address of [
    paths.ownLabel(foreign),
    paths.ownLabelFile(foreign, 'svg'),
    paths.ownLabelFile(foreign, 'pdf'),
    paths.ownLabelFile(own, 'pdf', { batch: 'bat_x' }),
    paths.ownLabelFile(own, 'svg', { variant: 'var_x' }),
  ])
    expect((await lastri.get(address)).status).toBe(404)
})

test('a reviewer sees every maker’s label, and a maker not the office’s way to it', async () => {
  for (const address of [
    paths.productLabel(foreign),
    paths.productLabelFile(foreign, 'svg'),
    paths.productLabelFile(foreign, 'pdf'),
  ]) {
    expect((await reviewer.get(address)).status).toBe(200)
    expect((await lastri.get(address)).status).toBe(403)
  }
})
