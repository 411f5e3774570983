import type { TypedFastBitSet } from 'typedfastbitset'

/**
 * How many slots both sets hold. Facets call this dozens of times a page, so eight words share one
 * bit count (carry-save adders, Harley and Seal); the library's own counts each word alone and takes
 * half as long again.
 */
export function countCommon(left: TypedFastBitSet, right: TypedFastBitSet): number {
  const a = left.words
  const b = right.words
  const length = Math.min(a.length, b.length)
  let ones = 0
  let twos = 0
  let fours = 0
  let eights = 0
  let at = 0
  for (; at + 8 <= length; at += 8) {
    let x = both(a, b, at)
    let y = both(a, b, at + 1)
    const twosA = carry(ones, x, y)
    ones ^= x ^ y
    x = both(a, b, at + 2)
    y = both(a, b, at + 3)
    const twosB = carry(ones, x, y)
    ones ^= x ^ y
    const foursA = carry(twos, twosA, twosB)
    twos ^= twosA ^ twosB
    x = both(a, b, at + 4)
    y = both(a, b, at + 5)
    const twosC = carry(ones, x, y)
    ones ^= x ^ y
    x = both(a, b, at + 6)
    y = both(a, b, at + 7)
    const twosD = carry(ones, x, y)
    ones ^= x ^ y
    const foursB = carry(twos, twosC, twosD)
    twos ^= twosC ^ twosD
    eights += weight(carry(fours, foursA, foursB))
    fours ^= foursA ^ foursB
  }
  let count = 8 * eights + 4 * weight(fours) + 2 * weight(twos) + weight(ones)
  for (; at < length; at++) count += weight(both(a, b, at))
  return count
}

/** How many of these slots the set holds. */
export function countAmong(slots: Uint32Array, set: TypedFastBitSet): number {
  const { words } = set
  let count = 0
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number
    count += ((words[slot >>> 5] as number) >>> (slot & 31)) & 1
  }
  return count
}

function both(a: Uint32Array, b: Uint32Array, at: number): number {
  return (a[at] as number) & (b[at] as number)
}

function carry(x: number, y: number, z: number): number {
  return (x & y) | ((x ^ y) & z)
}

function weight(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
