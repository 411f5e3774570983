import { countCommon } from './bit-count.ts'
import type { Bits, SlotSet } from './slot-set.ts'

const listedAtMost = 512

/** A set that many others are counted against; when it is small, slot by slot. */
export class BaseSet {
  readonly size: number
  private readonly slots: readonly number[] | undefined

  constructor(private readonly bits: Bits) {
    this.size = bits.size()
    this.slots = this.size <= listedAtMost ? bits.array() : undefined
  }

  /** How many of the base have the fact. */
  readonly count = (set: SlotSet): number =>
    this.slots && !set.isListed ? set.countAmong(this.slots) : set.countIn(this.bits)

  readonly countBits = (bits: Bits): number => {
    if (!this.slots) return countCommon(this.bits, bits)
    let count = 0
    for (const slot of this.slots) if (bits.has(slot)) count++
    return count
  }
}
