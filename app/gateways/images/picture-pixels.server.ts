import sharp, { type Sharp, type SharpOptions } from 'sharp'
import type { ImageLimits } from './image-limits.ts'

/** Cut-off files and impossible numbers are errors; the odd stray byte that phones write is not. */
export const STRICT = { failOn: 'error', animated: false } as const satisfies SharpOptions

export const WHITE = '#ffffff'
const SECONDS_PER_PICTURE = 30

/** sRGB, eight bits a channel; the fourth channel is transparency. */
export type Pixels = { data: Buffer; width: number; height: number; channels: 3 | 4 }

export async function decodeUpright(bytes: Uint8Array, limits: ImageLimits): Promise<Pixels> {
  const { masterSide: side } = limits
  return rawPixels(
    sharp(bytes, { ...STRICT, limitInputPixels: limits.pixels, sequentialRead: true })
      .timeout({ seconds: SECONDS_PER_PICTURE })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }),
  )
}

export async function rawPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 }
}

export function fromPixels({ data, width, height, channels }: Pixels) {
  return sharp(data, { raw: { width, height, channels } })
}
