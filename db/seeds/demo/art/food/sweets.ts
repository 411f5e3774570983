import { at, blobPath, ellipse, ellipsePath, group, roundedRect, shape, smoothPath, stroke } from '../svg.ts'
import type { FoodArt } from './food-art.ts'
import { crust, shine, specks, wrapCandy } from './strokes.ts'

export const SWEETS = {
  dodol: (sheet, chance) => wrapCandy(sheet, chance, '#E9B27A', undefined, '#8F3F1A'),
  jenang: (sheet, chance) => {
    const d = roundedRect(-38, -24, 76, 48, 8)
    return (
      stroke(d, '#3A1710', 8, 'stroke-opacity=".2"') +
      shape(
        d,
        sheet.linear(
          [
            [0, '#9A4A1E'],
            [0.4, '#74300F'],
            [1, '#4C1C09'],
          ],
          0,
          0,
          0.4,
          1,
        ),
      ) +
      specks(chance, 8, 2.2, ['#F3E0B4', '#E2B871'], 30, 16) +
      shine('M-28 -15Q-4 -20 24 -15', 5, 0.45) +
      shape('M-38 8Q0 -2 38 8V18Q38 24 30 24H-30Q-38 24 -38 18Z', '#FFF8E8', 'fill-opacity=".16"')
    )
  },
  enting: (sheet, chance) => {
    const d = blobPath(chance, 40, 26, 9, 0.08)
    return (
      crust(sheet, d, '#D9A45A', '#8C5A22') +
      specks(chance, 20, 4, ['#F1D49A', '#B87A38', '#F7E6BC', '#C98F4C'], 34, 20) +
      shine('M-28 -12Q-10 -20 10 -18', 3.6, 0.6)
    )
  },
  ting: (sheet, chance) => wrapCandy(sheet, chance, '#F5ECD6', '#C9782A', '#C98A3C'),
  susu: (sheet, chance) => wrapCandy(sheet, chance, '#FBF7EE', '#5B86B8'),
  manisan: (sheet, chance) => {
    const d = smoothPath([
      [-44, 8],
      [-24, -22],
      [6, -28],
      [38, -10],
      [40, 6],
      [10, 2],
      [-10, 10],
      [-30, 24],
    ])
    return (
      crust(sheet, d, '#DE8B33', '#9A4314') +
      shape('M-40 8C-20 -14 10 -20 34 -8C12 -8 -12 0 -30 16Z', '#F5C069', 'fill-opacity=".7"') +
      stroke('M-44 8C-24 -24 6 -30 38 -10', '#A9321F', 4) +
      specks(chance, 8, 1.8, ['#FFF3CF'], 28, 12)
    )
  },
  cokelat: (sheet, chance) => {
    const d = roundedRect(-42, -26, 84, 52, 6)
    return (
      stroke(d, '#1B0B06', 8, 'stroke-opacity=".28"') +
      shape(
        d,
        sheet.linear(
          [
            [0, '#7A4526'],
            [0.5, '#56290F'],
            [1, '#351607'],
          ],
          0,
          0,
          0.5,
          1,
        ),
      ) +
      shape(
        roundedRect(-34, -19, 68, 38, 4),
        sheet.linear(
          [
            [0, '#63331A'],
            [1, '#4B230F'],
          ],
          0,
          0,
          0.4,
          1,
        ),
      ) +
      stroke('M-34 -19H34M-34 -19V19', '#9A6642', 2.2, 'stroke-opacity=".8"') +
      Array.from({ length: 3 }, () =>
        group(
          at((chance() - 0.5) * 48, (chance() - 0.5) * 24, 1, chance() * 180),
          ellipse(0, 0, 7, 4.6, '#E6C48A'),
        ),
      ).join('')
    )
  },
  bonbon: (sheet, _chance) => {
    const d = ellipsePath(0, 0, 34, 32)
    return (
      stroke(d, '#1B0B06', 8, 'stroke-opacity=".28"') +
      shape(
        d,
        sheet.radial(
          [
            [0, '#8A5233'],
            [0.5, '#55290F'],
            [1, '#2E1206'],
          ],
          0.36,
          0.3,
          0.75,
        ),
      ) +
      stroke('M-22 -4Q0 -18 22 -4M-24 6Q0 -8 24 6M-20 16Q0 4 20 16', '#F0D8A8', 2.6) +
      shine('M-20 -14Q-12 -24 2 -25', 4, 0.5)
    )
  },
} satisfies Record<string, FoodArt>
