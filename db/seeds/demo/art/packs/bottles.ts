import { darken, lighten, mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import type { BottleShape } from '../looks/look.ts'
import { tileOf } from '../motif-tiles.ts'
import { PALETTE } from '../palette.ts'
import { roundShade, softShadow } from '../shading.ts'
import { ellipse, num, roundedRect, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, netContentLine } from './labelling.ts'

/** Width, height, half the neck, and where the shoulder ends as a part of the height. */
const BOTTLES: Record<BottleShape, readonly [w: number, h: number, neck: number, shoulder: number]> = {
  juice: [300, 720, 62, 0.3],
  syrup: [250, 860, 44, 0.4],
  vinegar: [270, 800, 40, 0.34],
  dropper: [250, 430, 66, 0.26],
  honey: [330, 640, 70, 0.26],
}

/** A bottle of glass or plastic: what it holds shows above and below the label. */
export const bottle: Form = (sheet, product, look) => {
  const k = look.shape ?? 'juice'
  const voice = look.voice ?? 'tall'
  const b = look.base
  const ink = inkOn(b)
  const [w, h, neck, shoulder] = BOTTLES[k]
  const x = w / 2
  const neckFoot = -h + 70
  const shoulderTop = -h + 70 + h * shoulder * 0.55
  const bodyTop = -h + 70 + h * shoulder
  const d = `M${-neck} ${neckFoot}V${shoulderTop - 30}C${-neck} ${shoulderTop + 40} ${-x} ${shoulderTop + 20} ${-x} ${bodyTop}V-40Q${-x} 10 0 12Q${x} 10 ${x} -40V${bodyTop}C${x} ${shoulderTop + 20} ${neck} ${shoulderTop + 40} ${neck} ${shoulderTop - 30}V${neckFoot}Z`
  const level = shoulderTop - (k === 'dropper' ? -20 : 6)
  const liquid = look.fill ?? '#C9802A'
  const comb =
    k === 'honey'
      ? stroke(
          [0, 1, 2, 3, 4, 5, 6]
            .map(i => `M${-x + 20 + i * 44} ${bodyTop + 20}l22 13v26l-22 13l-22 -13v-26Z`)
            .join(''),
          '#FFF3C8',
          3,
          'stroke-opacity=".3"',
        )
      : ''
  let art =
    shape(d, '#FFFFFF', 'fill-opacity=".38"') +
    `<g ${sheet.clip(d)}>` +
    shape(
      `M${-x} ${level}H${x}V30H${-x}Z`,
      sheet.linear([
        [0, darken(liquid, 0.4)],
        [0.1, liquid],
        [0.24, lighten(liquid, 0.5)],
        [0.4, lighten(liquid, 0.1)],
        [0.66, liquid],
        [0.88, darken(liquid, 0.26)],
        [1, darken(liquid, 0.46)],
      ]),
      look.clear ? 'fill-opacity=".86"' : '',
    ) +
    ellipse(0, level, neck + 6, 8, lighten(liquid, 0.45)) +
    softShadow(sheet, x * 0.3, -30, x * 0.8, 60, 0.5, lighten(liquid, 0.6)) +
    comb +
    '</g>'
  const labelTop = bodyTop + (k === 'dropper' ? 6 : 34)
  const labelFoot = k === 'dropper' ? -46 : -92
  const bulge = x * 0.16
  const labelHeight = labelFoot - labelTop
  const label = `M${-x} ${labelTop}Q0 ${labelTop + bulge * 1.4} ${x} ${labelTop}V${labelFoot}Q0 ${labelFoot + bulge * 1.4} ${-x} ${labelFoot}Z`
  art +=
    shape(label, b) +
    `<g ${sheet.clip(label)}>` +
    `<g transform="translate(${-x} ${num(labelTop)})"><path d="M0 -10H${w}V${num(labelHeight * 0.2)}Q${x} ${num(labelHeight * 0.2 + bulge * 1.4)} 0 ${num(labelHeight * 0.2)}Z" fill="${look.second}"/><path d="M0 -10H${w}V${num(labelHeight * 0.2)}Q${x} ${num(labelHeight * 0.2 + bulge * 1.4)} 0 ${num(labelHeight * 0.2)}Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.6)}"/></g></g>` +
    letterBlock(
      product.name.id,
      0,
      labelTop + labelHeight * (k === 'dropper' ? 0.58 : 0.5) + 8,
      w - 66,
      labelHeight * 0.4,
      {
        voice,
        fill: ink,
        max: 66,
        justify: voice !== 'wide',
      },
    ) +
    (k === 'dropper' ? '' : houseMark(0, labelFoot - 58, 22, look.second, look.sign)) +
    letterLine(
      netContentLine(product),
      0,
      labelFoot - 8 + (k === 'dropper' ? 2 : 0),
      k === 'dropper' ? 11 : 13,
      {
        voice: 'fine',
        fill: ink,
      },
    ) +
    shape(label, roundShade(sheet, 1))
  art +=
    shape(
      `M${-x + 20} ${bodyTop + 10}C${-x + 20} ${shoulderTop + 40} ${-neck + 6} ${shoulderTop + 40} ${-neck + 12} ${shoulderTop - 30}V${neckFoot}H${-neck + 24}V${shoulderTop - 20}C${-neck + 24} ${shoulderTop + 40} ${-x + 38} ${shoulderTop + 50} ${-x + 36} ${bodyTop + 10}V-50H${-x + 20}Z`,
      '#FFFFFF',
      'fill-opacity=".55"',
    ) +
    stroke(`M${x - 15} ${bodyTop}V-54`, '#FFFFFF', 5, 'stroke-opacity=".38"') +
    stroke(d, '#FFFFFF', 3, 'stroke-opacity=".55"')
  const capHalf = neck + 9
  const cap = look.cap ?? PALETTE.forest
  if (look.cork)
    art +=
      shape(
        `M${-neck + 6} ${-h + 6}Q0 ${-h - 8} ${neck - 6} ${-h + 6}L${neck - 10} ${neckFoot + 20}H${-neck + 10}Z`,
        sheet.linear([
          [0, '#B98A52'],
          [0.3, '#E2BE8A'],
          [1, '#8A5C2E'],
        ]),
      ) +
      shape(
        roundedRect(-capHalf, neckFoot - 8, capHalf * 2, 34, 6),
        sheet.linear([
          [0, '#D7E4E0', 0.6],
          [0.3, '#FFFFFF', 0.8],
          [1, '#A8BDB8', 0.6],
        ]),
      ) +
      stroke(
        `M${-neck} ${neckFoot + 44}Q0 ${neckFoot + 62} ${neck} ${neckFoot + 44}M${-neck} ${neckFoot + 51}Q0 ${neckFoot + 69} ${neck} ${neckFoot + 51}`,
        '#C9A468',
        4.5,
      )
  else if (k === 'dropper')
    art +=
      shape(roundedRect(-capHalf, neckFoot - 62, capHalf * 2, 96, 10), cap) +
      shape(roundedRect(-capHalf, neckFoot - 62, capHalf * 2, 96, 10), roundShade(sheet, 1.2)) +
      stroke(
        Array.from(
          { length: 9 },
          (_, i) => `M${-capHalf + 12 + (i * (capHalf * 2 - 24)) / 8} ${neckFoot - 40}V${neckFoot + 24}`,
        ).join(''),
        '#FFFFFF',
        2,
        'stroke-opacity=".22"',
      )
  else
    art +=
      shape(roundedRect(-capHalf, -h, capHalf * 2, 84, 10), cap) +
      shape(roundedRect(-capHalf, -h, capHalf * 2, 84, 10), roundShade(sheet, 1.2)) +
      stroke(
        Array.from(
          { length: 11 },
          (_, i) => `M${num(-capHalf + 10 + (i * (capHalf * 2 - 20)) / 10)} ${-h + 16}V${-h + 74}`,
        ).join(''),
        '#FFFFFF',
        2,
        'stroke-opacity=".25"',
      ) +
      ellipse(0, -h + 5, capHalf - 5, 7, lighten(cap, 0.35))
  return {
    svg: art,
    w,
    h,
    focus: { x: 0, y: labelTop + labelHeight * 0.4, r: w * 0.55 },
    shadow: d,
    round: true,
  }
}
