import type { Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { checkedSide, type Pixels, photoWarnings } from '#app/phone/photo-checks.ts'
import { grain, onePlainColour, scenery } from '#tests/support/pictures.ts'

/** What the phone looks at: the photo brought to the size of the checks. */
async function looked(photo: Sharp): Promise<Pixels> {
  const small = photo.resize(checkedSide, checkedSide, { fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await small.toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const large = { width: 1600, height: 1200 }
const sharpPhoto = () => grain(1600, 1200).png().toBuffer()
const after = async (change: (photo: Sharp) => Sharp, size = large) => {
  const { default: sharp } = await import('sharp')
  return photoWarnings(
    await looked(
      sharp(
        await change(sharp(await sharpPhoto()))
          .png()
          .toBuffer(),
      ),
    ),
    size,
  )
}

test('a sharp photo in good light has no warning', async () => {
  expect(await after(photo => photo)).toEqual([])
})

test('a soft one is blurry', async () => {
  expect(await after(photo => photo.blur(8))).toEqual(['blurry'])
  expect(photoWarnings(await looked(scenery(1600, 1200)), large)).toEqual(['blurry'])
})

test('a sharp thing before a soft ground is not blurry', async () => {
  const thing = await grain(400, 400).png().toBuffer()
  const ground = onePlainColour(1600, 1200, '#c7b8e6')
  const { default: sharp } = await import('sharp')
  const photo = sharp(
    await ground
      .composite([{ input: thing, left: 600, top: 400 }])
      .png()
      .toBuffer(),
  )
  expect(photoWarnings(await looked(photo), large)).toEqual([])
})

test('one taken at night is dark, and not called blurry for it', async () => {
  expect(await after(photo => photo.linear(0.2, 0))).toEqual(['dark'])
})

test('one in the sun is too bright; a pack on a white table is not', async () => {
  expect(await after(photo => photo.linear(0.1, 230))).toEqual(['bright'])
  const pack = await grain(600, 600).png().toBuffer()
  const table = onePlainColour(1600, 1200, '#ffffff').composite([{ input: pack, left: 500, top: 300 }])
  const { default: sharp } = await import('sharp')
  expect(photoWarnings(await looked(sharp(await table.png().toBuffer())), large)).toEqual([])
})

test('one that came through a chat is small, whatever else it is', async () => {
  expect(await after(photo => photo, { width: 1280, height: 799 })).toEqual(['small'])
  expect(await after(photo => photo, { width: 1280, height: 800 })).toEqual([])
})

test('a photo of one dot is judged, not divided by nothing', () => {
  expect(photoWarnings({ data: new Uint8Array(4), width: 1, height: 1 }, { width: 1, height: 1 })).toEqual([
    'small',
    'dark',
  ])
})
