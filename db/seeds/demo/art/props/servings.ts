import { pick } from '../chance.ts'
import { darken, lighten } from '../colour.ts'
import { type FoodKind, PIECE_SIZE } from '../food/foods.ts'
import { lying } from '../food/heap.ts'
import { PALETTE } from '../palette.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, ellipse, group, type Point, shape, stroke } from '../svg.ts'
import { dish } from './crockery.ts'

export const powder = (sheet: Sheet, c: string) =>
  softShadow(sheet, 6, 2, 110 * 1.2, 15 * 1.9, 0.48) +
  shape(
    'M-116 0C-90 -16 -50 -66 0 -72C46 -66 90 -18 120 2C60 16 -60 16 -116 0Z',
    sheet.linear([
      [0, lighten(c, 0.35)],
      [0.5, c],
      [1, darken(c, 0.3)],
    ]),
  ) +
  Array.from({ length: 26 }, () =>
    circle(
      (sheet.chance() - 0.5) * 230,
      (sheet.chance() - 0.2) * 14 - 2,
      1.5 + sheet.chance() * 2.5,
      pick(sheet.chance, [lighten(c, 0.3), c, darken(c, 0.25)]),
    ),
  ).join('') +
  stroke('M-60 -34Q-30 -60 -4 -62', lighten(c, 0.6), 6, 'stroke-opacity=".5"')

export const stack = (sheet: Sheet, kind: FoodKind, n = 3, size = 150) =>
  Array.from({ length: n }, (_, i) =>
    lying(sheet, kind, (sheet.chance() - 0.5) * 12, -16 - i * size * 0.15, size, sheet.chance() * 40, 0.5),
  ).join('')

/** A little heap on the table, the upper pieces over the lower. */
export const pile = (sheet: Sheet, kind: FoodKind): string => {
  const small = (PIECE_SIZE[kind] ?? 1) < 0.8
  const spots: readonly Point[] = [
    [-96, -4],
    [96, 0],
    [4, 22],
    [6, -92],
    [52, -54],
    [-42, -50],
  ]
  const pieces = spots.map(([x, y]) =>
    lying(sheet, kind, x, y - 18, small ? 165 : 150, sheet.chance() * 120 - 60, 0.66),
  )
  return softShadow(sheet, 16, -6, 240, 84, 0.42) + pieces.join('')
}

export const meatballBowl = (sheet: Sheet) =>
  dish(sheet, null, '#F4ECDC', PALETTE.apple, 165) +
  group(
    'translate(0 -59)',
    ellipse(
      0,
      4,
      150,
      38,
      sheet.linear([
        [0, '#D9B46A'],
        [1, '#B98A3E'],
      ]),
    ) +
      lying(sheet, 'bakso', -66, -8, 84, 0, 0.8) +
      lying(sheet, 'bakso', 14, -18, 92, 0, 0.8) +
      lying(sheet, 'bakso', 78, 0, 72, 0, 0.8) +
      stroke('M-110 14C-70 30 -40 6 -10 20S60 30 100 16', '#F7E7B8', 7) +
      (
        [
          [-30, 16],
          [40, 18],
          [-90, 0],
          [100, -4],
        ] as const
      )
        .map(([x, y]) =>
          group(at(x, y, 1, sheet.chance() * 90), shape('M-10 0Q0 -6 10 0Q0 6 -10 0Z', '#5D8A3C')),
        )
        .join('') +
      ellipse(0, 4, 150, 38, 'none', 'stroke="#FFF3CE" stroke-opacity=".5" stroke-width="4"'),
  ) +
  stroke(
    'M-40 -130C-60 -160 -20 -176 -38 -210M30 -134C12 -164 50 -184 32 -220',
    '#FFFFFF',
    12,
    'stroke-opacity=".2"',
  )

/** Three pieces lying on the table. */
export const lyingThree = (sheet: Sheet, kind: FoodKind) =>
  Array.from({ length: 3 }, (_, i) =>
    lying(
      sheet,
      kind,
      (i - 1) * 104 + (sheet.chance() - 0.5) * 30,
      -10 - (i === 1 ? 40 : 0),
      128,
      sheet.chance() * 120 - 60,
    ),
  ).join('')
