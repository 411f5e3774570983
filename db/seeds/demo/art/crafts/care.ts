import type { ArtProduct } from '../art-product.ts'
import { darken, lighten } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import type { Look } from '../looks/look.ts'
import { motifFill } from '../motif-fill.ts'
import { netContentLine } from '../packs/labelling.ts'
import { PALETTE } from '../palette.ts'
import { roundShade, softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipse, group, roundedRect, shape, stroke } from '../svg.ts'

/** One bar of soap in its paper band. */
export const soap: Form = (sheet, product, look) => {
  const [w, h, dx, dy] = [560, 200, 84, 110]
  const x = w / 2
  const green = '#C6D285'
  const top = `M${-x + 14} ${-h}L${-x + dx + 6} ${-h - dy + 8}Q${-x + dx + 12} ${-h - dy} ${-x + dx + 24} ${-h - dy}H${x + dx - 18}Q${x + dx + 4} ${-h - dy} ${x + dx - 2} ${-h - dy + 14}L${x - 6} ${-h + 4}Z`
  const side = `M${x - 6} ${-h + 4}L${x + dx - 2} ${-h - dy + 12}Q${x + dx + 2} ${-h - dy + 30} ${x + dx} ${-dy - 8}Q${x + dx - 2} ${-dy + 8} ${x + dx - 12} ${-dy + 20}L${x - 2} -10Z`
  const downward = (from: number, to: number) =>
    sheet.linear(
      [
        [0, lighten(green, from)],
        [1, to < 0 ? darken(green, -to) : lighten(green, to)],
      ],
      0,
      0,
      0.3,
      1,
    )
  const bits = Array.from({ length: 22 }, () =>
    circle(
      (sheet.chance() - 0.5) * w * 0.9,
      -sheet.chance() * h * 0.85 - 10,
      1.6 + sheet.chance() * 2.6,
      '#6E8A3A',
      'fill-opacity=".55"',
    ),
  )
  const svg =
    softShadow(sheet, 36, -4, 380, 66, 0.55) +
    shape(side, darken(green, 0.26)) +
    shape(roundedRect(-x, -h, w, h, 26), downward(0.25, -0.14)) +
    shape(top, downward(0.72, 0.3)) +
    group(`translate(${-x * 0.62 + dx / 2} ${-h - dy / 2})scale(.9 .42)`, pressedApple(green)) +
    stroke(`M${-x + 20} ${-h + 4}H${x - 12}`, lighten(green, 0.8), 4, 'stroke-opacity=".7"') +
    bits.join('') +
    soapBand(sheet, product, look, h, dx, dy)
  return {
    svg,
    w: 650,
    h: 310,
    focus: { x: 20, y: -130, r: 200 },
    shadow: `M${-x} ${-h}L${-x + dx} ${-h - dy}H${x + dx}V${-dy}L${x} 0H${-x}Z`,
  }
}

const pressedApple = (colour: string): string =>
  stroke(
    'M0 -40C-20 -56 -58 -46 -58 -4C-58 30 -32 48 -11 48C-5 48 -4 44 0 44C4 44 5 48 11 48C32 48 58 30 58 -4C58 -46 20 -56 0 -40M0 -40Q4 -60 18 -68',
    darken(colour, 0.3),
    8,
  ) + stroke('M2 -37C-18 -53 -55 -43 -55 -1', '#FFFFFF', 3, 'stroke-opacity=".6"')

const soapBand = (
  sheet: Sheet,
  product: ArtProduct,
  look: Look,
  h: number,
  dx: number,
  dy: number,
): string => {
  const [left, right] = [-130, 210]
  const width = right - left
  const over = `M${left} ${-h}L${left + dx} ${-h - dy}H${right + dx}L${right} ${-h}Z`
  const foot = shape(`M0 0H${width}V52H0Z`, look.second)
  const border = shape(`M0 0H${width}V52H0Z`, motifFill(sheet, look.motif, '#DCE6B0', '#7FA05A', 0.58))
  const middle = (left + right) / 2
  const light = sheet.linear([
    [0, '#FFF8E8', 0.2],
    [1, '#2A1320', 0.14],
  ])
  return (
    shape(over, look.paper) +
    shape(over, '#2A1320', 'fill-opacity=".06"') +
    shape(`M${left} ${-h}H${right}V0H${left}Z`, look.paper) +
    group(`translate(${left} -52)`, foot, border) +
    letterBlock(product.name.id, middle, -140, width - 40, 84, {
      voice: look.voice,
      fill: look.second,
      max: 56,
      justify: true,
    }) +
    letterLine(netContentLine(product), middle, -66, 14, { voice: 'fine', fill: look.second }) +
    shape(`M${left} ${-h}H${right}V0H${left}Z`, light)
  )
}

export const candle: Form = (sheet, product, look) => {
  const d = 'M-250 -300V-20Q-250 40 0 40Q250 40 250 -20V-300Z'
  const lab = 'M-250 -220Q0 -150 250 -220V-50Q0 20 -250 -50Z'
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
