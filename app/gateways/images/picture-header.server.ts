import sharp, { type FormatEnum, type Metadata } from 'sharp'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { ImageLimits } from './image-limits.ts'
import type { ImageRefusal } from './images.ts'
import { pictureKind, type ReadableKind } from './picture-kind.ts'
import { STRICT } from './picture-pixels.server.ts'

/** `atOnce`: the picture cannot be read row by row and must stand in memory as a whole. */
export type PictureHeader = { pixels: number; atOnce: boolean; hasAlpha: boolean }

/** Everything that can be refused without decoding a single row, so that a bomb costs no memory. */
export async function checkHeader(
  bytes: Uint8Array,
  limits: ImageLimits,
): Promise<Result<PictureHeader, ImageRefusal>> {
  if (bytes.length > limits.bytes) {
    return refuse({ code: 'too-many-bytes', limit: limits.bytes, got: bytes.length })
  }
  const kind = readableKind(bytes)
  return kind.ok ? checkMeasures(bytes, kind.value, limits) : kind
}

function readableKind(bytes: Uint8Array): Result<ReadableKind, ImageRefusal> {
  const kind = pictureKind(bytes)
  switch (kind) {
    case 'unknown':
      return refuse({ code: 'not-an-image' })
    case 'svg':
      return refuse({ code: 'vector-not-accepted' })
    case 'heic':
      return refuse({ code: 'heic-not-readable' })
    case 'moving':
      return refuse({ code: 'animated-image' })
    case 'bmp':
    case 'jxl':
    case 'pdf':
    case 'tiff':
    case 'video':
      return refuse({ code: 'kind-not-accepted', kind })
    default:
      return ok(kind)
  }
}

async function checkMeasures(
  bytes: Uint8Array,
  kind: ReadableKind,
  limits: ImageLimits,
): Promise<Result<PictureHeader, ImageRefusal>> {
  const header = await sharp(bytes, { ...STRICT, limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header || header.format !== LOADER[kind]) return refuse({ code: 'broken-image' })
  if ((header.pages ?? 1) > 1) return refuse({ code: 'animated-image' })

  const pixels = header.width * header.height
  const atOnce = mustStandInMemory(header, kind)
  const limit = atOnce ? Math.min(limits.pixelsAtOnce, limits.pixels) : limits.pixels
  if (pixels > limit) return refuse({ code: 'too-many-pixels', limit, got: pixels })

  const shortSide = Math.min(header.width, header.height)
  if (shortSide < limits.shortSide) {
    return refuse({ code: 'too-small', minimum: limits.shortSide, got: shortSide })
  }
  const ratio = Math.max(header.width, header.height) / shortSide
  if (ratio > limits.ratio) {
    return refuse({ code: 'too-narrow', limit: limits.ratio, got: Math.round(ratio * 10) / 10 })
  }
  return ok({ pixels, atOnce, hasAlpha: header.hasAlpha })
}

const LOADER = { jpeg: 'jpeg', png: 'png', webp: 'webp', gif: 'gif', avif: 'heif' } as const satisfies Record<
  ReadableKind,
  keyof FormatEnum
>

function mustStandInMemory(header: Metadata, kind: ReadableKind): boolean {
  return kind === 'png' ? header.isProgressive === true : kind !== 'jpeg'
}
