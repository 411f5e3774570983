import { darken, lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipse, group, num, roundedRect, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, motifBand, netContentLine, readable } from './labelling.ts'
import { windowOf } from './windows.ts'

const boxBody = (
  sheet: Sheet,
  w: number,
  h: number,
  dx: number,
  dy: number,
  front: string,
  side: string,
  top: string,
  frontArt: string,
  topArt = '',
) => {
  const x = w / 2
  return (
    shape(`M${-x} ${-h}L${-x + dx} ${-h - dy}H${x + dx}L${x} ${-h}Z`, top) +
    topArt +
    shape(`M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`, side) +
    shape(
      `M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`,
      sheet.linear(
        [
          [0, '#2A1320', 0.2],
          [1, '#2A1320', 0.44],
        ],
        0,
        0,
        0.6,
        1,
      ),
    ) +
    shape(`M${-x} ${-h}H${x}V0H${-x}Z`, front) +
    frontArt +
    shape(
      `M${-x} ${-h}H${x}V0H${-x}Z`,
      sheet.linear(
        [
          [0, '#FFF8E8', 0.22],
          [0.4, '#FFF8E8', 0],
          [1, '#2A1320', 0.2],
        ],
        0,
        0,
        1,
        0.7,
      ),
    ) +
    stroke(`M${-x} ${-h}H${x}V0`, '#FFF8E8', 2.6, 'stroke-opacity=".5"')
  )
}

/** A folding box seen a little from the side, in one of three printed layouts. */
export const carton: Form = (sheet, product, look) => {
  const w = look.w ?? 520
  const h = look.h ?? 620
  const x = w / 2
  const b = look.base
  const voice = look.voice ?? 'deco'
  const ink = look.ink ?? inkOn(b)
  const dx = 74
  const dy = 46
  const layout = look.cartonLayout ?? 'sun'
  let print = ''
  if (layout === 'sun') {
    const radius = w * 0.27
    print =
      `<g ${sheet.clip(`M${-x} ${-h}H${x}V0H${-x}Z`)}>` +
      shape(
        Array.from({ length: 18 }, (_, i) => {
          const a = Math.PI + (i / 18) * Math.PI
          const a2 = a + Math.PI / 36
          return `M0 ${-h * 0.3}L${num(Math.cos(a) * 900)} ${num(-h * 0.3 + Math.sin(a) * 900)}L${num(Math.cos(a2) * 900)} ${num(-h * 0.3 + Math.sin(a2) * 900)}Z`
        }).join(''),
        mix(b, look.paper, 0.16),
      ) +
      '</g>' +
      (look.window
        ? windowOf(sheet, look.window, 0, -h * 0.3, radius * 2, radius * 1.7, look.kind, look.paper)
        : '') +
      letterBlock(product.name.id, 0, -h * 0.725, w - 80, h * 0.25, {
        voice,
        fill: ink,
        max: 74,
        justify: voice !== 'wide',
      })
    print +=
      motifBand(
        sheet,
        look.motif,
        -x,
        -58,
        w,
        58,
        look.second,
        look.paper,
        mix(look.second, look.paper, 0.5),
        0.62,
      ) +
      houseMark(-x + 48, -h + 46, 22, ink, look.sign) +
      letterLine(netContentLine(product), x - 28, -h + 54, 15, { voice: 'fine', fill: ink, anchor: 'end' })
  } else if (layout === 'frame') {
    print =
      `<g transform="translate(${-x} ${-h})"><path d="M0 0H${w}V${h}H0Z" fill="${sheet.tile(tileOf(look.motif, look.tone ?? mix(b, look.paper, 0.65), mix(b, look.second, 0.6)), 0.8, look.motif === 'parang' ? 45 : 0)}"/></g>` +
      shape(roundedRect(-x + 54, -h + 62, w - 108, h - 124, 12), look.paper) +
      stroke(roundedRect(-x + 66, -h + 74, w - 132, h - 148, 6), look.second, 2.6) +
      letterBlock(product.name.id, 0, h < 480 ? -h * 0.56 : -h * 0.6, w - 172, h * 0.33, {
        voice,
        fill: look.plateInk ?? readable(look.second),
        max: 66,
        justify: voice !== 'wide',
      }) +
      (h < 480 ? '' : houseMark(0, -h * 0.3, 44, readable(look.second), look.sign)) +
      letterLine(netContentLine(product), 0, h < 480 ? -100 : -98, 15, {
        voice: 'fine',
        fill: look.plateInk ?? readable(look.second),
      })
  } else if (layout === 'half') {
    print =
      shape(`M${-x} ${-h * 0.42}H${x}V0H${-x}Z`, look.second) +
      `<g transform="translate(${-x} ${-h * 0.42})"><path d="M0 0H${w}V${h * 0.42}H0Z" fill="${sheet.tile(tileOf(look.motif, mix(look.second, look.paper, 0.7), mix(look.second, look.paper, 0.3)), 0.95)}"/></g>` +
      stroke(`M${-x} ${-h * 0.42}H${x}`, look.paper, 6) +
      letterBlock(product.name.id, -x + 40, -h * 0.64, w - 84, h * 0.3, {
        voice,
        fill: ink,
        anchor: 'start',
        max: 78,
      }) +
      houseMark(x - 50, -h + 50, 24, ink, look.sign) +
      letterLine(netContentLine(product), -x + 42, -h + 56, 15, {
        voice: 'fine',
        fill: ink,
        anchor: 'start',
      }) +
      (look.window ? windowOf(sheet, look.window, 0, -h * 0.21, w * 0.5, h * 0.3, look.kind, look.paper) : '')
  }
  const svg = boxBody(sheet, w, h, dx, dy, b, darken(b, 0.14), lighten(b, 0.22), print)
  return {
    svg,
    w: w + dx,
    h: h + dy,
    focus: { x: 0, y: -h * 0.3, r: w * 0.34 },
    shadow: `M${-x} ${-h}L${-x + dx} ${-h - dy}H${x + dx}V${-dy}L${x} 0H${-x}Z`,
  }
}

/** Tray of sealed cups in a carton. */
export const cupCarton: Form = (sheet, product, look) => {
  const juice = look.fill ?? '#E9BE5C'
  const cupOf = (x: number, y: number, k: number) =>
    group(
      at(x, y, k),
      softShadow(sheet, 10, 2, 86, 22, 0.5) +
        shape(
          'M-70 -150H70L54 -8Q0 10 -54 -8Z',
          sheet.linear([
            [0, darken(juice, 0.3)],
            [0.16, lighten(juice, 0.2)],
            [0.28, lighten(juice, 0.6)],
            [0.5, juice],
            [0.9, darken(juice, 0.22)],
            [1, darken(juice, 0.4)],
          ]),
        ) +
        stroke('M-66 -120L-52 -10', '#FFFFFF', 7, 'stroke-opacity=".5"') +
        shape(roundedRect(-78, -164, 156, 18, 8), '#FFFFFF') +
        ellipse(0, -162, 78, 17, look.base) +
        ellipse(0, -164, 70, 13, sheet.tile(tileOf(look.motif, look.paper, look.second), 0.4)) +
        shape('M78 -164q16 0 22 10q-12 6 -24 0Z', look.base) +
        shape('M-58 -108Q0 -90 58 -108L53 -52Q0 -34 -53 -52Z', look.base, 'fill-opacity=".92"') +
        group(
          'translate(0 -74)',
          stroke(
            'M0 14C-14 12 -14 -4 -8 -8C-4 -10 0 -6 0 -6C0 -6 4 -10 8 -8C14 -4 14 12 0 14M0 -8Q2 -16 8 -18',
            look.paper,
            3.6,
          ),
        ),
    )
  const o = carton(sheet, product, { ...look, w: 660, h: 430, cartonLayout: 'half' })
  return {
    ...o,
    svg: o.svg + cupOf(-250, 96, 1.02) + cupOf(-104, 128, 1.08),
    focus: { x: -170, y: 10, r: 200 },
  }
}

/** Drip bags: the box, one sachet leaning on it, one filter hung open. */
export const dripBagBox: Form = (sheet, product, look) => {
  const o = carton(sheet, product, { ...look, w: 470, h: 560 })
  const sach = group(
    at(278, 26, 1, 7),
    shape('M-100 -280H100V0H-100Z', '#2A1320', 'fill-opacity=".22" transform="translate(8 8)"') +
      shape('M-100 -280H100V0H-100Z', look.second) +
      `<g transform="translate(-100 -280)"><path d="M0 0H200V100H0Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.6)}"/></g>` +
      shape('M-100 -180H100V-60H-100Z', look.paper) +
      letterBlock('Drip Bag', 0, -122, 150, 70, { voice: 'deco', fill: readable(look.second), max: 36 }) +
      houseMark(0, -32, 17, look.paper, look.sign) +
      shape(
        'M-100 -280H100V0H-100Z',
        sheet.linear([
          [0, '#FFF8E8', 0.3],
          [0.3, '#FFF8E8', 0],
          [1, '#2A1320', 0.24],
        ]),
      ) +
      stroke('M-100 -270H100M-100 -262H100M-100 -8H100', '#FFF8E8', 2, 'stroke-opacity=".4"'),
  )
  return { ...o, svg: o.svg + sach, w: o.w + 130 }
}
