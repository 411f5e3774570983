import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openUpload } from '#app/domain/uploads/open-upload.ts'
import { receiveWhole } from '#app/domain/uploads/receive-whole.ts'
import { uploadQuota } from '#app/domain/uploads/upload-limits.ts'
import type { Pictures } from '#app/http/pictures.server.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { createPictureRoom } from '#tests/support/picture-room.ts'
import {
  animation,
  asMovingPng,
  boxFile,
  jpegClaiming,
  onePlainColour,
  pngBomb,
  SMUGGLED,
  SVG_WITH_SCRIPT,
  scenery,
  withTail,
} from '#tests/support/pictures.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { announced, type Maker, makerWithAccount, photo, sendWhole } from './phone.ts'

let world: World
let room: Pictures
let dropRoom: () => Promise<void>
let maker: Maker

beforeEach(async () => {
  world = await createWorld()
  const made = await createPictureRoom(world)
  room = made.room
  dropRoom = made.drop
  maker = await makerWithAccount(world)
})
afterEach(async () => {
  await world.drop()
  await dropRoom()
})

async function* inPieces(bytes: Uint8Array, size = 10_007) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const whole = (bytes: Uint8Array, clientKey = 'form-key-0123456789') =>
  receiveWhole(
    maker.ctx,
    room,
    { producerId: maker.producerId, kind: 'product-photo', clientKey },
    inPieces(bytes),
  )
const pictures = () => world.db.selectFrom('picture').selectAll().execute()
const small = () => scenery(400, 400)

test('a photo of a plain form takes the same road: a picture, its original, and nothing else', async () => {
  const bytes = await scenery(1200, 900).jpeg({ quality: 95 }).toBuffer()
  const state = granted(await whole(bytes))
  expect(state).toMatchObject({ received: bytes.length, pictureId: expect.stringMatching(/^pic_/) })
  expect(await room.files.list('')).toEqual([`masters/${state.pictureId}`, `originals/${state.uploadId}`])
  expect(Buffer.from((await room.files.get(`originals/${state.uploadId}`)) ?? '')).toEqual(bytes)
})

test('a form sent twice is one picture, also at the same time', async () => {
  const bytes = await photo()
  const first = granted(await whole(bytes))
  expect(granted(await whole(bytes))).toEqual(first)
  await Promise.all([whole(bytes, 'another-form-key-1'), whole(bytes, 'another-form-key-1')])
  expect(await pictures()).toHaveLength(2)
  expect(await room.files.list('uploads/')).toEqual([])
})

test('what was announced in parts cannot be ended by a form with its key', async () => {
  const bytes = await photo()
  const { clientKey } = announced(maker, bytes)
  granted(await openUpload(maker.ctx, announced(maker, bytes)))
  expect(refused(await whole(bytes, clientKey))).toEqual({ code: 'upload-key-taken' })
  expect(await room.files.list('')).toEqual([])
})

test("a form for somebody else's kitchen leaves nothing", async () => {
  const other = await makerWithAccount(world, 'dapur-sri')
  const input = {
    producerId: maker.producerId,
    kind: 'product-photo',
    clientKey: 'form-key-0123456789',
  } as const
  const sent = await receiveWhole(other.ctx, room, input, inPieces(await photo()))
  expect(refused(sent)).toEqual({ code: 'not-allowed' })
  expect(await room.files.list('')).toEqual([])
})

test('20 MB and one byte are refused with both numbers, and nothing stays', async () => {
  const limit = 20 * 1024 * 1024
  const picture = await small().jpeg().toBuffer()
  const tooLarge = withTail(picture, 'x'.repeat(limit + 1 - picture.length))
  expect(refused(await whole(tooLarge))).toEqual({ code: 'too-many-bytes', limit, got: limit + 1 })
  expect(await room.files.list('')).toEqual([])
})

test('an empty file and a full quota are refused', async () => {
  expect(refused(await whole(new Uint8Array()))).toEqual({ code: 'not-an-image' })
  const bytes = await photo()
  for (let n = 0; n < uploadQuota.open; n++)
    granted(await openUpload(maker.ctx, announced(maker, bytes, { clientKey: `one-of-many-${n}-key` })))
  expect(refused(await whole(bytes))).toEqual({ code: 'uploads-full', limit: uploadQuota.open })
  expect(await room.files.list('')).toEqual([])
})

test('a source that breaks off throws, and the form can be sent again', async () => {
  const bytes = await photo()
  async function* cut() {
    yield bytes.subarray(0, 100_000)
    throw new Error('the line was cut')
  }
  const input = {
    producerId: maker.producerId,
    kind: 'product-photo',
    clientKey: 'form-key-0123456789',
  } as const
  await expect(receiveWhole(maker.ctx, room, input, cut())).rejects.toThrow('the line was cut')
  expect(granted(await whole(bytes)).pictureId).toBeDefined()
})

describe('bad input comes to the same reason in parts and in one go', () => {
  const bad: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ['the HEIC of an iPhone', () => boxFile('heic', ['mif1', 'heic']), 'heic-not-readable'],
    ['a moving GIF', () => animation('gif'), 'animated-image'],
    ['a moving WebP', () => animation('webp'), 'animated-image'],
    ['a moving PNG', async () => asMovingPng(await small().png().toBuffer()), 'animated-image'],
    ['a drawing with a script', () => Buffer.from(SVG_WITH_SCRIPT), 'vector-not-accepted'],
    ['a bomb', () => pngBomb(30_000), 'too-many-pixels'],
    [
      'a photo of 51 megapixels',
      async () => jpegClaiming(await small().jpeg().toBuffer(), 8192, 6200),
      'too-many-pixels',
    ],
    [
      'a photo cut at 60 percent',
      async () => {
        const jpeg = await small().jpeg().toBuffer()
        return jpeg.subarray(0, Math.floor(jpeg.length * 0.6))
      },
      'broken-image',
    ],
    ['a stamp', () => onePlainColour(100, 100, '#a9c24a').png().toBuffer(), 'too-small'],
    ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-an-image'],
    ['a PDF', () => Buffer.from('%PDF-1.7 ...'), 'kind-not-accepted'],
  ]

  test.each(bad)('%s', async (_, make, code) => {
    const bytes = await make()
    expect(granted(await whole(bytes)).refusal).toMatchObject({ code })
    expect((await sendWhole(maker, room, bytes)).refusal).toMatchObject({ code })
    expect(await pictures()).toEqual([])
    expect(await room.files.list(''), 'nothing of it stays').toEqual([])
    expect(granted(await whole(bytes)).refusal, 'asked again, the reason is the same').toMatchObject({ code })
  })

  test('a photo in CMYK becomes one in sRGB', async () => {
    const bytes = await small().toColourspace('cmyk').jpeg().toBuffer()
    expect((await sendWhole(maker, room, bytes)).pictureId).toBeDefined()
  })

  test('what hides behind a good photo is in no picture that is served', async () => {
    const { pictureId = '', uploadId } = await sendWhole(
      maker,
      room,
      withTail(await small().jpeg().toBuffer()),
    )
    const holds = async (key: string) => Buffer.from((await room.files.get(key)) ?? '').includes(SMUGGLED)
    expect(await holds(`originals/${uploadId}`), 'the original is kept as it came').toBe(true)
    expect(await holds(`masters/${pictureId}`)).toBe(false)
    const shown = await room.derived(pictureId, 320, 'jpeg')
    expect(Buffer.from(shown?.bytes ?? '').includes(SMUGGLED)).toBe(false)
  })
})
