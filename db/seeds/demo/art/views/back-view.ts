import { darken, lighten, mix } from '../colour.ts'
import type { Drawn, Subject } from '../drawn.ts'
import type { FormName } from '../looks/look.ts'
import { tileOf } from '../motif-tiles.ts'
import { backLabel } from '../packs/back-label.ts'
import { pouchOf, pouchOutline } from '../packs/pouches.ts'
import { castShadow } from '../scene/stands.ts'
import { roundShade, softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { at, group, num, roundedRect, shape, stroke } from '../svg.ts'
import { paperGround } from './front-view.ts'

/** The back of a pack with its label, large enough to read. */
export const backView = (sheet: Sheet, subject: Subject): string => {
  const made = SOFT_PACKS.has(subject.look.form) ? pouchBack(sheet, subject) : hardBack(sheet, subject)
  const scale = Math.min(1380 / made.h, 1180 / made.w)
  const foot = 800 + (made.h * scale) / 2
  const width = made.w * scale
  return (
    paperGround(sheet, subject.room, foot - 260) +
    castShadow(made, 800, foot, scale, subject.room.table) +
    softShadow(sheet, 812, foot - 2, width * 0.58, width * 0.06, 0.66) +
    group(at(800, foot, scale), made.svg)
  )
}

const SOFT_PACKS = new Set<FormName>(['pouch', 'sachet', 'clearBag', 'pillow'])

const pouchBack = (sheet: Sheet, { product, look }: Subject): Drawn => {
  const [w, h] = [600, 800]
  const [labelW, labelH] = [470, 560]
  const foot = motifFoot(sheet, look.motif, -w / 2, -74, w, 80, look.second, look.paper)
  const print =
    foot + group(at(-labelW / 2, -h + 118), paperLabel(labelW, labelH) + backLabel(product, labelW, labelH))
  return drawn(pouchOf(sheet, look.base, print, w, h), w, h, pouchOutline(w, h))
}

/** Boxes, jars and bottles: the label panel, rounded a little where the pack is round. */
const hardBack = (sheet: Sheet, { product, look }: Subject): Drawn => {
  const [w, h] = [620, 780]
  const round = look.form === 'jar' || look.form === 'bottle' || look.form === 'candle'
  const d = roundedRect(-w / 2, -h, w, h, round ? 46 : 10)
  const [labelW, labelH] = [w - 90, h - 190]
  const shade = round
    ? roundShade(sheet, 0.55)
    : sheet.linear(
        [
          [0, '#FFF8E8', 0.2],
          [0.5, '#FFF8E8', 0],
          [1, '#2A1320', 0.18],
        ],
        0,
        0,
        1,
        0.6,
      )
  const ground = look.base === look.paper ? look.second : look.base
  const svg =
    `<g ${sheet.clip(d)}>` +
    shape(d, ground) +
    motifFoot(
      sheet,
      look.motif,
      -w / 2,
      -h,
      w,
      84,
      look.second === ground ? darken(ground, 0.3) : look.second,
      look.paper,
    ) +
    motifFoot(
      sheet,
      look.motif,
      -w / 2,
      -62,
      w,
      62,
      look.second === ground ? darken(ground, 0.3) : look.second,
      look.paper,
    ) +
    '</g>' +
    group(at(-labelW / 2, -h + 106), paperLabel(labelW, labelH) + backLabel(product, labelW, labelH)) +
    shape(d, shade) +
    stroke(`M${-w / 2 + 40} ${-h + 2}H${w / 2 - 40}`, lighten(ground, 0.6), 3, 'stroke-opacity=".6"')
  return drawn(svg, w, h, d)
}

const paperLabel = (w: number, h: number): string => shape(roundedRect(0, 0, w, h, 10), '#FFFDF6')

const motifFoot = (
  sheet: Sheet,
  motif: Subject['look']['motif'],
  x: number,
  y: number,
  w: number,
  h: number,
  ground: string,
  ink: string,
): string => {
  const d = `M0 0H${num(w)}V${num(h)}H0Z`
  const paint = sheet.tile(tileOf(motif, ink, mix(ground, ink, 0.5)), h / 90)
  return group(at(x, y), shape(d, ground) + shape(d, paint))
}

const drawn = (svg: string, w: number, h: number, shadow: string): Drawn => ({
  svg,
  w,
  h,
  focus: { x: 0, y: -h / 2, r: w / 2 },
  shadow,
})
