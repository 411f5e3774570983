import { lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { shape, stroke } from '../svg.ts'
import { weave } from '../weave.ts'
import { inkOn, motifBand, netContentLine } from './labelling.ts'

// Besek: woven bamboo box with lid, a paper band and string; some content stands in front.
export const besek: Form = (sheet, product, look) => {
  const w = look.w ?? 640
  const h = 250
  const x = w / 2
  const dx = 96
  const dy = 74
  const V = look.voice ?? 'round'
  const lidH = 132
  const b = look.base
  const face = weave(sheet, '#E9CE93', '#CFA964', '#8A6630')
  const sideF = weave(sheet, '#C9A464', '#B08A4C', '#6E4E22')
  const lx = x + 12
  let art =
    shape(`M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`, sideF) +
    shape(
      `M${x} ${-h}L${x + dx} ${-h - dy}V${-dy}L${x} 0Z`,
      sheet.linear([
        [0, '#2A1320', 0.16],
        [1, '#2A1320', 0.5],
      ]),
    ) +
    shape(`M${-x} ${-h}H${x}V0H${-x}Z`, face) +
    shape(
      `M${-x} ${-h}H${x}V0H${-x}Z`,
      sheet.linear(
        [
          [0, '#2A1320', 0.42],
          [0.34, '#2A1320', 0.06],
          [1, '#2A1320', 0.26],
        ],
        0,
        0,
        0,
        1,
      ),
    )
  const ltop = -h - lidH + 80
  const lidTop = `M${-lx} ${ltop}L${-lx + dx} ${ltop - dy}H${lx + dx}L${lx} ${ltop}Z`
  art +=
    shape(lidTop, face) +
    shape(lidTop, '#FFF6DC', 'fill-opacity=".28"') +
    shape(`M${lx} ${ltop}L${lx + dx} ${ltop - dy}V${ltop - dy + lidH}L${lx} ${ltop + lidH}Z`, sideF) +
    shape(
      `M${lx} ${ltop}L${lx + dx} ${ltop - dy}V${ltop - dy + lidH}L${lx} ${ltop + lidH}Z`,
      '#2A1320',
      'fill-opacity=".3"',
    ) +
    shape(`M${-lx} ${ltop}H${lx}V${ltop + lidH}H${-lx}Z`, face) +
    shape(
      `M${-lx} ${ltop}H${lx}V${ltop + lidH}H${-lx}Z`,
      sheet.linear(
        [
          [0, '#FFF6DC', 0.24],
          [0.5, '#2A1320', 0.02],
          [1, '#2A1320', 0.2],
        ],
        0,
        0,
        1,
        1,
      ),
    ) +
    stroke(`M${-lx} ${ltop + lidH}H${lx}M${-lx} ${ltop + 4}H${lx}`, '#8A6630', 6) +
    stroke(`M${-lx} ${ltop + 2}H${lx}`, '#F6E3B4', 4)
  const bw = w * 0.56
  const bx = -bw / 2
  art +=
    shape(`M${bx} ${ltop}L${bx + dx} ${ltop - dy}H${bx + bw + dx}L${bx + bw} ${ltop}Z`, lighten(b, 0.18)) +
    shape(`M${bx} ${ltop}H${bx + bw}V0H${bx}Z`, b) +
    motifBand(
      sheet,
      look.motif,
      bx,
      ltop + 0,
      bw,
      46,
      look.second,
      look.paper,
      mix(look.second, look.paper, 0.5),
      0.56,
    ) +
    motifBand(
      sheet,
      look.motif,
      bx,
      -46,
      bw,
      46,
      look.second,
      look.paper,
      mix(look.second, look.paper, 0.5),
      0.56,
    ) +
    letterBlock(product.name.id, 0, ltop * 0.5 - 16, bw - 46, -ltop - 176, {
      voice: V,
      fill: inkOn(b),
      max: 62,
      justify: V !== 'wide',
    }) +
    letterLine(netContentLine(product), 0, -62, 14, { voice: 'fine', fill: inkOn(b) }) +
    shape(
      `M${bx} ${ltop}H${bx + bw}V0H${bx}Z`,
      sheet.linear([
        [0, '#FFF8E8', 0.2],
        [0.5, '#FFF8E8', 0],
        [1, '#2A1320', 0.16],
      ]),
    )
  return {
    svg: art,
    w: w + dx,
    h: -ltop + dy,
    focus: { x: -x * 0.7, y: -h * 0.6, r: w * 0.3 },
    shadow: `M${-x} ${ltop}L${-x + dx} ${ltop - dy}H${x + dx}V${-dy}L${x} 0H${-x}Z`,
  }
}
