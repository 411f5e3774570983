import { TypedFastBitSet } from 'typedfastbitset'
import { countAmong, countCommon } from './bit-count.ts'

/** One bit per slot; a slot is a product's place in the index. */
export type Bits = TypedFastBitSet

export function emptyBits(): Bits {
  return new TypedFastBitSet()
}

const listedAtMost = 1024

/** The slots that share one fact: a list while they are few, bits once they are many. */
export class SlotSet {
  private few: number[] | undefined = []
  private bits: Bits | undefined

  /** A slot is added once at most. */
  add(slot: number): void {
    if (this.bits) {
      this.bits.add(slot)
      return
    }
    this.few?.push(slot)
    if (this.few && this.few.length > listedAtMost) {
      this.bits = new TypedFastBitSet(this.few)
      this.few = undefined
    }
  }

  drop(dead: Bits): void {
    this.bits?.difference(dead)
    if (this.few) this.few = this.few.filter(slot => !dead.has(slot))
  }

  isEmpty(): boolean {
    return this.bits ? this.bits.isEmpty() : this.few?.length === 0
  }

  meets(other: Bits): boolean {
    return this.bits ? this.bits.intersects(other) : (this.few?.some(slot => other.has(slot)) ?? false)
  }

  countIn(other: Bits): number {
    if (this.bits) return countCommon(this.bits, other)
    let count = 0
    for (const slot of this.few ?? []) if (other.has(slot)) count++
    return count
  }

  /** The same for a set that is also given slot by slot. */
  countAmong(slots: Uint32Array, other: Bits): number {
    return this.bits ? countAmong(slots, this.bits) : this.countIn(other)
  }

  joinInto(target: Bits): void {
    if (this.bits) target.union(this.bits)
    for (const slot of this.few ?? []) target.add(slot)
  }

  keepIn(target: Bits): void {
    if (this.bits) {
      target.intersection(this.bits)
      return
    }
    const kept = (this.few ?? []).filter(slot => target.has(slot))
    target.words.fill(0)
    for (const slot of kept) target.add(slot)
  }

  takeFrom(target: Bits): void {
    if (this.bits) target.difference(this.bits)
    for (const slot of this.few ?? []) if (target.has(slot)) target.remove(slot)
  }
}
