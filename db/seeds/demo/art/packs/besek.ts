import { lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { shape, stroke } from '../svg.ts'
import { weave } from '../weave.ts'
import { inkOn, motifBand, netContentLine } from './labelling.ts'

/** Besek: woven bamboo box with lid, a paper band and string. */
export const besek: Form = (sheet, product, look) => {
  const w = look.w ?? 640
  const h = 250
  const x = w / 2
  const dx = 96
  const dy = 74
  const voice = look.voice ?? 'round'
  const lidH = 132
  const b = look.base
  const face = weave(sheet, '#E9CE93', '#CFA964', '#8A6630')
  const sideF = weave(sheet, '#C9A464', '#B08A4C', '#6E4E22')
  const lidHalf = x + 12
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
  const lidTop = `M${-lidHalf} ${ltop}L${-lidHalf + dx} ${ltop - dy}H${lidHalf + dx}L${lidHalf} ${ltop}Z`
  art +=
    shape(lidTop, face) +
    shape(lidTop, '#FFF6DC', 'fill-opacity=".28"') +
    shape(
      `M${lidHalf} ${ltop}L${lidHalf + dx} ${ltop - dy}V${ltop - dy + lidH}L${lidHalf} ${ltop + lidH}Z`,
      sideF,
    ) +
    shape(
      `M${lidHalf} ${ltop}L${lidHalf + dx} ${ltop - dy}V${ltop - dy + lidH}L${lidHalf} ${ltop + lidH}Z`,
      '#2A1320',
      'fill-opacity=".3"',
    ) +
    shape(`M${-lidHalf} ${ltop}H${lidHalf}V${ltop + lidH}H${-lidHalf}Z`, face) +
    shape(
      `M${-lidHalf} ${ltop}H${lidHalf}V${ltop + lidH}H${-lidHalf}Z`,
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
    stroke(`M${-lidHalf} ${ltop + lidH}H${lidHalf}M${-lidHalf} ${ltop + 4}H${lidHalf}`, '#8A6630', 6) +
    stroke(`M${-lidHalf} ${ltop + 2}H${lidHalf}`, '#F6E3B4', 4)
  const bandWidth = w * 0.56
  const bandLeft = -bandWidth / 2
  art +=
    shape(
      `M${bandLeft} ${ltop}L${bandLeft + dx} ${ltop - dy}H${bandLeft + bandWidth + dx}L${bandLeft + bandWidth} ${ltop}Z`,
      lighten(b, 0.18),
    ) +
    shape(`M${bandLeft} ${ltop}H${bandLeft + bandWidth}V0H${bandLeft}Z`, b) +
    motifBand(
      sheet,
      look.motif,
      bandLeft,
      ltop + 0,
      bandWidth,
      46,
      look.second,
      look.paper,
      mix(look.second, look.paper, 0.5),
      0.56,
    ) +
    motifBand(
      sheet,
      look.motif,
      bandLeft,
      -46,
      bandWidth,
      46,
      look.second,
      look.paper,
      mix(look.second, look.paper, 0.5),
      0.56,
    ) +
    letterBlock(product.name.id, 0, ltop * 0.5 - 16, bandWidth - 46, -ltop - 176, {
      voice,
      fill: inkOn(b),
      max: 62,
      justify: voice !== 'wide',
    }) +
    letterLine(netContentLine(product), 0, -62, 14, { voice: 'fine', fill: inkOn(b) }) +
    shape(
      `M${bandLeft} ${ltop}H${bandLeft + bandWidth}V0H${bandLeft}Z`,
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
