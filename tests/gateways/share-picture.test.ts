import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { bayOf, type ShareCard, wallSvg, wordsSvg } from '#app/gateways/share-pictures/share-card.ts'
import { drawSharePicture } from '#app/gateways/share-pictures/share-picture.server.ts'
import { calistoga, figtree } from '#app/gateways/share-pictures/typefaces.server.ts'
import { colourAt, expectNear } from '#tests/support/colours.ts'
import { onePlainColour } from '#tests/support/pictures.ts'
import { TEMPEH_CARD } from '#tests/support/share-cards.ts'

const PRINT = fileURLToPath(new URL('../support/share-picture-print.ts', import.meta.url))
const typefaces = { display: calistoga(), text: figtree('600') }

describe('a share picture', () => {
  test('is a JPEG of 1200 x 630 that messengers take', async () => {
    const picture = await drawSharePicture(TEMPEH_CARD)
    const { width, height, format, exif } = await sharp(picture).metadata()
    expect({ width, height, format, exif }).toEqual({
      width: 1200,
      height: 630,
      format: 'jpeg',
      exif: undefined,
    })
    expect(picture.length).toBeLessThan(300_000)
  })

  test('has the roof above, the wall in its colour, the rail, and the price card on the floor', async () => {
    const picture = await drawSharePicture({ ...TEMPEH_CARD, wall: '#6fb7b0' })
    expectNear(await colourAt(picture, 800, 40), '#341a40', 3)
    expectNear(await colourAt(picture, 1150, 300), '#6fb7b0', 3)
    expectNear(await colourAt(picture, 1150, 541), '#341a40', 3)
    expectNear(await colourAt(picture, 1150, 600), '#ffffff', 3)
    expectNear(await colourAt(picture, 64, 605), '#f0b02e', 3)
  })

  test('shows the middle of the product in a square bay on the rail', async () => {
    const picture = await onePlainColour(900, 600, '#c94a2e').jpeg().toBuffer()
    const card = { ...TEMPEH_CARD, picture }
    const drawn = await drawSharePicture(card)
    const { left, top, side } = bayOf(card)
    expect(left + side).toBe(1200)
    expectNear(await colourAt(drawn, left + 8, top + side - 8), '#c94a2e', 3)
    expectNear(await colourAt(drawn, left - 8, top + side - 8), '#f0b02e', 3)
  })

  test('is the same, byte by byte, on a machine without any font', async () => {
    const here = createHash('sha256')
      .update(await drawSharePicture(TEMPEH_CARD))
      .digest('hex')
    const folder = await mkdtemp(join(tmpdir(), 'no-fonts-'))
    const config = join(folder, 'fonts.conf')
    await writeFile(config, '<?xml version="1.0"?><fontconfig></fontconfig>')
    const env = { ...process.env, FONTCONFIG_FILE: config, FONTCONFIG_PATH: folder, HOME: folder }
    const there = await promisify(execFile)(process.execPath, ['--import', 'tsx', PRINT], { env })
    await rm(folder, { recursive: true })
    expect(there.stdout.trim()).toBe(here)
  }, 30_000)

  test('asks for no font at all', () => {
    const svg = wallSvg(TEMPEH_CARD) + wordsSvg(TEMPEH_CARD, typefaces)
    expect(svg).not.toMatch(/<text|<tspan|font|<image|href|<style|<script/)
  })

  test('takes words for words: markup in a title is drawn, not read', () => {
    const svg = wordsSvg(
      { ...TEMPEH_CARD, title: '"/><script>alert(1)</script>', lines: ['&amp;'] },
      typefaces,
    )
    expect(svg).not.toContain('script')
    expect(svg).not.toContain('&')
  })

  test('a wall of no colour is a bug, not markup', async () => {
    for (const wall of ['#fff', '#f0b02e"/><script>', 'red'] as ShareCard['wall'][]) {
      await expect(drawSharePicture({ ...TEMPEH_CARD, wall })).rejects.toThrow(TypeError)
    }
  })

  test.each<[string, Partial<ShareCard>]>([
    ['a title of a thousand words', { title: 'oleh-oleh Malang '.repeat(1000) }],
    ['no words that can be drawn', { title: '米🍎', lines: ['🍎', ''] }],
    [
      'a dozen lines',
      { lines: Array(12).fill('satu baris lagi yang panjang sekali sampai tidak muat di dinding') },
    ],
    ['no price', { priceText: undefined }],
  ])('with %s it is still a picture', async (_, change) => {
    const begun = process.cpuUsage()
    const { width, height } = await sharp(await drawSharePicture({ ...TEMPEH_CARD, ...change })).metadata()
    expect([width, height]).toEqual([1200, 630])
    expect(process.cpuUsage(begun).user).toBeLessThan(3_000_000)
  })

  test('no word leaves the wall: nothing of a long line lies under the picture', async () => {
    const picture = await onePlainColour(600, 600, '#ffffff').jpeg().toBuffer()
    const card = {
      ...TEMPEH_CARD,
      picture,
      priceText: undefined,
      title: 'W'.repeat(200),
      lines: ['w'.repeat(200)],
    }
    const { left, side } = bayOf(card)
    const inBay = await sharp(await drawSharePicture(card))
      .extract({ left: left + 16, top: 140, width: side - 16, height: 460 })
      .toBuffer()
    const { channels } = await sharp(inBay).stats()
    expect(Math.min(...channels.map(channel => channel.min))).toBeGreaterThan(240)
  })
})
