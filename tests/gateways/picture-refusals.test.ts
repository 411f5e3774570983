import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { IMAGE_LIMITS } from '#app/gateways/images/image-limits.ts'
import type { ImageRefusal } from '#app/gateways/images/images.ts'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import {
  animation,
  asMovingPng,
  boxFile,
  grain,
  jpegClaiming,
  onePlainColour,
  pngBomb,
  SVG_WITH_SCRIPT,
  scenery,
  withTail,
} from '#tests/support/pictures.ts'

const images = createSharpImages()

async function refusal(bytes: Uint8Array): Promise<ImageRefusal | 'accepted'> {
  const answer = await images.accept(bytes)
  return answer.ok ? 'accepted' : answer.error
}

const text = (words: string) => Buffer.from(words, 'utf8')
const small = () => scenery(400, 400)

describe('what is no picture is refused by its content', () => {
  test.each<[string, Uint8Array, ImageRefusal]>([
    ['an empty file', new Uint8Array(), { code: 'not-an-image' }],
    ['one byte', new Uint8Array([0xff]), { code: 'not-an-image' }],
    [
      'a web page called foto.jpg',
      text('<!doctype html><script>alert(1)</script>'),
      { code: 'not-an-image' },
    ],
    ['a program', Buffer.concat([text('\u007fELF'), randomBytes(2000)]), { code: 'not-an-image' }],
    ['a zip', Buffer.concat([text('PK\u0003\u0004'), randomBytes(2000)]), { code: 'not-an-image' }],
    ['a drawing with a script', text(SVG_WITH_SCRIPT), { code: 'vector-not-accepted' }],
    [
      'a drawing behind a comment',
      text(`<!-- ${'x'.repeat(900)} -->\n<svg:svg/>`),
      { code: 'vector-not-accepted' },
    ],
    ['the HEIC of an iPhone', boxFile('heic', ['mif1', 'heic']), { code: 'heic-not-readable' }],
    ['a HEIC that only says mif1', boxFile('mif1', ['mif1', 'miaf']), { code: 'heic-not-readable' }],
    ['a film clip', boxFile('isom', ['isom', 'mp42']), { code: 'kind-not-accepted', kind: 'video' }],
    ['a PDF', text('%PDF-1.7 ...'), { code: 'kind-not-accepted', kind: 'pdf' }],
    ['a bitmap', Buffer.concat([text('BM'), Buffer.alloc(60)]), { code: 'kind-not-accepted', kind: 'bmp' }],
    ['a JPEG XL', new Uint8Array([0xff, 0x0a, 1, 2, 3]), { code: 'kind-not-accepted', kind: 'jxl' }],
    ['a moving AVIF', boxFile('avis', ['avis', 'avif']), { code: 'animated-image' }],
    ['an AVIF of nothing', boxFile('avif', ['avif', 'mif1']), { code: 'broken-image' }],
    ['a JPEG of nothing', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), { code: 'broken-image' }],
  ])('%s', async (_, bytes, wanted) => {
    expect(await refusal(bytes)).toEqual(wanted)
  })

  test('a TIFF of a scanner', async () => {
    const wanted = { code: 'kind-not-accepted', kind: 'tiff' }
    expect(await refusal(await small().tiff().toBuffer())).toEqual(wanted)
  })
})

describe('moving pictures', () => {
  test('a GIF that moves', async () => {
    expect(await refusal(await animation('gif'))).toEqual({ code: 'animated-image' })
  })
  test('a WebP that moves', async () => {
    expect(await refusal(await animation('webp'))).toEqual({ code: 'animated-image' })
  })
  test('a PNG that moves', async () => {
    expect(await refusal(asMovingPng(await small().png().toBuffer()))).toEqual({ code: 'animated-image' })
  })
})

describe('what was cut off on the way', () => {
  test.each([
    ['a JPEG', () => small().jpeg()],
    ['a progressive JPEG', () => small().jpeg({ progressive: true })],
    ['a PNG', () => small().png()],
    ['an interlaced PNG', () => small().png({ progressive: true })],
    ['a WebP', () => small().webp()],
    ['an AVIF', () => small().avif({ effort: 0 })],
    ['a GIF', () => small().gif()],
  ])('%s, of which 60 percent arrived', async (_, make) => {
    const whole = await make().toBuffer()
    expect(await refusal(whole)).toBe('accepted')
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.6)))).toEqual({ code: 'broken-image' })
  })
})

describe('sizes', () => {
  test('20 MB is accepted, one byte more is refused with both numbers', async () => {
    const picture = await small().jpeg().toBuffer()
    const limit = 20 * 1024 * 1024
    const full = withTail(picture, 'x'.repeat(limit - picture.length))
    expect(full.length).toBe(limit)
    expect(await refusal(full)).toBe('accepted')
    expect(await refusal(withTail(full, 'x'))).toEqual({ code: 'too-many-bytes', limit, got: limit + 1 })
  })

  test('a bomb of 30,000 x 30,000 dots is refused by its header', async () => {
    const bomb = await pngBomb(30_000)
    expect(bomb.length).toBeLessThan(150_000)
    const wanted = { code: 'too-many-pixels', limit: IMAGE_LIMITS.pixels, got: 900_000_000 }
    const begun = process.cpuUsage()
    expect(await refusal(bomb)).toEqual(wanted)
    expect(process.cpuUsage(begun).user).toBeLessThan(250_000)
  })

  test('a JPEG that claims 65,500 x 65,500 is refused by its header', async () => {
    const bomb = jpegClaiming(await small().jpeg().toBuffer(), 65_500, 65_500)
    expect(await refusal(bomb)).toEqual({
      code: 'too-many-pixels',
      limit: IMAGE_LIMITS.pixels,
      got: 65_500 * 65_500,
    })
  })

  test('one row more than the largest phone camera gives is refused', async () => {
    const picture = await small().jpeg().toBuffer()
    expect(await refusal(jpegClaiming(picture, 8192, 6145))).toEqual({
      code: 'too-many-pixels',
      limit: 8192 * 6144,
      got: 8192 * 6145,
    })
    expect(await refusal(jpegClaiming(picture, 8192, 6144))).not.toMatchObject({ code: 'too-many-pixels' })
  })

  test('a picture that must stand in memory as a whole has a lower limit', async () => {
    const strict = createSharpImages({ pixelsAtOnce: 400 * 400 - 1 })
    const limit = 400 * 400 - 1
    const answer = { ok: false, error: { code: 'too-many-pixels', limit, got: 400 * 400 } }
    expect(await strict.accept(await small().webp().toBuffer())).toEqual(answer)
    expect(await strict.accept(await small().png({ progressive: true }).toBuffer())).toEqual(answer)
    expect(await strict.accept(await small().png().toBuffer())).toMatchObject({ ok: true })
  })

  test.each([
    [1, 1, 1],
    [319, 2000, 319],
    [900, 200, 200],
  ])('%i x %i is too small', async (width, height, got) => {
    const bytes = await onePlainColour(width, height, '#a9c24a').png().toBuffer()
    expect(await refusal(bytes)).toEqual({ code: 'too-small', minimum: 320, got })
  })

  test('a strip is too narrow', async () => {
    const strip = await onePlainColour(330, 3300, '#a9c24a').png().toBuffer()
    expect(await refusal(strip)).toEqual({ code: 'too-narrow', limit: 6, got: 10 })
  })

  test('the limits are settings', async () => {
    const generous = createSharpImages({ shortSide: 1, bytes: 1000 })
    expect(await generous.accept(await onePlainColour(8, 8, '#a9c24a').png().toBuffer())).toMatchObject({
      ok: true,
    })
    expect(await generous.accept(await grain(64, 64).png().toBuffer())).toMatchObject({
      error: { code: 'too-many-bytes', limit: 1000 },
    })
  })
})

describe('whatever comes, the answer is a picture or a reason', () => {
  const heads = [
    [],
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [...text('RIFF\u0010\0\0\0WEBPVP8 ')],
    [...text('GIF89a')],
    [...text('\0\0\0\u0018ftypavif\0\0\0\0avifmif1')],
    [...text('<svg ')],
  ]

  test('of random bytes none is accepted and none throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
        const answer = await images.accept(new Uint8Array([...head, ...rest]))
        expect(answer.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('a picture with wrong bytes in it is refused or made anew, and never throws', async () => {
    const whole = [
      await small().jpeg().toBuffer(),
      await small().png().toBuffer(),
      await small().webp().toBuffer(),
      await small().gif().toBuffer(),
    ]
    const wounds = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), wounds, async (picture, hits) => {
        const wounded = Buffer.from(picture)
        for (const [at, byte] of hits) wounded[at % wounded.length] = byte
        const answer = await images.accept(wounded)
        if (!answer.ok) return
        const { width, height, exif } = await sharp(answer.value.master).metadata()
        expect([width, height, exif]).toEqual([answer.value.width, answer.value.height, undefined])
      }),
      { numRuns: 60 },
    )
  })
})
