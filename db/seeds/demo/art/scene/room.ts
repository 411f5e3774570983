import { darken, lighten, mix } from '../colour.ts'
import type { Backdrop, Ground } from '../looks/look.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, group, shape, stroke } from '../svg.ts'
import { BOTTOM, fading, fullWidth, HORIZON, TOP } from './bands.ts'
import { cementTiles } from './cement-tiles.ts'

export const wallArt = (sheet: Sheet, wall: string, backdrop: Backdrop, flip: boolean): string => {
  const plaster = fullWidth(
    TOP,
    HORIZON + 40,
    sheet.linear(
      [
        [0.15, lighten(wall, 0.42)],
        [0.42, lighten(wall, 0.16)],
        [0.58, wall],
        [0.86, darken(wall, 0.14)],
      ],
      0.2,
      0.1,
      0.9,
      0.9,
    ),
  )
  const middle = flip ? 840 : 760
  if (backdrop === 'arch') return plaster + niche(sheet, wall, middle)
  if (backdrop === 'disc') return plaster + circle(800, 640, 450, lighten(wall, 0.42), 'fill-opacity=".75"')
  if (backdrop === 'dado') return plaster + dado(sheet, wall)
  return plaster + windowLight(sheet, wall, flip, backdrop === 'window')
}

const niche = (sheet: Sheet, wall: string, x: number): string => {
  const side = `M${x - 430} ${HORIZON}V520A430 430 0 0 1 ${x + 430} 520V${HORIZON}`
  const depth = sheet.linear(
    [
      [0, darken(wall, 0.2)],
      [0.35, darken(wall, 0.09)],
      [1, lighten(wall, 0.2)],
    ],
    0,
    0,
    1,
    0.3,
  )
  return shape(`${side}Z`, depth) + stroke(side, lighten(wall, 0.5), 5, 'stroke-opacity=".55"')
}

const dado = (sheet: Sheet, wall: string): string =>
  fullWidth(
    690,
    HORIZON + 30,
    sheet.linear([
      [0, darken(wall, 0.16)],
      [1, darken(wall, 0.08)],
    ]),
  ) +
  fullWidth(676, 694, lighten(wall, 0.45)) +
  fullWidth(694, 702, '#2A1320', 'fill-opacity=".12"')

/** Morning light through a window of nine panes; strong light has a branch before it. */
const windowLight = (sheet: Sheet, wall: string, flip: boolean, strong: boolean): string => {
  const x0 = flip ? 420 : 250
  const panes = (grow: number): string => {
    let d = ''
    for (let column = 0; column < 3; column++)
      for (let row = 0; row < 3; row++) {
        const x = x0 + column * 236 - grow
        const y = 60 + row * 268 + column * 60 - grow
        d += `M${x} ${y}l${214 + 2 * grow} ${55 + grow / 4}l-14 ${240 + 2 * grow}l${-214 - 2 * grow} ${-55 - grow / 4}Z`
      }
    return d
  }
  const opacity = strong ? 0.1 : 0.047
  const light = [-7, -2, 3, 8]
    .map(grow => shape(panes(grow), '#FFF9E6', `fill-opacity="${opacity}"`))
    .join('')
  if (!strong) return light
  const shade = darken(wall, 0.15)
  let branch = stroke(
    `M${x0 + 20} 210C${x0 + 220} 330 ${x0 + 400} 420 ${x0 + 640} 600`,
    shade,
    9,
    'stroke-opacity=".36"',
  )
  for (let i = 0; i < 9; i++) {
    const t = i / 8
    const turn = 40 + (i % 2 ? 70 : -60) + sheet.chance() * 40
    branch += group(
      at(x0 + 40 + t * 560, 250 + t * 300 + Math.sin(i * 2.1) * 70, 1, turn),
      shape('M0 0C44 -40 40 -130 0 -190C-40 -130 -44 -40 0 0Z', shade, 'fill-opacity=".36"'),
    )
  }
  return `${light}<g ${sheet.clip(panes(0))}>${branch}</g>`
}

export const tableArt = (sheet: Sheet, wall: string, table: string, ground: Ground): string => {
  if (ground === 'sweep') return sweep(sheet, wall, table)
  const top = sheet.linear(
    [
      [0, darken(table, 0.06)],
      [0.03, lighten(table, 0.24)],
      [0.16, table],
      [0.4, darken(table, 0.12)],
      [1, darken(table, 0.24)],
    ],
    0,
    0,
    0,
    1,
  )
  const edge =
    fullWidth(HORIZON - 3, HORIZON + 4, lighten(table, 0.5), 'fill-opacity=".8"') +
    fullWidth(HORIZON - 60, HORIZON - 3, fading(sheet, '#2A1320', 0, 0.1))
  return fullWidth(HORIZON, BOTTOM, top) + edge + (ground === 'tegel' ? cementTiles(sheet, table) : '')
}

/** Paper that runs from the wall on to the table without a line. */
const sweep = (sheet: Sheet, wall: string, table: string): string =>
  fullWidth(HORIZON + 38, HORIZON + 182, table) +
  fullWidth(
    HORIZON - 170,
    HORIZON + 180,
    sheet.linear(
      [
        [0, wall, 0],
        [0.5, mix(wall, table, 0.5), 0.85],
        [0.6, mix(wall, table, 0.6), 1],
        [1, table, 1],
      ],
      0,
      0,
      0,
      1,
    ),
  ) +
  fullWidth(
    HORIZON + 178,
    BOTTOM,
    sheet.linear(
      [
        [0, table],
        [0.1, lighten(table, 0.16)],
        [0.34, darken(table, 0.1)],
        [1, darken(table, 0.2)],
      ],
      0,
      0,
      0,
      1,
    ),
  )
