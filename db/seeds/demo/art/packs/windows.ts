import { type FoodKind, HEAP_GROUND } from '../food/foods.ts'
import { heap } from '../food/heap.ts'
import type { WindowShape } from '../looks/look.ts'
import type { Sheet } from '../sheet.ts'
import { at, ellipsePath, group, num, roundedRect, shape, stroke } from '../svg.ts'

const WINDOWS: Record<WindowShape, (w: number, h: number) => string> = {
  arch: (w: number, h: number) =>
    `M${-w / 2} ${h / 2}V${-h / 2 + w / 2}A${w / 2} ${w / 2} 0 0 1 ${w / 2} ${-h / 2 + w / 2}V${h / 2}Q0 ${h / 2 + 14} ${-w / 2} ${h / 2}Z`,
  round: (w: number, h: number) => ellipsePath(0, 0, w / 2, Math.min(w, h) / 2),
  oval: (w: number, h: number) => ellipsePath(0, 0, w / 2, h / 2),
  apple: (w: number, h: number) => {
    const k = Math.min(w, h) / 180
    const q = (v: number) => num(v * k)
    return `M0 ${q(-62)}C${q(-30)} ${q(-86)} ${q(-92)} ${q(-74)} ${q(-92)} ${q(0)}C${q(-92)} ${q(56)} ${q(-50)} ${q(88)} ${q(-18)} ${q(88)}C${q(-8)} ${q(88)} ${q(-6)} ${q(83)} 0 ${q(83)}C${q(6)} ${q(83)} ${q(8)} ${q(88)} ${q(18)} ${q(88)}C${q(50)} ${q(88)} ${q(92)} ${q(56)} ${q(92)} 0C${q(92)} ${q(-74)} ${q(30)} ${q(-86)} 0 ${q(-62)}Z`
  },
  leaf: (w: number, h: number) =>
    `M${-w / 2} ${h / 2}C${-w / 2} ${-h * 0.3} ${-w * 0.1} ${-h / 2} ${w / 2} ${-h / 2}C${w / 2} ${h * 0.25} ${w * 0.15} ${h / 2} ${-w / 2} ${h / 2}Z`,
  drop: (w: number, h: number) =>
    `M0 ${-h / 2}C${w * 0.2} ${-h * 0.2} ${w / 2} ${-h * 0.05} ${w / 2} ${h * 0.2}A${w / 2} ${h * 0.3} 0 0 1 ${-w / 2} ${h * 0.2}C${-w / 2} ${-h * 0.05} ${-w * 0.2} ${-h * 0.2} 0 ${-h / 2}Z`,
  scallop: (w: number, h: number) => {
    const n = 12
    let d = ''
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * 6.2832 - 1.57
      const x = (Math.cos(a) * w) / 2
      const y = (Math.sin(a) * h) / 2
      d += i ? `A${num(w * 0.14)} ${num(h * 0.14)} 0 0 1 ${num(x)} ${num(y)}` : `M${num(x)} ${num(y)}`
    }
    return `${d}Z`
  },
  roof: (w: number, h: number) =>
    `M${-w / 2} ${h / 2}V${-h * 0.12}L0 ${-h / 2}L${w / 2} ${-h * 0.12}V${h / 2}Z`,
  wide: (w: number, h: number) => roundedRect(-w / 2, -h / 2, w, h, 36),
}

export const windowOf = (
  sheet: Sheet,
  pane: WindowShape,
  x: number,
  y: number,
  w: number,
  h: number,
  kind: FoodKind | undefined,
  rim: string,
  piece = 96,
) => {
  const d = WINDOWS[pane](w, h)
  return group(
    at(x, y),
    `<g ${sheet.clip(d)}>` +
      shape(
        roundedRect(-w / 2 - 10, -h / 2 - 10, w + 20, h + 24, 0),
        (kind && HEAP_GROUND[kind]) ?? '#8A5A2A',
      ) +
      (kind ? heap(sheet, kind, { x: -w / 2 - 20, y: -h / 2 - 16, w: w + 40, h: h + 40, piece }) : '') +
      shape(
        `M${-w / 2} ${-h / 2}H${w / 2}V${h / 2}H${-w / 2}Z`,
        sheet.linear(
          [
            [0, '#2A1320', 0.4],
            [0.16, '#2A1320', 0.08],
            [0.5, '#2A1320', 0],
            [1, '#2A1320', 0.26],
          ],
          0,
          0,
          0.5,
          1,
        ),
      ) +
      shape(
        `M${num(-w * 0.34)} ${num(-h / 2)}H${num(-w * 0.1)}L${num(-w * 0.42)} ${num(h / 2)}H${num(-w * 0.66)}ZM${num(-w * 0.02)} ${num(-h / 2)}H${num(w * 0.05)}L${num(-w * 0.27)} ${num(h / 2)}H${num(-w * 0.34)}Z`,
        '#FFFFFF',
        'fill-opacity=".2"',
      ) +
      '</g>' +
      stroke(d, rim, 7) +
      stroke(d, '#2A1320', 2, 'stroke-opacity=".25"'),
  )
}
