import { type Bits, emptyBits } from './slot-set.ts'

/** Slots that hold up to and on a day (in WIB). The set for one day is kept until another day is asked for. */
export class DatedSlots {
  private readonly lastDays: (string | null | undefined)[] = []
  private day = ''
  private valid = emptyBits()

  add(slot: number, untilOn: string | null): void {
    this.lastDays[slot] = untilOn
    if (holdsOn(this.day, untilOn)) this.valid.add(slot)
  }

  remove(slot: number): void {
    this.lastDays[slot] = undefined
    this.valid.remove(slot)
  }

  /** Not to be changed by the caller. */
  validOn(today: string): Bits {
    if (today !== this.day) {
      this.day = today
      this.valid = emptyBits()
      for (const [slot, untilOn] of this.lastDays.entries()) {
        if (holdsOn(today, untilOn)) this.valid.add(slot)
      }
    }
    // Every other set is only read as far as this one reaches.
    if (this.valid.words.at(-1) === 0) this.valid.trim()
    return this.valid
  }
}

export function holdsOn(day: string, untilOn: string | null | undefined): boolean {
  return untilOn === null || (untilOn !== undefined && untilOn >= day)
}
