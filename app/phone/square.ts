import type { Square } from './shrink.ts'

type Size = { width: number; height: number }
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** Px of the photo below which a square would show too little. */
const leastSide = 320

/** The largest square, in the middle. */
export function middleSquare({ width, height }: Size): Square {
  const side = Math.min(width, height)
  return { left: Math.round((width - side) / 2), top: Math.round((height - side) / 2), side }
}

/** Moved, but never beyond the photo. */
export function movedSquare(square: Square, size: Size, right: number, down: number): Square {
  return {
    side: square.side,
    left: between(0, square.left + right, size.width - square.side),
    top: between(0, square.top + down, size.height - square.side),
  }
}

/** Larger or smaller around its middle. */
export function grownSquare(square: Square, size: Size, by: number): Square {
  const side = sideWithin(square.side + by, size)
  const shift = (square.side - side) / 2
  return movedSquare({ ...square, side }, size, Math.round(shift), Math.round(shift))
}

/** Pulled at one corner to a point; the corner across stays. */
export function pulledSquare(square: Square, size: Size, corner: Corner, x: number, y: number): Square {
  const fromLeft = corner.endsWith('left')
  const fromTop = corner.startsWith('top')
  const right = square.left + square.side
  const bottom = square.top + square.side
  const wanted = Math.max(fromLeft ? right - x : x - square.left, fromTop ? bottom - y : y - square.top)
  const room = Math.min(
    fromLeft ? right : size.width - square.left,
    fromTop ? bottom : size.height - square.top,
  )
  const side = Math.min(sideWithin(Math.round(wanted), size), room)
  return { side, left: fromLeft ? right - side : square.left, top: fromTop ? bottom - side : square.top }
}

/** The corner within reach of a point. */
export function cornerAt(square: Square, x: number, y: number, reach: number): Corner | undefined {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= reach
  const left = near(x, square.left)
  const top = near(y, square.top)
  if (!left && !near(x, square.left + square.side)) return undefined
  if (!top && !near(y, square.top + square.side)) return undefined
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`
}

const sideWithin = (side: number, { width, height }: Size): number =>
  between(Math.min(leastSide, width, height), side, Math.min(width, height))
const between = (least: number, value: number, most: number): number => Math.min(Math.max(least, value), most)
