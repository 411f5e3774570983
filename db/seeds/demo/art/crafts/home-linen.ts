import { lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { cup } from '../props/crockery.ts'
import { leaf } from '../props/leaves.ts'
import { folds, roundedBody, softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, circle, ellipse, ellipsePath, group, shape, stroke } from '../svg.ts'
import { vaseWithFlowers } from './vase.ts'

/** A round table dressed, with a vase and a cup on it to show what it is for. */
export const tablecloth: Form = sheet => {
  const hem =
    'M-556 -62C-470 -102 -420 -22 -330 -46C-250 -72 -190 8 -90 -16C0 -42 70 12 160 -10C250 -42 320 -2 400 -38C470 -72 510 -42 566 -72'
  const drop = `M-530 -420C-550 -300 -510 -180 ${hem.slice(1)}C516 -190 550 -300 530 -420Z`
  const linen = sheet.linear(
    [
      [0, '#FFFDF6'],
      [1, '#EADFC6'],
    ],
    0,
    0,
    1,
    0.6,
  )
  const garland = [
    [-430, -138, 1.15, 10],
    [-240, -108, 1.3, -20],
    [-40, -80, 1.4, 30],
    [170, -86, 1.3, 0],
    [360, -114, 1.15, 24],
  ] as const
  const svg =
    shape('M-60 -300H60V40H-60Z', '#6E431E') +
    shape('M-190 40Q0 -10 190 40V56H-190Z', '#5A3616') +
    shape(drop, '#F6EEDC') +
    `<g ${sheet.clip(drop)}>` +
    stroke(
      'M-540 -190C-440 -110 -340 -160 -240 -140S-60 -80 60 -110S260 -100 360 -140S500 -190 560 -190',
      PALETTE.leaf,
      7,
    ) +
    garland.map(([x, y, k, turn]) => group(at(x, y, k, turn), stitchedFlower())).join('') +
    '</g>' +
    folds(
      sheet,
      drop,
      [
        [-460, 80, -420, -40, -20],
        [-300, 70, -420, -30, 10],
        [-120, 90, -420, -10, 0],
        [70, 80, -420, -6, 16],
        [250, 80, -420, -20, 10],
        [420, 70, -420, -40, 20],
      ],
      0.8,
    ) +
    stroke(hem, PALETTE.leaf, 8, 'stroke-dasharray="2 13"') +
    ellipse(0, -420, 530, 134, linen) +
    stroke(ellipsePath(0, -420, 500, 120), PALETTE.leaf, 5, 'stroke-dasharray="10 9"') +
    tableTopFlowers() +
    group(at(-110, -420, 0.62), vaseWithFlowers(sheet, PALETTE.teal)) +
    group(at(210, -378, 0.86), cup(sheet, '#7A3A16', '#F4ECDC', PALETTE.apple))
  return { svg, w: 1130, h: 1040, focus: { x: -120, y: -130, r: 220 }, shadow: drop }
}

const stitchedFlower = (): string => {
  const petal =
    shape('M0 0C16 -8 16 -30 0 -38C-16 -30 -16 -8 0 0Z', PALETTE.apple) +
    stroke('M0 -6V-30M-5 -10L-6 -24M5 -10L6 -24', '#F3B0A0', 2)
  const leafShape = shape('M0 -34C14 -46 14 -66 0 -78C-14 -66 -14 -46 0 -34Z', PALETTE.leaf)
  return (
    [36, 200].map(turn => group(`rotate(${turn})`, leafShape)).join('') +
    [0, 72, 144, 216, 288].map(turn => group(`rotate(${turn})`, petal)).join('') +
    circle(0, 0, 8, PALETTE.turmeric)
  )
}

const tableTopFlowers = (): string => {
  const spots = [
    [-380, -430, 0.9],
    [-250, -352, 1],
    [20, -334, 1.1],
    [330, -362, 0.95],
    [400, -450, 0.8],
    [150, -510, 0.7],
  ] as const
  return spots
    .map(([x, y, k], i) =>
      group(`translate(${x} ${y})scale(1 .42)`, group(at(0, 0, k, i * 50), stitchedFlower())),
    )
    .join('')
}

/** Two cushion covers, filled, one leaning on the other. */
export const cushions: Form = (sheet, _product, look) => {
  const svg =
    group('translate(190 -30)rotate(8)', cushion(sheet, look.second, '#F3B59A')) +
    softShadow(sheet, -60, -30, 330, 60, 0.34) +
    group('translate(-150 20)rotate(-7)', cushion(sheet, '#F6E3D2', PALETTE.terracotta))
  return { svg, w: 960, h: 560, focus: { x: -150, y: -230, r: 190 }, shadow: 'M-430 -480H430V0H-430Z' }
}

const cushion = (sheet: Sheet, colour: string, thread: string): string => {
  const d =
    'M-260 -500C-150 -476 150 -476 260 -500C276 -500 282 -490 278 -474C250 -350 250 -150 280 -24C284 -8 276 4 260 0C140 -26 -140 -26 -260 0C-276 4 -284 -8 -280 -24C-250 -150 -250 -350 -278 -474C-282 -490 -276 -500 -260 -500Z'
  const petal =
    shape('M0 -10C44 -40 50 -110 0 -140C-50 -110 -44 -40 0 -10Z', thread) +
    stroke(
      'M0 -20V-128M-14 -40C-26 -70 -22 -100 -8 -122M14 -40C26 -70 22 -100 8 -122',
      lighten(thread, 0.45),
      4,
    )
  const around = (from: number, draw: string) =>
    [0, 60, 120, 180, 240, 300].map(turn => group(`translate(0 -250)rotate(${turn + from})`, draw)).join('')
  const knot = sheet.radial(
    [
      [0, '#FFF6E0', 0.5],
      [1, '#2A1320', 0.3],
    ],
    0.35,
    0.3,
    0.8,
  )
  return (
    roundedBody(sheet, d, colour, 0.34) +
    stroke(
      'M-250 -490C-140 -468 140 -468 250 -490M-250 -10C-140 -34 140 -34 250 -10',
      lighten(colour, 0.4),
      4,
      'stroke-opacity=".5"',
    ) +
    around(0, petal) +
    circle(0, -250, 30, PALETTE.turmeric) +
    circle(0, -250, 30, knot) +
    around(30, leaf(sheet, 70, 20, 0, PALETTE.leaf, 0, -120)) +
    stroke(
      'M-230 -470C-200 -420 -210 -380 -214 -340M236 -40C206 -90 214 -130 216 -170',
      '#2A1320',
      5,
      'stroke-opacity=".14"',
    )
  )
}
