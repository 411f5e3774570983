import { type Chance, pick } from '../chance.ts'
import { darken, lighten, mix } from '../colour.ts'
import type { Sheet } from '../sheet.ts'
import { blobPath, ellipse, ellipsePath, group, num, roundedRect, shape, stroke } from '../svg.ts'

export const crust = (sheet: Sheet, d: string, c: string, edge: string, k = 1) =>
  stroke(d, '#3A1710', 9 * k, 'stroke-opacity=".22"') +
  shape(
    d,
    sheet.radial(
      [
        [0, lighten(c, 0.42)],
        [0.55, c],
        [1, mix(c, edge, 0.75)],
      ],
      0.36,
      0.32,
      0.78,
    ),
  ) +
  stroke(d, edge, 2.6 * k, 'stroke-opacity=".75"')

/** Crumbs, spices or salt strewn over an ellipse, one path a colour. */
export const specks = (
  chance: Chance,
  count: number,
  size: number,
  colours: readonly string[],
  rx = 36,
  ry = 36,
  opacity = 1,
): string => {
  const byColour = new Map<string, string>()
  for (let i = 0; i < count; i++) {
    const a = chance() * 6.28
    const reach = Math.sqrt(chance())
    const colour = pick(chance, colours)
    const r = size * (0.6 + chance() * 0.8)
    const [x, y] = [Math.cos(a) * reach * rx, Math.sin(a) * reach * ry]
    const speck = `M${num(x - r)} ${num(y)}a${num(r)} ${num(r * 0.8)} 0 1 0 ${num(r * 2)} 0a${num(r)} ${num(r * 0.8)} 0 1 0 ${num(-r * 2)} 0`
    byColour.set(colour, (byColour.get(colour) ?? '') + speck)
  }
  return [...byColour]
    .map(([colour, d]) => shape(d, colour, opacity < 1 ? `fill-opacity="${opacity}"` : ''))
    .join('')
}

export const shine = (d: string, w = 5, o = 0.5) => stroke(d, '#FFF9EA', w, `stroke-opacity="${o}"`)

type Bean = { readonly x: number; readonly y: number; readonly turn: number; readonly colour: string }

/** A slice of tempeh, battered and fried: beans packed in mycelium, a lacy rim. */
export const tempehChip = (sheet: Sheet, chance: Chance, colour: string, edge: string, over = ''): string => {
  const [w, h] = [40 + chance() * 5, 37 + chance() * 6]
  const d = blobPath(chance, w + 6, h + 6, 12, 0.07)
  const gleam = `M${num(-w * 0.75)} ${num(-h * 0.3)}Q${num(-w * 0.6)} ${num(-h * 0.8)} ${num(-w * 0.1)} ${num(-h * 0.88)}`
  return crust(sheet, d, colour, edge) + beansArt(beansIn(chance, w, h)) + over + shine(gleam, 4, 0.55)
}

const beansIn = (chance: Chance, w: number, h: number): Bean[] => {
  const beans: Bean[] = []
  for (let row = -2; row <= 2; row++)
    for (let column = -2; column <= 2; column++) {
      const x = column * 15.5 + (row % 2) * 7 + (chance() - 0.5) * 6
      const y = row * 14.5 + (chance() - 0.5) * 6
      if (Math.hypot(x / w, y / h) > 0.86 || chance() < 0.08) continue
      beans.push({
        x,
        y,
        turn: chance() * 180,
        colour: pick(chance, ['#F3D9A0', '#EBC98A', '#F7E4B8', '#E2B871']),
      })
    }
  return beans
}

/** All beans of a slice in a few paths: one element a bean would make a heap of slices slow. */
const beansArt = (beans: readonly Bean[]): string => {
  const byColour = new Map<string, string>()
  let [shadows, seams] = ['', '']
  for (const { x, y, turn, colour } of beans) {
    const a = (turn * Math.PI) / 180
    const [cos, sin] = [Math.cos(a), Math.sin(a)]
    shadows += turnedEllipse(x, y, 9, 6.4, turn)
    byColour.set(colour, (byColour.get(colour) ?? '') + turnedEllipse(x - 0.6, y - 0.8, 8, 5.4, turn))
    seams += `M${num(x - 3.5 * cos)} ${num(y - 3.5 * sin)}Q${num(x - 1.6 * sin)} ${num(y + 1.6 * cos)} ${num(x + 3.5 * cos)} ${num(y + 3.5 * sin)}`
  }
  return (
    shape(shadows, '#5E3512', 'fill-opacity=".45"') +
    [...byColour].map(([colour, d]) => shape(d, colour)).join('') +
    stroke(seams, '#A46F32', 1.3)
  )
}

const turnedEllipse = (x: number, y: number, rx: number, ry: number, turn: number): string => {
  const [dx, dy] = [rx * Math.cos((turn * Math.PI) / 180), rx * Math.sin((turn * Math.PI) / 180)]
  const arc = (toX: number, toY: number) => `A${rx} ${ry} ${num(turn)} 1 0 ${num(toX)} ${num(toY)}`
  return `M${num(x - dx)} ${num(y - dy)}${arc(x + dx, y + dy)}${arc(x - dx, y - dy)}Z`
}

export const roundChip = (
  sheet: Sheet,
  chance: Chance,
  c: string,
  edge: string,
  { rx = 44, ry = 40, jit = 0.06, over = '', n = 11 } = {},
) => {
  const d = blobPath(chance, rx, ry, n, jit)
  return (
    crust(sheet, d, c, edge) +
    over +
    shine(
      `M${num(-rx * 0.72)} ${num(-ry * 0.25)}Q${num(-rx * 0.55)} ${num(-ry * 0.75)} ${num(-rx * 0.05)} ${num(-ry * 0.8)}`,
      4,
      0.55,
    )
  )
}

export const appleRound = (sheet: Sheet, chance: Chance, pale = '#F6E3AE') => {
  const d = blobPath(chance, 45, 43, 14, 0.045)
  const star = Array.from({ length: 5 }, (_, i) => {
    const a = i * 72 + chance() * 6
    return group(
      `rotate(${num(a)})`,
      shape('M0 -3C6 -8 6 -16 0 -21C-6 -16 -6 -8 0 -3Z', '#C9985A', 'fill-opacity=".75"') +
        (chance() < 0.7 ? ellipse(0, -12, 2.4, 4.6, '#5B2E18') : ''),
    )
  }).join('')
  return (
    stroke(d, '#3A1710', 9, 'stroke-opacity=".2"') +
    shape(
      d,
      sheet.radial(
        [
          [0, '#FFF6D8'],
          [0.6, pale],
          [0.86, mix(pale, '#E0A44C', 0.55)],
          [1, '#D98F3C'],
        ],
        0.42,
        0.4,
        0.62,
      ),
    ) +
    stroke(d, pick(chance, ['#B8322B', '#C4463A', '#A93A26']), 5.4) +
    stroke(
      'M0 -23L0 -37M22 -7L35 -12M14 19L22 30M-14 19L-22 30M-22 -7L-35 -12',
      '#D9A85E',
      1.8,
      'stroke-opacity=".6"',
    ) +
    star +
    shine('M-35 -12Q-29 -31 -8 -36', 4, 0.7)
  )
}

export const pineappleRing = (sheet: Sheet, chance: Chance) => {
  // pineapple
  const d = blobPath(chance, 46, 44, 16, 0.05)
  const rays = Array.from({ length: 18 }, (_, i) => {
    const a = (i / 18) * 6.28 + chance() * 0.1
    return `M${num(Math.cos(a) * 15)} ${num(Math.sin(a) * 15)}L${num(Math.cos(a) * (34 + chance() * 7))} ${num(Math.sin(a) * (34 + chance() * 7))}`
  }).join('')
  return (
    crust(sheet, d, '#F4C542', '#B9791B') +
    stroke(rays, '#C98A1E', 2.2, 'stroke-opacity=".7"') +
    shape(ellipsePath(0, 0, 11, 10), '#8A5413', 'fill-opacity=".55"') +
    stroke(ellipsePath(0, 0, 12, 11), '#FBE394', 3) +
    shine('M-36 -14Q-29 -32 -8 -37', 4.5, 0.7)
  )
}

/** Short curved fibres, one path a colour. */
export const strands = (
  chance: Chance,
  count: number,
  length: number,
  colours: readonly string[],
  width: number,
  rx = 36,
  ry = 30,
): string => {
  const byColour = new Map<string, string>()
  for (let i = 0; i < count; i++) {
    const [x, y] = [(chance() - 0.5) * 2 * rx, (chance() - 0.5) * 2 * ry]
    const a = chance() * 6.28
    const l = length * (0.6 + chance() * 0.7)
    const bend = (chance() - 0.5) * l
    const [dx, dy] = [Math.cos(a), Math.sin(a)]
    const colour = pick(chance, colours)
    const fibre = `M${num(x)} ${num(y)}q${num(dx * l * 0.5 - dy * bend)} ${num(dy * l * 0.5 + dx * bend)} ${num(dx * l)} ${num(dy * l)}`
    byColour.set(colour, (byColour.get(colour) ?? '') + fibre)
  }
  return [...byColour].map(([colour, d]) => stroke(d, colour, width)).join('')
}

export const peanut = (sheet: Sheet, c = '#D9A05B') =>
  stroke(ellipsePath(0, 0, 17, 11.5), '#3A1710', 5, 'stroke-opacity=".25"') +
  ellipse(
    0,
    0,
    17,
    11.5,
    sheet.radial(
      [
        [0, lighten(c, 0.55)],
        [0.6, c],
        [1, darken(c, 0.25)],
      ],
      0.35,
      0.3,
      0.8,
    ),
  ) +
  stroke('M-14 2Q0 6 14 1', darken(c, 0.3), 1.6, 'stroke-opacity=".6"') +
  shine('M-9 -5Q-2 -8 5 -7', 2.4, 0.7)

export const pastry = (sheet: Sheet, chance: Chance, top: string, side: string, over = '', ry = 42) => {
  // a domed round cake
  const d = blobPath(chance, 47, ry, 16, 0.02)
  return (
    stroke(d, '#3A1710', 10, 'stroke-opacity=".22"') +
    shape(
      d,
      sheet.radial(
        [
          [0, lighten(side, 0.5)],
          [0.7, side],
          [1, darken(side, 0.14)],
        ],
        0.36,
        0.32,
        0.75,
      ),
    ) +
    shape(
      blobPath(chance, 40, ry * 0.84, 12, 0.03, 0, -2),
      sheet.radial(
        [
          [0, lighten(top, 0.28)],
          [0.62, top],
          [0.9, darken(top, 0.12)],
          [1, mix(top, side, 0.6)],
        ],
        0.42,
        0.38,
        0.62,
      ),
    ) +
    stroke(
      `M-42 8Q-36 ${num(ry * 0.6)} -18 ${num(ry * 0.84)}M14 ${num(ry * 0.88)}Q36 ${num(ry * 0.66)} 43 4`,
      darken(side, 0.25),
      1.8,
      'stroke-opacity=".5"',
    ) +
    over +
    shine(`M-27 -12Q-22 ${num(-ry * 0.58)} -4 ${num(-ry * 0.62)}`, 5, 0.5)
  )
}

export const leafVeins = (c: string, edge: string, vein: string) => (l: number, w: number) =>
  shape(`M0 ${l}C${w} ${l * 0.5} ${w} ${-l * 0.5} 0 ${-l}C${-w} ${-l * 0.5} ${-w} ${l * 0.5} 0 ${l}Z`, c) +
  stroke(
    `M0 ${l * 0.95}V${-l * 0.8}M0 ${l * 0.4}L${w * 0.5} ${l * 0.05}M0 ${l * 0.4}L${-w * 0.5} ${l * 0.05}M0 0L${w * 0.5} ${-l * 0.34}M0 0L${-w * 0.5} ${-l * 0.34}`,
    vein,
    2,
  ) +
  stroke(`M0 ${l}C${w} ${l * 0.5} ${w} ${-l * 0.5} 0 ${-l}`, edge, 1.6)

export const wrapCandy = (sheet: Sheet, _chance: Chance, paper: string, stripe?: string, inside?: string) => {
  const b = roundedRect(-27, -17, 54, 34, 9)
  return (
    stroke('M-30 0L-50 -14Q-45 0 -50 14ZM30 0L50 -14Q45 0 50 14Z', '#3A1710', 6, 'stroke-opacity=".18"') +
    shape(
      'M-26 -4L-50 -16Q-44 -5 -49 0Q-44 6 -50 16L-26 4ZM26 -4L50 -16Q44 -5 49 0Q44 6 50 16L26 4Z',
      darken(paper, 0.08),
    ) +
    stroke(
      'M-30 0L-46 -8M-30 0H-46M-30 0L-46 8M30 0L46 -8M30 0H46M30 0L46 8',
      darken(paper, 0.3),
      1.3,
      'stroke-opacity=".6"',
    ) +
    stroke(b, '#3A1710', 7, 'stroke-opacity=".18"') +
    shape(
      b,
      sheet.linear(
        [
          [0, lighten(paper, 0.5)],
          [0.5, paper],
          [1, darken(paper, 0.22)],
        ],
        0,
        0,
        0.3,
        1,
      ),
    ) +
    (inside ? shape(roundedRect(-20, -12, 40, 24, 7), inside, 'fill-opacity=".35"') : '') +
    (stripe ? shape('M-13 -17H-5V17H-13ZM5 -17H13V17H5Z', stripe) : '') +
    shine('M-20 -10H14', 4, 0.7)
  )
}

export const bean = (sheet: Sheet, c: string, seam: string) =>
  stroke(ellipsePath(0, 0, 22, 15.5), '#1B0B06', 5, 'stroke-opacity=".3"') +
  ellipse(
    0,
    0,
    22,
    15.5,
    sheet.radial(
      [
        [0, lighten(c, 0.34)],
        [0.5, c],
        [1, darken(c, 0.4)],
      ],
      0.34,
      0.28,
      0.8,
    ),
  ) +
  stroke('M-20 1C-8 -6 6 7 20 -1', seam, 2.8) +
  shine('M-13 -7Q-4 -11.5 6 -10', 2.6, 0.5)
