import { pick } from '../chance.ts'
import { at, blobPath, circle, group, shape, smoothPath, stroke } from '../svg.ts'
import type { FoodArt } from './food-art.ts'
import { crust, leafVeins, peanut, roundChip, shine, specks, strands, tempehChip } from './strokes.ts'

export const ubi: FoodArt = (sheet, chance) =>
  roundChip(sheet, chance, '#7A4593', '#43225C', {
    over:
      stroke(blobPath(chance, 32, 28, 10, 0.05), '#A27BB8', 3.4, 'stroke-opacity=".7"') +
      stroke(blobPath(chance, 18, 15, 9, 0.08), '#5B2E76', 3, 'stroke-opacity=".6"') +
      specks(chance, 12, 2, ['#B48CC9', '#4B2664']),
  })

export const SAVOURY_CHIPS = {
  tempe: (sheet, chance) => tempehChip(sheet, chance, '#DFA450', '#A5661F'),
  tempePedas: (sheet, chance) =>
    tempehChip(
      sheet,
      chance,
      '#CE6A2C',
      '#8C2F14',
      specks(chance, 9, 3.2, ['#A41E12', '#D2381F']) +
        stroke(blobPath(chance, 30, 26, 8, 0.15), '#C33A1B', 6, 'stroke-opacity=".28"'),
    ),
  tempeKeju: (sheet, chance) =>
    tempehChip(
      sheet,
      chance,
      '#EDB94C',
      '#BC7A1E',
      specks(chance, 26, 2.2, ['#FFE08A', '#F9C83E', '#FFEFB8']),
    ),
  tempeLaut: (sheet, chance) =>
    tempehChip(sheet, chance, '#D8A95A', '#93692A', specks(chance, 14, 3, ['#2D4A2B', '#3F6136', '#21391F'])),
  jamur: (sheet, chance) => {
    const d = blobPath(chance, 44, 38, 9, 0.2)
    return (
      crust(sheet, d, '#DDAA5C', '#96601F') +
      stroke(
        `M-6 26C-10 8 -22 -4 -30 -14M-2 26C-4 4 -6 -12 -6 -26M4 26C8 8 16 -4 26 -16`,
        '#F3D79B',
        3.4,
        'stroke-opacity=".8"',
      ) +
      stroke('M-10 24C-16 8 -30 2 -36 0M8 24C14 10 28 4 34 2', '#8F5A20', 2.2, 'stroke-opacity=".6"') +
      specks(chance, 12, 2.6, ['#F6E2B2', '#B97A30'], 34, 28)
    )
  },
  bayam: (sheet, chance) => {
    const d = blobPath(chance, 42, 46, 13, 0.09)
    return (
      crust(sheet, d, '#E6C77E', '#AE8233') +
      group(at(0, 0, 1, chance() * 20 - 10), leafVeins('#4F7436', '#2F4E22', '#93B05C')(38, 40)) +
      specks(chance, 12, 3, ['#F4E1A8', '#D8B05A'], 36, 38, 0.85)
    )
  },
  singkong: (sheet, chance) => {
    const d = blobPath(chance, 45, 41, 12, 0.06)
    return (
      crust(sheet, d, '#F3D48C', '#C0862D') +
      stroke('M-34 6C-22 -10 -8 12 4 -4S26 4 36 -8', '#C88A35', 3, 'stroke-opacity=".45"') +
      shape(blobPath(chance, 28, 22, 8, 0.3, 4, 4), '#C2361C', 'fill-opacity=".62"') +
      shape(blobPath(chance, 15, 11, 7, 0.3, -18, -16), '#C2361C', 'fill-opacity=".5"') +
      specks(chance, 16, 2.5, ['#8E1710', '#E0532B', '#F3C24B']) +
      shine('M-34 -12Q-28 -30 -6 -33', 4, 0.7)
    )
  },
  ubi,
  kentang: (sheet, chance) => {
    const d = smoothPath([
      [-44, 4],
      [-30, -30],
      [8, -36],
      [42, -14],
      [38, 22],
      [4, 36],
      [-30, 28],
    ])
    return (
      crust(sheet, d, '#F4D172', '#C18B2A') +
      shape(
        'M-40 8C-20 -16 14 -18 40 -8C34 12 6 14 -14 30C-28 30 -38 20 -40 8Z',
        '#FCE7A4',
        'fill-opacity=".75"',
      ) +
      stroke('M-40 8C-20 -16 14 -18 40 -8', '#C4913A', 2.4, 'stroke-opacity=".55"') +
      [0, 1, 2]
        .map(() =>
          group(
            at((chance() - 0.5) * 46, (chance() - 0.5) * 36, 1, chance() * 180),
            shape('M-9 0Q0 -4 9 0Q0 4 -9 0Z', '#416B2C'),
          ),
        )
        .join('') +
      specks(chance, 8, 1.8, ['#8A5A1E'])
    )
  },
  emping: (sheet, chance) => {
    const d = blobPath(chance, 34, 28, 8, 0.16)
    return group(
      'scale(.85)',
      crust(sheet, d, '#F6CC55', '#C78A22') +
        shape(blobPath(chance, 13, 10, 7, 0.2, -4, 2), '#FBE6A0') +
        stroke('M6 12Q16 6 18 -6', '#B47A1C', 2.4, 'stroke-opacity=".6"') +
        specks(chance, 4, 2, ['#B9781D'], 24, 18),
    )
  },
  marning: (sheet, chance) =>
    group(
      'scale(.8)',
      crust(
        sheet,
        smoothPath([
          [0, 34],
          [-22, 22],
          [-28, -6],
          [-16, -28],
          [6, -32],
          [26, -18],
          [28, 8],
          [16, 28],
        ]),
        '#E9A32E',
        '#A4601A',
      ) +
        shape('M-4 30C-12 20 -8 8 2 6C12 8 14 22 6 30Z', '#FBE9BC') +
        stroke('M-12 -20C-2 -12 -6 0 4 2M14 -18C10 -10 14 -2 8 2', '#8C4F14', 2.4, 'stroke-opacity=".7"') +
        specks(chance, 6, 2.6, ['#B3281A', '#D1492A'], 20, 20),
    ),
  carang: (sheet, chance) => {
    const d = blobPath(chance, 42, 36, 10, 0.14)
    return (
      crust(sheet, d, '#B9651F', '#6D3310') +
      strands(chance, 34, 38, ['#E99A3C', '#D67F27', '#F6C06B', '#A7541A'], 5.2, 28, 22) +
      strands(chance, 6, 26, ['#FFE7B4'], 2.4, 26, 20)
    )
  },
  rempeyek: (sheet, chance) => {
    const d = blobPath(chance, 48, 44, 15, 0.07)
    const holes = Array.from({ length: 14 }, () => {
      const a = chance() * 6.28
      const q = 30 + chance() * 12
      return circle(
        Math.cos(a) * q,
        Math.sin(a) * q * 0.92,
        2 + chance() * 3,
        '#B5762A',
        'fill-opacity=".55"',
      )
    }).join('')
    return (
      crust(sheet, d, '#EBBF6A', '#B47A28') +
      holes +
      (
        [
          [-14, -12, 20],
          [14, -8, -30],
          [-4, 14, 70],
          [20, 18, 10],
        ] as const
      )
        .map(([x, y, a]) =>
          group(at(x + chance() * 8 - 4, y + chance() * 8 - 4, 0.8, a), peanut(sheet, '#D08A4A')),
        )
        .join('') +
      specks(chance, 6, 2.4, ['#416B2C', '#8C5A1C'])
    )
  },
  kacang: (sheet, chance) =>
    peanut(sheet, pick(chance, ['#E2B06B', '#D9A05B', '#E9C084'])) +
    (chance() < 0.34
      ? group(
          at(20, 14, 0.8, 40),
          shape('M-12 0Q0 -12 12 0Q0 5 -12 0Z', '#F7E6B5') + stroke('M-12 0Q0 5 12 0', '#C58E3A', 2),
        )
      : ''),
  rambak: (sheet, chance) => {
    const d = smoothPath([
      [-44, 10],
      [-36, -16],
      [-10, -10],
      [8, -30],
      [36, -26],
      [44, 0],
      [26, 22],
      [0, 18],
      [-22, 32],
    ])
    return (
      crust(sheet, d, '#F1D6A0', '#BC8A44') +
      specks(chance, 22, 3.6, ['#FBEBC6', '#DDB775', '#C99C57'], 34, 18, 0.8) +
      shine('M-34 -6Q-22 -10 -10 -6', 5, 0.8) +
      shine('M12 -22Q24 -26 32 -18', 5, 0.8)
    )
  },
  usus: (_sheet, chance) => {
    const d = 'M-38 14C-36 -20 -14 -26 -8 -4S12 24 18 0S36 -26 40 -8'
    const e = 'M-30 28C-16 10 0 34 14 24S34 14 38 26'
    return (
      stroke(d, '#3A1710', 22, 'stroke-opacity=".2"') +
      stroke(d, '#B9742C', 17) +
      stroke(d, '#DDA254', 10) +
      stroke(d, '#F4D08C', 3.6, 'stroke-dasharray="9 7"') +
      stroke(e, '#B9742C', 13) +
      stroke(e, '#DDA254', 8) +
      specks(chance, 8, 2.2, ['#8C5A1C', '#F6E2B2'])
    )
  },
} satisfies Record<string, FoodArt>
