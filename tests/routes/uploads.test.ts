import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requireContext } from '#app/http/guard.server.ts'
import { readPhotoForm } from '#app/http/photo-form.server.ts'
import { announced as announcedBy, firstPart, photo } from '#tests/domain/uploads/phone.ts'
import { type MakerPhone, makerPhone } from '#tests/support/maker-phone.ts'
import { boxFile, grain, pngBomb, SVG_WITH_SCRIPT, scenery, withTail } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'

let shop: Shop
let maker: MakerPhone
let stranger: MakerPhone
beforeAll(async () => {
  shop = await createShop({}, { town: false })
  maker = await makerPhone(shop)
  stranger = await makerPhone(shop, { slug: 'dapur-lain', phone: '0813 1111 2222' })
})
afterAll(() => shop.close())

type Said = {
  uploadId: string
  received: number
  pictureId?: string
  code?: string
  sentence?: string
  final?: boolean
}

const json = { 'Content-Type': 'application/json' }
const announcement = (bytes: Uint8Array, of = maker) =>
  JSON.stringify(announcedBy({ ctx: shop.world.ctx, producerId: of.producerId }, bytes))
const said = (answer: Response) => answer.json() as Promise<Said>

const announce = async (bytes: Uint8Array) =>
  said(await maker.send('/producer/uploads', announcement(bytes), json))
const part = (uploadId: string, offset: number | string, bytes: Uint8Array, from = maker) =>
  from.send(`/producer/uploads/${uploadId}?offset=${offset}`, bytes.slice(), {
    'Content-Type': 'application/octet-stream',
  })

async function send(bytes: Uint8Array, from: Said): Promise<{ status: number; said: Said }> {
  let at = from.received
  for (;;) {
    const answer = await part(from.uploadId, at, bytes.subarray(at, at + firstPart))
    const state = await said(answer)
    if (!answer.ok || state.pictureId !== undefined) return { status: answer.status, said: state }
    at = state.received
  }
}

test('a photo that was cut off at 60 percent goes on after the phone comes back, and is shown', async () => {
  const bytes = await photo()
  const first = await announce(bytes)
  expect(await said(await part(first.uploadId, 0, bytes.subarray(0, firstPart)))).toMatchObject({
    received: firstPart,
  })
  await cutOff(first.uploadId, firstPart, bytes.subarray(firstPart, 2 * firstPart), 0.6)

  const again = await announce(bytes)
  expect(again).toMatchObject({ uploadId: first.uploadId, received: firstPart })
  const done = await send(bytes, again)
  expect(done.status).toBe(200)
  const shown = await shop.get(`/media/${done.said.pictureId}/320.webp`)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('Content-Type')).toBe('image/webp')
})

/** Announces all bytes of a part, sends a share of them, and hangs up. */
function cutOff(uploadId: string, offset: number, bytes: Uint8Array, share: number): Promise<void> {
  return new Promise(resolve => {
    const sending = request({
      host: '127.0.0.1',
      port: shop.running.port,
      method: 'POST',
      path: `/producer/uploads/${uploadId}?offset=${offset}`,
      headers: {
        Origin: shop.url,
        Cookie: maker.cookie,
        'X-Form-Token': maker.token,
        'Content-Length': bytes.length,
      },
    })
    sending.on('error', () => {})
    sending.on('close', () => setTimeout(resolve, 100))
    sending.write(bytes.subarray(0, Math.floor(bytes.length * share)), () =>
      setTimeout(() => sending.destroy(), 100),
    )
  })
}

test('a part at the wrong place is told the right one', async () => {
  const bytes = await photo(2)
  const { uploadId } = await announce(bytes)
  const answer = await part(uploadId, firstPart, bytes.subarray(firstPart, 2 * firstPart))
  expect(answer.status).toBe(409)
  expect(await said(answer)).toMatchObject({ code: 'upload-elsewhere', received: 0 })
})

test("somebody else's upload is not found, whatever the stranger knows of it", async () => {
  const bytes = await photo(3)
  const { uploadId } = await announce(bytes)
  const answer = await part(uploadId, 0, bytes.subarray(0, firstPart), stranger)
  expect(answer.status).toBe(404)
  const forHer = await stranger.send('/producer/uploads', announcement(bytes), json)
  expect([forHer.status, (await said(forHer)).code]).toEqual([403, 'not-allowed'])
})

test('a visitor is led to sign in; a script without the token of its page is not heard', async () => {
  const bytes = await photo(4)
  const nobody = await maker.send('/producer/uploads', announcement(bytes), { ...json, Cookie: '' })
  expect([nobody.status, nobody.headers.get('Location')]).toEqual([303, '/sign-in'])
  for (const token of ['', 'x', stranger.token]) {
    const old = await maker.send('/producer/uploads', announcement(bytes), { ...json, 'X-Form-Token': token })
    expect([old.status, (await said(old)).code]).toEqual([403, 'form-too-old'])
  }
  const foreign = await maker.send('/producer/uploads', announcement(bytes), {
    ...json,
    Origin: 'https://evil.example',
  })
  expect(foreign.status).toBe(403)
})

test.each([
  ['no JSON', 'photo=1'],
  ['a list', '[]'],
  ['another kind', JSON.stringify({ producerId: 'x', kind: 'film', clientKey: 'k', bytes: 1, sha256: 'x' })],
  ['a long tale', JSON.stringify({ tale: 'x'.repeat(3000) })],
])('an announcement that is %s is refused', async (_, body) => {
  const answer = await maker.send('/producer/uploads', body, json)
  expect([answer.status, (await said(answer)).code]).toEqual([400, 'upload-unreadable'])
})

test.each(['', '-1', '1e3', '99999999999', 'x'])('an offset of %j is refused', async offset => {
  const bytes = await photo(5)
  const { uploadId } = await announce(bytes)
  expect((await part(uploadId, offset, bytes.subarray(0, firstPart))).status).toBe(400)
})

test('a part of more than 256 kB is refused before it is read', async () => {
  const bytes = await photo(6)
  const { uploadId } = await announce(bytes)
  const answer = await part(uploadId, 0, new Uint8Array(256 * 1024 + 1))
  expect([answer.status, (await said(answer)).code]).toEqual([413, 'upload-part-size'])
})

test('addresses of uploads are no pages', async () => {
  for (const path of ['/producer/uploads', '/producer/uploads/upl_x'])
    expect((await shop.get(path, { Cookie: maker.cookie })).status).toBe(404)
})

test('an original is under no address', async () => {
  const done = await send(await photo(7), await announce(await photo(7)))
  for (const path of [
    `/originals/${done.said.uploadId}`,
    `/media/${done.said.uploadId}/320.webp`,
    `/media/originals/${done.said.uploadId}`,
    `/files/originals/${done.said.uploadId}`,
  ])
    expect((await shop.get(path)).status, path).toBe(404)
})

describe('bad input is refused with a sentence in her language', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, number, string, string]>([
    ['an iPhone HEIC', () => boxFile('heic', ['mif1', 'heic']), 415, 'heic-not-readable', 'HEIC'],
    ['a drawing with a script', () => Buffer.from(SVG_WITH_SCRIPT), 415, 'vector-not-accepted', 'SVG'],
    ['a bomb', () => pngBomb(30_000), 413, 'too-many-pixels', '900'],
    ['a PDF', () => Buffer.from('%PDF-1.7 ...'), 415, 'kind-not-accepted', 'PDF'],
  ])('%s', async (_, make, status, code, word) => {
    const bytes = await make()
    const answer = await send(bytes, await announce(bytes))
    expect(answer).toMatchObject({
      status,
      said: { code, final: true, sentence: expect.stringContaining(word) },
    })
    const english = await maker.send('/producer/uploads', announcement(bytes), {
      ...json,
      Cookie: `${maker.cookie}; lang=en`,
    })
    expect((await said(english)).sentence).not.toBe(answer.said.sentence)
  })
})

describe('a form without script', () => {
  const form = (key: string, ...files: [name: string, bytes: Uint8Array][]): FormData => {
    const fields = new FormData()
    fields.append('token', maker.token)
    fields.append('photoKey', key)
    for (const [name, bytes] of files)
      fields.append('photo', new File([bytes.slice()], name, { type: 'image/jpeg' }))
    return fields
  }

  async function read(body: BodyInit, headers: Record<string, string> = {}) {
    const asked = {
      request: new Request(`${shop.url}/producer/photos`, {
        method: 'POST',
        body,
        headers: { Cookie: maker.cookie, ...headers },
      }),
      context: { app: shop.app, requestId: 'test', now: shop.app.now(), address: '127.0.0.1' },
    }
    const ctx = await requireContext(asked, 'listing:edit')
    return readPhotoForm(asked, ctx, { producerId: maker.producerId, kind: 'product-photo' })
  }

  test('gives its photos in order, and says which file was none', async () => {
    const sent = await read(
      form(
        'whole-form-key-0001',
        ['a.jpg', await photo(11)],
        ['b.heic', boxFile('heic', ['heic'])],
        ['c.jpg', await photo(12)],
      ),
    )
    expect(sent).toMatchObject({
      ok: true,
      value: {
        pictureIds: [expect.stringMatching(/^pic_/), expect.stringMatching(/^pic_/)],
        refused: [{ name: 'b.heic', refusal: { code: 'heic-not-readable' } }],
      },
    })
  })

  test('sent twice is the same set of pictures', async () => {
    const bytes = await photo(13)
    const first = await read(form('whole-form-key-0002', ['a.jpg', bytes]))
    const second = await read(form('whole-form-key-0002', ['a.jpg', bytes]))
    expect(first.ok && second.ok && second.value.pictureIds).toEqual(first.ok && first.value.pictureIds)
  })

  test("takes pictures that were sent before, but nobody else's", async () => {
    const done = await send(await photo(14), await announce(await photo(14)))
    const own = new URLSearchParams([
      ['token', maker.token],
      ['photo', done.said.pictureId ?? ''],
      ['photo', done.said.pictureId ?? ''],
      ['photo', 'pic_00000000000000000000000000'],
    ])
    expect(await read(own)).toMatchObject({
      ok: true,
      value: { pictureIds: [done.said.pictureId], refused: [] },
    })
  })

  test('left empty brings nothing', async () => {
    expect(await read(form('whole-form-key-0003', ['', new Uint8Array()]))).toMatchObject({
      ok: true,
      value: { pictureIds: [], refused: [] },
    })
  })

  test('without the token of the page brings nothing, and keeps what was typed', async () => {
    const stale = form('whole-form-key-0004', ['a.jpg', await photo(15)])
    stale.set('token', 'old')
    stale.set('name', 'Keripik Tempe')
    const before = await pictureCount()
    const answer = await read(stale)
    expect(answer).toMatchObject({ ok: false, error: { code: 'form-too-old' } })
    expect(!answer.ok && answer.error.code === 'form-too-old' && answer.error.form.get('name')).toBe(
      'Keripik Tempe',
    )
    expect(await pictureCount()).toBe(before)
  })

  test('cut off on its way is refused, and leaves no picture', async () => {
    const bytes = await photo(16)
    const head = `--edge\r\nContent-Disposition: form-data; name="token"\r\n\r\n${maker.token}\r\n--edge\r\nContent-Disposition: form-data; name="photoKey"\r\n\r\nwhole-form-key-0005\r\n--edge\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n`
    const before = await pictureCount()
    const answer = await read(Buffer.concat([Buffer.from(head), bytes.subarray(0, 100_000)]), {
      'Content-Type': 'multipart/form-data; boundary=edge',
    })
    expect(answer).toEqual({ ok: false, error: { code: 'upload-unreadable' } })
    expect(await pictureCount()).toBe(before)
  })

  test('with 20 MB and one byte is refused with both numbers', async () => {
    const limit = 20 * 1024 * 1024
    const picture = await scenery(400, 400).jpeg().toBuffer()
    const tooLarge = withTail(picture, 'x'.repeat(limit + 1 - picture.length))
    expect(await read(form('whole-form-key-0006', ['a.jpg', tooLarge]))).toMatchObject({
      value: { pictureIds: [], refused: [{ refusal: { code: 'too-many-bytes', limit, got: limit + 1 } }] },
    })
  })
})

const pictureCount = async () => (await shop.world.db.selectFrom('picture').select('id').execute()).length

test('large photos sent at once do not pile up in memory', async () => {
  const large = await grain(2800, 2800).jpeg({ quality: 100 }).toBuffer()
  expect(large.length).toBeGreaterThan(10_000_000)
  const many = await Promise.all(
    [1, 2, 3, 4].map(n => announce(withTail(large, String(n))).then(state => ({ n, state }))),
  )
  const sending = Promise.all(many.map(({ n, state }) => send(withTail(large, String(n)), state)))
  const darkroom = watchChildren()
  const done = await sending
  const childPeak = darkroom()
  expect(done.map(one => one.status)).toEqual([200, 200, 200, 200])
  expect(childPeak).toBeLessThan(400_000_000)
}, 120_000)

/** Peak memory of the picture process, in bytes; the shop's own cannot be told from that of this test. */
function watchChildren(): () => number {
  let peak = 0
  const look = () => {
    for (const pid of childPids()) peak = Math.max(peak, residentBytes(pid))
  }
  const timer = setInterval(look, 50)
  return () => {
    clearInterval(timer)
    look()
    return peak
  }
}

function childPids(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  return children.trim().split(/\s+/).filter(Boolean).map(Number)
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
