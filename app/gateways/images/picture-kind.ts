import type { ForeignKind } from './images.ts'

export type ReadableKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'
export type PictureKind = ReadableKind | ForeignKind | 'heic' | 'svg' | 'moving' | 'unknown'

/**
 * What a file is by its first bytes; a name or a declared type is never asked. Moving GIF and WebP pictures are
 * told by their header later.
 */
export function pictureKind(bytes: Uint8Array): PictureKind {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return isMovingPng(bytes) ? 'moving' : 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif'
  if (ascii(bytes, 4, 8) === 'ftyp') return kindOfBox(bytes)
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]))
    return 'tiff'
  if (startsWith(bytes, [0xff, 0x0a]) || ascii(bytes, 4, 8) === 'JXL ') return 'jxl'
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && startsWith(bytes.subarray(6), [0, 0, 0, 0]))
    return 'bmp'
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'video'
  return isSvg(bytes) ? 'svg' : 'unknown'
}

/** ISO/IEC 14496-12: a `ftyp` box lists the brands that a file keeps to. */
function kindOfBox(bytes: Uint8Array): PictureKind {
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 256)
  const brands = [ascii(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4))
  if (brands[0] === 'avis') return 'moving'
  if (brands.includes('avif')) return 'avif'
  return brands.some(brand => /^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand)) ? 'heic' : 'video'
}

/** A moving PNG says so with an `acTL` chunk before its first picture data. */
function isMovingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = ascii(bytes, at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  return head.startsWith('<') && /<(\w+:)?svg[\s/>]/i.test(head)
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
