import type { ImageFormat } from './images.ts'

/**
 * The bytes a derived picture should keep to, by its width in px. A card image (800) is at most 60 kB; the rest
 * grows with the area, a little slower. JPEG is the fallback of old browsers and may take half as much again.
 */
const BYTES_BY_WIDTH = [
  [160, 8_000],
  [320, 18_000],
  [480, 30_000],
  [800, 60_000],
  [1200, 115_000],
  [1600, 180_000],
] as const

const SHARE_OF_BUDGET = { avif: 1, webp: 1, jpeg: 1.5 } as const satisfies Record<ImageFormat, number>

/** Tried from the left until the bytes fit. The last is the floor: worse than that is not shown, even if heavier. */
export const QUALITY_STEPS = {
  avif: [66, 60, 54, 48, 42, 36],
  webp: [86, 82, 77, 71, 64, 56, 48],
  jpeg: [84, 79, 73, 66, 58, 50],
} as const satisfies Record<ImageFormat, readonly number[]>

/** Bytes; a picture as wide as it is high, or wider, is meant. */
export function byteBudget(width: number, format: ImageFormat): number {
  const step = BYTES_BY_WIDTH.find(([upTo]) => width <= upTo) ?? BYTES_BY_WIDTH[BYTES_BY_WIDTH.length - 1]
  return (step?.[1] ?? 0) * SHARE_OF_BUDGET[format]
}
