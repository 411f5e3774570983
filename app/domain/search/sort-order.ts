import type { Bits } from './slot-set.ts'

/** Compares two slots; a total order, so that a page never changes by the history of the index. */
export type SlotComparison = (a: number, b: number) => number

const sortedAtMost = 256

/** Every slot in the order of one sort. A dead slot keeps its place, unseen, until it is dropped. */
export class SortOrder {
  private slots = new Uint32Array(64)
  private length = 0

  constructor(private readonly compare: SlotComparison) {}

  insert(added: readonly number[]): void {
    const news = [...added].sort(this.compare)
    this.reserve(this.length + news.length)
    let end = this.length
    for (let at = news.length - 1; at >= 0; at--) {
      const slot = news[at] ?? 0
      const place = this.placeOf(slot, end)
      this.slots.copyWithin(place + at + 1, place, end)
      this.slots[place + at] = slot
      end = place
    }
    this.length += news.length
  }

  drop(dead: Bits): void {
    const kept = this.slots.subarray(0, this.length).filter(slot => !dead.has(slot))
    this.slots.set(kept)
    this.length = kept.length
  }

  /**
   * The members from `offset` on, at most `limit`. Few members are sorted; many are met by walking the
   * order until the page is full.
   */
  pageOf(members: Bits, size: number, offset: number, limit: number): number[] {
    if (offset >= size) return []
    if (size <= sortedAtMost)
      return members
        .array()
        .sort(this.compare)
        .slice(offset, offset + limit)
    const page: number[] = []
    const { words } = members
    let toSkip = offset
    for (let at = 0; at < this.length; at++) {
      const slot = this.slots[at] ?? 0
      if (((words[slot >>> 5] ?? 0) & (1 << slot)) === 0) continue
      if (toSkip > 0) {
        toSkip--
        continue
      }
      page.push(slot)
      if (page.length === limit) break
    }
    return page
  }

  private placeOf(slot: number, end: number): number {
    let low = 0
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(this.slots[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private reserve(length: number): void {
    if (length <= this.slots.length) return
    const wider = new Uint32Array(2 * length)
    wider.set(this.slots)
    this.slots = wider
  }
}
