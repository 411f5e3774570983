import { crc32, createDeflate } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Pictures as phones, shops and attackers send them. All are made here, the same each time. */

const QUARTERS = {
  topLeft: [220, 30, 30],
  topRight: [30, 170, 60],
  bottomLeft: [40, 70, 210],
  bottomRight: [240, 210, 40],
} as const
export type Quarter = keyof typeof QUARTERS
export const QUARTER_COLOURS: Record<Quarter, readonly [number, number, number]> = QUARTERS

export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/**
 * A picture of four coloured quarters, stored as a phone held in that way stores it. EXIF 2.32, tag 0x0112: which
 * sides of the scene the first row and the first column are.
 */
export async function photoHeld(orientation: ExifOrientation, width = 480, height = 360): Promise<Buffer> {
  const turned = orientation >= 5
  const [columns, rows] = turned ? [height, width] : [width, height]
  const data = Buffer.alloc(columns * rows * 3)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = inTheScene(orientation, row, column, width, height)
      data.set(QUARTERS[quarterAt(x, y, width, height)], (row * columns + column) * 3)
    }
  }
  return sharp(data, { raw: { width: columns, height: rows, channels: 3 } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer()
}

function inTheScene(
  orientation: ExifOrientation,
  row: number,
  column: number,
  width: number,
  height: number,
) {
  const right = width - 1
  const bottom = height - 1
  const places: Record<ExifOrientation, readonly [number, number]> = {
    1: [column, row],
    2: [right - column, row],
    3: [right - column, bottom - row],
    4: [column, bottom - row],
    5: [row, column],
    6: [right - row, column],
    7: [right - row, bottom - column],
    8: [row, bottom - column],
  }
  return places[orientation]
}

function quarterAt(x: number, y: number, width: number, height: number): Quarter {
  if (y < height / 2) return x < width / 2 ? 'topLeft' : 'topRight'
  return x < width / 2 ? 'bottomLeft' : 'bottomRight'
}

/** Soft shapes with grain, as a photo has; seeded. */
export function scenery(width: number, height: number, seed = 1) {
  const columns = 48
  const rows = Math.max(2, Math.round((columns * height) / width))
  const next = chance(seed)
  const data = Buffer.from(Array.from({ length: columns * rows * 3 }, () => Math.floor(next() * 256)))
  return sharp(data, { raw: { width: columns, height: rows, channels: 3 } }).resize(width, height, {
    fit: 'fill',
    kernel: 'cubic',
  })
}

/** Nothing compresses worse. */
export function grain(width: number, height: number, seed = 1) {
  const next = chance(seed)
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at++) data[at] = Math.floor(next() * 256)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export const onePlainColour = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

/** As phones since Android 14 write a JPEG: a second, smaller picture behind it says what to show brighter. */
export function withLightMap(picture: Sharp): Sharp {
  const untyped: Sharp & { withGainMap?: () => Sharp } = picture
  return untyped.withGainMap?.() ?? picture
}

/** Where the picture was taken, by whom and with what: what must never leave the house. */
export const SECRET_PLACE = { latitude: '7/1 58/1 4713/100', owner: 'Bu Lastri Widuri' }

export function photoWithPosition(): Promise<Buffer> {
  return scenery(900, 700)
    .withExif({
      IFD0: { Make: 'Telepon', Model: 'Murah 5', Artist: SECRET_PLACE.owner },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: SECRET_PLACE.latitude,
        GPSLongitudeRef: 'E',
        GPSLongitude: '112/1 37/1 5012/100',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="7,58.78S">${SECRET_PLACE.owner}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()
}

export const SMUGGLED = '<script>alert("selundupan")</script>'

/** A good picture with something else behind it: a browser shows the picture, another program runs the rest. */
export function withTail(picture: Uint8Array, tail = `PK\u0003\u0004${SMUGGLED}`): Buffer {
  return Buffer.concat([picture, Buffer.from(tail, 'latin1')])
}

/** The same, inside a comment of the JPEG. */
export function withJpegComment(jpeg: Uint8Array, comment = SMUGGLED): Buffer {
  const body = Buffer.from(comment, 'latin1')
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** The same, inside a text chunk of the PNG. */
export function withPngText(png: Uint8Array, text = SMUGGLED): Buffer {
  const afterHeader = 8 + 25
  const chunk = pngChunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}

/** A still PNG that says that it moves. */
export function asMovingPng(png: Uint8Array): Buffer {
  const afterHeader = 8 + 25
  const chunk = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}

/** Small on the wire, vast in memory: `side` x `side` black dots. A whole, valid PNG. */
export async function pngBomb(side: number): Promise<Buffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const deflate = createDeflate({ level: 9 })
  const packed: Buffer[] = []
  deflate.on('data', (part: Buffer) => packed.push(part))
  const done = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  const row = Buffer.alloc(1 + Math.ceil(side / 8))
  for (let at = 0; at < side; at++) {
    if (!deflate.write(row)) await new Promise(drained => deflate.once('drain', drained))
  }
  deflate.end()
  await done
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.concat(packed)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(body, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}

/** A JPEG whose frame header tells another size than its rows have. */
export function jpegClaiming(jpeg: Uint8Array, width: number, height: number): Buffer {
  const lying = Buffer.from(jpeg)
  for (let at = 2; at < lying.length; at += 2 + lying.readUInt16BE(at + 2)) {
    const marker = lying[at + 1] ?? 0
    if (marker < 0xc0 || marker > 0xc2) continue
    lying.writeUInt16BE(height, at + 5)
    lying.writeUInt16BE(width, at + 7)
    return lying
  }
  throw new Error('No frame header in this JPEG')
}

/** The head of a file of the ISO base media kind: HEIC of an iPhone, AVIF, a film clip. */
export function boxFile(brand: string, compatible: readonly string[]): Buffer {
  const brands = [brand, '\0\0\0\0', ...compatible].join('')
  const box = Buffer.alloc(8)
  box.writeUInt32BE(8 + brands.length, 0)
  box.write('ftyp', 4, 'latin1')
  return Buffer.concat([box, Buffer.from(brands, 'latin1'), Buffer.alloc(4096, 0x5a)])
}

export async function animation(kind: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#c94a2e', '#6fb7b0', '#a9c24a'].map(colour => onePlainColour(400, 400, colour).png().toBuffer()),
  )
  return sharp(frames, { join: { animated: true } })
    [kind]({ loop: 0 })
    .toBuffer()
}

export const SVG_WITH_SCRIPT = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><script>alert(1)</script><rect width="800" height="800"/></svg>`

/** Mulberry32: the same numbers for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
