import type { Form } from '../drawn.ts'
import type { Look } from '../looks/look.ts'
import type { Sheet } from '../sheet.ts'
import { shape, stroke } from '../svg.ts'
import { inkOn } from './labelling.ts'
import { POUCH_LAYOUTS } from './pouch-layouts.ts'

/** A standing pouch with a window. */
export const pouch: Form = (sheet, product, look) => {
  const { w, h } = pouchSize(look)
  const d = pouchOutline(w, h)
  const print = POUCH_LAYOUTS[look.pouchLayout ?? 'arch']
  const ink = look.ink ?? inkOn(look.base)
  const { art, focus } = print({ sheet, product, look, d, w, h, ink, voice: look.voice ?? 'round' })
  return { svg: pouchOf(sheet, look.base, art, w, h), w, h, focus, shadow: d }
}

/** A flat sachet for paste or one serving. */
export const sachet: Form = (sheet, product, look) =>
  pouch(sheet, product, { ...look, w: 470, h: 640, pouchLayout: look.kind ? 'plaque' : 'label' })

export const pouchSize = ({ w = 580, h = 830 }: Look): { w: number; h: number } => ({ w, h })

export const pouchOutline = (w: number, h: number): string => {
  const x = w / 2
  return `M${-x + 16} ${-h}H${x - 16}C${x - 4} ${-h + 90} ${x - 10} ${-h * 0.66} ${x - 5} ${-h * 0.46}C${x + 3} ${-h * 0.26} ${x + 7} ${-80} ${x - 3} ${-34}Q${x * 0.6} 18 0 18Q${-x * 0.6} 18 ${-x + 3} ${-34}C${-x - 7} ${-80} ${-x - 3} ${-h * 0.26} ${-x + 5} ${-h * 0.46}C${-x + 10} ${-h * 0.66} ${-x + 4} ${-h + 90} ${-x + 16} ${-h}Z`
}

/** A pouch of one colour with its print, under the gleam and the folds of the film. */
export const pouchOf = (sheet: Sheet, colour: string, print: string, w: number, h: number): string => {
  const d = pouchOutline(w, h)
  return `<g ${sheet.clip(d)}>${shape(d, colour)}${print}${film(sheet, d, w, h)}</g>${notches(w, h)}`
}

const film = (sheet: Sheet, d: string, w: number, h: number): string => {
  const x = w / 2
  return (
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
    stroke(`M${-x} ${-h + 89}H${x}`, '#2A1320', 2, 'stroke-opacity=".2"')
  )
}

/** The tear notches and the upper edge. */
const notches = (w: number, h: number): string => {
  const x = w / 2
  return (
    shape(
      `M${-x + 12} ${-h + 46}l16 7l-16 7ZM${x - 12} ${-h + 46}l-16 7l16 7Z`,
      '#2A1320',
      'fill-opacity=".4"',
    ) + stroke(`M${-x + 18} ${-h + 1.5}H${x - 18}`, '#FFF8E8', 3, 'stroke-opacity=".6"')
  )
}
