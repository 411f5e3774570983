import { type Bits, SlotSet } from './slot-set.ts'

/** The values of one facet, each with the slots that have it. */
export class FacetValues {
  private readonly values = new Map<string, SlotSet>()
  private readonly nothing = new SlotSet()

  add(slot: number, given: readonly string[]): void {
    for (const value of new Set(given)) this.slotsOf(value).add(slot)
  }

  /** A value that no product has is a set with no slot. */
  get(value: string): SlotSet {
    return this.values.get(value) ?? this.nothing
  }

  drop(dead: Bits): void {
    for (const [value, slots] of this.values) {
      slots.drop(dead)
      if (slots.isEmpty()) this.values.delete(value)
    }
  }

  /** Greatest count first; what counts nothing is left out. */
  counts(countOf: (slots: SlotSet) => number): Map<string, number> {
    const counted = [...this.values]
      .map(([value, slots]) => [value, countOf(slots)] as const)
      .filter(([, count]) => count > 0)
    return new Map(counted.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
  }

  private slotsOf(value: string): SlotSet {
    const known = this.values.get(value)
    if (known) return known
    const slots = new SlotSet()
    this.values.set(value, slots)
    return slots
  }
}
