/** A stream of numbers in [0, 1) that is the same on every run. */
export type Chance = () => number

/** FNV-1a over code points: 32 bits, stable across machines. */
export const hash = (text: string): number => {
  let h = 2166136261
  for (const letter of text) {
    h ^= letter.codePointAt(0) ?? 0
    h = Math.imul(h, 16777619)
  }
  return h >>> 0
}

/** Mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(chance: Chance, list: readonly T[]): T =>
  nth(list, Math.floor(chance() * list.length))

/** The nth of a list that is never empty, counting round. */
export const nth = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
