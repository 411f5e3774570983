import { pick } from '../chance.ts'
import { at, blobPath, circle, ellipse, ellipsePath, group, num, roundedRect, shape, stroke } from '../svg.ts'
import type { FoodArt } from './food-art.ts'
import { bean, crust, peanut, shine, specks, strands } from './strokes.ts'

export const rosela: FoodArt = (sheet, _chance) => {
  const d =
    'M0 34C-16 30 -20 14 -16 2C-26 -8 -24 -26 -18 -38C-10 -30 -6 -22 -4 -12C-4 -24 0 -36 4 -42C8 -32 8 -22 6 -12C12 -22 20 -30 26 -34C28 -18 24 -6 16 2C20 16 16 30 0 34Z'
  return (
    stroke(d, '#2A0710', 7, 'stroke-opacity=".25"') +
    shape(
      d,
      sheet.linear(
        [
          [0, '#B8324A'],
          [0.5, '#8E1A36'],
          [1, '#5B0C22'],
        ],
        0,
        0,
        0.4,
        1,
      ),
    ) +
    stroke(
      'M-14 4C-8 10 8 10 14 4M-12 -26Q-8 -10 -2 6M4 -34V4M20 -24Q10 -10 6 6',
      '#D96A7E',
      2,
      'stroke-opacity=".6"',
    )
  )
}

export const PANTRY = {
  biji: (sheet, chance) => bean(sheet, pick(chance, ['#5A2F1A', '#4A2413', '#63361F']), '#24100A'),
  teh: (_sheet, chance) => strands(chance, 16, 20, ['#2E1A12', '#4A2A1A', '#1E100B', '#6B4128'], 4.6, 26, 20),
  rosela,
  bawang: (_sheet, chance) => {
    const a = 60 + chance() * 200
    const d = `M${num(-26)} 0A26 22 0 0 1 ${num(26 * Math.cos(a / 57))} ${num(22 * Math.sin(a / 57))}`
    return (
      stroke(d, '#3A1206', 14, 'stroke-opacity=".25"') +
      stroke(d, '#9A4E1C', 10) +
      stroke(d, '#D18A3C', 5) +
      stroke(d, '#F1C27A', 1.8) +
      stroke('M-14 4A14 11 0 0 1 12 -4', '#7A3812', 7) +
      stroke('M-14 4A14 11 0 0 1 12 -4', '#BE7430', 3.4)
    )
  },
  serundeng: (sheet, chance) =>
    strands(chance, 26, 18, ['#C98436', '#A9641F', '#E2AE62', '#8A4C17'], 4.2, 32, 26) +
    (chance() < 0.4 ? group(at(6, 2, 0.7, 30), peanut(sheet, '#D08A4A')) : ''),
  abonSapi: (_sheet, chance) =>
    strands(chance, 34, 30, ['#7A4420', '#9A5C2C', '#5E3116', '#B8783E', '#C98F52'], 3.2, 34, 26),
  abonAyam: (_sheet, chance) =>
    strands(chance, 34, 30, ['#C08A45', '#D8A862', '#A87034', '#E9C58A'], 3.2, 34, 26),
  abonTuna: (_sheet, chance) =>
    strands(chance, 32, 28, ['#A9602C', '#C47C40', '#8A4520', '#DDA066'], 3.2, 34, 26) +
    specks(chance, 5, 3, ['#C3281A'], 30, 22),
  abonJamur: (_sheet, chance) =>
    strands(chance, 32, 28, ['#9C7A48', '#B8965E', '#7C5C32', '#D6B984'], 3.6, 34, 26) +
    specks(chance, 3, 3, ['#4F7436'], 28, 20),
  bakso: (sheet, chance) => {
    const d = ellipsePath(0, 0, 40, 39)
    return (
      stroke(d, '#3A1710', 8, 'stroke-opacity=".2"') +
      shape(
        d,
        sheet.radial(
          [
            [0, '#E3CDB6'],
            [0.5, '#BFA083'],
            [1, '#866446'],
          ],
          0.36,
          0.3,
          0.78,
        ),
      ) +
      specks(chance, 8, 2, ['#8A6A4C', '#D9C2A8'], 28, 28, 0.7) +
      shine('M-26 -12Q-20 -27 -4 -30', 5, 0.5)
    )
  },
  rempah: (sheet, chance) =>
    pick(chance, [
      () =>
        Array.from({ length: 8 }, (_, i) =>
          group(
            `rotate(${i * 45})`,
            shape('M0 -4C8 -12 6 -30 0 -40C-6 -30 -8 -12 0 -4Z', i % 2 ? '#7A431F' : '#8C5228') +
              ellipse(0, -20, 2.6, 6, '#C98F4C'),
          ),
        ).join('') + circle(0, 0, 5, '#5A2E14'),
      () =>
        group(
          'rotate(-20)',
          shape(
            roundedRect(-46, -11, 92, 22, 8),
            sheet.linear(
              [
                [0, '#C98752'],
                [0.5, '#8F4C22'],
                [1, '#5E2C10'],
              ],
              0,
              0,
              0,
              1,
            ),
          ) +
            stroke('M-44 -2H44', '#5E2C10', 2.4) +
            stroke('M-38 -7H30', '#E5B58A', 2, 'stroke-opacity=".6"'),
        ),
      () => rosela(sheet, chance),
      () =>
        group(
          'rotate(30)',
          shape(
            'M-40 0C-36 -16 -12 -22 4 -14C14 -24 30 -20 40 -6C36 14 18 20 6 12C-8 22 -34 16 -40 0Z',
            '#D9B26A',
          ) + stroke('M-24 -12Q-20 2 -24 12M-4 -14Q0 0 -4 14M18 -14Q22 0 18 12', '#A97C38', 2.2),
        ),
      () =>
        group(
          'rotate(15)',
          stroke('M-44 6Q0 -12 44 -4', '#7E9A4A', 9) +
            stroke('M-44 6Q0 -12 44 -4', '#C5D38A', 4) +
            stroke('M-40 16Q0 0 40 8', '#8FA954', 6),
        ),
    ])(),
  serbukCokelat: (_sheet, chance) =>
    specks(chance, 44, 4.2, ['#6E3D22', '#4A2413', '#8A5634', '#5E3019'], 46, 42) +
    specks(chance, 8, 2.4, ['#B98A5E'], 44, 40),
  teri: (sheet, _chance) => {
    const d = 'M-44 2C-24 -12 10 -12 34 0L46 -8V10L34 3C10 12 -24 12 -44 2Z'
    return (
      stroke(d, '#3A1206', 5, 'stroke-opacity=".25"') +
      shape(
        d,
        sheet.linear(
          [
            [0, '#E9D3A8'],
            [0.5, '#B98B50'],
            [1, '#7E5426'],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      circle(-34, 0, 2.4, '#2A1206') +
      stroke('M-26 1H28', '#F8E9C8', 1.8, 'stroke-opacity=".8"')
    )
  },
  bubukKopi: (_, chance) =>
    specks(chance, 60, 3.4, ['#4A2818', '#2E150A', '#5E3520', '#3A1D10'], 46, 42) +
    specks(chance, 10, 2, ['#8A5A3A'], 44, 40),
  pecel: (sheet, chance) =>
    crust(sheet, blobPath(chance, 42, 34, 9, 0.14), '#B8743A', '#6E3A14') +
    specks(chance, 22, 4, ['#E2B878', '#9A5A26', '#D29A55'], 34, 26) +
    specks(chance, 7, 2.6, ['#B3281A', '#4F7436'], 32, 24),
} satisfies Record<string, FoodArt>
