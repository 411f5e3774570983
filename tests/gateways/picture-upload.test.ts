import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import type { AcceptedImage } from '#app/gateways/images/images.ts'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import { colourAt, expectNear, partsOf } from '#tests/support/colours.ts'
import {
  type ExifOrientation,
  grain,
  onePlainColour,
  photoHeld,
  photoWithPosition,
  QUARTER_COLOURS,
  type Quarter,
  SECRET_PLACE,
  SMUGGLED,
  scenery,
  withJpegComment,
  withLightMap,
  withPngText,
  withTail,
} from '#tests/support/pictures.ts'

const images = createSharpImages()

async function accepted(bytes: Uint8Array): Promise<AcceptedImage> {
  const answer = await images.accept(bytes)
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

describe('however the phone was held', () => {
  const ways: ExifOrientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
  it.each(ways)('the picture stands upright (orientation %i)', async orientation => {
    const { master, width, height } = await accepted(await photoHeld(orientation, 480, 360))
    expect([width, height]).toEqual([480, 360])
    expect((await sharp(master).metadata()).orientation).toBeUndefined()
    const spots: Record<Quarter, [number, number]> = {
      topLeft: [60, 60],
      topRight: [420, 60],
      bottomLeft: [60, 300],
      bottomRight: [420, 300],
    }
    for (const [quarter, [x, y]] of Object.entries(spots)) {
      expectNear(await colourAt(master, x, y), QUARTER_COLOURS[quarter as Quarter], 12)
    }
  })
})

describe('what the picture knew about her is gone', () => {
  test('place, name and phone are in the upload and in nothing that we keep', async () => {
    const upload = await photoWithPosition()
    const before = await sharp(upload).metadata()
    expect(before.exif?.toString('latin1')).toContain(SECRET_PLACE.owner)
    expect(
      before.exif?.includes(Buffer.from([0x88, 0x25])) || before.exif?.includes(Buffer.from([0x25, 0x88])),
    ).toBe(true)
    expect(before.xmp?.toString()).toContain('GPSLatitude')

    const { master } = await accepted(upload)
    const kept = [
      master,
      await images.derive(master, { width: 480, format: 'jpeg' }),
      await images.derive(master, { width: 480, format: 'webp' }),
      await images.derive(master, { width: 480, format: 'avif' }),
    ]
    for (const picture of kept) {
      const { exif, xmp, iptc, icc, comments } = await sharp(picture).metadata()
      expect({ exif, xmp, iptc, icc, comments }).toEqual({})
      const text = Buffer.from(picture).toString('latin1')
      for (const word of ['Exif\0', 'GPS', 'Lastri', 'Murah 5', 'xmpmeta']) expect(text).not.toContain(word)
    }
  })

  test.each([
    ['a zip and a script behind a JPEG', async () => withTail(await scenery(400, 400).jpeg().toBuffer())],
    [
      'a script in the comment of a JPEG',
      async () => withJpegComment(await scenery(400, 400).jpeg().toBuffer()),
    ],
    ['a script behind a PNG', async () => withTail(await scenery(400, 400).png().toBuffer(), SMUGGLED)],
    ['a script in the text of a PNG', async () => withPngText(await scenery(400, 400).png().toBuffer())],
    ['a script behind a GIF', async () => withTail(await scenery(400, 400).gif().toBuffer(), SMUGGLED)],
    ['a script behind a WebP', async () => withTail(await scenery(400, 400).webp().toBuffer(), SMUGGLED)],
  ])('nothing survives of %s', async (_, smuggle) => {
    const upload = await smuggle()
    expect(upload.toString('latin1')).toContain(SMUGGLED)
    const { master } = await accepted(upload)
    expect(Buffer.from(master).toString('latin1')).not.toMatch(/<script|selundupan/)
  })
})

describe('what phones, cameras and shops send', () => {
  const plain = () => onePlainColour(600, 400, '#c86432')
  const orange = [200, 100, 50]

  test.each([
    ['a JPEG', () => plain().jpeg()],
    ['a progressive JPEG', () => plain().jpeg({ progressive: true })],
    ['a JPEG with a light map for bright screens', () => withLightMap(plain()).jpeg()],
    ['a JPEG for print (CMYK)', () => plain().toColourspace('cmyk').jpeg({ quality: 95 })],
    [
      'a JPEG in the wide colours of an iPhone (P3)',
      () => plain().withIccProfile('p3').jpeg({ quality: 95 }),
    ],
    ['a PNG', () => plain().png()],
    ['a PNG with a palette', () => plain().png({ palette: true })],
    ['a PNG of 16 bits', () => plain().toColourspace('rgb16').png()],
    ['an interlaced PNG', () => plain().png({ progressive: true })],
    ['a WebP', () => plain().webp({ quality: 95 })],
    ['an AVIF', () => plain().avif({ quality: 80, effort: 0 })],
    ['a still GIF', () => plain().gif()],
  ])('%s keeps its size and its colours', async (name, make) => {
    const upload = await make().toBuffer()
    const { master, mediaType, width, height } = await accepted(upload)
    expect({ mediaType, width, height }).toEqual({ mediaType: 'image/jpeg', width: 600, height: 400 })
    const { space, channels, depth } = await sharp(master).metadata()
    expect({ space, channels, depth }).toEqual({ space: 'srgb', channels: 3, depth: 'uchar' })
    // Making the map darkens the picture beside it, so only the file is compared.
    if (name.includes('light map')) return expect((await sharp(upload).metadata()).gainMap).toBeDefined()
    expectNear(await colourAt(master, 300, 200), orange, name.includes('CMYK') ? 30 : 4)
  })

  test('a grey picture becomes a picture in grey', async () => {
    const { master } = await accepted(
      await onePlainColour(500, 500, '#808080').toColourspace('b-w').png().toBuffer(),
    )
    expectNear(await colourAt(master, 250, 250), [128, 128, 128], 3)
  })

  test('a see-through picture stays so, and stands on white where the format cannot', async () => {
    const cut = sharp({
      create: { width: 500, height: 500, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
    })
    const { master, mediaType } = await accepted(await cut.png().toBuffer())
    expect(mediaType).toBe('image/webp')
    expect((await sharp(master).metadata()).hasAlpha).toBe(true)
    const jpeg = await images.derive(master, { width: 320, format: 'jpeg' })
    expectNear(await colourAt(jpeg, 100, 100), [255, 255, 255], 2)
  })

  test('a screenshot whose transparency is unused becomes a JPEG', async () => {
    const { mediaType } = await accepted(await scenery(500, 900).ensureAlpha().png().toBuffer())
    expect(mediaType).toBe('image/jpeg')
  })

  test('the name of a file is never asked: a PNG is a PNG by its bytes', async () => {
    const bytes = new Uint8Array(await scenery(400, 400).png().toBuffer())
    expect((await accepted(bytes)).width).toBe(400)
  })
})

describe('the master', () => {
  test('is shrunk to 3000 px a side, and never blown up', async () => {
    const wide = await accepted(await scenery(4000, 1500).jpeg().toBuffer())
    expect([wide.width, wide.height]).toEqual([3000, 1125])
    const small = await accepted(await scenery(321, 333).jpeg().toBuffer())
    expect([small.width, small.height]).toEqual([321, 333])
  })

  test('carries its own fingerprint, the same for the same bytes', async () => {
    const upload = await scenery(700, 500).jpeg().toBuffer()
    const first = await accepted(upload)
    const second = await accepted(upload)
    expect(first.sha256).toBe(createHash('sha256').update(first.master).digest('hex'))
    expect(second).toEqual(first)
  })

  test('tells the colour that fills the bay before it is there', async () => {
    const { dominantColour } = await accepted(await onePlainColour(600, 600, '#6fb7b0').jpeg().toBuffer())
    expect(dominantColour).toMatch(/^#[0-9a-f]{6}$/)
    expectNear(partsOf(dominantColour), '#6fb7b0', 8)
  })

  test.each([
    ['a photo', () => scenery(1200, 900).jpeg()],
    ['pure grain', () => grain(400, 400).png()],
    ['a tall one', () => scenery(400, 2000).jpeg()],
  ])('has a blur of at most 400 bytes that is a picture (%s)', async (_, make) => {
    const { blur } = await accepted(await make().toBuffer())
    expect(blur.length).toBeLessThanOrEqual(400)
    const [head, body] = blur.split(',')
    expect(head).toBe('data:image/webp;base64')
    const { format, width } = await sharp(Buffer.from(body ?? '', 'base64')).metadata()
    expect(format).toBe('webp')
    expect(width).toBeLessThanOrEqual(12)
  })
})
