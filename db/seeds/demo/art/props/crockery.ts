import { darken, lighten } from '../colour.ts'
import { type FoodKind, HEAP_GROUND } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipse, group, num, roundedRect, shape, stroke } from '../svg.ts'
import { footShadow } from './leaves.ts'

export const dipper = (sheet: Sheet) =>
  softShadow(sheet, 10, 4, 120 * 1.2, 12 * 1.9, 0.44) +
  group(
    at(-60, -34, 1, -14),
    shape(
      'M20 -7H210Q218 0 210 7H20Z',
      sheet.linear(
        [
          [0, '#E2B77A'],
          [1, '#9A6A36'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      [0, 1, 2, 3]
        .map(i =>
          shape(
            roundedRect(-50 + i * 19, -34 + Math.abs(i - 1.5) * 7, 15, 68 - Math.abs(i - 1.5) * 14, 7),
            sheet.linear(
              [
                [0, '#EAC388'],
                [1, '#8F5E2C'],
              ],
              0,
              0,
              0,
              1,
            ),
          ),
        )
        .join('') +
      shape(
        'M-46 4C-30 24 10 26 24 12C18 34 -8 40 -20 34C-34 32 -44 20 -46 4Z',
        '#E39A1E',
        'fill-opacity=".85"',
      ),
  )

export const dish = (sheet: Sheet, kind: FoodKind | null, c = '#F4ECDC', rim = '#2F7F7C', w = 150) => {
  const ry = w * 0.27
  const top = -w * 0.36
  const inside = (x: number, y: number) => Math.hypot(x / (w * 0.86), (y - top + 8) / (ry * 0.84)) < 1
  const pile = w * 0.5
  return (
    footShadow(sheet, w * 0.72, w * 0.16) +
    shape(
      `M${-w} ${top}C${-w * 0.94} ${-w * 0.06} ${-w * 0.5} 2 0 2C${w * 0.5} 2 ${w * 0.94} ${-w * 0.06} ${w} ${top}Z`,
      sheet.linear([
        [0, darken(c, 0.12)],
        [0.2, lighten(c, 0.5)],
        [0.6, c],
        [1, darken(c, 0.34)],
      ]),
    ) +
    stroke(
      `M${-w * 0.97} ${top + w * 0.12}Q0 ${top + w * 0.62} ${w * 0.97} ${top + w * 0.12}`,
      rim,
      5,
      'stroke-opacity=".75"',
    ) +
    ellipse(0, top, w, ry, lighten(c, 0.4)) +
    ellipse(
      0,
      top,
      w * 0.93,
      ry * 0.9,
      sheet.linear(
        [
          [0, darken(c, 0.34)],
          [1, c],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    (kind
      ? ellipse(0, top + 4, w * 0.84, ry * 0.78, HEAP_GROUND[kind] ?? '#7A4A22', 'fill-opacity=".75"') +
        heap(sheet, kind, {
          x: -w * 0.8,
          y: top - pile * 0.5,
          w: w * 1.6,
          h: pile * 0.5 + ry * 0.6,
          piece: w * 0.5,
          squash: 0.62,
          spread: 0.5,
          tilt: 160,
          inside: (x: number, y: number) =>
            inside(x, y) || (y < top && Math.hypot(x / (w * 0.72), (y - top) / (pile * 0.62)) < 1),
        })
      : '') +
    stroke(`M${num(-w * 0.99)} ${top + 3}A${w} ${ry} 0 0 0 ${num(w * 0.99)} ${top + 3}`, lighten(c, 0.7), 5)
  )
}

export const cup = (sheet: Sheet, liquid = '#3A1C10', c = '#F4ECDC', rim = '#28407F') =>
  softShadow(sheet, 10, -2, 150 * 1.2, 26 * 1.9, 0.48) +
  ellipse(
    0,
    -16,
    140,
    30,
    sheet.linear([
      [0, lighten(c, 0.5)],
      [1, darken(c, 0.2)],
    ]),
  ) +
  ellipse(0, -20, 96, 18, darken(c, 0.16)) +
  stroke('M78 -96C140 -104 140 -34 62 -40', darken(c, 0.12), 15) +
  stroke('M78 -98C136 -104 134 -40 64 -44', lighten(c, 0.5), 5, 'stroke-opacity=".7"') +
  shape(
    'M-88 -116C-86 -50 -56 -14 0 -14C56 -14 86 -50 88 -116Z',
    sheet.linear([
      [0, darken(c, 0.14)],
      [0.2, lighten(c, 0.6)],
      [0.55, c],
      [1, darken(c, 0.32)],
    ]),
  ) +
  stroke('M-84 -92Q0 -64 84 -92', rim, 6) +
  ellipse(0, -116, 88, 22, lighten(c, 0.6)) +
  ellipse(
    0,
    -114,
    79,
    18,
    sheet.linear(
      [
        [0, darken(liquid, 0.3)],
        [1, liquid],
      ],
      0,
      0,
      1,
      1,
    ),
  ) +
  stroke('M-52 -118Q-20 -128 14 -125', lighten(liquid, 0.5), 4, 'stroke-opacity=".5"') +
  stroke(
    'M-20 -150C-40 -180 0 -196 -18 -230M24 -152C6 -180 44 -200 26 -236',
    '#FFFFFF',
    12,
    'stroke-opacity=".16"',
  ) +
  stroke(
    'M-20 -150C-40 -180 0 -196 -18 -230M24 -152C6 -180 44 -200 26 -236',
    '#FFFFFF',
    5,
    'stroke-opacity=".16"',
  )

export const glass = (sheet: Sheet, liquid = '#E3A83A', ice = true) => {
  const d = 'M-62 -230H62L50 -6Q0 10 -50 -6Z'
  const l = 'M-57 -180H57L48 -12Q0 4 -48 -12Z'
  return (
    footShadow(sheet, 58) +
    softShadow(sheet, 64, 2, 96, 24, 0.5, liquid) +
    shape(d, '#FFFFFF', 'fill-opacity=".3"') +
    shape(
      l,
      sheet.linear([
        [0, darken(liquid, 0.1)],
        [0.25, lighten(liquid, 0.35)],
        [0.6, liquid],
        [1, darken(liquid, 0.2)],
      ]),
      'fill-opacity=".92"',
    ) +
    ellipse(0, -180, 57, 11, lighten(liquid, 0.5)) +
    (ice
      ? (
          [
            [-22, -160, 12],
            [20, -148, -18],
            [0, -112, 30],
          ] as const
        )
          .map(([x, y, r]) =>
            group(
              at(x, y, 1, r),
              shape(roundedRect(-20, -20, 40, 40, 7), '#FFFFFF', 'fill-opacity=".42"') +
                stroke('M-13 12V-13H12', '#FFFFFF', 3, 'stroke-opacity=".7"'),
            ),
          )
          .join('')
      : '') +
    stroke('M-50 -216L-40 -26', '#FFFFFF', 8, 'stroke-opacity=".55"') +
    ellipse(0, -230, 62, 12, 'none', 'stroke="#FFFFFF" stroke-width="4" stroke-opacity=".8"')
  )
}

export const spoon = (sheet: Sheet, kind: FoodKind | null) =>
  softShadow(sheet, 0, 6, 160 * 1.2, 9 * 1.9, 0.44) +
  group(
    at(0, -10, 1, -7),
    shape(
      'M-20 -7C40 -12 120 -8 176 -11Q188 0 176 11C120 8 40 12 -20 7Z',
      sheet.linear(
        [
          [0, '#D9AE72'],
          [1, '#8F5E2C'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      ellipse(
        -70,
        0,
        62,
        34,
        sheet.linear(
          [
            [0, '#C99A5E'],
            [1, '#8F5E2C'],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      ellipse(-70, -3, 52, 26, '#7A4E24'),
  ) +
  (kind
    ? heap(sheet, kind, {
        x: -110,
        y: -32,
        w: 80,
        h: 30,
        piece: 46,
        squash: 0.6,
        inside: (x: number, y: number) => Math.hypot((x + 70) / 52, (y + 16) / 28) < 1,
      })
    : '')
