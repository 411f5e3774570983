import { darken, lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { HEAP_GROUND } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { roundShade } from '../shading.ts'
import { ellipse, num, shape, stroke } from '../svg.ts'
import { inkOn, netContentLine } from './labelling.ts'

/** A glass jar with a paper label, under a lid or a cloth tied with string. */
export const jar: Form = (sheet, product, look) => {
  const w = look.w ?? 440
  const h = look.h ?? 560
  const x = w / 2
  const voice = look.voice ?? 'round'
  const bulge = x * 0.17
  const neck = -h + 118
  const base = look.base
  const ink = inkOn(base)
  const d = `M${-x} -46V${neck + 74}C${-x} ${neck + 26} ${-x + 40} ${neck + 22} ${-x + 46} ${neck}H${x - 46}C${x - 40} ${neck + 22} ${x} ${neck + 26} ${x} ${neck + 74}V-46Q${x} ${bulge * 0.6} 0 ${bulge * 0.6}Q${-x} ${bulge * 0.6} ${-x} -46Z`
  const fillY = neck + 52
  const liquid = look.fill
  let art = `${shape(d, '#FFFFFF', 'fill-opacity=".35"')}<g ${sheet.clip(d)}>`
  if (liquid)
    art +=
      shape(
        `M${-x} ${fillY}H${x}V40H${-x}Z`,
        sheet.linear([
          [0, darken(liquid, 0.34)],
          [0.12, liquid],
          [0.26, lighten(liquid, 0.4)],
          [0.5, liquid],
          [0.86, darken(liquid, 0.26)],
          [1, darken(liquid, 0.44)],
        ]),
      ) + ellipse(0, fillY, x - 8, bulge * 0.7, lighten(liquid, 0.25))
  if (look.kind)
    art +=
      shape(`M${-x} ${fillY}H${x}V40H${-x}Z`, liquid ? 'none' : (HEAP_GROUND[look.kind] ?? '#8A5A2A')) +
      heap(sheet, look.kind, {
        x: -x,
        y: fillY + 6,
        w,
        h: h - 130,
        piece: look.piece ?? 84,
        spread: liquid ? 1.15 : 0.62,
      })
  art += `${shape(
    d,
    sheet.linear([
      [0, '#2A1320', 0.3],
      [0.1, '#2A1320', 0.02],
      [0.5, '#FFFFFF', 0],
      [0.9, '#2A1320', 0.14],
      [1, '#2A1320', 0.36],
    ]),
  )}</g>`
  // label band wraps round: edges curve down
  const labelTop = neck + 118
  const labelFoot = -74
  const label = `M${-x} ${labelTop}Q0 ${labelTop + bulge * 1.5} ${x} ${labelTop}V${labelFoot}Q0 ${labelFoot + bulge * 1.5} ${-x} ${labelFoot}Z`
  const labelHeight = labelFoot - labelTop
  art +=
    shape(label, base) +
    `<g ${sheet.clip(label)}>` +
    `<g transform="translate(${-x} ${num(labelFoot - 44)})"><path d="M0 0H${w}V90H0Z" fill="${look.second}"/><path d="M0 0H${w}V90H0Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.66)}"/></g>` +
    '</g>' +
    stroke(`M${-x} ${labelTop + 9}Q0 ${labelTop + 9 + bulge * 1.5} ${x} ${labelTop + 9}`, look.second, 4) +
    letterBlock(product.name.id, 0, labelTop + labelHeight * 0.42, w - 96, labelHeight * 0.42, {
      voice,
      fill: ink,
      justify: voice !== 'wide',
      max: 78,
    }) +
    letterLine(netContentLine(product), 0, labelFoot - 54, 15, { voice: 'fine', fill: ink })
  art +=
    shape(label, roundShade(sheet, 0.9)) +
    shape(
      `M${-x + 26} ${neck + 92}Q${-x + 22} ${neck + 54} ${-x + 58} ${neck + 40}L${-x + 64} ${neck + 54}Q${-x + 44} ${neck + 66} ${-x + 46} ${neck + 92}V-60H${-x + 26}Z`,
      '#FFFFFF',
      'fill-opacity=".5"',
    ) +
    stroke(`M${x - 22} ${neck + 90}V-60`, '#FFFFFF', 5, 'stroke-opacity=".35"') +
    stroke(d, '#FFFFFF', 3, 'stroke-opacity=".5"')
  if (look.cloth) {
    // gingham or batik cap, tied with string
    const capHalf = x + 26
    const capCloth = `M${-x + 52} ${-h + 6}C${-x * 0.3} ${-h - 16} ${x * 0.3} ${-h - 16} ${x - 52} ${-h + 6}C${x - 22} ${-h + 30} ${x - 34} ${-h + 66} ${x - 38} ${-h + 84}C${x - 6} ${-h + 110} ${x + 6} ${-h + 150} ${capHalf} ${-h + 172}Q${x - 20} ${-h + 158} ${x - 50} ${-h + 178}Q${x - 100} ${-h + 162} ${x * 0.3} ${-h + 184}Q0 ${-h + 166} ${-x * 0.34} ${-h + 184}Q${-x + 90} ${-h + 164} ${-x + 46} ${-h + 178}Q${-x + 14} ${-h + 160} ${-capHalf} ${-h + 172}C${-x - 6} ${-h + 150} ${-x + 8} ${-h + 110} ${-x + 38} ${-h + 84}C${-x + 34} ${-h + 66} ${-x + 22} ${-h + 30} ${-x + 52} ${-h + 6}Z`
    art +=
      shape(capCloth, '#2A1320', 'fill-opacity=".22" transform="translate(6 10)"') +
      shape(capCloth, look.cloth) +
      shape(
        capCloth,
        sheet.tile(tileOf(look.clothMotif ?? 'kawung', look.paper, mix(look.cloth, look.paper, 0.4)), 0.7),
      ) +
      shape(
        capCloth,
        sheet.linear([
          [0, '#2A1320', 0.3],
          [0.2, '#FFF8E8', 0.26],
          [0.4, '#FFF8E8', 0],
          [1, '#2A1320', 0.34],
        ]),
      ) +
      shape(
        [-0.7, -0.3, 0.1, 0.5, 0.8]
          .map(
            q =>
              `M${num(x * q * 0.8)} ${-h + 92}Q${num(x * q - 16)} ${-h + 140} ${num(x * q - 8)} ${-h + 176}Q${num(x * q + 14)} ${-h + 130} ${num(x * q * 0.8 + 8)} ${-h + 92}Z`,
          )
          .join(''),
        '#2A1320',
        'fill-opacity=".22"',
      ) +
      stroke(
        `M${-x + 36} ${-h + 84}Q0 ${-h + 112} ${x - 36} ${-h + 84}M${-x + 38} ${-h + 91}Q0 ${-h + 119} ${x - 38} ${-h + 91}`,
        '#C9A468',
        5,
      ) +
      stroke(
        `M20 ${-h + 106}C70 ${-h + 120} 60 ${-h + 160} 30 ${-h + 150}M20 ${-h + 106}C-30 ${-h + 124} -10 ${-h + 168} 6 ${-h + 150}M20 ${-h + 106}L50 ${-h + 196}M18 ${-h + 106}L-4 ${-h + 190}`,
        '#D9B67C',
        4.5,
      )
  } else {
    const lidHalf = x - 30
    const lid = look.lid ?? '#D9B45A'
    const lidPath = `M${-lidHalf} ${-h + 20}Q${-lidHalf} ${-h} ${-lidHalf + 18} ${-h}H${lidHalf - 18}Q${lidHalf} ${-h} ${lidHalf} ${-h + 20}V${neck - 4}Q0 ${neck + 18} ${-lidHalf} ${neck - 4}Z`
    art +=
      shape(lidPath, lid) +
      shape(lidPath, roundShade(sheet, 1.15)) +
      stroke(
        Array.from({ length: 17 }, (_, i) => {
          const q = Math.sin((i / 16 - 0.5) * 3) * lidHalf * 0.99
          return `M${num(q)} ${-h + 34}V${num(neck - 4 + 14 * (1 - (q / lidHalf) ** 2))}`
        }).join(''),
        '#2A1320',
        2,
        'stroke-opacity=".2"',
      ) +
      ellipse(0, -h + 8, lidHalf - 4, 17, lighten(lid, 0.35)) +
      ellipse(
        0,
        -h + 8,
        lidHalf - 24,
        11,
        sheet.linear([
          [0, lighten(lid, 0.1)],
          [1, lighten(lid, 0.5)],
        ]),
      ) +
      stroke(
        `M${-lidHalf} ${-h + 34}Q0 ${-h + 54} ${lidHalf} ${-h + 34}`,
        '#2A1320',
        2,
        'stroke-opacity=".25"',
      )
  }
  return { svg: art, w, h, focus: { x: 0, y: -h * 0.42, r: w * 0.4 }, shadow: d, round: true }
}
