import type { Form } from '../drawn.ts'
import { group, at, shape, stroke, circle, ellipse } from '../svg.ts'
import { PALETTE } from '../palette.ts'
import { folds, roundedBody, softShadow } from '../shading.ts'
import { type Sheet } from '../sheet.ts'
import { type ArtProduct } from '../art-product.ts'
import { type Look } from '../looks/look.ts'
import { lighten } from '../colour.ts'
import { leaf } from '../props/leaves.ts'

export const tablecloth: Form = (sheet, product, look) => {
  // a round table dressed
  const flower = (x: number, y: number, k: number, r: number) =>
    group(
      at(x, y, k, r),
      [0, 72, 144, 216, 288]
        .map(a =>
          group(
            `rotate(${a})`,
            shape('M0 0C16 -8 16 -30 0 -38C-16 -30 -16 -8 0 0Z', PALETTE.apple) +
              stroke('M0 -6V-30M-5 -10L-6 -24M5 -10L6 -24', '#F3B0A0', 2),
          ),
        )
        .join('') +
        circle(0, 0, 8, PALETTE.turmeric) +
        group('rotate(36)', shape('M0 -34C14 -46 14 -66 0 -78C-14 -66 -14 -46 0 -34Z', PALETTE.leaf)) +
        group('rotate(200)', shape('M0 -34C14 -46 14 -66 0 -78C-14 -66 -14 -46 0 -34Z', PALETTE.leaf)),
    )
  const drop =
    'M-520 -420C-540 -300 -500 -180 -548 -60C-470 -100 -420 -20 -330 -44C-250 -70 -190 10 -90 -14C0 -40 70 14 160 -8C250 -40 320 0 400 -36C470 -70 510 -40 560 -70C510 -190 540 -300 520 -420Z'
  const art =
    shape('M-60 -300H60V60H-60Z', '#6E431E') +
    shape(drop, '#F6EEDC') +
    `<g ${sheet.clip(drop)}>` +
    (
      [
        [-430, -130, 1.2, 10],
        [-250, -100, 1.25, -20],
        [-50, -70, 1.3, 30],
        [160, -76, 1.25, 0],
        [350, -100, 1.2, 24],
        [500, -150, 1, 0],
      ] as const
    )
      .map(q => flower(...q))
      .join('') +
    stroke(
      'M-520 -200C-420 -130 -340 -180 -240 -170S-60 -120 60 -140S260 -120 360 -160S500 -210 540 -210',
      PALETTE.leaf,
      5,
    ) +
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
    stroke(
      'M-546 -62C-470 -102 -420 -22 -330 -46C-250 -72 -190 8 -90 -16C0 -42 70 12 160 -10C250 -42 320 -2 400 -38C470 -72 510 -42 558 -72',
      PALETTE.leaf,
      7,
      'stroke-dasharray="2 13"',
    ) +
    ellipse(
      0,
      -420,
      520,
      130,
      sheet.linear(
        [
          [0, '#FFFDF6'],
          [1, '#E9DEC4'],
        ],
        0,
        0,
        1,
        0.6,
      ),
    ) +
    (
      [
        [-300, -440, 0.9],
        [-80, -360, 1],
        [180, -372, 0.95],
        [330, -440, 0.8],
        [80, -500, 0.7],
        [-160, -496, 0.7],
      ] as const
    )
      .map(([x, y, k], i) => `<g transform="translate(${x} ${y})scale(1 .42)">${flower(0, 0, k, i * 50)}</g>`)
      .join('')
  return { svg: art, w: 1110, h: 560, focus: { x: -150, y: -150, r: 210 }, shadow: drop }
}

export const cushions: Form = (sheet, product, look) => {
  const one = (c: string, c2: string) => {
    const d =
      'M-260 -500C-150 -476 150 -476 260 -500C276 -500 282 -490 278 -474C250 -350 250 -150 280 -24C284 -8 276 4 260 0C140 -26 -140 -26 -260 0C-276 4 -284 -8 -280 -24C-250 -150 -250 -350 -278 -474C-282 -490 -276 -500 -260 -500Z'
    const rib = (r: number) =>
      group(
        `translate(0 -250)rotate(${r})`,
        shape('M0 -10C44 -40 50 -110 0 -140C-50 -110 -44 -40 0 -10Z', c2) +
          stroke(
            'M0 -20V-128M-14 -40C-26 -70 -22 -100 -8 -122M14 -40C26 -70 22 -100 8 -122',
            lighten(c2, 0.45),
            4,
          ),
      )
    return (
      roundedBody(sheet, d, c, 0.34) +
      stroke(
        'M-250 -490C-140 -468 140 -468 250 -490M-250 -10C-140 -34 140 -34 250 -10',
        lighten(c, 0.4),
        4,
        'stroke-opacity=".5"',
      ) +
      [0, 60, 120, 180, 240, 300].map(rib).join('') +
      circle(0, -250, 30, PALETTE.turmeric) +
      circle(
        0,
        -250,
        30,
        sheet.radial(
          [
            [0, '#FFF6E0', 0.5],
            [1, '#2A1320', 0.3],
          ],
          0.35,
          0.3,
          0.8,
        ),
      ) +
      [30, 90, 150, 210, 270, 330]
        .map(r => group(`translate(0 -250)rotate(${r})`, leaf(sheet, 70, 20, 0, PALETTE.leaf, 0, -120)))
        .join('') +
      stroke(
        'M-230 -470C-200 -420 -210 -380 -214 -340M236 -40C206 -90 214 -130 216 -170',
        '#2A1320',
        5,
        'stroke-opacity=".14"',
      )
    )
  }
  const art =
    group('translate(190 -30)rotate(8)', one(look.second, '#F3B59A')) +
    softShadow(sheet, -60, -30, 330, 60, 0.34) +
    group('translate(-150 20)rotate(-7)', one('#F6E3D2', '#C4643A'))
  return { svg: art, w: 960, h: 560, focus: { x: -150, y: -230, r: 190 }, shadow: 'M-430 -480H430V0H-430Z' }
}
