import { darken, lighten } from '../colour.ts'
import type { Sheet } from '../sheet.ts'
import { num, type Point, shape } from '../svg.ts'
import { fading, fullWidth, HORIZON } from './bands.ts'

// A floor of cement tiles running to the wall, vanishing above it.

const VANISHING: Point = [800, 620]
const ROWS = [HORIZON, 1052, 1112, 1196, 1312, 1474, 1706, 2040, 2500]
const TILE = 150 // width of a tile on the line y = 1196

export const cementTiles = (sheet: Sheet, table: string): string => {
  let chequer = ''
  let stars = ''
  ROWS.slice(0, -1).forEach((near, row) => {
    const far = ROWS[row + 1] ?? near
    for (let column = -14; column < 14; column++) {
      const corners = cornersOf(column, near, far)
      if (corners[1][0] < -400 || corners[0][0] > 2000) continue
      if ((row + column) % 2 === 0) chequer += `M${corners.map(spot).join('L')}Z`
      stars += starIn(corners, column, near, far)
    }
  })
  return (
    shape(chequer, lighten(table, 0.5), 'fill-opacity=".5"') +
    shape(stars, darken(table, 0.28), 'fill-opacity=".34"') +
    fullWidth(HORIZON, HORIZON + 180, fading(sheet, table, 0.5, 0)) +
    fullWidth(HORIZON - 44, HORIZON, darken(table, 0.3)) +
    fullWidth(HORIZON - 44, HORIZON - 38, lighten(table, 0.4))
  )
}

type Corners = readonly [Point, Point, Point, Point]

const cornersOf = (column: number, near: number, far: number): Corners => [
  [across(column, near), near],
  [across(column + 1, near), near],
  [across(column + 1, far), far],
  [across(column, far), far],
]

const across = (column: number, y: number): number =>
  VANISHING[0] + (column * TILE * (y - VANISHING[1])) / (1196 - VANISHING[1])

/** Four curves that draw in towards the middle of the tile. */
const starIn = ([a, b, c, d]: Corners, column: number, near: number, far: number): string => {
  const y = near + (far - near) * 0.46
  const middle = `Q${num((across(column, y) + across(column + 1, y)) / 2)} ${num(y)} `
  const [top, right, bottom, left] = [
    between(a, b, 0.5),
    between(b, c, 0.46),
    between(d, c, 0.5),
    between(a, d, 0.46),
  ]
  return `M${top}${middle}${right}${middle}${bottom}${middle}${left}${middle}${top}Z`
}

const between = (p: Point, q: Point, t: number): string =>
  spot([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t])
const spot = ([x, y]: Point): string => `${num(x)} ${num(y)}`
