import { darken, mix } from '../colour.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipse, ellipsePath, group, roundedRect, shape, smoothPath, stroke } from '../svg.ts'
import { ball } from './fruit.ts'
import { footShadow } from './leaves.ts'

export const ginger = (sheet: Sheet, c = '#D9AE6A', cut = '#F3D98A') =>
  footShadow(sheet, 96, 16) +
  ball(
    sheet,
    smoothPath([
      [-100, -30],
      [-84, -62],
      [-46, -58],
      [-40, -92],
      [-12, -108],
      [6, -82],
      [0, -58],
      [34, -66],
      [70, -92],
      [98, -70],
      [84, -40],
      [104, -18],
      [80, 2],
      [30, -8],
      [-20, 4],
      [-70, 2],
    ]),
    c,
    0.36,
  ) +
  stroke(
    'M-82 -50Q-72 -34 -80 -12M-58 -56Q-48 -34 -54 -6M-34 -84Q-18 -76 2 -82M-30 -66Q-16 -60 0 -64M24 -60Q34 -40 26 -12M60 -80Q68 -62 88 -52M54 -40Q62 -22 54 -4',
    darken(c, 0.3),
    2.6,
    'stroke-opacity=".5"',
  ) +
  group(
    at(-92, -20, 1, -14),
    ellipse(0, 0, 17, 24, darken(c, 0.15)) +
      ellipse(-1, 0, 14, 20, cut) +
      stroke(ellipsePath(-1, 0, 8, 12), mix(cut, '#C98A2E', 0.5), 2),
  )

export const root = (sheet: Sheet, c: string, inner: string) =>
  softShadow(sheet, 8, 3, 118 * 1.2, 14 * 1.9, 0.51) +
  group(
    at(0, -38, 1, -6),
    ball(sheet, 'M-118 -8C-90 -46 0 -50 78 -30L88 36C10 48 -84 40 -118 -8Z', c, 0.42) +
      stroke(
        'M-90 -14Q-60 -24 -40 -22M-40 20Q-10 26 20 22M10 -34Q34 -34 50 -28',
        darken(c, 0.3),
        3,
        'stroke-opacity=".55"',
      ) +
      ellipse(82, 3, 26, 36, darken(c, 0.15)) +
      ellipse(84, 3, 22, 32, inner) +
      stroke(ellipsePath(84, 3, 13, 20), mix(inner, c, 0.35), 2.6),
  )

export const anise = (_sheet: Sheet) =>
  (
    [
      [-40, -6, 1],
      [44, 0, 0.8],
    ] as const
  )
    .map(([x, y, s]) =>
      group(
        at(x, y - 20, s * 1.4, 0, s * 0.85),
        ellipse(6, 12, 46, 26, '#3A1710', 'fill-opacity=".25"'),
        Array.from({ length: 8 }, (_, i) =>
          group(
            `rotate(${i * 45 + 10})`,
            shape('M0 -4C9 -12 7 -32 0 -44C-7 -32 -9 -12 0 -4Z', i % 2 ? '#7A431F' : '#94572C') +
              ellipse(0, -22, 3, 7, '#D09A58'),
          ),
        ).join(''),
      ),
    )
    .join('')

export const lemongrass = (sheet: Sheet) =>
  softShadow(sheet, 0, 5, 150 * 1.2, 10 * 1.9, 0.44) +
  (
    [
      [0, -6, '#A9B96A'],
      [-4, -22, '#BFCB82'],
      [5, -38, '#98AC58'],
    ] as const
  )
    .map(([r, y, c]) =>
      group(
        at(0, y, 1, r),
        shape(
          'M-160 -12C-120 -18 60 -12 150 -24L190 -40L176 -10L196 6L150 8C40 14 -120 16 -160 10Z',
          sheet.linear([
            [0, '#EFE6C0'],
            [0.4, c],
            [1, darken(c, 0.2)],
          ]),
        ) +
          stroke(
            'M-140 -4C-60 -8 60 -4 150 -10M-130 6C-60 4 60 4 150 0',
            darken(c, 0.3),
            2,
            'stroke-opacity=".5"',
          ),
      ),
    )
    .join('') +
  stroke('M-30 -50V8M-18 -50V8', '#C98A4A', 5)

export const cinnamon = (sheet: Sheet) =>
  softShadow(sheet, 0, 5, 110 * 1.2, 10 * 1.9, 0.44) +
  (
    [
      [0, -12],
      [-5, -34],
      [6, -52],
    ] as const
  )
    .map(([r, y]) =>
      group(
        at(0, y, 1, r),
        shape(
          roundedRect(-104, -15, 208, 30, 12),
          sheet.linear(
            [
              [0, '#C98752'],
              [0.5, '#94522A'],
              [1, '#5E2C10'],
            ],
            0,
            0,
            0,
            1,
          ),
        ) +
          stroke('M-100 -2H100', '#5E2C10', 3) +
          ellipse(100, 0, 8, 14, '#5E2C10') +
          stroke('M98 -8q8 4 0 14', '#C98752', 2.4),
      ),
    )
    .join('')
