import { pick } from '../chance.ts'
import { darken, lighten } from '../colour.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipse, group, num, shape, smoothPath, stroke } from '../svg.ts'
import { ball } from './fruit.ts'
import { footShadow } from './leaves.ts'

export const chili = (sheet: Sheet, c = '#C5281F', r = 0) =>
  softShadow(sheet, 6, 2, 84 * 1.2, 10 * 1.9, 0.51) +
  group(
    at(0, -14, 1, r),
    shape(
      'M-76 -12C-40 -26 30 -24 92 14C40 16 -34 22 -76 10C-84 6 -84 -8 -76 -12Z',
      sheet.linear(
        [
          [0, lighten(c, 0.3)],
          [0.4, c],
          [1, darken(c, 0.4)],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      stroke('M-60 -8C-30 -17 20 -15 56 0', '#FFE9DA', 5, 'stroke-opacity=".6"') +
      shape('M-72 -14C-90 -16 -92 10 -72 13C-66 4 -66 -6 -72 -14Z', '#4F7F3A') +
      stroke('M-84 0C-100 -2 -104 -14 -114 -12', '#4F7F3A', 7),
  )

export const shallot = (sheet: Sheet, c = '#A8486A') =>
  footShadow(sheet, 52) +
  ball(
    sheet,
    'M0 -128C-6 -110 -58 -96 -58 -48C-58 -14 -28 0 0 0C28 0 58 -14 58 -48C58 -96 6 -110 0 -128Z',
    c,
    0.5,
  ) +
  stroke(
    'M0 -118C-14 -96 -40 -84 -38 -40C-36 -16 -18 -4 -8 -2M0 -118C12 -96 38 -84 36 -40C34 -18 20 -6 10 -2M0 -116C-2 -80 -4 -40 0 -2',
    lighten(c, 0.4),
    2.4,
    'stroke-opacity=".6"',
  ) +
  stroke('M0 -124Q2 -142 -6 -152M0 -124Q6 -138 10 -146', '#8C5A2E', 4.5) +
  ellipse(-28, -56, 8, 18, '#FFF9EA', 'fill-opacity=".5" transform="rotate(14 -28 -56)"')

export const garlic = (sheet: Sheet) =>
  footShadow(sheet, 62) +
  ball(
    sheet,
    'M0 -122C-4 -100 -74 -92 -70 -40C-68 -8 -34 2 0 2C34 2 68 -8 70 -40C74 -92 4 -100 0 -122Z',
    '#F1E6D2',
    0.3,
  ) +
  stroke(
    'M0 -112C-18 -90 -34 -70 -30 -30Q-26 -6 -14 0M0 -112C18 -90 34 -70 30 -30Q26 -6 14 0M0 -112C-40 -92 -58 -60 -54 -24M0 -112C40 -92 58 -60 54 -24',
    '#B99BA8',
    2.6,
    'stroke-opacity=".7"',
  ) +
  stroke('M0 -116Q-2 -140 6 -158', '#D9C9A8', 9)

export const corn = (sheet: Sheet) =>
  softShadow(sheet, 10, 4, 120 * 1.2, 15 * 1.9, 0.51) +
  group(
    at(0, -36, 1, -8),
    (() => {
      const d = 'M-90 -32C-30 -48 80 -40 112 0C80 40 -30 46 -90 32Z'
      let k = ''
      for (let r = -2; r <= 2; r++)
        for (let i = 0; i < 13; i++)
          k += `M${num(-78 + i * 14.5)} ${num(r * 14 * (1 - i * 0.035) - 5)}h9v10h-9z`
      return (
        shape(
          d,
          sheet.linear(
            [
              [0, '#FBDD7A'],
              [0.5, '#E9A92B'],
              [1, '#A9691A'],
            ],
            0,
            0,
            0,
            1,
          ),
        ) +
        `<g ${sheet.clip(d)}>${stroke(k, '#FFE79A', 3, 'stroke-opacity=".75"')}</g>` +
        shape(
          'M-66 -34C-120 -50 -150 -30 -170 -44C-160 -10 -160 14 -172 40C-140 30 -110 46 -66 34C-40 18 -90 6 -44 -6C-84 -10 -50 -24 -66 -34Z',
          sheet.linear(
            [
              [0, '#A9C46A'],
              [1, '#5D8A3C'],
            ],
            0,
            0,
            0,
            1,
          ),
        ) +
        stroke(
          'M-164 -34C-130 -16 -100 -22 -70 -24M-164 0H-80M-166 30C-130 16 -100 24 -72 24',
          '#4F7A34',
          2.6,
          'stroke-opacity=".7"',
        )
      )
    })(),
  )

export const potato = (sheet: Sheet) =>
  footShadow(sheet, 84) +
  ball(
    sheet,
    smoothPath([
      [-90, -56],
      [-60, -112],
      [10, -118],
      [80, -92],
      [96, -40],
      [60, -4],
      [-10, 2],
      [-70, -10],
    ]),
    '#D9B06A',
    0.38,
  ) +
  (
    [
      [-30, -70],
      [20, -92],
      [48, -40],
      [-8, -26],
    ] as const
  )
    .map(([x, y]) => stroke(`M${x} ${y}q8 5 16 0`, '#8C6430', 3))
    .join('')

export const mushroom = (sheet: Sheet) =>
  footShadow(sheet, 60) +
  shape(
    'M-22 0C-26 -40 -14 -60 -18 -92H22C16 -60 28 -40 24 0Q0 10 -22 0Z',
    sheet.linear([
      [0, '#FBF2DF'],
      [1, '#CDB48E'],
    ]),
  ) +
  ball(
    sheet,
    'M-98 -96C-92 -156 -30 -172 14 -166C70 -158 100 -124 98 -92C60 -76 -60 -74 -98 -96Z',
    '#D8BE9A',
    0.3,
  ) +
  stroke('M-80 -90Q-40 -82 -10 -84M80 -90Q40 -80 10 -84', '#B0936A', 2.6)

export const tempeh = (sheet: Sheet) => {
  // a block on banana leaf, one slice cut
  const face = (x: number, y: number, w: number, h: number, skew: number) => {
    let b = ''
    for (let j = 0; j < 4; j++)
      for (let i = 0; i < Math.round(w / 17); i++)
        b += group(
          at(
            x + 10 + i * 17 + (j % 2) * 6 + sheet.chance() * 4,
            y + 10 + j * (h / 4.2) + sheet.chance() * 4 + skew * i,
            1,
            sheet.chance() * 180,
          ),
          ellipse(0, 0, 8, 5.6, '#A9824A', 'fill-opacity=".55"') +
            ellipse(-0.5, -0.6, 7, 4.8, pick(sheet.chance, ['#EAD3A0', '#E0C188', '#F2E0B6'])),
        )
    return b
  }
  return (
    softShadow(sheet, 10, 2, 150 * 1.2, 22 * 1.9, 0.48) +
    shape(
      'M-170 -16C-120 -40 60 -46 178 -26C150 2 90 18 -20 16C-90 16 -150 8 -170 -16Z',
      sheet.linear([
        [0, '#6E9E48'],
        [1, '#3F6F35'],
      ]),
    ) +
    stroke(
      'M-160 -15C-60 -22 80 -24 168 -24M-110 -28L-90 10M-40 -34L-14 14M40 -36L66 10M110 -32L130 2',
      '#93BC62',
      2.4,
      'stroke-opacity=".6"',
    ) +
    shape('M-104 -92L96 -92L130 -112L-60 -112Z', '#F7EED8') +
    shape('M96 -92L130 -112V-38L96 -12Z', '#D2BC92') +
    shape(
      'M-104 -92H96V-12H-104Z',
      sheet.linear([
        [0, '#F3E8CC'],
        [1, '#E2CFA4'],
      ]),
    ) +
    face(-104, -92, 190, 80, 0) +
    stroke('M-104 -92H96V-12', '#FFFAEC', 3, 'stroke-opacity=".7"')
  )
}
