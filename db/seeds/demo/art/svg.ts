import type { Chance } from './chance.ts'

// The words of the drawing. Every one returns a piece of SVG or of path data; none keeps state.

export type Point = readonly [x: number, y: number]

/** A coordinate with one decimal: a tenth of a unit is below what can be seen. */
export const num = (v: number): string => String(Math.round(v * 10) / 10)
export const hundredths = (v: number): number => Math.round(v * 100) / 100
export const thousandths = (v: number): number => Math.round(v * 1000) / 1000

/** A smooth curve through points (Catmull-Rom as Bezier). */
export const smoothPath = (points: readonly Point[], closed = true, tension = 6): string => {
  const count = points.length
  const point = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))
    return points[index] ?? [0, 0]
  }
  const [startX, startY] = point(0)
  let d = `M${num(startX)} ${num(startY)}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [point(i - 1), point(i), point(i + 1), point(i + 2)]
    d += `C${num(b[0] + (c[0] - a[0]) / tension)} ${num(b[1] + (c[1] - a[1]) / tension)} ${num(c[0] - (e[0] - b[0]) / tension)} ${num(c[1] - (e[1] - b[1]) / tension)} ${num(c[0])} ${num(c[1])}`
  }
  return d + (closed ? 'Z' : '')
}

/** An ellipse that was cut by hand: n points, each up to `unevenness` off. */
export const blobPath = (chance: Chance, rx: number, ry: number, n = 9, unevenness = 0.1, cx = 0, cy = 0) => {
  const turn = chance() * 6.28
  return smoothPath(
    Array.from({ length: n }, (_, i): Point => {
      const a = turn + (i / n) * Math.PI * 2
      const k = 1 + (chance() - 0.5) * 2 * unevenness
      return [cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k]
    }),
  )
}

export const ellipsePath = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${num(cx - rx)} ${num(cy)}A${num(rx)} ${num(ry)} 0 1 1 ${num(cx + rx)} ${num(cy)}A${num(rx)} ${num(ry)} 0 1 1 ${num(cx - rx)} ${num(cy)}Z`

export const roundedRect = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${num(x + r)} ${num(y)}H${num(x + w - r)}Q${num(x + w)} ${num(y)} ${num(x + w)} ${num(y + r)}V${num(y + h - r)}Q${num(x + w)} ${num(y + h)} ${num(x + w - r)} ${num(y + h)}H${num(x + r)}Q${num(x)} ${num(y + h)} ${num(x)} ${num(y + h - r)}V${num(y + r)}Q${num(x)} ${num(y)} ${num(x + r)} ${num(y)}Z`

/** Path data filled with one paint; `more` is further attributes. */
export const shape = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${more ? ` ${more}` : ''}/>`

/** Path data drawn as a line with round ends. */
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${more.includes('linecap') ? '' : ' stroke-linecap="round"'} stroke-linejoin="round"${more ? ` ${more}` : ''}/>`

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${fill}"${more ? ` ${more}` : ''}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"${more ? ` ${more}` : ''}/>`

export const group = (transform: string, ...children: readonly string[]): string =>
  `<g transform="${transform}">${children.join('')}</g>`

/** The transform that puts a drawing at (x, y), scaled and then turned by r degrees. */
export const at = (x: number, y: number, scale = 1, r = 0, scaleY = scale): string => {
  const turned = r ? `rotate(${num(r)})` : ''
  const scaled =
    scale !== 1 || scaleY !== 1
      ? `scale(${thousandths(scale)}${scaleY !== scale ? ` ${thousandths(scaleY)}` : ''})`
      : ''
  return `translate(${num(x)} ${num(y)})${turned}${scaled}`
}

/** Text for an attribute. */
export const attributeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
