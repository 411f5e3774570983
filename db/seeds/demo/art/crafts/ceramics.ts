import { darken } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { motifFill } from '../motif-fill.ts'
import { glaze, softShadow } from '../shading.ts'
import { at, circle, ellipse, ellipsePath, group, shape, stroke } from '../svg.ts'

const paintedApple = (k = 1) =>
  group(
    `scale(${k})`,
    shape(
      'M0 -60C-24 -82 -74 -68 -74 -8C-74 40 -40 66 -14 66C-6 66 -4 62 0 62C4 62 6 66 14 66C40 66 74 40 74 -8C74 -68 24 -82 0 -60Z',
      '#C5322C',
    ) +
      stroke(
        'M-50 -30C-60 0 -50 36 -28 50M-30 -44C-36 -10 -30 30 -14 52',
        '#F3A48A',
        6,
        'stroke-opacity=".7"',
      ) +
      stroke('M0 -60Q2 -84 14 -94', '#5A3A1C', 7) +
      shape('M8 -80C30 -112 66 -100 74 -86C56 -70 26 -68 8 -80Z', '#4F7F3A') +
      shape('M-10 -78C-30 -104 -60 -98 -70 -84C-52 -72 -28 -70 -10 -78Z', '#6E9A45'),
  )

export const mug: Form = (sheet, _product, look) => {
  const d =
    'M-220 -470C-224 -300 -222 -120 -196 -30C-190 6 -100 20 0 20C100 20 190 6 196 -30C222 -120 224 -300 220 -470Z'
  const c = '#F4EEDF'
  const art =
    stroke('M206 -390C360 -420 370 -140 196 -130', darken(c, 0.3), 62) +
    stroke('M206 -390C360 -420 370 -140 196 -130', c, 52) +
    stroke('M206 -404C350 -430 360 -150 196 -142', '#FFFFFF', 10, 'stroke-opacity=".8"') +
    glaze(sheet, d, c) +
    `<g ${sheet.clip(d)}>` +
    shape('M-240 -110C-120 -70 120 -70 240 -110V60H-240Z', look.second) +
    stroke('M-240 -122C-120 -82 120 -82 240 -122', look.second, 5) +
    `<g transform="translate(-240 -96)"><path d="M0 0H480V100H0Z" fill="${motifFill(sheet, 'vine', '#DDEEE8', '#A9CFC8', 0.9)}"/></g></g>` +
    group('translate(-14 -262)', paintedApple(1.28)) +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.26],
        [0.1, '#2A1320', 0],
        [0.17, '#FFFFFF', 0.6],
        [0.23, '#FFFFFF', 0.05],
        [0.7, '#2A1320', 0.02],
        [1, '#2A1320', 0.4],
      ]),
    ) +
    ellipse(0, -470, 220, 46, '#FFFDF6') +
    ellipse(
      0,
      -468,
      204,
      39,
      sheet.linear(
        [
          [0, '#A99A82'],
          [1, '#E9DEC8'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    stroke('M-208 -474A208 40 0 0 1 120 -506', look.second, 7)
  return { svg: art, w: 560, h: 516, cx: 60, focus: { x: -14, y: -270, r: 170 }, shadow: d }
}

export const teaset: Form = (sheet, _product, look) => {
  const c = '#F6F0E2'
  const blue = look.second
  const cupT = (x: number, y: number, k: number) =>
    group(
      at(x, y, k),
      softShadow(sheet, 12, 0, 150, 34, 0.5) +
        ellipse(
          0,
          -10,
          130,
          30,
          sheet.linear([
            [0, '#FFFFFF'],
            [1, '#CFC3AC'],
          ]),
        ) +
        stroke(ellipsePath(0, -11, 116, 25), blue, 4) +
        stroke('M78 -100C136 -110 134 -40 62 -44', darken(c, 0.14), 15) +
        glaze(sheet, 'M-92 -124C-90 -60 -60 -18 0 -18C60 -18 90 -60 92 -124Z', c) +
        [-50, 0, 50].map(q => group(at(q, -78 + Math.abs(q) * 0.1, 0.5), paintedFlower(blue))).join('') +
        ellipse(0, -124, 92, 22, '#FFFDF6') +
        ellipse(
          0,
          -122,
          82,
          18,
          sheet.linear(
            [
              [0, '#6E2E10'],
              [1, '#B5642A'],
            ],
            0,
            0,
            1,
            1,
          ),
        ),
    )
  const pot =
    'M-230 -210C-230 -340 -130 -400 0 -400C130 -400 230 -340 230 -210C230 -90 150 6 0 6C-150 6 -230 -90 -230 -210Z'
  const art =
    group(
      'translate(-40 -130)',
      shape(
        'M-200 -150C-300 -140 -320 -300 -390 -330L-360 -366C-270 -350 -250 -250 -190 -260Z',
        sheet.linear(
          [
            [0, '#FFFDF6'],
            [1, '#CFC3AC'],
          ],
          0,
          0,
          1,
          1,
        ),
      ) +
        stroke('M210 -310C340 -330 340 -80 190 -100', darken(c, 0.26), 42) +
        stroke('M210 -310C340 -330 340 -80 190 -100', c, 32) +
        shape(
          pot,
          sheet.radial(
            [
              [0, '#FFFFFF'],
              [0.5, c],
              [0.85, '#D9CDB4'],
              [1, '#A99A7E'],
            ],
            0.36,
            0.3,
            0.76,
          ),
        ) +
        `<g ${sheet.clip(pot)}>` +
        shape('M-240 -70C-100 -30 100 -30 240 -70V20H-240Z', blue) +
        `<g transform="translate(-240 -52)"><path d="M0 0H480V70H0Z" fill="${motifFill(sheet, 'lotus', '#E6EBF6', '#9FB0DC', 0.56)}"/></g></g>` +
        (
          [
            [-90, -210, 1.2],
            [60, -230, 1.35],
            [150, -170, 0.9],
            [-10, -130, 0.8],
          ] as const
        )
          .map(([x, y, k]) => group(at(x, y, k), paintedFlower(blue)))
          .join('') +
        ellipse(0, -392, 116, 26, '#EDE4D0') +
        shape(
          'M-112 -396C-100 -450 100 -450 112 -396C60 -376 -60 -376 -112 -396Z',
          sheet.linear([
            [0, '#FFFFFF'],
            [1, '#CFC3AC'],
          ]),
        ) +
        circle(0, -452, 26, blue) +
        circle(-8, -460, 8, '#FFFFFF', 'fill-opacity=".6"') +
        ellipse(-130, -270, 20, 60, '#FFFFFF', 'fill-opacity=".7" transform="rotate(24 -130 -270)"'),
    ) +
    cupT(-400, -40, 0.94) +
    cupT(330, -60, 0.94) +
    cupT(-180, 34, 1.06) +
    cupT(120, 40, 1.06)
  return { svg: art, w: 1000, h: 620, focus: { x: 0, y: -330, r: 200 }, shadow: 'M-270 -530H190V-130H-270Z' }
}

const paintedFlower = (c: string) =>
  [0, 72, 144, 216, 288]
    .map(a =>
      group(
        `rotate(${a})`,
        `<path d="M0 -4C10 -12 10 -26 0 -34C-10 -26 -10 -12 0 -4Z" fill="${c}" fill-opacity=".25" stroke="${c}" stroke-width="3.4"/>`,
      ),
    )
    .join('') + circle(0, 0, 5, c)
