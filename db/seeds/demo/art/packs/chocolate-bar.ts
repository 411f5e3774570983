import { mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { at, ellipse, group, roundedRect, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, netContentLine } from './labelling.ts'

/** Chocolate bar: sleeve, foil, bare end. */
export const chocolateBar: Form = (sheet, product, look) => {
  const w = look.w ?? 380
  const h = 780
  const x = w / 2
  const base = look.base
  const voice = look.voice ?? 'deco'
  const ink = inkOn(base)
  const top = -h
  const sleeveTop = -h * 0.74
  let pieces = ''
  for (let r = 0; r < 2; r++)
    for (let c = 0; c < 3; c++) {
      const q = (w - 36) / 3
      const px = -x + 18 + c * q
      const py = top + 18 + r * 96
      pieces +=
        shape(
          roundedRect(px, py, q - 4, 90, 8),
          sheet.linear(
            [
              [0, '#7E4A2A'],
              [0.5, '#5A2C13'],
              [1, '#3A190A'],
            ],
            0,
            0,
            0.6,
            1,
          ),
        ) +
        shape(
          roundedRect(px + 12, py + 12, q - 28, 66, 5),
          sheet.linear(
            [
              [0, '#4E240F'],
              [1, '#6E3A1E'],
            ],
            0,
            0,
            0.5,
            1,
          ),
        ) +
        (r === 0 || c === 1
          ? group(
              at(px + q / 2 - 2 + sheet.chance() * 10, py + 44, 1.3, sheet.chance() * 180),
              ellipse(0, 0, 8, 5.4, '#E6C48A') + stroke('M-4 1Q0 2 4 1', '#A77A3C', 1.2),
            )
          : '')
    }
  const foil = `M${-x - 5} ${sleeveTop - 4}L${-x + 20} ${sleeveTop - 30}L${-x + 60} ${sleeveTop - 6}L${-x + 110} ${sleeveTop - 38}L${-x + 160} ${sleeveTop - 8}L${-x + 220} ${sleeveTop - 34}L${-x + 270} ${sleeveTop - 4}L${-x + 330} ${sleeveTop - 30}L${x + 5} ${sleeveTop - 2}V${sleeveTop + 30}H${-x - 5}Z`
  const body = roundedRect(-x - 8, sleeveTop, w + 16, -sleeveTop, 5)
  const art =
    shape(roundedRect(-x + 8, top + 8, w - 16, 240, 10), '#3A190A') +
    pieces +
    shape(
      foil,
      sheet.linear([
        [0, '#E9D49A'],
        [0.3, '#FFF6D8'],
        [0.5, '#C9A85A'],
        [0.75, '#F6E6B0'],
        [1, '#A9853C'],
      ]),
    ) +
    shape(body, base) +
    `<g transform="translate(${-x - 8} ${sleeveTop})"><path d="M0 0H${w + 16}V150H0Z" fill="${look.second}"/><path d="M0 0H${w + 16}V150H0Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.45)), 0.84)}"/></g>` +
    stroke(`M${-x - 8} ${sleeveTop + 154}H${x + 8}`, look.paper, 5) +
    letterBlock(product.name.id, 0, sleeveTop + 300, w - 60, 220, {
      voice,
      fill: ink,
      max: 84,
      justify: voice !== 'wide',
    }) +
    houseMark(0, -104, 34, ink, look.sign) +
    letterLine(netContentLine(product), 0, -36, 16, { voice: 'fine', fill: ink }) +
    shape(
      body,
      sheet.linear([
        [0, '#2A1320', 0.22],
        [0.05, '#FFF8E8', 0.3],
        [0.12, '#FFF8E8', 0.04],
        [0.9, '#2A1320', 0.08],
        [0.96, '#2A1320', 0.28],
        [1, '#2A1320', 0.4],
      ]),
    ) +
    shape(
      `M${-x - 8} ${sleeveTop}H${x + 8}V${sleeveTop + 300}L${-x - 8} ${sleeveTop + 40}Z`,
      '#FFF8E8',
      'fill-opacity=".08"',
    )
  return { svg: art, w, h, focus: { x: 0, y: -h * 0.84, r: w * 0.46 }, shadow: roundedRect(-x, -h, w, h, 6) }
}
