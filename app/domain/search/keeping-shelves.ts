import { DatedSlots, holdsOn } from './dated-slots.ts'
import type { KeepingShelf } from './product-facts.ts'
import { type Bits, emptyBits } from './slot-set.ts'

type UntilOn = string | null

/** The slots that stand on a shelf where they keep until a day: anywhere, or near a place. */
export class KeepingShelves {
  private readonly anywhere = new DatedSlots()
  private readonly near = new Map<string, Map<number, UntilOn>>()

  add(slot: number, shelves: readonly KeepingShelf[]): void {
    if (shelves.length === 0) return
    this.anywhere.add(slot, latest(shelves.map(shelf => shelf.untilOn)))
    for (const { untilOn, nearPlaces } of shelves) {
      for (const place of nearPlaces) {
        const slots = this.slotsNear(place)
        const known = slots.get(slot)
        slots.set(slot, known === undefined ? untilOn : latest([known, untilOn]))
      }
    }
  }

  remove(slot: number): void {
    this.anywhere.remove(slot)
    for (const slots of this.near.values()) slots.delete(slot)
  }

  /** Not to be changed by the caller. */
  keepingOn(day: string): Bits {
    return this.anywhere.validOn(day)
  }

  keepingNear(place: string, day: string): Bits {
    const found = emptyBits()
    for (const [slot, untilOn] of this.near.get(place) ?? []) if (holdsOn(day, untilOn)) found.add(slot)
    return found
  }

  /** Greatest count first; what counts nothing is left out. */
  countsNear(day: string, count: (slots: Bits) => number): Map<string, number> {
    const counted = [...this.near.keys()]
      .map(place => [place, count(this.keepingNear(place, day))] as const)
      .filter(([, products]) => products > 0)
    return new Map(counted.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
  }

  private slotsNear(place: string): Map<number, UntilOn> {
    const known = this.near.get(place)
    if (known) return known
    const slots = new Map<number, UntilOn>()
    this.near.set(place, slots)
    return slots
  }
}

function latest(days: readonly UntilOn[]): UntilOn {
  let last: UntilOn = ''
  for (const day of days) if (day === null || (last !== null && day > last)) last = day
  return last
}
