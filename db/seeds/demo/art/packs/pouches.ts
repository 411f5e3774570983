import type { Form } from '../drawn.ts'
import { inkOn, motifBand, houseMark, netContentLine, readable } from './labelling.ts'
import { shape, stroke, roundedRect, circle, num, ellipsePath } from '../svg.ts'
import { mix, lighten, darken } from '../colour.ts'
import { windowOf } from './windows.ts'
import { letterBlock, letterLine } from '../lettering.ts'
import { tileOf } from '../motif-tiles.ts'
import { type Sheet } from '../sheet.ts'
import { type ArtProduct } from '../art-product.ts'
import { type Look } from '../looks/look.ts'

// ---- Standing pouch. spec: {base, second, paper, motif, window, kind, layout, voice, kraft}
export const pouch: Form = (sheet, product, look) => {
  const w = look.w ?? 580,
    h = look.h ?? 830,
    x = w / 2,
    b = look.base,
    c2 = look.second,
    ink = look.ink ?? inkOn(b)
  const d = `M${-x + 16} ${-h}H${x - 16}C${x - 4} ${-h + 90} ${x - 10} ${-h * 0.66} ${x - 5} ${-h * 0.46}C${x + 3} ${-h * 0.26} ${x + 7} ${-80} ${x - 3} ${-34}Q${x * 0.6} 18 0 18Q${-x * 0.6} 18 ${-x + 3} ${-34}C${-x - 7} ${-80} ${-x - 3} ${-h * 0.26} ${-x + 5} ${-h * 0.46}C${-x + 10} ${-h * 0.66} ${-x + 4} ${-h + 90} ${-x + 16} ${-h}Z`
  const name = product.name.id,
    inW = w - 110
  let art = `<g ${sheet.clip(d)}>` + shape(d, b),
    focus
  const L = look.layout ?? 'arch',
    V = look.voice ?? 'round'
  if (L === 'arch') {
    // name above, tall arch below
    const ww = w * 0.66,
      wh = h * 0.44,
      wy = -wh / 2 - 82
    art +=
      motifBand(sheet, look.motif, -x - 10, -66, w + 20, 90, c2, look.paper, mix(c2, look.paper, 0.55), 0.8) +
      stroke(`M${-x - 10} -70H${x + 10}`, look.paper, 4)
    art += windowOf(sheet, look.window ?? 'arch', 0, wy - 8, ww, wh, look.kind, look.paper)
    art += letterBlock(name, 0, -h + 170 + (h - wh - 296) * 0.5, inW - 10, h - wh - 316, {
      voice: V,
      fill: ink,
      justify: true,
      max: 96,
    })
    art +=
      houseMark(-x + 72, -h + 128, 22, ink, look.sign) +
      letterLine(netContentLine(product), x - 58, -h + 137, 19, { voice: 'fine', fill: ink, anchor: 'end' })
    focus = { x: 0, y: wy, r: ww * 0.5 }
  } else if (L === 'plaque') {
    // motif all over, paper plaque, oval window
    art += `<path d="${d}" fill="${sheet.tile(tileOf(look.motif, look.tone ?? mix(b, look.paper, 0.6), c2), look.scale ?? 0.9, look.motif === 'parang' ? 45 : 0)}"/>`
    const pw = w * 0.72,
      ph = h * 0.33,
      py = -h * 0.66,
      plate = roundedRect(-pw / 2, py - ph / 2, pw, ph, 26)
    art +=
      shape(plate, look.paper) +
      stroke(roundedRect(-pw / 2 + 11, py - ph / 2 + 11, pw - 22, ph - 22, 18), c2, 2.6) +
      letterBlock(name, 0, py - 13, pw - 66, ph - 120, {
        voice: V,
        fill: look.plateInk ?? inkOn(look.paper),
        justify: V !== 'wide',
        max: 84,
      }) +
      letterLine(netContentLine(product), 0, py + ph / 2 - 26, 19, {
        voice: 'fine',
        fill: look.plateInk ?? inkOn(look.paper),
      })
    const ww = w * 0.68,
      wh = h * 0.33,
      wy = -h * 0.265
    art +=
      windowOf(sheet, look.window ?? 'oval', 0, wy, ww, wh, look.kind, look.paper) +
      circle(0, py - ph / 2 - 4, 30, look.paper) +
      houseMark(0, py - ph / 2 - 4, 24, c2, look.sign)
    focus = { x: 0, y: wy, r: ww * 0.42 }
  } else if (L === 'block') {
    // two colours, a wave between them
    const yw = -h * 0.5
    art +=
      `<g ${sheet.clip(d)}>` +
      shape(
        `M${-x - 20} ${yw}C${-x * 0.4} ${yw - 76} ${x * 0.4} ${yw + 76} ${x + 20} ${yw - 14}V40H${-x - 20}Z`,
        c2,
      ) +
      stroke(
        `M${-x - 20} ${yw}C${-x * 0.4} ${yw - 76} ${x * 0.4} ${yw + 76} ${x + 20} ${yw - 14}`,
        look.paper,
        7,
      ) +
      `<g transform="translate(${-x} -56)"><path d="M0 0H${w}V80H0Z" fill="${sheet.tile(tileOf(look.motif, mix(c2, look.paper, 0.75), mix(c2, look.paper, 0.35)), 0.7)}"/></g></g>`
    const ww = w * 0.62,
      wy = -h * 0.29
    art +=
      letterBlock(name, -x + 52, yw - (h * 0.5 - 150) * 0.5 - 26, inW, h * 0.5 - 220, {
        voice: V,
        fill: ink,
        anchor: 'start',
        max: 96,
      }) + windowOf(sheet, look.window ?? 'round', x * 0.14, wy, ww, ww * 0.92, look.kind, look.paper)
    art +=
      letterLine(netContentLine(product), -x + 52, -h + 140, 21, {
        voice: 'fine',
        fill: ink,
        anchor: 'start',
      }) + houseMark(x - 72, -h + 132, 25, ink, look.sign)
    focus = { x: x * 0.14, y: wy, r: ww * 0.42 }
  } else if (L === 'stripe') {
    // broad stripes, a round label, window like a rising sun
    const n = 7
    let st = ''
    for (let i = 0; i < n; i += 2) st += `M${num(-x + (i * w) / n)} ${-h}h${num(w / n)}V40h${num(-w / n)}Z`
    const R = w * 0.36,
      cy = -h * 0.6
    art +=
      `<g ${sheet.clip(d)}>` +
      shape(st, c2) +
      '</g>' +
      circle(0, cy, R + 9, c2) +
      circle(0, cy, R, look.paper) +
      stroke(ellipsePath(0, cy, R - 13, R - 13), c2, 3) +
      letterBlock(name, 0, cy + 4, R * 1.42, R * 0.98, {
        voice: V,
        fill: look.plateInk ?? inkOn(look.paper),
        justify: V !== 'wide',
        max: 80,
      }) +
      houseMark(0, cy - R * 0.73, 19, c2, look.sign) +
      letterLine(netContentLine(product), 0, cy + R * 0.77, 15, {
        voice: 'fine',
        fill: look.plateInk ?? inkOn(look.paper),
      })
    const ww = w * 0.64,
      wh = h * 0.29,
      wy = -h * 0.2
    art += windowOf(sheet, look.window ?? 'arch', 0, wy, ww, wh, look.kind, look.paper)
    focus = { x: 0, y: wy, r: ww * 0.42 }
  } else if (L === 'label') {
    // kraft with a paper label round the middle, no window or a narrow one
    const lh = h * 0.5,
      ly = -h * 0.53
    art +=
      `<g ${sheet.clip(d)}>` +
      shape(
        `M${-x - 20} ${num(ly - lh / 2)}Q0 ${num(ly - lh / 2 + 18)} ${x + 20} ${num(ly - lh / 2)}V${num(ly + lh / 2)}Q0 ${num(ly + lh / 2 + 18)} ${-x - 20} ${num(ly + lh / 2)}Z`,
        look.paper,
      ) +
      `<g transform="translate(${-x} ${num(ly + lh / 2 - 78)})"><path d="M-10 0H${w + 10}V72Q${x} 90 -10 72Z" fill="${c2}"/><path d="M-10 0H${w + 10}V72Q${x} 90 -10 72Z" fill="${sheet.tile(tileOf(look.motif, lighten(c2, 0.7), lighten(c2, 0.3)), 0.84)}"/></g></g>`
    art +=
      letterBlock(name, 0, ly - 18, inW - 20, lh - 228, {
        voice: V,
        fill: look.plateInk ?? readable(c2),
        justify: V !== 'wide',
        max: 84,
      }) +
      houseMark(0, ly - lh / 2 + 48, 23, readable(c2), look.sign) +
      letterLine(netContentLine(product), 0, ly + lh / 2 - 92, 17, {
        voice: 'fine',
        fill: look.plateInk ?? readable(c2),
      })
    if (look.kind)
      art += windowOf(
        sheet,
        look.window ?? 'wide',
        0,
        -h * 0.14,
        w * 0.46,
        h * 0.15,
        look.kind,
        darken(b, 0.2),
        80,
      )
    else
      art +=
        circle(0, -h * 0.85, 14, darken(b, 0.35)) +
        stroke(ellipsePath(0, -h * 0.85, 14, 14), darken(b, 0.5), 3)
    focus = look.kind ? { x: 0, y: -h * 0.14, r: w * 0.3 } : { x: 0, y: ly, r: w * 0.4 }
  }
  art += '</g>'
  const gl =
    `<g ${sheet.clip(d)}>` +
    shape(
      d,
      sheet.linear([
        [0, '#2A1320', 0.3],
        [0.05, '#2A1320', 0.04],
        [0.09, '#FFF8E8', 0.1],
        [0.15, '#FFF8E8', 0.32],
        [0.2, '#FFF8E8', 0.08],
        [0.3, '#FFF8E8', 0],
        [0.6, '#2A1320', 0],
        [0.84, '#2A1320', 0.12],
        [0.94, '#2A1320', 0.26],
        [0.97, '#FFF8E8', 0.1],
        [1, '#2A1320', 0.36],
      ]),
    ) +
    // Folds from the corners, seals at the sides, the gusset.
    shape(
      `M${-x} ${-h + 86}C${-x + 60} ${-h + 150} ${-x + 40} ${-h + 260} ${-x + 26} ${-h * 0.5}L${-x - 10} ${-h * 0.5}Z`,
      '#FFF8E8',
      'fill-opacity=".14"',
    ) +
    shape(
      `M${x} ${-h + 86}C${x - 70} ${-h + 160} ${x - 30} ${-h + 300} ${x - 24} ${-h * 0.42}H${x + 10}Z`,
      '#2A1320',
      'fill-opacity=".13"',
    ) +
    stroke(
      `M${-x + 30} ${-h + 84}C${-x + 86} ${-h + 120} ${-x + 90} ${-h + 170} ${-x + 66} ${-h + 240}M${x - 30} ${-h + 84}C${x - 76} ${-h + 130} ${x - 84} ${-h + 190} ${x - 52} ${-h + 270}`,
      '#FFF8E8',
      3,
      'stroke-opacity=".15"',
    ) +
    stroke(
      `M${-x + 15} ${-h + 90}C${-x + 8} ${-h * 0.6} ${-x + 16} ${-h * 0.4} ${-x + 13} -60M${x - 15} ${-h + 90}C${x - 8} ${-h * 0.6} ${x - 16} ${-h * 0.4} ${x - 13} -60`,
      '#2A1320',
      2,
      'stroke-opacity=".22"',
    ) +
    shape(
      `M${-x - 10} -46Q0 -128 ${x + 10} -46V40H${-x - 10}Z`,
      sheet.linear(
        [
          [0, '#2A1320', 0.02],
          [1, '#2A1320', 0.4],
        ],
        0,
        0,
        0,
        1,
      ),
    ) +
    stroke(`M${-x} -46Q0 -124 ${x} -46`, '#FFF8E8', 2.6, 'stroke-opacity=".4"') +
    stroke(`M${-x} -42Q0 -119 ${x} -42`, '#2A1320', 2.4, 'stroke-opacity=".24"') +
    // Top seal and zip.
    shape(`M${-x} ${-h}H${x}V${-h + 40}H${-x}Z`, '#2A1320', 'fill-opacity=".1"') +
    stroke(
      `M${-x} ${-h + 10}H${x}M${-x} ${-h + 19}H${x}M${-x} ${-h + 28}H${x}`,
      '#2A1320',
      1.6,
      'stroke-opacity=".18"',
    ) +
    stroke(`M${-x} ${-h + 72}H${x}`, '#2A1320', 3, 'stroke-opacity=".24"') +
    stroke(`M${-x} ${-h + 76}H${x}M${-x} ${-h + 85}H${x}`, '#FFF8E8', 2.6, 'stroke-opacity=".4"') +
    stroke(`M${-x} ${-h + 89}H${x}`, '#2A1320', 2, 'stroke-opacity=".2"') +
    '</g>' +
    shape(
      `M${-x + 12} ${-h + 46}l16 7l-16 7ZM${x - 12} ${-h + 46}l-16 7l16 7Z`,
      '#2A1320',
      'fill-opacity=".4"',
    ) +
    stroke(`M${-x + 18} ${-h + 1.5}H${x - 18}`, '#FFF8E8', 3, 'stroke-opacity=".6"')
  return { svg: art + gl, w, h, focus, shadow: d }
}

// Flat sachet for paste or one serving.
export const sachet: Form = (sheet, product, look) => {
  return pouch(sheet, product, { ...look, w: 470, h: 640, layout: look.kind ? 'plaque' : 'label' })
}
