import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { byteBudget, QUALITY_STEPS } from '#app/gateways/images/derived-quality.ts'
import { type ImageFormat, SERVED_WIDTHS } from '#app/gateways/images/images.ts'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import { grain, scenery } from '#tests/support/pictures.ts'

const images = createSharpImages()
const FORMATS: ImageFormat[] = ['avif', 'webp', 'jpeg']

async function masterOf(picture: Sharp): Promise<Uint8Array> {
  const answer = await images.accept(await picture.jpeg({ quality: 95 }).toBuffer())
  if (!answer.ok) throw new Error(`Refused: ${answer.error.code}`)
  return answer.value.master
}

async function measures(picture: Uint8Array) {
  const { width, height, format, compression } = await sharp(picture).metadata()
  return { width, height, format: compression === 'av1' ? 'avif' : format }
}

describe('from a photo of 1,000 x 750', () => {
  let master: Uint8Array
  beforeAll(async () => {
    master = await masterOf(scenery(1000, 750))
  })

  const wants = FORMATS.flatMap(format => SERVED_WIDTHS.map(width => ({ format, width })))
  test.each(wants)('$format at $width px', async ({ format, width }) => {
    const wide = Math.min(width, 1000)
    const tall = Math.round(wide * 0.75)
    expect(await measures(await images.derive(master, { width, format }))).toEqual({
      width: wide,
      height: tall,
      format,
    })
  })

  test.each([
    [320, 320],
    [800, 750],
    [1600, 750],
  ])('a square of %i px has a side of %i', async (width, side) => {
    const square = await images.derive(master, { width, format: 'webp', square: true })
    expect(await measures(square)).toEqual({ width: side, height: side, format: 'webp' })
  })

  test('the same want gives the same bytes', async () => {
    const want = { width: 320, format: 'webp' } as const
    expect(await images.derive(master, want)).toEqual(await images.derive(master, want))
  })

  test('a width that is none is a bug', async () => {
    for (const width of [0, -1, Number.NaN]) {
      await expect(images.derive(master, { width, format: 'webp' })).rejects.toThrow(RangeError)
    }
  })

  test('a master that is none is a bug', async () => {
    await expect(images.derive(new Uint8Array([1, 2, 3]), { width: 320, format: 'webp' })).rejects.toThrow()
  })
})

describe('how much a page has to fetch', () => {
  test('a card image of 800 px is at most 60 kB in the formats of today', async () => {
    const master = await masterOf(scenery(1600, 1600).modulate({ saturation: 1.4 }))
    for (const format of ['webp', 'avif'] as const) {
      const card = await images.derive(master, { width: 800, format, square: true })
      expect(card.length).toBeLessThanOrEqual(60_000)
    }
  })

  test('a busy picture is pressed harder than a calm one until it fits', async () => {
    const calm = await masterOf(scenery(800, 800))
    const busy = await masterOf(await withGrain(800, 0.07))
    const want = { width: 800, format: 'webp' } as const
    const best = await sharp(busy).webp({ quality: QUALITY_STEPS.webp[0], effort: 4 }).toBuffer()
    expect(best.length).toBeGreaterThan(60_000)
    expect((await images.derive(busy, want)).length).toBeLessThanOrEqual(60_000)
    expect((await images.derive(calm, want)).length).toBeLessThanOrEqual(60_000)
  })

  test('worse than the floor is never shown, even if it weighs more', async () => {
    const noise = await masterOf(grain(800, 800))
    const floor = QUALITY_STEPS.webp[QUALITY_STEPS.webp.length - 1]
    const floored = await sharp(noise).webp({ quality: floor, effort: 4 }).toBuffer()
    const shown = await images.derive(noise, { width: 800, format: 'webp' })
    expect(shown.length).toBeGreaterThan(60_000)
    expect(shown.length).toBe(floored.length)
  })

  test('a wider picture may weigh more, never less', () => {
    for (const format of FORMATS) {
      const budgets = SERVED_WIDTHS.map(width => byteBudget(width, format))
      expect(budgets).toEqual([...budgets].sort((a, b) => a - b))
    }
    expect(byteBudget(800, 'webp')).toBe(60_000)
    expect(byteBudget(5000, 'webp')).toBe(byteBudget(1600, 'webp'))
  })
})

async function withGrain(side: number, strength: number): Promise<Sharp> {
  const dust = await grain(side, side).ensureAlpha(strength).png().toBuffer()
  return scenery(side, side).composite([{ input: dust }])
}
