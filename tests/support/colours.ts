import sharp from 'sharp'
import { expect } from 'vitest'

/** Red, green and blue of one dot. */
export async function colourAt(picture: Uint8Array, left: number, top: number): Promise<number[]> {
  const spot = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return [...spot.subarray(0, 3)]
}

/** `wanted` as parts or as `#rrggbb`; no part may be off by more than `within`. */
export function expectNear(got: readonly number[], wanted: readonly number[] | string, within: number) {
  const parts = typeof wanted === 'string' ? partsOf(wanted) : wanted
  const off = Math.max(...parts.map((part, at) => Math.abs(part - (got[at] ?? Number.NaN))))
  expect(off, `${got} should be near ${parts}`).toBeLessThanOrEqual(within)
}

export const partsOf = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
