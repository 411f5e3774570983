import { darken, lighten } from '../colour.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, ellipse, ellipsePath, group, num, shape, stroke } from '../svg.ts'
import { footShadow, leaf } from './leaves.ts'

export const ball = (sheet: Sheet, d: string, c: string, rim = 0.4) =>
  shape(
    d,
    sheet.radial(
      [
        [0, lighten(c, 0.5)],
        [0.35, c],
        [0.75, darken(c, 0.14)],
        [1, darken(c, rim)],
      ],
      0.34,
      0.3,
      0.78,
    ),
  )

export const apple = (sheet: Sheet, c = '#C5322C', c2 = '#E9B44C') => {
  const d =
    'M0 -166C-30 -188 -92 -176 -92 -98C-92 -40 -52 2 -18 2C-8 2 -6 -3 0 -3C6 -3 8 2 18 2C52 2 92 -40 92 -98C92 -176 30 -188 0 -166Z'
  const streak = Array.from({ length: 16 }, () => {
    const x = (sheet.chance() - 0.5) * 150
    const l = 30 + sheet.chance() * 60
    const y = -150 + sheet.chance() * 46 + Math.abs(x) * 0.12
    return `M${num(x * 0.5)} ${num(y)}Q${num(x)} ${num(y + l * 0.4)} ${num(x)} ${num(y + l)}`
  }).join('')
  return (
    footShadow(sheet, 70) +
    ball(sheet, d, c, 0.5) +
    `<g ${sheet.clip(d)}>${softShadow(sheet, -10, -158, 84, 50, 0.75, c2)}${stroke(streak, lighten(c2, 0.2), 3, 'stroke-opacity=".4"')}${softShadow(sheet, 24, -4, 80, 34, 0.4, '#3A0A10')}</g>` +
    shape('M-34 -160Q0 -138 34 -162Q10 -150 0 -150Q-14 -150 -34 -160Z', darken(c, 0.5), 'fill-opacity=".6"') +
    stroke('M0 -152C-2 -172 4 -190 16 -200', '#5A3A1C', 8) +
    leaf(sheet, 78, 26, 62, '#5D8A3C', 8, -178) +
    ellipse(-46, -118, 15, 27, '#FFF9EA', 'fill-opacity=".55" transform="rotate(18 -46 -118)"') +
    ellipse(-30, -76, 5, 9, '#FFF9EA', 'fill-opacity=".4"')
  )
}

export const appleHalf = (sheet: Sheet, c = '#C5322C') =>
  footShadow(sheet, 74) +
  shape(
    'M0 -150C-28 -168 -84 -158 -84 -88C-84 -34 -48 0 -16 0C-8 0 -5 -4 0 -4C5 -4 8 0 16 0C48 0 84 -34 84 -88C84 -158 28 -168 0 -150Z',
    c,
  ) +
  shape(
    'M0 -140C-26 -156 -74 -148 -74 -86C-74 -36 -44 -9 -16 -9C-8 -9 -5 -13 0 -13C5 -13 8 -9 16 -9C44 -9 74 -36 74 -86C74 -148 26 -156 0 -140Z',
    sheet.radial(
      [
        [0, '#FFF8DE'],
        [0.7, '#F8EABC'],
        [1, '#E5C983'],
      ],
      0.42,
      0.4,
      0.62,
    ),
  ) +
  shape('M0 -44C-30 -52 -30 -96 0 -108C30 -96 30 -52 0 -44Z', '#E9CF8E', 'fill-opacity=".7"') +
  stroke('M0 -44C-30 -52 -30 -96 0 -108C30 -96 30 -52 0 -44ZM0 -138V-108', '#C9A35C', 2.6) +
  group(at(-9, -74, 1, 10), ellipse(0, 0, 6, 12, '#5B2E18')) +
  group(at(9, -74, 1, -10), ellipse(0, 0, 6, 12, '#6B3A20')) +
  stroke('M0 -142Q2 -158 12 -166', '#5A3A1C', 7)

export const banana = (sheet: Sheet) =>
  softShadow(sheet, 6, 3, 110 * 1.2, 14 * 1.9, 0.51) +
  (
    [
      [-6, 0],
      [6, -22],
    ] as const
  )
    .map(([r, y]) =>
      group(
        at(0, y, 1, r),
        shape(
          'M-112 -62C-96 -10 20 22 100 -34C112 -42 116 -30 108 -20C40 56 -96 34 -126 -50Z',
          sheet.linear(
            [
              [0, '#FBE28A'],
              [0.5, '#EFC044'],
              [1, '#B98422'],
            ],
            0,
            0,
            0.2,
            1,
          ),
        ) +
          stroke('M-112 -52C-80 10 30 26 100 -24', '#C8952E', 3, 'stroke-opacity=".6"') +
          shape('M-126 -50L-112 -62L-120 -80L-130 -74Z', '#7A5A24'),
      ),
    )
    .join('')

export const pineapple = (sheet: Sheet) => {
  const d =
    'M-60 -20C-78 -70 -70 -150 -42 -172C-16 -186 20 -186 44 -172C72 -150 80 -70 62 -20C44 6 -44 6 -60 -20Z'
  let x = ''
  for (let i = -6; i < 9; i++)
    x += `M${-90 + i * 24} 10L${10 + i * 24} -190M${90 - i * 24} 10L${-10 - i * 24} -190`
  return (
    footShadow(sheet, 62) +
    [-46, 46, -26, 26, 0]
      .map((r, i) =>
        leaf(sheet, 110 + (i === 4 ? 24 : 0), 17, r, i % 2 ? '#4F7F3A' : '#5D8A3C', r * 0.3, -168),
      )
      .join('') +
    ball(sheet, d, '#D99A32', 0.45) +
    `<g ${sheet.clip(d)}>${stroke(x, '#8A5A1C', 3, 'stroke-opacity=".6"')}</g>`
  )
}

export const salakFruit = (sheet: Sheet) => {
  const d = 'M0 -150C-20 -120 -74 -96 -70 -44C-68 -8 -34 2 0 2C34 2 68 -8 70 -44C74 -96 20 -120 0 -150Z'
  let x = ''
  for (let r = 0; r < 9; r++)
    for (let i = -4; i < 5; i++) x += `M${i * 20 + (r % 2) * 10} ${-128 + r * 15}q10 10 20 0`
  return (
    footShadow(sheet, 60) +
    ball(sheet, d, '#6E3D22', 0.5) +
    `<g ${sheet.clip(d)}>${stroke(x, '#A9683C', 2.6, 'stroke-opacity=".7"')}</g>` +
    ellipse(-26, -74, 9, 20, '#FFE9CC', 'fill-opacity=".3" transform="rotate(16 -26 -74)"')
  )
}

export const longan = (sheet: Sheet) =>
  (
    [
      [-58, 0],
      [0, 0],
      [58, -2],
      [-30, -52],
      [32, -54],
    ] as const
  )
    .map(([x, y]) =>
      group(
        at(x, y),
        footShadow(sheet, 26),
        ball(sheet, ellipsePath(0, -30, 32, 31), '#B98A4A', 0.42),
        ellipse(-10, -40, 6, 8, '#FFF3D8', 'fill-opacity=".5"'),
      ),
    )
    .join('') +
  stroke('M-30 -112Q0 -140 40 -150M32 -114Q30 -130 40 -150M-58 -60Q-20 -120 40 -150', '#6B4A24', 5)

export const jackfruit = (sheet: Sheet) =>
  footShadow(sheet, 90) +
  (
    [
      [-50, 0, -16],
      [48, -2, 20],
      [0, -16, 0],
    ] as const
  )
    .map(([x, y, r]) =>
      group(
        at(x, y, 1, r),
        ball(
          sheet,
          'M0 2C-38 0 -48 -44 -34 -84C-26 -110 -12 -124 0 -128C12 -124 26 -110 34 -84C48 -44 38 0 0 2Z',
          '#EFB32C',
          0.35,
        ) +
          stroke(
            'M-14 -106C-24 -70 -22 -36 -10 -10M14 -106C24 -70 22 -36 10 -10',
            '#B97912',
            3,
            'stroke-opacity=".6"',
          ) +
          shape('M-9 -112Q0 -96 9 -112Q4 -128 0 -128Q-4 -128 -9 -112Z', '#8A5413', 'fill-opacity=".6"'),
      ),
    )
    .join('')

export const cherries = (sheet: Sheet) =>
  softShadow(sheet, 0, 4, 96 * 1.2, 13 * 1.9, 0.44) +
  stroke('M-120 -22C-50 -52 40 -44 120 -60', '#6B4A24', 7) +
  leaf(sheet, 104, 34, -64, '#3F6F35', -30, -40) +
  leaf(sheet, 110, 36, 62, '#48803B', 24, -46) +
  leaf(sheet, 90, 28, 12, '#3F6F35', 60, -54) +
  (
    [
      [-64, -22, '#C5322C'],
      [-36, -14, '#A8241F'],
      [-50, -44, '#D8543A'],
      [10, -16, '#C5322C'],
      [40, -20, '#B92A24'],
      [24, -44, '#E08A3A'],
      [84, -38, '#A8241F'],
    ] as const
  )
    .map(
      ([x, y, c]) =>
        ball(sheet, ellipsePath(x, y, 20, 21), c, 0.5) +
        ellipse(x - 7, y - 8, 4, 6, '#FFF3E4', 'fill-opacity=".6"') +
        circle(x + 5, y + 12, 3, '#4A1210'),
    )
    .join('')

export const rosella = (sheet: Sheet) =>
  (
    [
      [-50, 0, -24],
      [52, 0, 26],
      [0, -4, 2],
    ] as const
  )
    .map(([x, y, r]) =>
      group(
        at(x, y),
        footShadow(sheet, 34),
        group(
          `rotate(${r})scale(1.7)`,
          shape(
            'M0 0C-20 -2 -28 -18 -22 -36C-30 -50 -26 -62 -20 -70C-14 -62 -10 -54 -6 -46C-8 -60 -4 -70 2 -78C8 -68 10 -58 8 -46C14 -56 20 -64 26 -68C28 -54 26 -44 22 -36C28 -18 20 -2 0 0Z',
            sheet.linear(
              [
                [0, '#C23A58'],
                [0.5, '#931E3C'],
                [1, '#560A20'],
              ],
              0,
              0,
              0.6,
              1,
            ),
          ) +
            stroke(
              'M-18 -32C-10 -26 10 -26 18 -32M2 -70V-28M-18 -60Q-12 -44 -8 -30',
              '#DE7A92',
              1.8,
              'stroke-opacity=".6"',
            ),
        ),
      ),
    )
    .join('')

export const coconut = (sheet: Sheet) =>
  footShadow(sheet, 92) +
  ball(sheet, 'M-104 -70C-104 -20 -56 4 0 4C56 4 104 -20 104 -70Z', '#6B4326', 0.5) +
  stroke(
    'M-86 -40Q-80 -20 -60 -10M-40 -30Q-34 -12 -20 -4M20 -30Q26 -14 44 -8M70 -40Q72 -28 62 -16',
    '#9A6A3E',
    3,
    'stroke-opacity=".6"',
  ) +
  ellipse(0, -70, 104, 38, '#7A4F2E') +
  ellipse(0, -70, 96, 34, '#FFFCF2') +
  ellipse(
    2,
    -66,
    70,
    22,
    sheet.linear(
      [
        [0, '#D9D3C4'],
        [1, '#FBF7EC'],
      ],
      0,
      0,
      0,
      1,
    ),
  )

export const cocoa = (sheet: Sheet) =>
  softShadow(sheet, 8, 3, 110 * 1.2, 14 * 1.9, 0.51) +
  group(
    at(0, -44, 1, -10),
    ball(sheet, 'M-112 0C-90 -52 30 -62 112 8C60 62 -80 52 -112 0Z', '#B5622C', 0.5) +
      stroke(
        'M-106 -4C-60 -34 40 -36 108 6M-104 2C-50 -6 40 -6 106 10M-100 8C-50 26 40 34 100 16',
        '#7A3A16',
        4,
        'stroke-opacity=".6"',
      ) +
      stroke('M-112 0Q-126 -4 -134 -14', '#5A3A1C', 9),
  )
