import { darken, lighten } from './colour.ts'
import type { Sheet } from './sheet.ts'
import { num, shape, thousandths } from './svg.ts'

// Light and shadow that work on any colour. No filters: one blur of the whole picture costs more time
// than everything else in it.

const SHADE = '#2A1320'
const GLEAM = '#FFF6E0'

/** The round of a thing lit from the left. */
export const roundShade = (sheet: Sheet, k = 1): string =>
  sheet.linear([
    [0, SHADE, 0.3 * k],
    [0.1, SHADE, 0.04 * k],
    [0.22, '#FFF8E8', 0.3 * k],
    [0.36, '#FFF8E8', 0.05 * k],
    [0.62, SHADE, 0.02 * k],
    [0.86, SHADE, 0.24 * k],
    [1, SHADE, 0.42 * k],
  ])

/** A body of one colour, lit from the upper left. */
export const roundedBody = (sheet: Sheet, d: string, colour: string, rim = 0.4): string =>
  shape(
    d,
    sheet.radial(
      [
        [0, lighten(colour, 0.45)],
        [0.4, colour],
        [0.8, darken(colour, rim * 0.4)],
        [1, darken(colour, rim)],
      ],
      0.34,
      0.28,
      0.8,
    ),
  )

/** Glazed clay: one hard gleam on the left, dark edges. */
export const glaze = (sheet: Sheet, d: string, colour: string): string =>
  shape(d, colour) +
  shape(
    d,
    sheet.linear([
      [0, SHADE, 0.3],
      [0.1, SHADE, 0.04],
      [0.2, '#FFFFFF', 0.55],
      [0.27, '#FFFFFF', 0.14],
      [0.5, '#FFFFFF', 0],
      [0.8, SHADE, 0.16],
      [0.94, SHADE, 0.34],
      [1, '#FFFFFF', 0.06],
    ]),
  )

type Fold = readonly [x: number, width: number, top: number, bottom: number, drift?: number]

/** Folds that hang down a cloth; drift is how far each wanders sideways on its way. */
export const folds = (sheet: Sheet, d: string, list: readonly Fold[], k = 1): string => {
  const paint = sheet.linear([
    [0, SHADE, 0.3 * k],
    [0.5, SHADE, 0.04],
    [0.62, GLEAM, 0.22 * k],
    [1, GLEAM, 0],
  ])
  const fold = ([x, width, top, bottom, drift = 0]: Fold): string => {
    const middle = (top + bottom) / 2
    const left = `M${x} ${top}C${x + width * 0.3} ${middle} ${x - width * 0.2} ${middle} ${x + drift} ${bottom}`
    const right = `H${x + width + drift}C${x + width * 0.8} ${middle} ${x + width * 0.9} ${middle} ${x + width} ${top}Z`
    return shape(left + right, paint)
  }
  return `<g ${sheet.clip(d)}>${list.map(fold).join('')}</g>`
}

/** A soft spot of shadow under or beside a thing. */
export const softShadow = (
  sheet: Sheet,
  x: number,
  y: number,
  rx: number,
  ry: number,
  opacity = 0.3,
  colour = '#3A1710',
): string => {
  const paint = sheet.radial([
    [0, colour, opacity],
    [0.5, colour, opacity * 0.62],
    [0.8, colour, opacity * 0.16],
    [1, colour, 0],
  ])
  return `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${paint}"/>`
}

type Box = { readonly w: number; readonly h: number; readonly cx?: number; readonly cy: number }

/** The outline of a thing as a shadow with a soft edge: painted in steps, each a little larger. */
export const silhouette = (d: string, box: Box, colour: string, opacity: number, softness = 26): string => {
  const steps = 7
  const alpha = thousandths(1 - (1 - opacity) ** (1 / steps))
  const { cx = 0, cy } = box
  let layers = ''
  for (let i = 0; i < steps; i++) {
    const grow = softness * ((2 * i) / (steps - 1) - 1)
    const scaleX = thousandths((box.w + 2 * grow) / box.w)
    const scaleY = thousandths((box.h + 2 * grow) / box.h)
    layers += `<path transform="translate(${num(cx)} ${num(cy)})scale(${scaleX} ${scaleY})translate(${num(-cx)} ${num(-cy)})" d="${d}"/>`
  }
  return `<g fill="${colour}" fill-opacity="${alpha}">${layers}</g>`
}
