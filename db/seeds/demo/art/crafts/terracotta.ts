import type { Form } from '../drawn.ts'
import { shape, stroke, group, at, circle, roundedRect, ellipse, num } from '../svg.ts'
import { PALETTE } from '../palette.ts'
import { roundedBody, softShadow } from '../shading.ts'
import { type Sheet } from '../sheet.ts'
import { type ArtProduct } from '../art-product.ts'
import { type Look } from '../looks/look.ts'
import { pick } from '../chance.ts'
import { lighten } from '../colour.ts'
import { leaf } from '../props/leaves.ts'

export const hen: Form = (sheet, product, look) => {
  const c = look.base,
    d =
      'M-250 -210C-270 -60 -150 10 20 10C200 10 290 -90 280 -220C310 -270 330 -330 318 -380C260 -380 220 -340 196 -300C120 -270 40 -270 -20 -300C-20 -370 -50 -470 -130 -480C-210 -490 -250 -410 -236 -340C-232 -300 -246 -260 -250 -210Z'
  const art =
    shape(
      'M-180 -470C-200 -530 -160 -560 -150 -520C-150 -570 -100 -570 -106 -520C-90 -550 -60 -530 -80 -466Z',
      PALETTE.apple,
    ) +
    roundedBody(sheet, d, c, 0.5) +
    `<g ${sheet.clip(d)}>` +
    stroke('M230 -220C270 -260 290 -320 300 -370M210 -190C250 -220 280 -280 286 -340', PALETTE.turmeric, 12) +
    '</g>' +
    shape('M-60 -190C20 -240 140 -220 180 -140C120 -60 0 -60 -60 -190Z', PALETTE.forest) +
    stroke(
      'M-40 -184C30 -214 120 -200 160 -144M-20 -164C40 -180 100 -170 130 -134M10 -138C40 -146 80 -140 100 -122',
      PALETTE.turmeric,
      8,
    ) +
    stroke('M-40 -184C30 -214 120 -200 160 -144', PALETTE.paper, 8, 'stroke-dasharray="0 20"') +
    (
      [
        [-160, -130],
        [-110, -80],
        [-190, -80],
        [-40, -40],
        [60, -30],
        [150, -60],
        [210, -130],
      ] as const
    )
      .map(([x, y]) =>
        group(
          at(x, y, 0.5),
          [0, 72, 144, 216, 288]
            .map(a =>
              group(`rotate(${a})`, shape('M0 -6C14 -14 14 -34 0 -42C-14 -34 -14 -14 0 -6Z', PALETTE.paper)),
            )
            .join('') + circle(0, 0, 9, PALETTE.turmeric),
        ),
      )
      .join('') +
    shape('M-236 -400L-300 -372L-232 -350Z', PALETTE.turmeric) +
    shape('M-226 -340C-250 -320 -240 -280 -220 -290C-210 -310 -214 -330 -226 -340Z', PALETTE.apple) +
    circle(-170, -400, 24, PALETTE.paper) +
    circle(-174, -400, 13, PALETTE.ink) +
    circle(-178, -405, 4, '#FFFFFF') +
    stroke('M-150 -330Q-100 -310 -60 -320M-158 -312Q-100 -290 -56 -300', PALETTE.turmeric, 7) +
    shape(roundedRect(20, -282, 90, 14, 7), '#3A1208', 'transform="rotate(2)"') +
    ellipse(-150, -210, 24, 70, '#FFF6E0', 'fill-opacity=".28" transform="rotate(20 -150 -210)"')
  return { svg: art, w: 620, h: 560, focus: { x: 20, y: -160, r: 170 }, shadow: d }
}

export const terrazzo: Form = (sheet, product, look) => {
  const pot = (x: number, y: number, k: number, c: string, plant: number) => {
    const d = 'M-150 -260L-120 -10Q-118 14 0 14Q118 14 120 -10L150 -260Z'
    let chips = ''
    for (let i = 0; i < 46; i++) {
      const q = 7 + sheet.chance() * 13,
        a = sheet.chance() * 6.28
      chips += shape(
        Array.from({ length: 4 }, (_, j) => {
          const t = a + (j / 4) * 6.28 + sheet.chance() * 0.6
          return `${j ? 'L' : 'M'}${num(Math.cos(t) * q)} ${num(Math.sin(t) * q)}`
        }).join('') + 'Z',
        pick(sheet.chance, [
          PALETTE.terracotta,
          PALETTE.teal,
          PALETTE.turmeric,
          '#8A8078',
          PALETTE.ink,
          '#FFFFFF',
        ]),
        `transform="translate(${num((sheet.chance() - 0.5) * 300)} ${num(-sheet.chance() * 260)})"`,
      )
    }
    return group(
      at(x, y, k),
      softShadow(sheet, 24, 4, 190, 44, 0.5) +
        plant +
        shape(d, c) +
        `<g ${sheet.clip(d)}>${chips}</g>` +
        shape(
          d,
          sheet.linear([
            [0, '#2A1320', 0.24],
            [0.16, '#FFFFFF', 0.4],
            [0.34, '#FFFFFF', 0.02],
            [0.7, '#2A1320', 0.06],
            [1, '#2A1320', 0.42],
          ]),
        ) +
        ellipse(0, -260, 150, 32, lighten(c, 0.4)) +
        ellipse(0, -258, 130, 24, '#4A2F20'),
    )
  }
  const succ = Array.from({ length: 14 }, (_, i) => {
    const a = -80 + (i / 13) * 160
    return leaf(sheet, 130 + (i % 2) * 40, 30, a, i % 2 ? '#5E9A6E' : '#8DBF8A', a * 0.5, -260)
  }).join('')
  const snake = [-26, -10, 6, 22, -2]
    .map((r, i) =>
      group(
        at(r * 1.4, -250, 1, r * 0.6),
        shape(
          `M-26 0C-34 ${-160 - i * 20} -14 ${-280 - i * 26} 4 ${-330 - i * 24}C24 ${-270 - i * 24} 36 ${-150} 26 0Z`,
          sheet.linear([
            [0, '#C6CF7A'],
            [0.2, '#3F7A4A'],
            [0.8, '#2F5E3C'],
            [1, '#C6CF7A'],
          ]),
        ) +
          stroke(
            `M-18 -60Q0 -70 18 -58M-18 -130Q0 -142 18 -130M-14 -200Q2 -210 16 -200`,
            '#1E4B3B',
            5,
            'stroke-opacity=".5"',
          ),
      ),
    )
    .join('')
  const cactus =
    shape(
      'M-70 -250C-90 -400 -60 -470 0 -470C60 -470 90 -400 70 -250Z',
      sheet.linear([
        [0, '#4F8A5A'],
        [0.3, '#8DBF8A'],
        [1, '#2F5E3C'],
      ]),
    ) +
    stroke(
      'M-40 -256C-50 -380 -36 -440 -16 -466M0 -256V-470M40 -256C50 -380 36 -440 16 -466',
      '#2F5E3C',
      4,
      'stroke-opacity=".5"',
    ) +
    group(
      'translate(0 -474)',
      [0, 72, 144, 216, 288]
        .map(a => group(`rotate(${a})`, shape('M0 0C12 -8 12 -24 0 -32C-12 -24 -12 -8 0 0Z', PALETTE.rose)))
        .join('') + circle(0, 0, 8, PALETTE.turmeric),
    )
  const art =
    pot(90, -70, 1.16, '#EFE6D6', snake) +
    pot(-260, -20, 0.96, '#E9C3B0', cactus) +
    pot(330, 20, 0.9, '#C9D8CC', succ)
  return { svg: art, w: 980, h: 800, focus: { x: 90, y: -220, r: 150 }, shadow: 'M-400 -260H470V0H-400Z' }
}
