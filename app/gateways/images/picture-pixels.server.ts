import sharp, { type Sharp, type SharpOptions } from 'sharp'
import type { ImageLimits } from './image-limits.ts'

/** Cut-off files and impossible numbers are errors; the odd stray byte that phones write is not. */
export const STRICT = { failOn: 'error', animated: false } as const satisfies SharpOptions

export const WHITE = '#ffffff'
const SECONDS_PER_PICTURE = 30

/** The upload, upright, in sRGB and no larger than a master, not yet decoded. libvips leaves out every tag. */
export function upright(bytes: Uint8Array, limits: ImageLimits): Sharp {
  const { pixels, masterSide: side } = limits
  return sharp(bytes, { ...STRICT, limitInputPixels: pixels, sequentialRead: true })
    .timeout({ seconds: SECONDS_PER_PICTURE })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
}
