import { darken, lighten } from '../colour.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, group, num, shape, stroke } from '../svg.ts'

export const footShadow = (sheet: Sheet, rx: number, ry = rx * 0.2, x = 0, o = 0.6) =>
  softShadow(sheet, x + rx * 0.2, 0, rx * 1.4, ry * 1.7, o)

const leafShape = (l: number, w: number) =>
  `M0 0C${num(w)} ${num(-l * 0.25)} ${num(w * 0.9)} ${num(-l * 0.75)} 0 ${num(-l)}C${num(-w * 0.9)} ${num(-l * 0.75)} ${num(-w)} ${num(-l * 0.25)} 0 0Z`

export const leaf = (sheet: Sheet, l: number, w: number, r: number, c = '#4F7F3A', x = 0, y = 0) =>
  group(
    at(x, y, 1, r),
    shape(
      leafShape(l, w),
      sheet.linear([
        [0, lighten(c, 0.25)],
        [0.5, c],
        [0.51, darken(c, 0.16)],
        [1, darken(c, 0.28)],
      ]),
    ) +
      stroke(
        `M0 -2V${num(-l * 0.92)}M0 ${num(-l * 0.2)}l${num(w * 0.4)} ${num(-l * 0.16)}M0 ${num(-l * 0.2)}l${num(-w * 0.4)} ${num(-l * 0.16)}M0 ${num(-l * 0.45)}l${num(w * 0.4)} ${num(-l * 0.16)}M0 ${num(-l * 0.45)}l${num(-w * 0.4)} ${num(-l * 0.16)}`,
        lighten(c, 0.45),
        2,
        'stroke-opacity=".7"',
      ),
  )

export const sprig = (sheet: Sheet, c = '#4F7F3A', n = 5, len = 190) => {
  let o =
    softShadow(sheet, 0, 4, 70 * 1.2, 9 * 1.9, 0.42) +
    stroke(`M-90 -6C-40 -30 30 -30 ${len * 0.55} -8`, darken(c, 0.2), 6)
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const x = -70 + t * 160
    const y = -14 - Math.sin(t * 3.1) * 14
    o += leaf(sheet, 62 - t * 8, 21, (i % 2 ? 1 : -1) * (28 + t * 24) + 34, c, x, y)
  }
  return o
}

export const limeLeaf = (sheet: Sheet) =>
  softShadow(sheet, 0, 4, 80 * 1.2, 9 * 1.9, 0.44) +
  group(
    at(-70, -8, 1, 78),
    leaf(sheet, 78, 26, 0, '#3F6F35') + group(at(0, -72), leaf(sheet, 84, 32, 4, '#48803B')),
  )

export const flowers = (sheet: Sheet, c = '#FFFDF4', heart = '#E8B83A', leafC = '#48803B') =>
  softShadow(sheet, 0, 4, 80 * 1.2, 10 * 1.9, 0.37) +
  stroke('M-100 -10C-40 -34 40 -30 100 -40', darken(leafC, 0.2), 6) +
  leaf(sheet, 84, 28, -58, leafC, -30, -26) +
  leaf(sheet, 84, 28, 70, leafC, 40, -32) +
  (
    [
      [-40, -34],
      [4, -40],
      [46, -44],
      [-14, -14],
      [26, -16],
    ] as const
  )
    .map(([x, y]) =>
      group(
        at(x, y, 1, sheet.chance() * 70),
        [0, 72, 144, 216, 288]
          .map(r =>
            group(
              `rotate(${r})`,
              shape('M0 0C10 -6 10 -22 0 -30C-10 -22 -10 -6 0 0Z', c) +
                stroke('M0 -6V-22', darken(c, 0.2), 1.4, 'stroke-opacity=".5"'),
            ),
          )
          .join('') + circle(0, 0, 5, heart),
      ),
    )
    .join('')

export const jacaranda = (sheet: Sheet) => flowers(sheet, '#A892CE', '#F3E3B0', '#6E9A5A')

export const tealeaf = (sheet: Sheet) =>
  softShadow(sheet, 0, 4, 70 * 1.2, 9 * 1.9, 0.41) +
  stroke('M-60 -4Q-10 -30 30 -60', '#5D8A3C', 6) +
  leaf(sheet, 120, 36, -70, '#48803B', -30, -14) +
  leaf(sheet, 120, 36, 84, '#5D8A3C', 0, -32) +
  leaf(sheet, 84, 20, 30, '#8DB35A', 28, -56)
