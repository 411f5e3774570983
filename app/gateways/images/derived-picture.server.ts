import sharp, { type Sharp } from 'sharp'
import { byteBudget, QUALITY_STEPS } from './derived-quality.ts'
import type { ImageLimits } from './image-limits.ts'
import type { ImageFormat, WantedImage } from './images.ts'
import { STRICT, WHITE } from './picture-pixels.server.ts'

export async function derivePicture(
  master: Uint8Array,
  want: WantedImage,
  limits: ImageLimits,
): Promise<Uint8Array> {
  const side = Math.round(want.width)
  if (!(side >= 1)) throw new RangeError(`A picture ${want.width} px wide cannot be derived`)
  const picture = sharp(master, { ...STRICT, limitInputPixels: limits.masterSide ** 2 })
  const resized = want.square
    ? picture.resize({ ...(await squareOf(picture, side)), fit: 'cover' })
    : picture.resize({ width: side, withoutEnlargement: true })
  const { data, info: raw } = await resized.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const budget = byteBudget(raw.width, want.format)
  let bytes: Uint8Array = new Uint8Array()
  for (const quality of QUALITY_STEPS[want.format]) {
    bytes = await ENCODERS[want.format](sharp(data, { raw }), quality)
    if (bytes.length <= budget) break
  }
  return bytes
}

async function squareOf(picture: Sharp, side: number) {
  const { width, height } = await picture.metadata()
  const bounded = Math.min(side, width, height)
  return { width: bounded, height: bounded }
}

/** AVIF at effort 2 costs an eighth of the time of effort 4 for 6 % more bytes. */
const ENCODERS: Record<ImageFormat, (picture: Sharp, quality: number) => Promise<Uint8Array>> = {
  avif: (picture, quality) => picture.avif({ quality, effort: 2 }).toBuffer(),
  webp: (picture, quality) => picture.webp({ quality, effort: 4 }).toBuffer(),
  jpeg: (picture, quality) =>
    picture.flatten({ background: WHITE }).jpeg({ quality, mozjpeg: true }).toBuffer(),
}
