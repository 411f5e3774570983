import type { Motif } from '#db/schema/products.ts'
import { type Box, circle, mm } from './drawing.ts'

/*
 * The patterns of the categories, after what Malang paints and carves, as filled shapes only: they hold on a thermal
 * printer and in one colour. A tile is one high and as wide as said; a band is a whole number of tiles.
 */
type Tile = { width: number; draw: (at: Placed) => string }
type Placed = { x: number; y: number; scale: number }

const point = ({ x, y, scale }: Placed, px: number, py: number): string =>
  `${mm(x + px * scale)} ${mm(y + py * scale)}`

const dot = (at: Placed, x: number, y: number, r: number): string =>
  circle(at.x + x * at.scale, at.y + y * at.scale, r * at.scale)

const through = (at: Placed, ...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => point(at, x, y)).join('L')}Z`

/** A leaf from a point, so long and so wide. @param turn degrees from upwards, clockwise */
function petal(at: Placed, x: number, y: number, turn: number, long: number, wide: number): string {
  const radians = (turn * Math.PI) / 180
  const [dx, dy] = [Math.sin(radians), -Math.cos(radians)]
  const side = (along: number, across: number) =>
    point(at, x + dx * along * long - dy * across * wide, y + dy * along * long + dx * across * wide)
  return (
    `M${side(0, 0)}C${side(0.25, 0.55)} ${side(0.75, 0.6)} ${side(1, 0)}` +
    `C${side(0.75, -0.6)} ${side(0.25, -0.55)} ${side(0, 0)}Z`
  )
}

const fan = (
  at: Placed,
  x: number,
  y: number,
  turns: readonly number[],
  long: number,
  wide: number,
): string => turns.map(turn => petal(at, x, y, turn, long, wide)).join('')

const tiles: Readonly<Record<Motif, Tile>> = {
  /** Four seeds round a point. */
  kawung: {
    width: 1,
    draw: at =>
      [45, 135, 225, 315]
        .map(turn => {
          const radians = (turn * Math.PI) / 180
          return petal(at, 0.5 + 0.08 * Math.sin(radians), 0.5 - 0.08 * Math.cos(radians), turn, 0.54, 0.34)
        })
        .join('') +
      dot(at, 0.5, 0.5, 0.045) +
      [
        [0.5, 0.1],
        [0.5, 0.9],
        [0.1, 0.5],
        [0.9, 0.5],
      ]
        .map(([x = 0, y = 0]) => dot(at, x, y, 0.05))
        .join(''),
  },
  /** Leaves to both sides of a running stem. */
  vine: {
    width: 1.2,
    draw: at =>
      `M${point(at, 0, 0.47)}C${point(at, 0.3, 0.17)} ${point(at, 0.3, 0.17)} ${point(at, 0.6, 0.47)}` +
      `C${point(at, 0.9, 0.77)} ${point(at, 0.9, 0.77)} ${point(at, 1.2, 0.47)}` +
      `V${mm(at.y + 0.53 * at.scale)}` +
      `C${point(at, 0.9, 0.83)} ${point(at, 0.9, 0.83)} ${point(at, 0.6, 0.53)}` +
      `C${point(at, 0.3, 0.23)} ${point(at, 0.3, 0.23)} ${point(at, 0, 0.53)}Z` +
      petal(at, 0.26, 0.34, 165, 0.5, 0.3) +
      petal(at, 0.36, 0.28, 55, 0.36, 0.24) +
      petal(at, 0.86, 0.66, -15, 0.5, 0.3) +
      petal(at, 0.96, 0.72, 235, 0.36, 0.24) +
      dot(at, 0.08, 0.16, 0.05) +
      dot(at, 0.6, 0.84, 0.05),
  },
  /** The lotus of the pond around the Tugu. */
  lotus: {
    width: 1.1,
    draw: at =>
      fan(at, 0.55, 0.72, [-74, 74], 0.46, 0.2) +
      fan(at, 0.55, 0.72, [-42, 42], 0.56, 0.22) +
      fan(at, 0.55, 0.72, [0], 0.62, 0.26) +
      through(at, [0.2, 0.8], [0.9, 0.8], [0.76, 0.9], [0.34, 0.9]) +
      dot(at, 0.08, 0.24, 0.05) +
      dot(at, 1.02, 0.24, 0.05),
  },
  /** The diadem of a Malang mask. */
  crown: {
    width: 1.2,
    draw: at =>
      fan(at, 0.6, 0.66, [0], 0.6, 0.3) +
      fan(at, 0.38, 0.68, [-12], 0.44, 0.24) +
      fan(at, 0.82, 0.68, [12], 0.44, 0.24) +
      fan(at, 0.18, 0.7, [-24], 0.3, 0.18) +
      fan(at, 1.02, 0.7, [24], 0.3, 0.18) +
      through(at, [0.1, 0.74], [1.1, 0.74], [1.06, 0.82], [0.14, 0.82]) +
      [0.2, 0.4, 0.6, 0.8, 1].map(x => dot(at, x, 0.91, 0.045)).join(''),
  },
  /** The fringe of the lion. */
  tassel: {
    width: 0.7,
    draw: at =>
      through(at, [0, 0.06], [0.7, 0.06], [0.7, 0.14], [0, 0.14]) +
      petal(at, 0.2, 0.18, 180, 0.66, 0.3) +
      dot(at, 0.2, 0.9, 0.06) +
      petal(at, 0.53, 0.18, 180, 0.42, 0.22) +
      dot(at, 0.53, 0.68, 0.05),
  },
  /** Blades that lean one way. */
  parang: {
    width: 0.7,
    draw: at =>
      `M${point(at, 0.02, 0.86)}C${point(at, 0.3, 0.86)} ${point(at, 0.26, 0.62)} ${point(at, 0.3, 0.46)}` +
      `C${point(at, 0.34, 0.26)} ${point(at, 0.46, 0.14)} ${point(at, 0.68, 0.14)}` +
      `C${point(at, 0.6, 0.26)} ${point(at, 0.58, 0.4)} ${point(at, 0.55, 0.54)}` +
      `C${point(at, 0.5, 0.76)} ${point(at, 0.3, 0.94)} ${point(at, 0.02, 0.86)}Z` +
      dot(at, 0.16, 0.42, 0.06) +
      dot(at, 0.28, 0.2, 0.045) +
      dot(at, 0.6, 0.82, 0.05),
  },
  /** The monument, with lotus at its foot. */
  tugu: {
    width: 1,
    draw: at =>
      through(at, [0.5, 0.06], [0.56, 0.18], [0.6, 0.74], [0.4, 0.74], [0.44, 0.18]) +
      through(
        at,
        [0.3, 0.77],
        [0.7, 0.77],
        [0.7, 0.83],
        [0.78, 0.83],
        [0.78, 0.9],
        [0.22, 0.9],
        [0.22, 0.83],
        [0.3, 0.83],
      ) +
      fan(at, 0.14, 0.9, [-38, 0, 38], 0.34, 0.17) +
      fan(at, 0.86, 0.9, [-38, 0, 38], 0.34, 0.17) +
      dot(at, 0.24, 0.34, 0.05) +
      dot(at, 0.76, 0.34, 0.05),
  },
}

/** A row of whole tiles that fills a box from end to end. */
export function motifBand(motif: Motif, box: Box): string {
  const { width, draw } = tiles[motif]
  const count = Math.max(1, Math.floor(box.width / (width * box.height)))
  const step = box.width / count
  const scale = Math.min(box.height, step / width)
  const side = (step - width * scale) / 2
  return Array.from({ length: count }, (_, at) =>
    draw({ x: box.x + at * step + side, y: box.y + (box.height - scale) / 2, scale }),
  ).join('')
}

/** Petals and dots around a circle, for a round lid. */
export function petalRing(x: number, y: number, radius: number, deep: number): string {
  const count = Math.round((2 * Math.PI * radius) / (deep * 0.86))
  const at: Placed = { x, y, scale: 1 }
  return Array.from({ length: count }, (_, nth) => {
    const turn = (nth * 360) / count
    const radians = (turn * Math.PI) / 180
    const half = ((nth + 0.5) * 2 * Math.PI) / count
    return (
      petal(at, radius * Math.sin(radians), -radius * Math.cos(radians), turn, deep, deep * 0.52) +
      dot(at, (radius + deep * 0.78) * Math.sin(half), -(radius + deep * 0.78) * Math.cos(half), deep * 0.09)
    )
  }).join('')
}
