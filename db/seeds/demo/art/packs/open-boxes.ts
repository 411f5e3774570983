import { pick } from '../chance.ts'
import { lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { variants } from '../food/foods.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { softShadow } from '../shading.ts'
import { hundredths, num, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, motifBand, netContentLine } from './labelling.ts'

/** Low box with its lid standing open behind: cakes in rows. */
export const openBox: Form = (sheet, product, look) => {
  const w = look.w ?? 760
  const x = w / 2
  const frontHeight = 128
  const depth = 210
  const inset = 44
  const b = look.base
  const voice = look.voice ?? 'deco'
  const lidH = 400
  const ink = inkOn(b)
  const back = x - inset
  const rim = -frontHeight - depth
  let art = ''
  // the lid
  const lid = `M${-back} ${rim}L${-back - 14} ${rim - lidH}H${back + 14}L${back} ${rim}Z`
  art +=
    shape(lid, b) +
    `<g ${sheet.clip(lid)}>` +
    shape(`M${-x} ${rim - lidH}h${w}v58h${-w}Z`, look.second) +
    `<g transform="translate(${-x} ${rim - lidH})"><path d="M0 0H${w}V58H0Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.66)}"/></g></g>` +
    stroke(`M${-x} ${rim - lidH + 62}H${x}`, look.paper, 4, sheet.clip(lid)) +
    letterBlock(product.name.id, 0, rim - lidH * 0.43, w - 250, lidH * 0.4, {
      voice,
      fill: ink,
      max: 92,
      justify: voice !== 'wide',
    }) +
    letterLine(netContentLine(product), 0, rim - 40, 17, { voice: 'fine', fill: ink }) +
    houseMark(-back + 44, rim - 48, 25, ink, look.sign) +
    houseMark(back - 44, rim - 48, 25, ink, look.sign) +
    shape(
      lid,
      sheet.linear(
        [
          [0, '#FFF8E8', 0.2],
          [0.6, '#FFF8E8', 0],
          [1, '#2A1320', 0.26],
        ],
        0,
        0,
        0.5,
        1,
      ),
    ) +
    stroke(`M${-back - 13} ${rim - lidH + 1.5}H${back + 13}`, '#FFF8E8', 3.4, 'stroke-opacity=".6"')
  // inside
  const mouth = `M${-x} ${-frontHeight}L${-back} ${rim}H${back}L${x} ${-frontHeight}Z`
  art +=
    shape(mouth, '#F8EED8') +
    shape(
      mouth,
      sheet.linear(
        [
          [0, '#2A1320', 0.46],
          [0.5, '#2A1320', 0.14],
          [1, '#2A1320', 0.04],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    `<g ${sheet.clip(`M${-x} ${-frontHeight}L${-back} ${rim - 60}H${back}L${x} ${-frontHeight}Z`)}>`
  const pieces = variants(sheet, look.kind ?? 'pia')
  const [cols, rows] = look.grid ?? [5, 2]
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const t = (r + 0.5) / rows
      const rw = back + (x - back) * t - 18
      const cw = (rw * 2) / cols
      const px = -rw + cw * (c + 0.5)
      const py = rim + depth * t
      art +=
        softShadow(sheet, px + 8, py + 10, cw * 0.62, cw * 0.42, 0.5) +
        `<use href="#${pick(sheet.chance, pieces)}" transform="translate(${num(px)} ${num(py - 6)})scale(1 .66)rotate(${num((sheet.chance() - 0.5) * (look.turn ?? 30))})scale(${hundredths((cw / 100) * (look.fit ?? 1.02))})"/>`
    }
  art += '</g>'
  const frontPath = `M${-x} ${-frontHeight}H${x}L${x - 8} 0H${-x + 8}Z`
  art +=
    shape(
      `M${-x} ${-frontHeight}L${-back} ${rim}h10L${-x + 16} ${-frontHeight}ZM${x} ${-frontHeight}L${back} ${rim}h-10L${x - 16} ${-frontHeight}Z`,
      lighten(b, 0.3),
    ) +
    shape(frontPath, b) +
    `<g ${sheet.clip(frontPath)}><g transform="translate(${-x} ${-frontHeight * 0.62})"><path d="M0 0H${w}V${frontHeight * 0.4}H0Z" fill="${look.second}"/><path d="M0 0H${w}V${frontHeight * 0.4}H0Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.6)}"/></g></g>` +
    shape(
      frontPath,
      sheet.linear(
        [
          [0, '#FFF8E8', 0.22],
          [0.5, '#FFF8E8', 0],
          [1, '#2A1320', 0.22],
        ],
        0,
        0,
        1,
        0.4,
      ),
    ) +
    stroke(`M${-x} ${-frontHeight + 1.5}H${x}`, '#FFF8E8', 4, 'stroke-opacity=".65"')
  return {
    svg: art,
    w,
    h: frontHeight + depth + lidH,
    focus: { x: 0, y: -frontHeight - depth * 0.5, r: w * 0.24 },
    shadow: `M${-x} ${-frontHeight}L${-back} ${rim - lidH}H${back}L${x} ${-frontHeight}L${x - 8} 0H${-x + 8}Z`,
  }
}

/** Mika: clear clamshell with cakes and a sleeve. */
export const mika: Form = (sheet, product, look) => {
  const w = look.w ?? 720
  const h = 250
  const x = w / 2
  const b = look.base
  const voice = look.voice ?? 'round'
  const top = x - 70
  const ink = inkOn(b)
  const depth = 130
  const d = `M${-x} -20L${-x + 16} ${-h * 0.5}L${-top} ${-h}L${-top + 50} ${-h - depth}H${top - 50}L${top} ${-h}L${x - 16} ${-h * 0.5}L${x} -20Q0 14 ${-x} -20Z`
  let art =
    shape(d, '#FFFFFF', 'fill-opacity=".42"') +
    shape(
      `M${-x + 14} -34L${-top + 36} ${-h - 40}H${top - 36}L${x - 14} -34Z`,
      '#F6EAD0',
      'fill-opacity=".7"',
    )
  const pieces = variants(sheet, look.kind ?? 'pia')
  const [cols, rows] = look.grid ?? [4, 2]
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const t = (r + 0.7) / rows
      const rw = top - 16 + (x - top) * t - 40
      const cw = (rw * 2) / cols
      const px = -rw + cw * (c + 0.5)
      const py = -h - 10 + (h - 50) * t
      art +=
        softShadow(sheet, px + 6, py + 14, cw * 0.6, cw * 0.4, 0.5) +
        `<use href="#${pick(sheet.chance, pieces)}" transform="translate(${num(px)} ${num(py)})scale(1 .72)rotate(${num((sheet.chance() - 0.5) * 24)})scale(${hundredths((cw / 100) * (look.fit ?? 1.04))})"/>`
    }
  const sleeveWidth = w * 0.4
  const sleeve = `M${-sleeveWidth * 0.42} ${-h - depth}H${sleeveWidth * 0.42}L${sleeveWidth * 0.47} ${-h}L${sleeveWidth / 2} ${-h * 0.5}L${sleeveWidth / 2 + 4} 0Q0 6 ${-sleeveWidth / 2 - 4} 0L${-sleeveWidth / 2} ${-h * 0.5}L${-sleeveWidth * 0.47} ${-h}Z`
  art +=
    shape(sleeve, '#2A1320', 'fill-opacity=".2" transform="translate(7 4)"') +
    shape(sleeve, b) +
    `<g ${sheet.clip(sleeve)}>${motifBand(sheet, look.motif, -sleeveWidth / 2, -h - depth, sleeveWidth, 84, look.second, look.paper, mix(look.second, look.paper, 0.5), 0.6)}${shape(
      `M${-sleeveWidth} ${-h}H${sleeveWidth}V20H${-sleeveWidth}Z`,
      sheet.linear(
        [
          [0, '#2A1320', 0],
          [1, '#2A1320', 0.16],
        ],
        0,
        0,
        0,
        1,
      ),
    )}</g>` +
    letterBlock(product.name.id, 0, -h * 0.62, sleeveWidth - 44, h * 0.58, {
      voice,
      fill: ink,
      max: 62,
      justify: voice !== 'wide',
    }) +
    letterLine(netContentLine(product), 0, -38, 13.5, { voice: 'fine', fill: ink }) +
    stroke(`M${-sleeveWidth * 0.47} ${-h}H${sleeveWidth * 0.47}`, '#FFF8E8', 3, 'stroke-opacity=".5"')
  art +=
    shape(
      `M${-x} -20L${-x + 16} ${-h * 0.5}L${-top} ${-h}L${-top + 50} ${-h - depth}H${-top + 120}L${-top + 60} ${-h}L${-x + 90} -10Z`,
      '#FFFFFF',
      'fill-opacity=".34"',
    ) +
    shape(
      `M${top} ${-h}L${top - 50} ${-h - depth}H${top - 90}L${top - 50} ${-h}L${x - 80} -10H${x - 40}Z`,
      '#FFFFFF',
      'fill-opacity=".2"',
    ) +
    stroke(d, '#FFFFFF', 4, 'stroke-opacity=".8"') +
    stroke(
      `M${-x + 16} ${-h * 0.5}H${-sleeveWidth / 2}M${sleeveWidth / 2} ${-h * 0.5}H${x - 16}M${-top} ${-h}H${-sleeveWidth * 0.47}M${sleeveWidth * 0.47} ${-h}H${top}`,
      '#FFFFFF',
      3.4,
      'stroke-opacity=".65"',
    ) +
    stroke(`M${-x} -20Q0 14 ${x} -20`, '#8FA3A8', 3, 'stroke-opacity=".5"')
  return { svg: art, w, h: h + depth, focus: { x: -x * 0.56, y: -h * 0.62, r: w * 0.24 }, shadow: d }
}
