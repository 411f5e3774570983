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

export const bottle: Form = (sheet, product, look) => {
  const k = look.shape ?? 'juice'
  const V = look.voice ?? 'tall'
  const b = look.base
  const ink = inkOn(b)
  const [w, h, nw, sh] = BOTTLES[k]
  const x = w / 2
  const ny = -h + 70
  const sy = -h + 70 + h * sh * 0.55
  const by = -h + 70 + h * sh
  const d = `M${-nw} ${ny}V${sy - 30}C${-nw} ${sy + 40} ${-x} ${sy + 20} ${-x} ${by}V-40Q${-x} 10 0 12Q${x} 10 ${x} -40V${by}C${x} ${sy + 20} ${nw} ${sy + 40} ${nw} ${sy - 30}V${ny}Z`
  const fy = sy - (k === 'dropper' ? -20 : 6)
  const q = look.fill ?? '#C9802A'
  const hex =
    k === 'honey'
      ? stroke(
          [0, 1, 2, 3, 4, 5, 6]
            .map(i => `M${-x + 20 + i * 44} ${by + 20}l22 13v26l-22 13l-22 -13v-26Z`)
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
      `M${-x} ${fy}H${x}V30H${-x}Z`,
      sheet.linear([
        [0, darken(q, 0.4)],
        [0.1, q],
        [0.24, lighten(q, 0.5)],
        [0.4, lighten(q, 0.1)],
        [0.66, q],
        [0.88, darken(q, 0.26)],
        [1, darken(q, 0.46)],
      ]),
      look.clear ? 'fill-opacity=".86"' : '',
    ) +
    ellipse(0, fy, nw + 6, 8, lighten(q, 0.45)) +
    softShadow(sheet, x * 0.3, -30, x * 0.8, 60, 0.5, lighten(q, 0.6)) +
    hex +
    '</g>'
  const lt = by + (k === 'dropper' ? 6 : 34)
  const lb = k === 'dropper' ? -46 : -92
  const ry = x * 0.16
  const lh = lb - lt
  const lab = `M${-x} ${lt}Q0 ${lt + ry * 1.4} ${x} ${lt}V${lb}Q0 ${lb + ry * 1.4} ${-x} ${lb}Z`
  art +=
    shape(lab, b) +
    `<g ${sheet.clip(lab)}>` +
    `<g transform="translate(${-x} ${num(lt)})"><path d="M0 -10H${w}V${num(lh * 0.2)}Q${x} ${num(lh * 0.2 + ry * 1.4)} 0 ${num(lh * 0.2)}Z" fill="${look.second}"/><path d="M0 -10H${w}V${num(lh * 0.2)}Q${x} ${num(lh * 0.2 + ry * 1.4)} 0 ${num(lh * 0.2)}Z" fill="${sheet.tile(tileOf(look.motif, look.paper, mix(look.second, look.paper, 0.5)), 0.6)}"/></g></g>` +
    letterBlock(product.name.id, 0, lt + lh * (k === 'dropper' ? 0.58 : 0.5) + 8, w - 66, lh * 0.4, {
      voice: V,
      fill: ink,
      max: 66,
      justify: V !== 'wide',
    }) +
    (k === 'dropper' ? '' : houseMark(0, lb - 58, 22, look.second, look.sign)) +
    letterLine(netContentLine(product), 0, lb - 8 + (k === 'dropper' ? 2 : 0), k === 'dropper' ? 11 : 13, {
      voice: 'fine',
      fill: ink,
    }) +
    shape(lab, roundShade(sheet, 1))
  art +=
    shape(
      `M${-x + 20} ${by + 10}C${-x + 20} ${sy + 40} ${-nw + 6} ${sy + 40} ${-nw + 12} ${sy - 30}V${ny}H${-nw + 24}V${sy - 20}C${-nw + 24} ${sy + 40} ${-x + 38} ${sy + 50} ${-x + 36} ${by + 10}V-50H${-x + 20}Z`,
      '#FFFFFF',
      'fill-opacity=".55"',
    ) +
    stroke(`M${x - 15} ${by}V-54`, '#FFFFFF', 5, 'stroke-opacity=".38"') +
    stroke(d, '#FFFFFF', 3, 'stroke-opacity=".55"')
  const cw = nw + 9
  const cap = look.cap ?? PALETTE.forest
  if (look.cork)
    art +=
      shape(
        `M${-nw + 6} ${-h + 6}Q0 ${-h - 8} ${nw - 6} ${-h + 6}L${nw - 10} ${ny + 20}H${-nw + 10}Z`,
        sheet.linear([
          [0, '#B98A52'],
          [0.3, '#E2BE8A'],
          [1, '#8A5C2E'],
        ]),
      ) +
      shape(
        roundedRect(-cw, ny - 8, cw * 2, 34, 6),
        sheet.linear([
          [0, '#D7E4E0', 0.6],
          [0.3, '#FFFFFF', 0.8],
          [1, '#A8BDB8', 0.6],
        ]),
      ) +
      stroke(
        `M${-nw} ${ny + 44}Q0 ${ny + 62} ${nw} ${ny + 44}M${-nw} ${ny + 51}Q0 ${ny + 69} ${nw} ${ny + 51}`,
        '#C9A468',
        4.5,
      )
  else if (k === 'dropper')
    art +=
      shape(roundedRect(-cw, ny - 62, cw * 2, 96, 10), cap) +
      shape(roundedRect(-cw, ny - 62, cw * 2, 96, 10), roundShade(sheet, 1.2)) +
      stroke(
        Array.from(
          { length: 9 },
          (_, i) => `M${-cw + 12 + (i * (cw * 2 - 24)) / 8} ${ny - 40}V${ny + 24}`,
        ).join(''),
        '#FFFFFF',
        2,
        'stroke-opacity=".22"',
      )
  else
    art +=
      shape(roundedRect(-cw, -h, cw * 2, 84, 10), cap) +
      shape(roundedRect(-cw, -h, cw * 2, 84, 10), roundShade(sheet, 1.2)) +
      stroke(
        Array.from(
          { length: 11 },
          (_, i) => `M${num(-cw + 10 + (i * (cw * 2 - 20)) / 10)} ${-h + 16}V${-h + 74}`,
        ).join(''),
        '#FFFFFF',
        2,
        'stroke-opacity=".25"',
      ) +
      ellipse(0, -h + 5, cw - 5, 7, lighten(cap, 0.35))
  return { svg: art, w, h, focus: { x: 0, y: lt + lh * 0.4, r: w * 0.55 }, shadow: d, round: true }
}
