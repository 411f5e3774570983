import { darken, lighten } from '../colour.ts'
import type { Drawn } from '../drawn.ts'
import { type MotifName, tileOf } from '../motif-tiles.ts'
import { silhouette, softShadow } from '../shading.ts'
import type { Sheet } from '../sheet.ts'
import { ellipse, num, shape, stroke, thousandths } from '../svg.ts'
import { HORIZON } from './bands.ts'

/** A round plinth; (x, y) is the middle of its top. */
export const plinth = (sheet: Sheet, x: number, y: number, rx: number, h: number, c: string): string => {
  const ry = rx * 0.2
  const side = sheet.linear([
    [0, darken(c, 0.1)],
    [0.2, lighten(c, 0.36)],
    [0.55, c],
    [1, darken(c, 0.4)],
  ])
  const top = sheet.linear(
    [
      [0, lighten(c, 0.6)],
      [0.6, lighten(c, 0.26)],
      [1, c],
    ],
    0,
    0,
    1,
    0.5,
  )
  return (
    softShadow(sheet, x + rx * 0.34, y + h + 10, rx * 1.5, ry * 1.7, 0.5) +
    shape(`M${num(x - rx)} ${y}V${y + h}A${num(rx)} ${num(ry)} 0 0 0 ${num(x + rx)} ${y + h}V${y}Z`, side) +
    ellipse(x, y, rx, ry, top) +
    stroke(
      `M${num(x - rx + 2)} ${y + 3}A${num(rx)} ${num(ry)} 0 0 0 ${num(x + rx - 2)} ${y + 3}`,
      lighten(c, 0.8),
      3,
      'stroke-opacity=".6"',
    )
  )
}

/** A teak board in perspective; (x, y) is the middle of its front edge, w half its width. */
export const board = (sheet: Sheet, x: number, y: number, w: number): string => {
  const [thick, depth, teak] = [46, 150, '#B57E45']
  const grain = Array.from({ length: 7 }, (_, i) => {
    const t = (i + 0.6) / 7
    const yy = y - depth + depth * t
    const half = w * (0.86 + 0.14 * t)
    return `M${num(x - half)} ${num(yy)}C${num(x - w * 0.4)} ${num(yy + 10 * (sheet.chance() - 0.5))} ${num(x + w * 0.3)} ${num(yy + 16 * (sheet.chance() - 0.5))} ${num(x + half)} ${num(yy)}`
  }).join('')
  const edge = `M${num(x - w)} ${y}H${num(x + w)}V${y + thick - 14}Q${num(x + w)} ${y + thick} ${num(x + w - 14)} ${y + thick}H${num(x - w + 14)}Q${num(x - w)} ${y + thick} ${num(x - w)} ${y + thick - 14}Z`
  const edgeShade = sheet.linear([
    [0, '#9A6734'],
    [0.3, teak],
    [1, '#6E4520'],
  ])
  const topLight = sheet.linear(
    [
      [0, lighten(teak, 0.4)],
      [0.5, teak],
      [1, darken(teak, 0.16)],
    ],
    0,
    0,
    1,
    0.6,
  )
  return (
    softShadow(sheet, x + 40, y + thick, w * 1.2, 70, 0.55) +
    shape(edge, edgeShade) +
    shape(
      `M${num(x - w * 0.86)} ${y - depth}H${num(x + w * 0.86)}L${num(x + w)} ${y}H${num(x - w)}Z`,
      topLight,
    ) +
    stroke(grain, '#7A4E24', 2.4, 'stroke-opacity=".35"') +
    stroke(`M${num(x - w)} ${y + 1}H${num(x + w)}`, '#E9C08A', 3, 'stroke-opacity=".7"')
  )
}

/** A batik cloth laid over the table and towards us. */
export const runner = (
  sheet: Sheet,
  x: number,
  motif: MotifName,
  base: string,
  ink: string,
  ink2: string,
): string => {
  const d = `M${num(x - 420)} ${HORIZON + 70}L${num(x + 330)} ${HORIZON + 60}L${num(x + 660)} 1800H${num(x - 760)}Z`
  const light = sheet.linear(
    [
      [0, '#2A1320', 0.1],
      [0.3, '#FFF6E0', 0.16],
      [1, '#2A1320', 0.3],
    ],
    0,
    0,
    0.5,
    1,
  )
  return (
    shape(d, '#3A1710', 'fill-opacity=".16" transform="translate(16 10)"') +
    shape(d, base) +
    shape(d, sheet.pattern(tileOf(motif, ink, ink2), `translate(${num(x)} 0)scale(1.3 .8)`)) +
    shape(d, light) +
    stroke(
      `M${num(x - 412)} ${HORIZON + 84}L${num(x - 740)} 1800M${num(x + 324)} ${HORIZON + 74}L${num(x + 640)} 1800`,
      ink2,
      7,
      'stroke-opacity=".8"',
    )
  )
}

/** The shadow a standing thing throws on the table, to the right and back. */
export const castShadow = (made: Drawn, x: number, y: number, scale: number, table: string): string => {
  if (!made.shadow) return ''
  const layers = silhouette(made.shadow, { w: made.w, h: made.h, cy: -made.h / 2 }, darken(table, 0.62), 0.36)
  const thrown = `matrix(${thousandths(scale)} 0 ${thousandths(-0.52 * scale)} ${thousandths(0.2 * scale)} ${num(x)} ${num(y)})`
  return `<g transform="${thrown}">${layers}</g>`
}
