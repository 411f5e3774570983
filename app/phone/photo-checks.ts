export type Pixels = { data: Uint8ClampedArray | Uint8Array; width: number; height: number }
export type PhotoWarning = 'blurry' | 'dark' | 'bright' | 'small'

/**
 * Measured on the pictures of the demo town at 512 px of the long side: sharp ones have a variance of 1400 and more,
 * softened by 4 of 1600 px 75 to 180, by 8 px less than 20. Luma from 0 to 255: a pack on a white table stays below
 * the upper limit.
 */
const limits = { sharpness: 120, dark: 60, bright: 238, shortSide: 800 }

/** The long side in px to which a photo is brought before it is looked at. */
export const checkedSide = 512

/**
 * What may be better in a photo. Never a reason to keep it back.
 * @param small RGBA, at most `checkedSide` px
 * @param original px of the photo as it was taken
 */
export function photoWarnings(small: Pixels, original: { width: number; height: number }): PhotoWarning[] {
  const luma = lumaOf(small)
  const brightness = mean(luma)
  const warnings: PhotoWarning[] = []
  if (Math.min(original.width, original.height) < limits.shortSide) warnings.push('small')
  if (brightness < limits.dark) warnings.push('dark')
  else if (brightness > limits.bright) warnings.push('bright')
  // In the dark nothing has edges, and the light is to be told first.
  else if (sharpnessOf(luma, small.width, small.height) < limits.sharpness) warnings.push('blurry')
  return warnings
}

/** Rec. 601 luma of each dot. */
export function lumaOf({ data, width, height }: Pixels): Float32Array {
  const luma = new Float32Array(width * height)
  for (let at = 0; at < luma.length; at++) {
    const from = at * 4
    luma[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
  }
  return luma
}

/**
 * Variance of the Laplacian: edges of a sharp photo answer strongly, those of a blurred one hardly at all. Taken from
 * the sharpest ninth of the picture, since a background may well be soft.
 */
export function sharpnessOf(luma: Float32Array, width: number, height: number): number {
  let best = 0
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++) {
      const box = {
        left: Math.max(1, Math.floor((column * width) / 3)),
        right: Math.min(width - 1, Math.floor(((column + 1) * width) / 3)),
        top: Math.max(1, Math.floor((row * height) / 3)),
        bottom: Math.min(height - 1, Math.floor(((row + 1) * height) / 3)),
      }
      best = Math.max(best, laplacianVariance(luma, width, box))
    }
  return best
}

type Box = { left: number; right: number; top: number; bottom: number }

function laplacianVariance(luma: Float32Array, width: number, { left, right, top, bottom }: Box): number {
  let sum = 0
  let squares = 0
  let count = 0
  const at = (index: number): number => luma[index] ?? 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const here = y * width + x
      const edge = at(here - 1) + at(here + 1) + at(here - width) + at(here + width) - 4 * at(here)
      sum += edge
      squares += edge * edge
      count++
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

function mean(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length === 0 ? 0 : sum / values.length
}
