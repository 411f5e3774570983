import { checkedSide, type Pixels } from './photo-checks.ts'

export const sentBytes = 250_000
const longSide = 1600
const qualities = [0.82, 0.74, 0.66, 0.58, 0.5, 0.42]
const smallerSides = [1280, 1024, 800]

export type Square = { left: number; top: number; side: number }

/** What was taken, upright: browsers turn a photo by its EXIF when they decode it. Throws when it cannot be read. */
export const readPhoto = (file: Blob): Promise<ImageBitmap> => createImageBitmap(file)

/** Small enough for a slow line: at most 1600 px, in WebP where the phone can write it, else in JPEG. */
export async function shrunk(photo: ImageBitmap, square?: Square): Promise<Blob> {
  let smallest: Blob | undefined
  for (const side of [longSide, ...smallerSides]) {
    const canvas = drawn(photo, side, square)
    for (const quality of qualities) {
      smallest = await encoded(canvas, quality)
      if (smallest.size <= sentBytes) return smallest
    }
  }
  if (!smallest) throw new Error('this phone cannot write a picture')
  return smallest
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
  return webp?.type === 'image/webp' ? webp : ((await toBlob(canvas, 'image/jpeg', quality)) ?? fail())
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise(resolve => canvas.toBlob(resolve, type, quality))

function fail(): never {
  throw new Error('this phone cannot write a picture')
}
