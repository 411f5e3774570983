import { mix } from '../colour.ts'
import type { Form } from '../drawn.ts'
import { HEAP_GROUND } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { num, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, motifBand, netContentLine } from './labelling.ts'
import { windowOf } from './windows.ts'

/** A clear bag stapled to a folded header card. */
export const clearBag: Form = (sheet, product, look) => {
  const kind = look.kind ?? 'tempe'
  const w = look.w ?? 560
  const h = look.h ?? 760
  const x = w / 2
  const headHeight = h * 0.34
  const b = look.base
  const ink = inkOn(b)
  const voice = look.voice ?? 'round'
  const d = `M${-x + 26} ${-h + 40}C${-x + 10} ${-h * 0.7} ${-x - 12} ${-h * 0.4} ${-x + 4} -60C${-x + 8} -20 ${-x + 40} 10 0 10C${x - 40} 10 ${x - 8} -20 ${x - 4} -60C${x + 12} ${-h * 0.4} ${x - 10} ${-h * 0.7} ${x - 26} ${-h + 40}Z`
  const bag =
    shape(d, '#FFFFFF', 'fill-opacity=".5"') +
    `<g ${sheet.clip(d)}>` +
    shape(`M${-x - 20} ${-h + headHeight + 30}H${x + 20}V20H${-x - 20}Z`, HEAP_GROUND[kind] ?? '#9A6A34') +
    heap(sheet, kind, {
      x: -x,
      y: -h + headHeight + 46,
      w,
      h: h - headHeight - 20,
      piece: look.piece ?? 124,
    }) +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.36],
        [0.12, '#2A1320', 0.02],
        [0.2, '#FFFFFF', 0.3],
        [0.3, '#FFFFFF', 0.02],
        [0.7, '#2A1320', 0.03],
        [1, '#2A1320', 0.42],
      ]),
    ) +
    shape(
      `M${-x - 10} -110Q0 40 ${x + 10} -110V40H${-x - 10}Z`,
      sheet.linear(
        [
          [0, '#2A1320', 0],
          [1, '#2A1320', 0.3],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    shape(
      `M${num(-x * 0.74)} ${-h + headHeight + 20}C${num(-x * 0.86)} ${-h * 0.4} ${num(-x * 0.84)} -160 ${num(-x * 0.7)} -80C${num(-x * 0.72)} -200 ${num(-x * 0.7)} ${-h * 0.4} ${num(-x * 0.58)} ${-h + headHeight + 20}Z`,
      '#FFFFFF',
      'fill-opacity=".5"',
    ) +
    stroke(
      `M${num(x * 0.5)} ${-h + headHeight + 30}C${num(x * 0.7)} ${-h * 0.4} ${num(x * 0.5)} -180 ${num(x * 0.66)} -90M${num(x * 0.1)} ${-h + headHeight + 30}Q${num(x * 0.2)} ${-h * 0.5} ${num(x * 0.06)} ${-h * 0.4}`,
      '#FFFFFF',
      6,
      'stroke-opacity=".5"',
    ) +
    '</g>' +
    stroke(d, '#FFFFFF', 4, 'stroke-opacity=".75"') +
    stroke(`M${-x + 10} -30Q0 44 ${x - 10} -30`, '#FFFFFF', 3, 'stroke-opacity=".5"')
  const headHalf = x + 4
  const card = `M${-headHalf} ${-h - 10}H${headHalf}V${-h + headHeight}Q0 ${-h + headHeight + 14} ${-headHalf} ${-h + headHeight}Z`
  const head =
    shape(card, '#2A1320', 'fill-opacity=".25" transform="translate(5 9)"') +
    shape(card, b) +
    motifBand(
      sheet,
      look.motif,
      -headHalf,
      -h + headHeight - 60,
      2 * headHalf,
      50,
      look.second,
      look.paper,
      mix(look.second, look.paper, 0.5),
      0.7,
    ) +
    stroke(`M${-headHalf} ${-h + headHeight - 64}H${headHalf}`, look.paper, 4) +
    letterBlock(product.name.id, 0, -h + headHeight * 0.34, w - 76, headHeight - 168, {
      voice,
      fill: ink,
      max: 76,
      justify: voice !== 'wide' && voice !== 'fine',
    }) +
    houseMark(-headHalf + 48, -h + headHeight - 90, 18, ink, look.sign) +
    letterLine(netContentLine(product), headHalf - 30, -h + headHeight - 82, 16, {
      voice: 'fine',
      fill: ink,
      anchor: 'end',
    }) +
    shape(
      card,
      sheet.linear(
        [
          [0, '#FFF8E8', 0.3],
          [0.1, '#FFF8E8', 0.02],
          [0.9, '#2A1320', 0.06],
          [1, '#2A1320', 0.22],
        ],
        0,
        0,
        1,
        0.2,
      ),
    ) +
    stroke(`M${-headHalf} ${-h - 9}H${headHalf}`, '#FFF8E8', 4, 'stroke-opacity=".7"') +
    [-x * 0.5, x * 0.5]
      .map(
        q =>
          stroke(`M${num(q - 16)} ${-h + 20}h32`, '#DDE2E6', 5) +
          stroke(`M${num(q - 16)} ${-h + 23}h32`, '#2A1320', 1.6, 'stroke-opacity=".4"'),
      )
      .join('')
  return { svg: bag + head, w, h: h + 10, focus: { x: 0, y: -h * 0.3, r: w * 0.4 }, shadow: d }
}

/** A printed pillow bag, sealed at both ends. */
export const pillowBag: Form = (sheet, product, look) => {
  const w = look.w ?? 640
  const h = look.h ?? 620
  const x = w / 2
  const b = look.base
  const ink = inkOn(b)
  const voice = look.voice ?? 'lean'
  const zig = (y0: number, dir: number) => {
    let z = ''
    const n = 26
    for (let i = 0; i <= n; i++)
      z += `L${num(x - 12 - (i * (w - 24)) / n)} ${num(y0 + (i % 2 ? dir * 9 : 0))}`
    return z
  }
  const d = `M${-x + 12} ${-h}${zig(-h, 1)
    .split('L')
    .slice(1)
    .reverse()
    .map(q => `L${q}`)
    .join(
      '',
    )}C${x - 6} ${-h + 90} ${x + 14} ${-h * 0.66} ${x + 12} ${-h / 2}C${x + 14} ${-h * 0.34} ${x - 6} -90 ${x - 12} 0${zig(0, -1)}C${-x + 6} -90 ${-x - 14} ${-h * 0.34} ${-x - 12} ${-h / 2}C${-x - 14} ${-h * 0.66} ${-x + 6} ${-h + 90} ${-x + 12} ${-h}Z`
  const radius = h * 0.36
  const art =
    shape(d, b) +
    `<g ${sheet.clip(d)}>` +
    shape(
      `M${-x - 20} ${-h * 0.4}C${-x * 0.3} ${-h * 0.56} ${x * 0.2} ${-h * 0.2} ${x + 20} ${-h * 0.42}V20H${-x - 20}Z`,
      look.second,
    ) +
    stroke(
      `M${-x - 20} ${-h * 0.4}C${-x * 0.3} ${-h * 0.56} ${x * 0.2} ${-h * 0.2} ${x + 20} ${-h * 0.42}`,
      look.paper,
      8,
    ) +
    `<g transform="translate(${-x} -116)"><path d="M0 0H${w}V74H0Z" fill="${sheet.tile(tileOf(look.motif, mix(look.second, look.paper, 0.7), mix(look.second, look.paper, 0.3)), 0.8)}"/></g></g>` +
    letterBlock(product.name.id, -x + 60, -h * 0.7, w * 0.68, h * 0.29, {
      voice,
      fill: ink,
      anchor: 'start',
      max: 96,
    }) +
    windowOf(
      sheet,
      look.window ?? 'round',
      x * 0.36,
      -h * 0.36,
      radius * 1.16,
      radius * 1.1,
      look.kind,
      look.paper,
      104,
    ) +
    houseMark(x - 78, -h * 0.79, 24, ink, look.sign) +
    letterLine(netContentLine(product), -x + 62, -h * 0.2 - 22, 17, {
      voice: 'fine',
      fill: inkOn(look.second),
      anchor: 'start',
    })
  const g =
    `<g ${sheet.clip(d)}>` +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.28],
        [0.08, '#2A1320', 0.02],
        [0.14, '#FFF8E8', 0.3],
        [0.22, '#FFF8E8', 0.04],
        [0.5, '#FFF8E8', 0],
        [0.84, '#2A1320', 0.1],
        [1, '#2A1320', 0.36],
      ]),
    ) +
    shape(
      d,
      sheet.linear(
        [
          [0, '#FFF8E8', 0.1],
          [0.1, '#2A1320', 0.1],
          [0.2, '#FFF8E8', 0.08],
          [0.4, '#2A1320', 0],
          [0.84, '#2A1320', 0.04],
          [1, '#2A1320', 0.3],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    shape(
      Array.from({ length: 7 }, (_, i) => {
        const q = -x + 60 + (i * (w - 120)) / 6
        const l = 50 + sheet.chance() * 70
        return `M${num(q - 12)} ${-h + 44}Q${num(q + (sheet.chance() - 0.5) * 30)} ${num(-h + 44 + l)} ${num(q + 12)} ${-h + 44}Z`
      }).join(''),
      '#2A1320',
      'fill-opacity=".13"',
    ) +
    shape(
      Array.from({ length: 7 }, (_, i) => {
        const q = -x + 80 + (i * (w - 150)) / 6
        const l = 40 + sheet.chance() * 60
        return `M${num(q - 9)} -44Q${num(q)} ${num(-44 - l)} ${num(q + 12)} -44Z`
      }).join(''),
      '#FFF8E8',
      'fill-opacity=".2"',
    ) +
    shape(
      `M${-x - 10} ${-h}H${x + 10}V${-h + 44}H${-x - 10}ZM${-x - 10} -44H${x + 10}V0H${-x - 10}Z`,
      '#2A1320',
      'fill-opacity=".12"',
    ) +
    stroke(
      [10, 18, 26, 34].map(q => `M${-x} ${-h + q}H${x}M${-x} ${-q}H${x}`).join(''),
      '#FFF8E8',
      2,
      'stroke-opacity=".32"',
    ) +
    '</g>'
  return { svg: art + g, w: w + 20, h, focus: { x: x * 0.36, y: -h * 0.36, r: radius * 0.62 }, shadow: d }
}
