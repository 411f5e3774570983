import type { Form } from '../drawn.ts'
import { PALETTE } from '../palette.ts'
import { circle, ellipse, roundedRect, shape, stroke } from '../svg.ts'
import { weave } from '../weave.ts'

export const tissue: Form = (sheet, _product, _look) => {
  const w = 620
  const h = 270
  const x = w / 2
  const dx = 90
  const dy = 110
  const A = weave(sheet, '#E9CE93', '#CFA964', '#8A6630', 30)
  const B = weave(sheet, '#C9A464', '#B08A4C', '#6E4E22', 30)
  const top = `M${-x} ${-h}L${-x + dx} ${-h - dy}H${x + dx}L${x} ${-h}Z`
  const art =
    shape(`M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`, B) +
    shape(`M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`, '#2A1320', 'fill-opacity=".34"') +
    shape(`M${-x} ${-h}H${x}V0H${-x}Z`, A) +
    shape(
      `M${-x} ${-h}H${x}V0H${-x}Z`,
      sheet.linear(
        [
          [0, '#FFF6E0', 0.18],
          [1, '#2A1320', 0.28],
        ],
        0,
        0,
        1,
        0.8,
      ),
    ) +
    shape(`M${-x} -170H${x}V-104H${-x}Z`, '#3F5E3A') +
    shape(`M${-x} -170H${x}V-104H${-x}Z`, weave(sheet, '#5E8A52', '#47703E', '#2F4E2A', 22)) +
    shape(top, A) +
    shape(
      top,
      sheet.linear([
        [0, '#FFF6E0', 0.4],
        [1, '#FFF6E0', 0.06],
      ]),
    ) +
    stroke(
      `M${-x} ${-h}H${x}L${x + dx} ${-h - dy}M${x} ${-h}V0M${-x} ${-h}V0H${x}L${x + dx} ${-dy}`,
      '#8A6630',
      13,
    ) +
    stroke(`M${-x} ${-h - 3}H${x}`, '#F6E3B4', 5) +
    ellipse(44, -h - dy / 2, 130, 22, '#4A2F14') +
    shape(
      `M-60 ${-h - dy / 2}C-90 ${-h - 150} -20 ${-h - 180} 0 ${-h - 270}C40 ${-h - 220} 60 ${-h - 260} 110 ${-h - 290}C100 ${-h - 200} 160 ${-h - 150} 140 ${-h - dy / 2}C80 ${-h - 40} 0 ${-h - 40} -60 ${-h - dy / 2}Z`,
      sheet.linear([
        [0, '#FFFFFF'],
        [0.6, '#F3EEE4'],
        [1, '#CFC7B8'],
      ]),
    ) +
    stroke(
      `M0 ${-h - 260}C-10 ${-h - 180} -30 ${-h - 120} -20 ${-h - 60}M106 ${-h - 280}C70 ${-h - 200} 70 ${-h - 130} 60 ${-h - 60}`,
      '#B9B0A0',
      4,
      'stroke-opacity=".6"',
    )
  return {
    svg: art,
    w: w + dx,
    h: h + 290,
    focus: { x: -120, y: -150, r: 140 },
    shadow: `M${-x} ${-h}L${-x + dx} ${-h - dy}H${x + dx}V${-dy}L${x} 0H${-x}Z`,
  }
}

export const mendong: Form = (sheet, _product, _look) => {
  const d =
    'M-330 -440C-340 -260 -320 -120 -290 -20C-280 10 -200 18 0 18C200 18 280 10 290 -20C320 -120 340 -260 330 -440Z'
  const strap = (c: string, w: number, y: number) =>
    stroke(`M-170 ${-420 + y}C-180 -760 180 -760 170 ${-420 + y}`, c, w)
  const art =
    strap('#5E3A1E', 22, -10) +
    shape('M-330 -440C-200 -480 200 -480 330 -440L310 -400H-310Z', PALETTE.rose) +
    shape(d, '#D2B878') +
    shape(d, weave(sheet, '#E3CD8E', '#C2A65E', '#9A7E3E', 22)) +
    `<g ${sheet.clip(d)}>` +
    (
      [
        [-330, PALETTE.apple],
        [-250, PALETTE.forest],
        [-170, PALETTE.apple],
      ] as const
    )
      .map(([y, c]) =>
        shape(
          `M-360 ${y}C-200 ${y + 30} 200 ${y + 30} 360 ${y}V${y + 38}C200 ${y + 68} -200 ${y + 68} -360 ${y + 38}Z`,
          c,
          'fill-opacity=".82"',
        ),
      )
      .join('') +
    stroke(
      'M-360 -230C-200 -200 200 -200 360 -230M-360 -150C-200 -120 200 -120 360 -150',
      '#FFF6E0',
      5,
      'stroke-dasharray="14 12"',
    ) +
    '</g>' +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.36],
        [0.14, '#FFF6E0', 0.24],
        [0.5, '#2A1320', 0],
        [1, '#2A1320', 0.42],
      ]),
    ) +
    stroke('M-330 -440C-200 -404 200 -404 330 -440', '#8A6630', 18) +
    stroke('M-330 -443C-200 -407 200 -407 330 -443', '#E9D69A', 7) +
    strap('#6E431E', 26, 30) +
    strap('#B57E45', 8, 28) +
    [-170, 170]
      .map(
        x =>
          shape(roundedRect(x - 26, -400, 52, 80, 12), '#6E431E') +
          circle(x, -376, 8, '#E6C873') +
          circle(x, -344, 8, '#E6C873'),
      )
      .join('')
  return { svg: art, w: 660, h: 700, focus: { x: -100, y: -220, r: 170 }, shadow: d }
}
