import { nth } from '../chance.ts'
import { darken, lighten } from '../colour.ts'
import { type MotifName, tileOf } from '../motif-tiles.ts'
import { PALETTE } from '../palette.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, ellipse, ellipsePath, group, roundedRect, shape, stroke } from '../svg.ts'
import { footShadow } from './leaves.ts'

export const spool = (sheet: Sheet, c: string) =>
  footShadow(sheet, 44) +
  shape('M-50 -8H50V6Q0 18 -50 6Z', '#B98A52') +
  shape(
    'M-36 -120H36V-6Q0 6 -36 -6Z',
    sheet.linear([
      [0, darken(c, 0.2)],
      [0.25, lighten(c, 0.4)],
      [0.6, c],
      [1, darken(c, 0.4)],
    ]),
  ) +
  stroke(
    'M-36 -104Q0 -92 36 -104M-36 -88Q0 -76 36 -88M-36 -72Q0 -60 36 -72M-36 -56Q0 -44 36 -56M-36 -40Q0 -28 36 -40M-36 -24Q0 -12 36 -24',
    darken(c, 0.3),
    2.4,
    'stroke-opacity=".5"',
  ) +
  shape('M-50 -132H50V-118Q0 -106 -50 -118Z', '#B98A52') +
  ellipse(0, -132, 50, 12, '#DDB47C') +
  ellipse(0, -132, 12, 4, '#7A5228')

export const canting = (sheet: Sheet) =>
  softShadow(sheet, 0, 6, 130 * 1.2, 8 * 1.9, 0.48) +
  group(
    at(0, -20, 1, -12),
    shape(
      'M-10 -8C60 -12 130 -8 160 -6Q168 0 160 6C130 9 60 12 -10 9Z',
      sheet.linear(
        [
          [0, '#C98F52'],
          [1, '#7A4A22'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      shape(
        'M-84 -16C-84 -30 -24 -30 -16 -14L-10 9C-30 24 -84 24 -84 -16Z',
        sheet.linear(
          [
            [0, '#E9B48A'],
            [0.5, '#B8693C'],
            [1, '#6E3318'],
          ],
          0,
          0,
          0.3,
          1,
        ),
      ) +
      ellipse(-50, -20, 32, 8, '#5A2A12') +
      stroke('M-82 0C-104 2 -112 10 -114 24', '#B8693C', 7),
  )

export const brush = (sheet: Sheet, c = '#C5322C') =>
  softShadow(sheet, 0, 5, 120 * 1.2, 8 * 1.9, 0.44) +
  group(
    at(0, -14, 1, 8),
    shape(
      'M-60 -8L150 -5Q158 0 150 5L-60 8Z',
      sheet.linear(
        [
          [0, '#3F6F75'],
          [1, '#1E3F44'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      shape(
        roundedRect(-92, -10, 36, 20, 3),
        sheet.linear(
          [
            [0, '#F0E4C4'],
            [0.5, '#B9A06A'],
            [1, '#7A6232'],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      shape('M-92 -9C-120 -14 -136 -4 -150 4C-130 10 -110 12 -92 9Z', c),
  )

export const batikCorner = (
  sheet: Sheet,
  motif: MotifName,
  base: string,
  ink: string,
  ink2: string,
  s = 1,
) => {
  // a folded corner of batik
  const d =
    'M-230 -30C-170 -70 -80 -58 -10 -78C70 -96 150 -60 236 -66C250 -30 220 -6 240 24C150 40 60 20 -30 44C-110 60 -190 30 -250 34C-236 10 -244 -12 -230 -30Z'
  return (
    shape(d, '#3A1710', 'fill-opacity=".12" transform="translate(12 16)"') +
    shape(d, '#3A1710', 'fill-opacity=".16" transform="translate(6 7)"') +
    shape(d, base) +
    shape(d, sheet.tile(tileOf(motif, ink, ink2), 0.62 * s)) +
    shape(
      d,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.3],
          [0.22, '#2A1320', 0.16],
          [0.3, '#FFF6E0', 0.24],
          [0.55, '#2A1320', 0.05],
          [0.66, '#2A1320', 0.24],
          [0.72, '#FFF6E0', 0.18],
          [1, '#2A1320', 0.28],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    stroke('M-100 -64C-80 -30 -96 10 -80 50M70 -84C84 -50 70 -16 84 26', '#2A1320', 3, 'stroke-opacity=".25"')
  )
}

export const yarn = (sheet: Sheet, c: string) =>
  softShadow(sheet, 20, -4, 130, 34, 0.55) +
  circle(
    0,
    -92,
    94,
    sheet.radial(
      [
        [0, lighten(c, 0.4)],
        [0.5, c],
        [1, darken(c, 0.42)],
      ],
      0.34,
      0.3,
      0.78,
    ),
  ) +
  stroke(
    [0, 1, 2, 3, 4]
      .map(
        i =>
          `M${-86 + i * 6} ${-110 + i * 22}C${-40 + i * 10} ${-170 + i * 20} ${40 + i * 6} ${-160 + i * 26} ${88 - i * 4} ${-80 + i * 8}`,
      )
      .join('') +
      [0, 1, 2, 3]
        .map(
          i =>
            `M${-60 + i * 24} ${-22 - i * 2}C${-90 + i * 26} ${-80} ${-60 + i * 30} ${-150} ${-20 + i * 30} ${-180 + i * 6}`,
        )
        .join(''),
    lighten(c, 0.35),
    3.4,
    'stroke-opacity=".6"',
  ) +
  stroke('M60 -20C120 4 170 -30 220 -4', c, 7)

export const coins = (sheet: Sheet) =>
  (
    [
      [-50, -6],
      [40, 0],
      [0, -24],
    ] as const
  )
    .map(
      ([x, y], _i) =>
        softShadow(sheet, x + 6, y + 4, 60, 20, 0.4) +
        ellipse(x, y, 48, 22, '#A9842E') +
        ellipse(
          x,
          y - 7,
          48,
          22,
          sheet.linear(
            [
              [0, '#F6E0A0'],
              [1, '#C99E3E'],
            ],
            0,
            0,
            1,
            1,
          ),
        ) +
        stroke(ellipsePath(x, y - 7, 38, 16), '#8A6A20', 2),
    )
    .join('')

export const beads = (sheet: Sheet) =>
  Array.from({ length: 16 }, (_, i) => {
    const c = nth([PALETTE.lilac, PALETTE.turmeric, PALETTE.teal, PALETTE.apple, '#FFF8EA'], i)
    const x = (sheet.chance() - 0.5) * 260
    const y = (sheet.chance() - 0.5) * 80 - 20
    return (
      softShadow(sheet, x + 4, y + 10, 24, 10, 0.4) +
      circle(
        x,
        y,
        14,
        sheet.radial(
          [
            [0, lighten(c, 0.7)],
            [0.5, c],
            [1, darken(c, 0.4)],
          ],
          0.34,
          0.3,
          0.8,
        ),
      )
    )
  }).join('')

export const pencil = (sheet: Sheet) =>
  softShadow(sheet, 10, 6, 190, 22, 0.4) +
  group(
    at(0, -12, 1, -9),
    shape(
      'M-150 -11H130V11H-150Z',
      sheet.linear(
        [
          [0, '#E0503A'],
          [0.5, '#B8322B'],
          [1, '#7A1A18'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
      shape('M-150 -11L-192 0L-150 11Z', '#EBCB96') +
      shape('M-180 -3.4L-192 0L-180 3.4Z', PALETTE.ink) +
      shape('M130 -11H150V11H130Z', '#C9B98A') +
      shape(roundedRect(150, -11, 24, 22, 8), PALETTE.rose),
  )
