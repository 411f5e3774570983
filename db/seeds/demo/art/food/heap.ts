import { type Chance, pick } from '../chance.ts'
import type { Sheet } from '../sheet.ts'
import { ellipse, hundredths, num } from '../svg.ts'
import { type FoodKind, HEAP_DENSITY, PIECE_SIZE, variants } from './foods.ts'

type HeapBox = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Diameter of a piece. */
  readonly piece?: number
  /** Below 1 the pieces lie on a table instead of facing us. */
  readonly squash?: number
  /** Distance of pieces in diameters. */
  readonly spread?: number
  /** The most a piece is turned, in degrees, half to each side. */
  readonly tilt?: number
  readonly inside?: (x: number, y: number) => boolean
}

/** Fills an area with pieces of food, back rows first. */
export const heap = (sheet: Sheet, kind: FoodKind, box: HeapBox): string => {
  const { x, y, w, h, piece = 90, squash = 1, spread = 0.62, tilt = 180, inside } = box
  const { chance } = sheet
  const ids = variants(sheet, kind)
  const diameter = piece * (PIECE_SIZE[kind] ?? 1)
  const step = diameter * spread * (HEAP_DENSITY[kind] ?? 1)
  const [wanderX, wanderY] = [step * 0.6, step * 0.3 * squash]
  let pieces = ''
  let row = 0
  for (let rowY = y; rowY <= y + h + 0.1; rowY += step * squash * 0.86, row++)
    for (const columnX of shuffled(chance, columns(x + (row % 2 ? step / 2 : 0), x + w, step))) {
      const px = columnX + (chance() - 0.5) * wanderX
      const py = rowY + (chance() - 0.5) * wanderY
      if (inside && !inside(px, py)) continue
      const size = (diameter / 100) * (0.88 + chance() * 0.24)
      const turn = num((chance() - 0.5) * tilt)
      const lean =
        squash === 1
          ? `rotate(${turn})scale(${hundredths(size)} ${hundredths(size * (0.78 + chance() * 0.24))})`
          : `scale(1 ${hundredths(squash)})rotate(${turn})scale(${hundredths(size)})`
      pieces += `<use href="#${pick(chance, ids)}" transform="translate(${num(px)} ${num(py)})${lean}"/>`
    }
  return pieces
}

const columns = (from: number, to: number, step: number): number[] => {
  const list: number[] = []
  for (let x = from; x <= to + 0.1; x += step) list.push(x)
  return list
}

const shuffled = (chance: Chance, list: readonly number[]): number[] =>
  list
    .map(value => ({ value, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)

/** One piece lying on the table with its contact shadow. */
export const lying = (
  sheet: Sheet,
  kind: FoodKind,
  x: number,
  y: number,
  size: number,
  turn = 0,
  squash = 0.62,
): string => {
  const diameter = size * (PIECE_SIZE[kind] ?? 1)
  const id = pick(sheet.chance, variants(sheet, kind))
  const shadow = ellipse(
    x + size * 0.06,
    y + size * 0.1,
    diameter * 0.5,
    diameter * 0.3,
    '#3A1710',
    'fill-opacity=".22"',
  )
  return `${shadow}<use href="#${id}" transform="translate(${num(x)} ${num(y)})scale(1 ${squash})rotate(${num(turn)})scale(${hundredths(diameter / 100)})"/>`
}
