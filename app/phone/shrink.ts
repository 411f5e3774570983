import { checkedSide, type Pixels } from './photo-checks.ts'

export const sentBytes = 250_000
/** Px of the long side; smaller ones for photos that are all grain. */
const sides = [1600, 1280, 1024, 800]
const qualities = [0.82, 0.74, 0.66, 0.58, 0.5, 0.42] as const

export type Square = { left: number; top: number; side: number }

/** What was taken, upright: browsers turn a photo by its EXIF when they decode it. Throws when it cannot be read. */
export const readPhoto = (file: Blob): Promise<ImageBitmap> => createImageBitmap(file)

/** Small enough for a slow line: at most 1600 px, in WebP where the phone can write it, else in JPEG. */
export async function shrunk(photo: ImageBitmap, square?: Square): Promise<Blob> {
  let smallest: Blob | undefined
  for (const side of sides) {
    smallest = await bestWithin(drawn(photo, side, square))
    if (smallest.size <= sentBytes) break
  }
  return smallest ?? cannotWrite()
}

/** The best quality that fits, in at most four tries: each costs a cheap phone half a second. */
async function bestWithin(canvas: HTMLCanvasElement): Promise<Blob> {
  const best = await encoded(canvas, qualities[0])
  if (best.size <= sentBytes) return best
  let fits = await encoded(canvas, qualities[qualities.length - 1] ?? 0.4)
  if (fits.size > sentBytes) return fits
  let [tooLarge, small] = [0, qualities.length - 1]
  while (small - tooLarge > 1) {
    const middle = Math.floor((tooLarge + small) / 2)
    const tried = await encoded(canvas, qualities[middle] ?? 0.4)
    if (tried.size <= sentBytes) [fits, small] = [tried, middle]
    else tooLarge = middle
  }
  return fits
}

/** Dots for the checks. */
export function looked(photo: ImageBitmap): Pixels {
  const canvas = drawn(photo, checkedSide)
  return pen(canvas).getImageData(0, 0, canvas.width, canvas.height)
}

/** The photo, or a square of it, no larger than `side` px and never larger than it is. */
export function drawn(photo: ImageBitmap, side: number, square?: Square): HTMLCanvasElement {
  const from = square
    ? { left: square.left, top: square.top, width: square.side, height: square.side }
    : { left: 0, top: 0, width: photo.width, height: photo.height }
  const scale = Math.min(1, side / Math.max(from.width, from.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(from.width * scale))
  canvas.height = Math.max(1, Math.round(from.height * scale))
  const context = pen(canvas)
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(photo, from.left, from.top, from.width, from.height, 0, 0, canvas.width, canvas.height)
  return canvas
}

export function pen(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this phone cannot draw')
  return context
}

async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await toBlob(canvas, 'image/webp', quality)
  return webp?.type === 'image/webp' ? webp : ((await toBlob(canvas, 'image/jpeg', quality)) ?? cannotWrite())
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise(resolve => canvas.toBlob(resolve, type, quality))

function cannotWrite(): never {
  throw new Error('this phone cannot write a picture')
}
