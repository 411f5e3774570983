import { distance } from 'fastest-levenshtein'

/** Slips of the hand between two words: letter missing, extra or wrong, or one pair of neighbours swapped. */
export function countSlips(typed: string, word: string): number {
  let fewest = distance(typed, word)
  if (fewest < 2) return fewest
  for (let at = 0; at + 1 < typed.length; at++) {
    const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2)
    if (swapped !== typed) fewest = Math.min(fewest, 1 + distance(swapped, word))
  }
  return fewest
}

/** How many slips still leave a word of this length recognisable. */
export function slipsForgiven(letters: number): number {
  if (letters < 4) return 0
  return letters < 6 ? 1 : 2
}

/** A bit for each letter of the word, so that hopeless pairs are passed over without being compared. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** Each slip changes at most two letters of the set. */
export function mayBeWithin(slips: number, letters: number, others: number): boolean {
  let differing = letters ^ others
  for (let left = 2 * slips; left >= 0; left--) {
    if (differing === 0) return true
    differing &= differing - 1
  }
  return false
}
