import { countAmong, countCommon } from './bit-count.ts'
import type { Bits, SlotSet } from './slot-set.ts'

const listedAtMost = 1024

/** A set that many others are counted against; when it is small, slot by slot. */
export class BaseSet {
  readonly size: number
  private readonly slots: Uint32Array | undefined

  constructor(private readonly bits: Bits) {
    this.size = bits.size()
    this.slots = this.size <= listedAtMost ? Uint32Array.from(bits.array()) : undefined
  }

  /** How many of the base have the fact. */
  readonly count = (set: SlotSet): number =>
    this.slots ? set.countAmong(this.slots, this.bits) : set.countIn(this.bits)

  readonly countBits = (bits: Bits): number =>
    this.slots ? countAmong(this.slots, bits) : countCommon(this.bits, bits)
}
