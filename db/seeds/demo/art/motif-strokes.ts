// Motif families for Omah Oleh, drawn by us after what Malang paints, carves and builds.
// Lines as a canting leaves them: outline, a second line inside (isen), rows of wax dots (cecek).

export const outline = (d: string, c: string, w = 2.4) =>
  `<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`

export const waxDots = (d: string, c: string, w = 3, gap = 6.5) =>
  `<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-dasharray="0 ${gap}"/>`

/** x, y and, where it differs, the radius. */
type Dot = readonly [x: number, y: number, r?: number]

export const dots = (list: readonly Dot[], c: string, r = 2.2) =>
  `<g fill="${c}">${list.map(([x, y, q]) => `<circle cx="${x}" cy="${y}" r="${q ?? r}"/>`).join('')}</g>`

export const place = (x: number, y: number, r: number, s: number, inner: string) =>
  `<g transform="translate(${x} ${y})${r ? `rotate(${r})` : ''}${s === 1 ? '' : `scale(${s})`}">${inner}</g>`

/** A petal standing on the origin: tint, outline, inner line, vein of dots. */
export const petal = (l: number, w: number, r: number, a: string, b: string) =>
  place(
    0,
    0,
    r,
    1,
    `<path d="M0 0C${w} ${-l * 0.28} ${w * 0.95} ${-l * 0.7} 0 ${-l}C${-w * 0.95} ${-l * 0.7} ${-w} ${-l * 0.28} 0 0Z" fill="${b}" fill-opacity=".55" stroke="${a}" stroke-width="2.4" stroke-linejoin="round"/>` +
      waxDots(`M0 ${-l * 0.25}V${-l * 0.8}`, a, 2.2, 5),
  )

export const tileLeaf = (l: number, w: number, r: number, a: string, b: string) =>
  place(
    0,
    0,
    r,
    1,
    `<path d="M0 0C${w} ${-l * 0.2} ${w * 1.1} ${-l * 0.6} ${w * 0.2} ${-l}C${-w * 0.6} ${-l * 0.7} ${-w * 0.7} ${-l * 0.25} 0 0Z" fill="${b}" fill-opacity=".7" stroke="${a}" stroke-width="2.2" stroke-linejoin="round"/>` +
      outline(`M0 0C${w * 0.25} ${-l * 0.35} ${w * 0.25} ${-l * 0.6} ${w * 0.16} ${-l * 0.82}`, a, 1.6),
  )

export const lotus = (a: string, b: string) =>
  [-76, 76, -48, 48, -24, 24].map(r => petal(Math.abs(r) > 60 ? 27 : 31, 8.5, r, a, b)).join('') +
  petal(35, 9.5, 0, a, b) +
  outline('M-29 5C-16 13 16 13 29 5M-21 11C-10 17 10 17 21 11', a) +
  waxDots('M-34 -1C-34 8 -22 16 -14 19', a, 2.6) +
  waxDots('M34 -1C34 8 22 16 14 19', a, 2.6) +
  dots(
    [
      [0, -41],
      [-13, -38, 1.7],
      [13, -38, 1.7],
    ],
    a,
  )
