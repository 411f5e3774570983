import { afterEach, beforeEach, expect, test } from 'vitest'
import { openUpload } from '#app/domain/uploads/open-upload.ts'
import { receivePart } from '#app/domain/uploads/receive-part.ts'
import { sweepStrayParts, sweepUploads } from '#app/domain/uploads/sweep-uploads.ts'
import { mostTries, uploadQuota } from '#app/domain/uploads/upload-limits.ts'
import { isOwnPicture } from '#app/domain/uploads/upload-state.ts'
import type { Pictures } from '#app/http/pictures.server.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { createPictureRoom } from '#tests/support/picture-room.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import {
  announced,
  firstPart,
  type Maker,
  makerWithAccount,
  photo,
  sendRest,
  sendWhole,
  sha256,
} from './phone.ts'

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

const uploads = () => world.db.selectFrom('upload').selectAll().execute()
const pictures = () => world.db.selectFrom('picture').selectAll().execute()
const later = (days: number) => ({
  ...maker.ctx,
  now: new Date(Date.parse(world.ctx.now) + days * 86_400_000).toISOString(),
})

test('a photo comes in parts and becomes a picture; the original is kept, its parts are not', async () => {
  const bytes = await photo()
  const state = await sendWhole(maker, room, bytes)
  expect(state).toMatchObject({ received: bytes.length, bytes: bytes.length })
  const [picture] = await pictures()
  expect(picture).toMatchObject({ id: state.pictureId, width: 420, source: `upload:${state.uploadId}` })
  expect(await room.files.list('')).toEqual([`masters/${state.pictureId}`, `originals/${state.uploadId}`])
  expect(sha256((await room.files.get(`originals/${state.uploadId}`)) ?? bytes.subarray(1))).toBe(
    sha256(bytes),
  )
  expect((await room.derived(state.pictureId ?? '', 320, 'webp'))?.mediaType).toBe('image/webp')
})

test('a photo cut off on the way goes on from the byte that arrived last', async () => {
  const bytes = await photo()
  const opened = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  const part = { uploadId: opened.uploadId, at: 0, bytes: bytes.subarray(0, firstPart) }
  expect(granted(await receivePart(maker.ctx, room, part)).received).toBe(firstPart)

  const again = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  expect(again).toEqual({ uploadId: opened.uploadId, bytes: bytes.length, received: firstPart })
  const done = await sendRest(maker.ctx, room, bytes, again)
  expect(done.pictureId).toMatch(/^pic_/)
  expect(await pictures()).toHaveLength(1)
})

test('a part whose answer was lost and is sent again is told where to go on', async () => {
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  const part = { uploadId, at: 0, bytes: bytes.subarray(0, firstPart) }
  granted(await receivePart(maker.ctx, room, part))
  expect(refused(await receivePart(maker.ctx, room, part))).toEqual({
    code: 'upload-elsewhere',
    received: firstPart,
  })
  const ahead = { uploadId, at: bytes.length, bytes: new Uint8Array() }
  expect(refused(await receivePart(maker.ctx, room, ahead))).toMatchObject({ code: 'upload-elsewhere' })
})

test('announced and sent again after its end, it is the same picture', async () => {
  const bytes = await photo()
  const first = await sendWhole(maker, room, bytes)
  expect(granted(await openUpload(maker.ctx, announced(maker, bytes)))).toEqual(first)
  const empty = { uploadId: first.uploadId, at: bytes.length, bytes: new Uint8Array() }
  expect(granted(await receivePart(maker.ctx, room, empty))).toEqual(first)
  expect(await pictures()).toHaveLength(1)
})

test('the same photo announced ten times at once is one upload', async () => {
  const bytes = await photo()
  const all = await Promise.all(
    Array.from({ length: 10 }, () => openUpload(maker.ctx, announced(maker, bytes))),
  )
  expect(new Set(all.map(one => granted(one).uploadId)).size).toBe(1)
  expect(await uploads()).toHaveLength(1)
})

test('the last part sent twice at once makes one picture', async () => {
  const bytes = (await photo()).subarray()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  for (const at of [0, firstPart])
    granted(await receivePart(maker.ctx, room, { uploadId, at, bytes: bytes.subarray(at, at + firstPart) }))
  const last = { uploadId, at: 2 * firstPart, bytes: bytes.subarray(2 * firstPart) }
  const both = await Promise.all([receivePart(maker.ctx, room, last), receivePart(maker.ctx, room, last)])
  expect(both.some(one => one.ok && one.value.pictureId !== undefined)).toBe(true)
  expect(await pictures()).toHaveLength(1)
  expect((await room.files.list('uploads/')).length).toBeLessThanOrEqual(1)
})

test('asked to finish by two phones at once, it is one picture with its master', async () => {
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  await world.db.updateTable('upload').set({ received: bytes.length }).where('id', '=', uploadId).execute()
  await room.files.put(`uploads/${uploadId}/0-x`, bytes)
  await world.db
    .insertInto('upload_part')
    .values({ upload_id: uploadId, at_byte: 0, file_key: `uploads/${uploadId}/0-x` })
    .execute()
  const finish = { uploadId, at: bytes.length, bytes: new Uint8Array() }
  const both = await Promise.all([receivePart(maker.ctx, room, finish), receivePart(maker.ctx, room, finish)])
  const ids = both.map(one => granted(one).pictureId ?? granted(one).refusal?.code)
  const [picture] = await pictures()
  expect(ids).toContain(picture?.id)
  expect(await pictures()).toHaveLength(1)
  expect(await room.files.has(`masters/${picture?.id}`)).toBe(true)
})

test("somebody else's upload is not found, and her picture is not one's own", async () => {
  const bytes = await photo()
  const other = await makerWithAccount(world, 'dapur-sri')
  const opened = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  const part = { uploadId: opened.uploadId, at: 0, bytes: bytes.subarray(0, firstPart) }
  expect(refused(await receivePart(other.ctx, room, part))).toEqual({ code: 'upload-unknown' })
  expect(refused(await receivePart(world.as({ actor: { kind: 'visitor' } }), room, part))).toEqual({
    code: 'upload-unknown',
  })
  expect(refused(await openUpload(other.ctx, announced(maker, bytes)))).toEqual({ code: 'not-allowed' })

  const { pictureId = '' } = await sendRest(maker.ctx, room, bytes, opened)
  expect(await isOwnPicture(maker.ctx, pictureId)).toBe(true)
  expect(await isOwnPicture(other.ctx, pictureId)).toBe(false)
  expect(await isOwnPicture(world.ctx, pictureId)).toBe(false)
})

test('two makers may use the same key', async () => {
  const bytes = await photo()
  const other = await makerWithAccount(world, 'dapur-sri')
  const hers = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  expect(granted(await openUpload(other.ctx, announced(other, bytes))).uploadId).not.toBe(hers.uploadId)
})

test('the key of one photo is refused for another', async () => {
  const bytes = await photo()
  granted(await openUpload(maker.ctx, announced(maker, bytes, { clientKey: 'one-key-for-two-photos' })))
  const second = announced(maker, await photo(2), { clientKey: 'one-key-for-two-photos' })
  expect(refused(await openUpload(maker.ctx, second))).toEqual({ code: 'upload-key-taken' })
})

test.each([
  ['no bytes', { bytes: 0 }, { code: 'upload-unreadable' }],
  ['half a byte', { bytes: 1.5 }, { code: 'upload-unreadable' }],
  ['a short key', { clientKey: 'short' }, { code: 'upload-unreadable' }],
  ['a key with a path in it', { clientKey: '../../../etc/passwd' }, { code: 'upload-unreadable' }],
  ['no fingerprint', { sha256: 'x'.repeat(64) }, { code: 'upload-unreadable' }],
  [
    '20 MB and one byte',
    { bytes: 20 * 1024 * 1024 + 1 },
    { code: 'too-many-bytes', limit: 20 * 1024 * 1024, got: 20 * 1024 * 1024 + 1 },
  ],
])('%s is refused before anything is sent', async (_, change, refusal) => {
  expect(refused(await openUpload(maker.ctx, announced(maker, await photo(), change)))).toEqual(refusal)
  expect(await uploads()).toEqual([])
})

test('parts have their size: not small, not large, not beyond the end', async () => {
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes, { bytes: 400_000 })))
  const size = { code: 'upload-part-size', least: 64 * 1024, most: 256 * 1024 }
  const send = (length: number, at = 0) =>
    receivePart(maker.ctx, room, { uploadId, at, bytes: new Uint8Array(length) })
  expect(refused(await send(0))).toEqual(size)
  expect(refused(await send(64 * 1024 - 1))).toEqual(size)
  expect(refused(await send(256 * 1024 + 1))).toEqual(size)
  granted(await send(256 * 1024))
  expect(refused(await send(256 * 1024, 256 * 1024))).toEqual(size)
  expect(await room.files.list('uploads/')).toHaveLength(1)
})

test('bytes that are not those announced are refused, and nothing of them stays', async () => {
  const bytes = await photo()
  const { uploadId } = granted(
    await openUpload(maker.ctx, announced(maker, bytes, { sha256: sha256(new Uint8Array(3)) })),
  )
  const done = await sendRest(maker.ctx, room, bytes, { uploadId, bytes: bytes.length, received: 0 })
  expect(done.refusal).toEqual({ code: 'upload-damaged' })
  expect(await pictures()).toEqual([])
  expect(await room.files.list('')).toEqual([])
})

test('a maker may have so many uploads open, and so many in a day', async () => {
  const bytes = await photo()
  const open = (key: string, at = maker.ctx) =>
    openUpload(at, announced(maker, bytes, { clientKey: `one-of-many-${key.padStart(4, '0')}` }))
  for (let n = 0; n < uploadQuota.open; n++) granted(await open(String(n)))
  expect(refused(await open('more'))).toEqual({ code: 'uploads-full', limit: uploadQuota.open })
  expect(granted(await open('0')).received).toBe(0)
  expect((await open('week', later(8))).ok).toBe(true)
})

test('the open bytes of a maker are bounded', async () => {
  const bytes = await photo()
  const large = (key: string) =>
    openUpload(
      maker.ctx,
      announced(maker, bytes, { clientKey: `large-photo-${key}`, bytes: 20 * 1024 * 1024 }),
    )
  for (const key of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) granted(await large(key))
  expect(refused(await large('ffff'))).toEqual({ code: 'uploads-full', limit: uploadQuota.open })
})

test('a day has an end of pictures', async () => {
  const row = await world.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
  const many = Array.from({ length: uploadQuota.perDay }, (_, n) => ({
    id: `upl_many_${n}`,
    producer_id: maker.producerId,
    opened_by_id: row.id,
    client_key: `one-of-many-${String(n).padStart(4, '0')}`,
    kind: 'product-photo' as const,
    sha256: 'a'.repeat(64),
    bytes: 10,
    received: 10,
    tries: 1,
    opened_at: world.ctx.now,
    expires_at: world.ctx.now,
    finished_at: world.ctx.now,
    picture_id: null,
    refusal: '{"code":"broken-image"}',
  }))
  await world.db.insertInto('upload').values(many).execute()
  const one = announced(maker, await photo())
  expect(refused(await openUpload(maker.ctx, one))).toEqual({
    code: 'uploads-of-today',
    limit: uploadQuota.perDay,
  })
  expect((await openUpload(later(1.1), one)).ok).toBe(true)
})

test('what was begun and left is swept after a week, with its files; what is under way stays', async () => {
  const [old, young] = [await photo(1), await photo(2)]
  const first = granted(await openUpload(maker.ctx, announced(maker, old)))
  granted(
    await receivePart(maker.ctx, room, {
      uploadId: first.uploadId,
      at: 0,
      bytes: old.subarray(0, firstPart),
    }),
  )
  const second = granted(await openUpload(later(3), announced(maker, young)))
  const kept = await sendWhole(maker, room, await photo(3))

  expect(await sweepUploads(later(6.9), room)).toBe(0)
  expect(await sweepUploads(later(7.1), room)).toBe(1)
  expect((await uploads()).map(row => row.id).sort()).toEqual([second.uploadId, kept.uploadId].sort())
  expect(await room.files.list('uploads/')).toEqual([])
  expect(granted(await openUpload(later(7.2), announced(maker, old))).received).toBe(0)
})

test('a part that comes keeps its upload for another week', async () => {
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  granted(await receivePart(later(5), room, { uploadId, at: 0, bytes: bytes.subarray(0, firstPart) }))
  expect(await sweepUploads(later(8), room)).toBe(0)
  expect(await sweepUploads(later(12.1), room)).toBe(1)
})

test('files that no row knows are removed after a day', async () => {
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  granted(await receivePart(maker.ctx, room, { uploadId, at: 0, bytes: bytes.subarray(0, firstPart) }))
  const unknown = uploadId.slice(0, -1) + (uploadId.endsWith('0') ? '1' : '0')
  const stray = `uploads/${unknown}/0-stray`
  await room.files.put(stray, bytes)
  expect(await sweepStrayParts(later(0.5), room)).toBe(0)
  expect(await sweepStrayParts(later(1.5), room)).toBe(1)
  expect((await room.files.list('uploads/')).map(key => key.split('/')[1])).toEqual([uploadId])
})

test('a master that was lost comes back from the original', async () => {
  const { pictureId = '' } = await sendWhole(maker, room, await photo())
  const before = await room.files.get(`masters/${pictureId}`)
  await room.files.remove(`masters/${pictureId}`)
  expect(await room.derived(pictureId, 320, 'jpeg')).toBeDefined()
  expect(await room.files.get(`masters/${pictureId}`)).toEqual(before)
})

test('bytes over which the picture room breaks are given up in the end, and can be sent again until then', async () => {
  const broken = await createPictureRoom(world, { accept: () => Promise.reject(new Error('it ended')) })
  const bytes = await photo()
  const { uploadId } = granted(await openUpload(maker.ctx, announced(maker, bytes)))
  const state = { uploadId, bytes: bytes.length, received: 0 }
  await expect(sendRest(maker.ctx, broken.room, bytes, state)).rejects.toThrow('it ended')
  const finish = { uploadId, at: bytes.length, bytes: new Uint8Array() }
  for (let n = 1; n < mostTries; n++)
    await expect(receivePart(maker.ctx, broken.room, finish)).rejects.toThrow('it ended')
  const last = granted(await receivePart(maker.ctx, broken.room, finish))
  expect(last.refusal).toEqual({ code: 'broken-image' })
  await broken.drop()
})
