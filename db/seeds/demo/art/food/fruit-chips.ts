import { pick } from '../chance.ts'
import { blobPath, ellipse, ellipsePath, shape, smoothPath, stroke } from '../svg.ts'
import type { FoodArt } from './food-art.ts'
import { ubi } from './savoury-chips.ts'
import { appleRound, crust, pineappleRing, shine } from './strokes.ts'

export const nangka: FoodArt = (sheet, _chance) => {
  const d = smoothPath([
    [-12, 42],
    [-30, 20],
    [-32, -14],
    [-16, -42],
    [4, -34],
    [6, -6],
    [12, 16],
    [30, 28],
    [22, 42],
    [4, 38],
  ])
  return (
    crust(sheet, d, '#F1B832', '#B3720F') +
    stroke('M-22 -30C-20 -6 -18 16 -2 34M-12 -34C-10 -6 -6 16 10 34', '#C98416', 2.6, 'stroke-opacity=".7"') +
    shine('M-26 -16Q-24 -32 -15 -38', 4.5, 0.75)
  )
}

export const pisangPolos: FoodArt = (sheet, chance) => {
  const d = blobPath(chance, 44, 32, 11, 0.06)
  return (
    crust(sheet, d, '#F5DB92', '#C8953B') +
    stroke('M-22 2Q0 -8 22 2', '#C79B4A', 2.4) +
    [-9, 0, 9].map(x => ellipse(x, 3, 1.8, 2.6, '#6B4320')).join('')
  )
}

export const FRUIT_CHIPS = {
  apel: (sheet, chance) => appleRound(sheet, chance),
  nangka,
  salak: (sheet, _chance) => {
    const d = smoothPath([
      [0, 44],
      [-30, 26],
      [-38, -4],
      [-22, -34],
      [2, -40],
      [26, -32],
      [38, -2],
      [28, 28],
    ])
    return (
      crust(sheet, d, '#EFD9A9', '#B68B4B') +
      shape('M0 34C-18 22 -20 0 0 -18C20 0 18 22 0 34Z', '#C99A55', 'fill-opacity=".4"') +
      stroke('M-20 20C-26 4 -20 -18 -8 -28M20 20C26 4 20 -18 8 -28', '#B8874A', 2, 'stroke-opacity=".6"') +
      shine('M-30 -8Q-24 -26 -8 -33', 4, 0.8)
    )
  },
  nanas: pineappleRing,
  kelengkeng: (sheet, chance) => {
    const d = blobPath(chance, 33, 30, 9, 0.09)
    return (
      crust(sheet, d, '#D98F35', '#8A4A14') +
      shape(ellipsePath(1, 3, 13, 12), '#7A3D12', 'fill-opacity=".55"') +
      stroke(ellipsePath(1, 3, 15, 14), '#F3C676', 2.6, 'stroke-opacity=".7"') +
      stroke('M-24 6Q-16 22 2 25M20 -18Q28 -6 26 6', '#8A4A14', 2, 'stroke-opacity=".6"') +
      shine('M-23 -6Q-19 -20 -4 -23', 5, 0.75)
    )
  },
  pisang: (sheet, chance) => {
    const d = blobPath(chance, 46, 35, 11, 0.05)
    return (
      crust(sheet, d, '#F3D27F', '#BE8A30') +
      stroke('M-22 2Q0 -8 22 2M-14 -10Q-2 -15 10 -11', '#C79B4A', 2.2, 'stroke-opacity=".7"') +
      [-8, 0, 8].map(x => ellipse(x, 2 + chance() * 3, 1.8, 2.6, '#6B4320')).join('') +
      `<g>${shape(
        'M4 -36C30 -36 50 -20 47 3C44 26 24 38 2 35C10 24 -4 14 6 2C14 -8 0 -22 4 -36Z',
        sheet.linear(
          [
            [0, '#6A3B22'],
            [1, '#34190D'],
          ],
          0,
          0,
          1,
          1,
        ),
      )}</g>` +
      shine('M20 -25Q34 -18 37 -6', 4, 0.35)
    )
  },
  campur: (sheet, chance) =>
    pick(chance, [appleRound, nangka, pisangPolos, ubi, pineappleRing])(sheet, chance),
  pisangPolos,
} satisfies Record<string, FoodArt>
