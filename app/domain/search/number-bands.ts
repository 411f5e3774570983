import { type Bits, emptyBits } from './slot-set.ts'

/**
 * A number per slot, kept in bands whose upper edges are inclusive, with one open band above them. A
 * range takes whole bands as they are and compares number by number only in the band where it ends.
 */
export class NumberBands {
  private readonly values: number[] = []
  private readonly bands: Bits[]

  constructor(private readonly edges: readonly number[]) {
    this.bands = [...edges, Number.POSITIVE_INFINITY].map(emptyBits)
  }

  set(slot: number, value: number): void {
    this.values[slot] = value
    this.band(this.placeOf(value)).add(slot)
  }

  drop(dead: Bits): void {
    for (const band of this.bands) band.difference(dead)
  }

  between(least: number, most: number): Bits {
    const found = emptyBits()
    for (const [place, band] of this.bands.entries()) {
      const above = this.edges[place - 1] ?? Number.NEGATIVE_INFINITY
      const upTo = this.edges[place] ?? Number.POSITIVE_INFINITY
      if (above >= most || upTo < least) continue
      // Numbers are whole, so a band begins one above the edge below it.
      if (least <= above + 1 && upTo <= most) found.union(band)
      else this.takeExactly(band, least, most, found)
    }
    return found
  }

  /** For each edge, what `count` says of the numbers up to it. */
  countUpTo(count: (band: Bits) => number): number[] {
    let sum = 0
    return this.edges.map((_, place) => {
      sum += count(this.band(place))
      return sum
    })
  }

  private takeExactly(band: Bits, least: number, most: number, found: Bits): void {
    const { values } = this
    const { words } = band
    for (let at = 0; at < words.length; at++) {
      for (let left = words[at] ?? 0; left !== 0; left &= left - 1) {
        const slot = 32 * at + 31 - Math.clz32(left & -left)
        const value = values[slot] ?? Number.NaN
        if (value >= least && value <= most) found.add(slot)
      }
    }
  }

  private placeOf(value: number): number {
    const place = this.edges.findIndex(edge => value <= edge)
    return place < 0 ? this.edges.length : place
  }

  private band(place: number): Bits {
    const band = this.bands[place]
    if (!band) throw new RangeError(`There is no band ${place}.`)
    return band
  }
}
