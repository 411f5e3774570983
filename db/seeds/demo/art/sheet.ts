import { type Chance, chanceFrom } from './chance.ts'
import type { MotifTile } from './motif-tiles.ts'

/** Offset, colour and opacity of one stop of a gradient. */
export type Stop = readonly [offset: number, colour: string, opacity?: number]

/** One picture in the making: its chance, and the definitions (gradients, clips, tiles, symbols) it shares. */
export class Sheet {
  readonly chance: Chance
  readonly #prefix: string
  readonly #definitions: string[] = []
  readonly #ids = new Map<string, string>()

  constructor(prefix: string, seed: number) {
    this.#prefix = prefix
    this.chance = chanceFrom(seed)
  }

  get definitions(): string {
    return this.#definitions.join('')
  }

  /** The id of a definition, made the first time its key is asked for. */
  once(key: string, make: (id: string) => string): string {
    const known = this.#ids.get(key)
    if (known) return known
    const id = this.#prefix + this.#ids.size.toString(36)
    this.#ids.set(key, id)
    this.#definitions.push(make(id))
    return id
  }

  /** A linear gradient over the box of what it fills. */
  linear(stops: readonly Stop[], x1 = 0, y1 = 0, x2 = 1, y2 = 0): string {
    const make = (id: string) =>
      `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`
    return `url(#${this.once(`linear ${JSON.stringify([stops, x1, y1, x2, y2])}`, make)})`
  }

  /** A radial gradient over the box of what it fills. */
  radial(stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string {
    const make = (id: string) =>
      `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`
    return `url(#${this.once(`radial ${JSON.stringify([stops, cx, cy, r])}`, make)})`
  }

  /** The attribute that keeps a drawing inside path data. */
  clip(d: string): string {
    return `clip-path="url(#${this.once(`clip ${d}`, id => `<clipPath id="${id}"><path d="${d}"/></clipPath>`)})"`
  }

  /** A drawing kept once and placed often with `use`. */
  symbol(key: string, draw: () => string): string {
    return this.once(`symbol ${key}`, id => `<g id="${id}">${draw()}</g>`)
  }

  /** A motif as a paint, upright or on the diagonal. */
  tile(motif: MotifTile, scale: number, turn: 0 | 45 = 0): string {
    return turn ? this.#diagonal(motif, scale) : this.pattern(motif, `scale(${scale})`)
  }

  /**
   * The motif turned by 45 degrees. The tile is made square and drawn already turned, since a pattern that is
   * turned by its transform takes ten times as long to fill.
   */
  #diagonal(motif: MotifTile, scale: number): string {
    const side = Math.sqrt(motif.w * motif.h)
    const period = round(side * Math.SQRT2)
    const square = `scale(${round(side / motif.w)} ${round(side / motif.h)})`
    const spots = [-1, 0, 1, 2].flatMap(column => [-2, -1, 0, 1].map(row => [column, row] as const))
    const body = spots
      .map(
        ([column, row]) =>
          `<g transform="translate(${round(column * side)} ${round(row * side)})${square}">${motif.body}</g>`,
      )
      .join('')
    return this.pattern(
      { w: period, h: period, body: `<g transform="rotate(45)">${body}</g>` },
      `scale(${scale})`,
    )
  }

  /**
   * A motif as a paint under any transform. Several motifs make one tile: small tiles that do not fall on
   * whole pixels take twice as long to fill.
   */
  pattern(motif: MotifTile, transform: string): string {
    const make = (id: string) => {
      const [columns, rows] = [timesIn(TILE_SIZE, motif.w), timesIn(TILE_SIZE, motif.h)]
      const one = this.symbol(motif.body, () => motif.body)
      const spots = Array.from({ length: columns * rows }, (_, i) => {
        const [x, y] = [(i % columns) * motif.w, Math.floor(i / columns) * motif.h]
        return `<use href="#${one}" x="${round(x)}" y="${round(y)}"/>`
      })
      const size = `width="${round(columns * motif.w)}" height="${round(rows * motif.h)}"`
      return `<pattern id="${id}" ${size} patternUnits="userSpaceOnUse" patternTransform="${transform}">${spots.join('')}</pattern>`
    }
    return `url(#${this.once(`pattern ${transform} ${motif.w} ${motif.body}`, make)})`
  }
}

/** A tile of about this many units fills fastest. */
const TILE_SIZE = 250
const timesIn = (size: number, part: number): number => Math.max(1, Math.round(size / part))

const round = (v: number): number => Math.round(v * 100) / 100

const stopsOf = (stops: readonly Stop[]): string =>
  stops
    .map(
      ([offset, colour, opacity]) =>
        `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    )
    .join('')
