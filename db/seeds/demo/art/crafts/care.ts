import { darken, lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { motifFill } from '../motif-fill.ts'
import { inkOn, netContentLine } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { roundShade, softShadow } from '../shading.ts'
import { at, circle, ellipse, group, roundedRect, shape, stroke } from '../svg.ts'

// ---- Care, scent, paper
export const soap: Form = (sheet, product, look) => {
  const w = 520
  const h = 176
  const dx = 64
  const dy = 84
  const c = '#C6D285'
  const box = (x: number, y: number, r: number, wrapped: boolean) => {
    const b = w / 2
    const top = `M${-b + 14} ${-h}L${-b + dx + 6} ${-h - dy + 8}Q${-b + dx + 12} ${-h - dy} ${-b + dx + 24} ${-h - dy}H${b + dx - 18}Q${b + dx + 4} ${-h - dy} ${b + dx - 2} ${-h - dy + 14}L${b - 6} ${-h + 4}Z`
    const side = `M${b - 6} ${-h + 4}L${b + dx - 2} ${-h - dy + 12}Q${b + dx + 2} ${-h - dy + 30} ${b + dx} ${-dy - 8}Q${b + dx - 2} ${-dy + 8} ${b + dx - 12} ${-dy + 20}L${b - 2} -10Z`
    const front = roundedRect(-b, -h, w, h, 26)
    let o =
      softShadow(sheet, 36, -4, 350, 62, 0.55) +
      shape(side, darken(c, 0.26)) +
      shape(
        front,
        sheet.linear(
          [
            [0, lighten(c, 0.25)],
            [1, darken(c, 0.14)],
          ],
          0,
          0,
          0,
          1,
        ),
      ) +
      shape(
        top,
        sheet.linear(
          [
            [0, lighten(c, 0.72)],
            [1, lighten(c, 0.3)],
          ],
          0,
          0,
          1,
          0.5,
        ),
      ) +
      stroke(`M${-b + 20} ${-h + 4}H${b - 12}`, lighten(c, 0.8), 4, 'stroke-opacity=".7"') +
      Array.from({ length: 16 }, () =>
        circle(
          (sheet.chance() - 0.5) * w * 0.9,
          -sheet.chance() * h * 0.85 - 10,
          1.6 + sheet.chance() * 2.6,
          '#6E8A3A',
          'fill-opacity=".55"',
        ),
      ).join('')
    if (wrapped)
      o +=
        shape(`M-170 ${-h}L-106 ${-h - dy}H214L160 ${-h}V0H-170Z`, look.paper) +
        shape(`M-170 ${-h}L-106 ${-h - dy}H214L160 ${-h}Z`, '#2A1320', 'fill-opacity=".05"') +
        `<g transform="translate(-170 -46)"><path d="M0 0H330V46H0Z" fill="${look.second}"/><path d="M0 0H330V46H0Z" fill="${motifFill(sheet, look.motif, '#DCE6B0', '#7FA05A', 0.52)}"/></g>` +
        letterBlock(product.name.id, -5, -122, 290, 74, {
          voice: look.voice,
          fill: look.second,
          max: 52,
          justify: true,
        }) +
        letterLine(netContentLine(product), -5, -60, 13, { voice: 'fine', fill: look.second }) +
        shape(
          `M-170 ${-h}H160V0H-170Z`,
          sheet.linear([
            [0, '#FFF8E8', 0.2],
            [1, '#2A1320', 0.14],
          ]),
        )
    else
      o += group(
        `translate(0 -90)`,
        stroke(
          'M0 -40C-20 -56 -58 -46 -58 -4C-58 30 -32 48 -11 48C-5 48 -4 44 0 44C4 44 5 48 11 48C32 48 58 30 58 -4C58 -46 20 -56 0 -40M0 -40Q4 -60 18 -68',
          darken(c, 0.34),
          8,
        ) + stroke('M2 -37C-18 -53 -55 -43 -55 -1', '#FFFFFF', 3, 'stroke-opacity=".6"'),
      )
    return group(at(x, y, 1, r), o)
  }
  return {
    svg: box(-10, 0, 0, true) + group(`translate(50 ${-h - dy * 0.34})`, box(0, 0, -4, false)),
    w: 640,
    h: 460,
    focus: { x: -10, y: -130, r: 190 },
    shadow: 'M-260 -430H310V0H-260Z',
  }
}

export const candle: Form = (sheet, product, look) => {
  const d = 'M-250 -300V-20Q-250 40 0 40Q250 40 250 -20V-300Z'
  const lab = 'M-250 -220Q0 -150 250 -220V-50Q0 20 -250 -50Z'
  const _ink = inkOn(look.base)
  const art =
    shape(
      d,
      sheet.linear([
        [0, '#7A7468'],
        [0.1, '#D9D2C0'],
        [0.22, '#FFFDF4'],
        [0.4, '#C9C0AA'],
        [0.7, '#B0A68E'],
        [0.9, '#7A7060'],
        [1, '#A9A08C'],
      ]),
    ) +
    shape(lab, look.base) +
    `<g ${sheet.clip(lab)}><g transform="translate(-250 -74)"><path d="M0 0H500V100H0Z" fill="${look.second}"/><path d="M0 0H500V100H0Z" fill="${motifFill(sheet, look.motif, look.paper, '#E9A090', 0.64)}"/></g></g>` +
    letterBlock(product.name.id, 0, -124, 320, 84, { voice: look.voice, fill: look.second, max: 60 }) +
    shape(lab, roundShade(sheet, 0.9)) +
    ellipse(0, -300, 250, 56, '#E9E2D0') +
    ellipse(
      0,
      -296,
      232,
      48,
      sheet.linear(
        [
          [0, '#E3CFA0'],
          [1, '#FBF0D2'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    ellipse(0, -292, 90, 20, '#FFE9A8', 'fill-opacity=".9"') +
    stroke('M0 -292V-336', PALETTE.ink, 8) +
    `<circle cx="0" cy="-384" r="190" fill="${sheet.radial([
      [0, '#FFE9A0', 0.75],
      [0.4, '#FFD67A', 0.24],
      [1, '#FFD67A', 0],
    ])}"/>` +
    shape(
      'M0 -326C-34 -340 -30 -390 0 -446C30 -390 34 -340 0 -326Z',
      sheet.linear(
        [
          [0, '#FFF6C8'],
          [0.6, '#F8B93A'],
          [1, '#E8742A'],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    shape('M0 -332C-14 -340 -12 -366 0 -390C12 -366 14 -340 0 -332Z', '#FFFDF0')
  return { svg: art, w: 520, h: 470, focus: { x: 0, y: -130, r: 170 }, shadow: d }
}
