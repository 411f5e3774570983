import type { ArtProduct } from '../art-product.ts'
import { darken, lighten, mix } from '../colour.ts'
import type { Drawn } from '../drawn.ts'
import { letterBlock, letterLine, type Voice } from '../lettering.ts'
import type { Look, PouchLayout } from '../looks/look.ts'
import { tileOf } from '../motif-tiles.ts'
import type { Sheet } from '../sheet.ts'
import { circle, ellipsePath, num, roundedRect, shape, stroke } from '../svg.ts'
import { houseMark, inkOn, motifBand, netContentLine, readable } from './labelling.ts'
import { windowOf } from './windows.ts'

/** The printed face of a pouch: its outline d, w wide and h high, standing on the origin. */
export type Face = {
  readonly sheet: Sheet
  readonly product: ArtProduct
  readonly look: Look
  readonly d: string
  readonly w: number
  readonly h: number
  readonly ink: string
  readonly voice: Voice
}

type Printed = { readonly art: string; readonly focus: Drawn['focus'] }

/** Name above, a tall arch below. */
const archLayout = ({ sheet, product, look, w, h, ink, voice }: Face): Printed => {
  const x = w / 2
  const nameWidth = w - 110
  const { second } = look
  let art = ''
  const windowWidth = w * 0.66
  const windowHeight = h * 0.44
  const windowY = -windowHeight / 2 - 82
  art +=
    motifBand(
      sheet,
      look.motif,
      -x - 10,
      -66,
      w + 20,
      90,
      second,
      look.paper,
      mix(second, look.paper, 0.55),
      0.8,
    ) + stroke(`M${-x - 10} -70H${x + 10}`, look.paper, 4)
  art += windowOf(
    sheet,
    look.window ?? 'arch',
    0,
    windowY - 8,
    windowWidth,
    windowHeight,
    look.kind,
    look.paper,
  )
  art += letterBlock(
    product.name.id,
    0,
    -h + 170 + (h - windowHeight - 296) * 0.5,
    nameWidth - 10,
    h - windowHeight - 316,
    {
      voice,
      fill: ink,
      justify: true,
      max: 96,
    },
  )
  art +=
    houseMark(-x + 72, -h + 128, 22, ink, look.sign) +
    letterLine(netContentLine(product), x - 58, -h + 137, 19, { voice: 'fine', fill: ink, anchor: 'end' })
  const focus = { x: 0, y: windowY, r: windowWidth * 0.5 }
  return { art, focus }
}

/** Motif all over, a paper plaque, an oval window. */
const plaqueLayout = ({ sheet, product, look, d, w, h, voice }: Face): Printed => {
  const { base, second } = look
  let art = ''
  art += `<path d="${d}" fill="${sheet.tile(tileOf(look.motif, look.tone ?? mix(base, look.paper, 0.6), second), look.scale ?? 0.9, look.motif === 'parang' ? 45 : 0)}"/>`
  const plaqueWidth = w * 0.72
  const plaqueHeight = h * 0.33
  const plaqueY = -h * 0.66
  const plate = roundedRect(-plaqueWidth / 2, plaqueY - plaqueHeight / 2, plaqueWidth, plaqueHeight, 26)
  art +=
    shape(plate, look.paper) +
    stroke(
      roundedRect(
        -plaqueWidth / 2 + 11,
        plaqueY - plaqueHeight / 2 + 11,
        plaqueWidth - 22,
        plaqueHeight - 22,
        18,
      ),
      second,
      2.6,
    ) +
    letterBlock(product.name.id, 0, plaqueY - 13, plaqueWidth - 66, plaqueHeight - 120, {
      voice,
      fill: look.plateInk ?? inkOn(look.paper),
      justify: voice !== 'wide',
      max: 84,
    }) +
    letterLine(netContentLine(product), 0, plaqueY + plaqueHeight / 2 - 26, 19, {
      voice: 'fine',
      fill: look.plateInk ?? inkOn(look.paper),
    })
  const windowWidth = w * 0.68
  const windowHeight = h * 0.33
  const windowY = -h * 0.265
  art +=
    windowOf(sheet, look.window ?? 'oval', 0, windowY, windowWidth, windowHeight, look.kind, look.paper) +
    circle(0, plaqueY - plaqueHeight / 2 - 4, 30, look.paper) +
    houseMark(0, plaqueY - plaqueHeight / 2 - 4, 24, second, look.sign)
  const focus = { x: 0, y: windowY, r: windowWidth * 0.42 }
  return { art, focus }
}

/** Two colours with a wave between them. */
const blockLayout = ({ sheet, product, look, d, w, h, ink, voice }: Face): Printed => {
  const x = w / 2
  const nameWidth = w - 110
  const { second } = look
  let art = ''
  const yw = -h * 0.5
  art +=
    `<g ${sheet.clip(d)}>` +
    shape(
      `M${-x - 20} ${yw}C${-x * 0.4} ${yw - 76} ${x * 0.4} ${yw + 76} ${x + 20} ${yw - 14}V40H${-x - 20}Z`,
      second,
    ) +
    stroke(
      `M${-x - 20} ${yw}C${-x * 0.4} ${yw - 76} ${x * 0.4} ${yw + 76} ${x + 20} ${yw - 14}`,
      look.paper,
      7,
    ) +
    `<g transform="translate(${-x} -56)"><path d="M0 0H${w}V80H0Z" fill="${sheet.tile(tileOf(look.motif, mix(second, look.paper, 0.75), mix(second, look.paper, 0.35)), 0.7)}"/></g></g>`
  const windowWidth = w * 0.62
  const windowY = -h * 0.29
  art +=
    letterBlock(product.name.id, -x + 52, yw - (h * 0.5 - 150) * 0.5 - 26, nameWidth, h * 0.5 - 220, {
      voice,
      fill: ink,
      anchor: 'start',
      max: 96,
    }) +
    windowOf(
      sheet,
      look.window ?? 'round',
      x * 0.14,
      windowY,
      windowWidth,
      windowWidth * 0.92,
      look.kind,
      look.paper,
    )
  art +=
    letterLine(netContentLine(product), -x + 52, -h + 140, 21, {
      voice: 'fine',
      fill: ink,
      anchor: 'start',
    }) + houseMark(x - 72, -h + 132, 25, ink, look.sign)
  const focus = { x: x * 0.14, y: windowY, r: windowWidth * 0.42 }
  return { art, focus }
}

/** Broad stripes, a round label, a window like a rising sun. */
const stripeLayout = ({ sheet, product, look, d, w, h, voice }: Face): Printed => {
  const x = w / 2
  const { second } = look
  let art = ''
  const n = 7
  let stripes = ''
  for (let i = 0; i < n; i += 2) stripes += `M${num(-x + (i * w) / n)} ${-h}h${num(w / n)}V40h${num(-w / n)}Z`
  const R = w * 0.36
  const cy = -h * 0.6
  art +=
    `<g ${sheet.clip(d)}>` +
    shape(stripes, second) +
    '</g>' +
    circle(0, cy, R + 9, second) +
    circle(0, cy, R, look.paper) +
    stroke(ellipsePath(0, cy, R - 13, R - 13), second, 3) +
    letterBlock(product.name.id, 0, cy + 4, R * 1.42, R * 0.98, {
      voice,
      fill: look.plateInk ?? inkOn(look.paper),
      justify: voice !== 'wide',
      max: 80,
    }) +
    houseMark(0, cy - R * 0.73, 19, second, look.sign) +
    letterLine(netContentLine(product), 0, cy + R * 0.77, 15, {
      voice: 'fine',
      fill: look.plateInk ?? inkOn(look.paper),
    })
  const windowWidth = w * 0.64
  const windowHeight = h * 0.29
  const windowY = -h * 0.2
  art += windowOf(sheet, look.window ?? 'arch', 0, windowY, windowWidth, windowHeight, look.kind, look.paper)
  const focus = { x: 0, y: windowY, r: windowWidth * 0.42 }
  return { art, focus }
}

/** Kraft paper with a label round its middle; the window, if any, is narrow. */
const labelLayout = ({ sheet, product, look, d, w, h, voice }: Face): Printed => {
  const x = w / 2
  const nameWidth = w - 110
  const { base, second } = look
  let art = ''
  const labelHeight = h * 0.5
  const labelY = -h * 0.53
  art +=
    `<g ${sheet.clip(d)}>` +
    shape(
      `M${-x - 20} ${num(labelY - labelHeight / 2)}Q0 ${num(labelY - labelHeight / 2 + 18)} ${x + 20} ${num(labelY - labelHeight / 2)}V${num(labelY + labelHeight / 2)}Q0 ${num(labelY + labelHeight / 2 + 18)} ${-x - 20} ${num(labelY + labelHeight / 2)}Z`,
      look.paper,
    ) +
    `<g transform="translate(${-x} ${num(labelY + labelHeight / 2 - 78)})"><path d="M-10 0H${w + 10}V72Q${x} 90 -10 72Z" fill="${second}"/><path d="M-10 0H${w + 10}V72Q${x} 90 -10 72Z" fill="${sheet.tile(tileOf(look.motif, lighten(second, 0.7), lighten(second, 0.3)), 0.84)}"/></g></g>`
  art +=
    letterBlock(product.name.id, 0, labelY - 18, nameWidth - 20, labelHeight - 228, {
      voice,
      fill: look.plateInk ?? readable(second),
      justify: voice !== 'wide',
      max: 84,
    }) +
    houseMark(0, labelY - labelHeight / 2 + 48, 23, readable(second), look.sign) +
    letterLine(netContentLine(product), 0, labelY + labelHeight / 2 - 92, 17, {
      voice: 'fine',
      fill: look.plateInk ?? readable(second),
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
      darken(base, 0.2),
      80,
    )
  else
    art +=
      circle(0, -h * 0.85, 14, darken(base, 0.35)) +
      stroke(ellipsePath(0, -h * 0.85, 14, 14), darken(base, 0.5), 3)
  const focus = look.kind ? { x: 0, y: -h * 0.14, r: w * 0.3 } : { x: 0, y: labelY, r: w * 0.4 }
  return { art, focus }
}

export const POUCH_LAYOUTS: Record<PouchLayout, (face: Face) => Printed> = {
  arch: archLayout,
  plaque: plaqueLayout,
  block: blockLayout,
  stripe: stripeLayout,
  label: labelLayout,
}
