/** A number from 0 to 1 that is always the same for the same words: the town looks alike on every machine. */
export function chance(...words: (string | number)[]): number {
  let hash = 2166136261
  for (const char of words.join('|')) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

/** A whole number from `least` to `most`, both possible. */
export const chanceBetween = (least: number, most: number, ...words: (string | number)[]): number =>
  least + Math.floor(chance(...words) * (most - least + 1))
