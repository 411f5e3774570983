import {
  at,
  blobPath,
  circle,
  ellipse,
  ellipsePath,
  group,
  roundedRect,
  shape,
  smoothPath,
  stroke,
} from '../svg.ts'
import type { FoodArt } from './food-art.ts'
import { crust, pastry, roundChip, shine, specks, strands } from './strokes.ts'

export const CAKES = {
  pia: (sheet, chance) =>
    pastry(
      sheet,
      chance,
      '#D79843',
      '#F4E2BC',
      [0, 72, 144, 216, 288]
        .map(q =>
          group(`translate(1 -4)rotate(${q})`, ellipse(0, -6.5, 2.6, 4, '#B23A2A', 'fill-opacity=".8"')),
        )
        .join(''),
    ),
  piaApel: (sheet, chance) =>
    pastry(
      sheet,
      chance,
      '#DBA04A',
      '#F2DDB0',
      shape(
        'M0 6C-12 6 -13 -10 -4 -11C-1 -11 0 -9 0 -9C0 -9 1 -11 4 -11C13 -10 12 6 0 6Z',
        '#A9412C',
        'fill-opacity=".8"',
      ) + stroke('M0 -9Q1 -15 5 -16', '#5A3A1C', 2),
    ),
  bakpao: (sheet, chance) =>
    pastry(
      sheet,
      chance,
      '#A988C4',
      '#9873B8',
      stroke(
        'M-3 -7C-16 -12 -24 -22 -27 -31M4 -8C6 -20 14 -29 24 -33M8 -2C20 -4 30 -2 38 5M2 5C8 14 10 24 8 34M-7 0C-17 6 -26 14 -30 24',
        '#6F4B93',
        2.6,
        'stroke-opacity=".6"',
      ) + shape(blobPath(chance, 7, 5.5, 6, 0.12, 0, -2), '#7E58A4'),
      45,
    ),
  bakpia: (sheet, chance) =>
    pastry(
      sheet,
      chance,
      '#C98B4C',
      '#EBD6C2',
      specks(chance, 8, 2, ['#8A5AA6', '#6F4B93'], 26, 22) +
        shape('M36 14C26 26 12 32 2 32C6 40 24 40 38 26Z', '#7A4593'),
    ),
  pai: (sheet, chance) => {
    const d = blobPath(chance, 47, 46, 22, 0.018)
    const crimp = Array.from({ length: 20 }, (_, i) => {
      const a = (i / 20) * 6.28
      return circle(Math.cos(a) * 42, Math.sin(a) * 41, 7.5, i % 2 ? '#E3AE62' : '#D99C4B')
    }).join('')
    return (
      stroke(d, '#3A1710', 10, 'stroke-opacity=".22"') +
      crimp +
      shape(
        ellipsePath(0, 0, 37, 36),
        sheet.radial([
          [0, '#D98A2B'],
          [1, '#9C4E17'],
        ]),
      ) +
      specks(chance, 9, 6, ['#EDBC62', '#F3D08A', '#C8742A'], 28, 28) +
      `<g ${sheet.clip(ellipsePath(0, 0, 38, 37))}>${[-24, -4, 16].map(o => stroke(`M${o - 30} 44L${o + 40} -44`, '#8A4A1A', 11, 'stroke-opacity=".35"') + stroke(`M${o - 30} 42L${o + 40} -46`, '#E8BC72', 9)).join('')}${[-20, 2, 24].map(o => stroke(`M${o + 40} 44L${o - 34} -44`, '#8A4A1A', 11, 'stroke-opacity=".35"') + stroke(`M${o + 40} 42L${o - 34} -46`, '#F0CB86', 9)).join('')}</g>` +
      shine('M-38 -16Q-30 -34 -10 -40', 4, 0.6)
    )
  },
  wingko: (sheet, chance) => {
    const d = blobPath(chance, 46, 44, 14, 0.03)
    return (
      crust(sheet, d, '#E6BC6E', '#8C5320') +
      shape(blobPath(chance, 34, 31, 9, 0.16), '#A8642A', 'fill-opacity=".5"') +
      shape(blobPath(chance, 18, 15, 8, 0.25, 6, -4), '#7A4218', 'fill-opacity=".45"') +
      strands(chance, 16, 12, ['#FBEBC4', '#F4D99A'], 2.6, 30, 28) +
      shine('M-36 -12Q-30 -32 -8 -37', 4, 0.6)
    )
  },
  stik: (sheet, chance) => {
    const d = roundedRect(-48, -8, 96, 16, 6)
    return (
      stroke(d, '#3A1710', 6, 'stroke-opacity=".22"') +
      shape(
        d,
        sheet.linear(
          [
            [0, '#F4CF86'],
            [0.5, '#DFA450'],
            [1, '#AE6C22'],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      specks(chance, 9, 2.8, ['#F6E2B2', '#8F5A20', '#F0D29A'], 42, 5) +
      shine('M-42 -4H34', 2.4, 0.6)
    )
  },
  kukis: (sheet, chance) =>
    roundChip(sheet, chance, '#D79A4E', '#965A22', {
      rx: 44,
      ry: 43,
      jit: 0.05,
      over:
        stroke(
          'M-20 -22L-8 -12M14 -26L18 -12M-28 8L-16 12M20 16L10 24M-4 20L-8 32',
          '#8F5520',
          2.2,
          'stroke-opacity=".6"',
        ) +
        (
          [
            [-14, -6],
            [12, -4],
            [-2, 16],
            [20, 14],
            [-22, 16],
            [2, -24],
          ] as const
        )
          .map(([x, y]) =>
            group(
              at(x + chance() * 6 - 3, y + chance() * 6 - 3, 1, chance() * 90),
              shape('M-7 -6H6L8 5L-5 7Z', '#F4D98F') + stroke('M-7 -6H6', '#B8322B', 3),
            ),
          )
          .join(''),
    }),
  bagelen: (sheet, chance) => {
    const d = smoothPath([
      [-40, 26],
      [-44, -6],
      [-34, -30],
      [0, -38],
      [34, -30],
      [44, -6],
      [40, 26],
      [0, 32],
    ])
    return (
      crust(sheet, d, '#F3CF84', '#A8641F') +
      shape(
        smoothPath([
          [-30, 20],
          [-33, -4],
          [-25, -21],
          [0, -27],
          [25, -21],
          [33, -4],
          [30, 20],
          [0, 24],
        ]),
        '#FBE6AE',
      ) +
      specks(chance, 18, 2.6, ['#E3B662', '#FFF4D2', '#FFFFFF'], 28, 20) +
      shine('M-30 -20Q-16 -32 4 -33', 4, 0.7)
    )
  },
  brownies: (sheet, chance) => {
    const d = roundedRect(-40, -32, 80, 64, 7)
    return (
      stroke(d, '#1B0B06', 9, 'stroke-opacity=".25"') +
      shape(
        d,
        sheet.linear(
          [
            [0, '#6B3D26'],
            [1, '#3A1C10'],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
      stroke('M-26 -22Q0 -12 24 -24M-30 6Q-8 0 8 10', '#8A563A', 2.2, 'stroke-opacity=".7"') +
      Array.from({ length: 7 }, () =>
        group(
          at((chance() - 0.5) * 60, (chance() - 0.5) * 44, 1, chance() * 180),
          ellipse(0, 0, 8, 5, '#E9CD98') + stroke('M-4 1Q0 2 4 1', '#A77A3C', 1.2),
        ),
      ).join('') +
      shine('M-34 -26H10', 3.4, 0.4)
    )
  },
} satisfies Record<string, FoodArt>
