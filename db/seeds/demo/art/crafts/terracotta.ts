import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { roundedBody } from '../shading.ts'
import { at, circle, ellipse, group, roundedRect, shape, stroke } from '../svg.ts'

export const hen: Form = (sheet, _product, look) => {
  const c = look.base
  const d =
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
