import { type Bits, emptyBits, type SlotSet } from './slot-set.ts'
import { foldSpelling, typedWords } from './spelling.ts'
import type { Vocabulary, Word } from './vocabulary.ts'

export type TextMatch = {
  /** Best first; each holds the ones before it, the last holds all that is found. */
  readonly tiers: readonly Bits[]
  readonly understood: readonly { readonly typed: string; readonly as: string }[]
  readonly relaxed: boolean
}

/** What one typed word may stand for, surest first. */
type Reading = {
  readonly typed: string
  readonly exact: readonly Word[]
  readonly near: readonly Word[]
  readonly misspelt: readonly Word[]
}

const lastWordStartsWith = 2
const anyWordStartsWith = 3
const shortestHalf = 3

/**
 * Finds the slots with all the words, in five tiers: every word exact in the name, and one of them leads
 * it; every word exact in the name; begun there or meant by another word there; misspelt there; anywhere. A word is exact in any of its spellings (keripik,
 * kripik). Only an unknown word is taken for a misspelt one. When no product has all the words, those
 * that have the most of them are found. Undefined: the text has no word to search by.
 */
export function matchText(text: string, vocabulary: Vocabulary, slots: Bits): TextMatch | undefined {
  const typed = typedWords(text)
  if (typed.length === 0) return undefined
  const readings = typed.flatMap((word, at) =>
    readWord(word, at === typed.length - 1 ? lastWordStartsWith : anyWordStartsWith, vocabulary, slots),
  )
  const understood = readings.flatMap(reading => correctionOf(reading, slots))
  const all = withEvery(readings.map(anywhere), slots)
  if (!all.isEmpty()) return { tiers: [...nameTiers(readings, slots), all], understood, relaxed: false }

  const most = withMost(readings.map(anywhere), slots)
  const inName = withAtLeast(most.count, readings.map(inNameAtAll), slots)
  return { tiers: [inName, most.slots], understood, relaxed: readings.length > 1 && most.count > 0 }
}

/** Slots by how many of the words they resemble, nearest first, each holding the ones before it. */
export function resembleText(text: string, vocabulary: Vocabulary, slots: Bits): Bits[] {
  const sets = typedWords(text).map(typed => {
    const known = vocabulary.same(foldSpelling(typed), slots)
    const words = known.length > 0 ? known : vocabulary.mostLike(typed, 3, slots)
    return joined(words.map(word => word.inName))
  })
  return sets.map((_, at) => withAtLeast(sets.length - at, sets, slots))
}

function readWord(typed: string, startsWith: number, vocabulary: Vocabulary, slots: Bits): Reading[] {
  const fold = foldSpelling(typed)
  const exact = vocabulary.same(fold, slots)
  const begun = typed.length >= startsWith ? vocabulary.startingWith(typed, slots) : []
  const near = [...begun, ...vocabulary.meaningTheSame(fold, slots)]
  if (exact.length + near.length > 0) return [{ typed, exact, near, misspelt: [] }]

  const halves = runTogether(typed, vocabulary, slots)
  if (halves) return halves
  return [{ typed, exact, near, misspelt: vocabulary.misspelt(typed, slots) }]
}

/** "keripiktempe" is two words that both exist. */
function runTogether(typed: string, vocabulary: Vocabulary, slots: Bits): Reading[] | undefined {
  for (let at = typed.length - shortestHalf; at >= shortestHalf; at--) {
    const halves = [typed.slice(0, at), typed.slice(at)].map(half => ({
      typed: half,
      exact: vocabulary.same(foldSpelling(half), slots),
      near: [],
      misspelt: [],
    }))
    if (halves.every(half => half.exact.length > 0)) return halves
  }
  return undefined
}

function correctionOf(reading: Reading, slots: Bits): { typed: string; as: string }[] {
  const [first, ...others] = reading.misspelt
  if (!first) return []
  const weigh = (word: Word) => word.inName.countIn(slots)
  let best = first
  for (const word of others) {
    const heavier = weigh(word) - weigh(best)
    if (heavier > 0 || (heavier === 0 && word.spelling < best.spelling)) best = word
  }
  return [{ typed: reading.typed, as: best.spelling }]
}

function nameTiers(readings: readonly Reading[], slots: Bits): Bits[] {
  const exact = readings.map(reading => joined(reading.exact.map(word => word.inName)))
  const begun = readings.map((reading, at) =>
    joined(
      reading.near.map(word => word.inName),
      exact[at],
    ),
  )
  const everyExact = withEvery(exact, slots)
  const leading = readings.flatMap(({ exact, near }) => [...exact, ...near].map(word => word.leading))
  const tiers = [everyExact.new_intersection(joined(leading)), everyExact, withEvery(begun, slots)]
  if (readings.every(reading => reading.misspelt.length === 0)) return tiers
  return [...tiers, withEvery(readings.map(inNameAtAll), slots)]
}

function wordsOfReading(reading: Reading): Word[] {
  return [...reading.exact, ...reading.near, ...reading.misspelt]
}

function inNameAtAll(reading: Reading): Bits {
  return joined(wordsOfReading(reading).map(word => word.inName))
}

function anywhere(reading: Reading): Bits {
  return joined(wordsOfReading(reading).flatMap(word => [word.inName, word.elsewhere]))
}

function joined(sets: readonly SlotSet[], start?: Bits): Bits {
  const union = start?.clone() ?? emptyBits()
  for (const set of sets) set.joinInto(union)
  return union
}

function withEvery(sets: readonly Bits[], slots: Bits): Bits {
  const common = slots.clone()
  for (const set of sets) common.intersection(set)
  return common
}

function withMost(sets: readonly Bits[], slots: Bits): { slots: Bits; count: number } {
  const byCount = countedWords(sets, slots)
  for (let count = sets.length; count > 0; count--) {
    const found = byCount[count]
    if (found && !found.isEmpty()) return { slots: found, count }
  }
  return { slots: emptyBits(), count: 0 }
}

function withAtLeast(count: number, sets: readonly Bits[], slots: Bits): Bits {
  return count > 0 ? (countedWords(sets, slots)[count] ?? emptyBits()) : emptyBits()
}

/** At place n: the slots that are in at least n of the sets. */
function countedWords(sets: readonly Bits[], slots: Bits): Bits[] {
  const byCount: Bits[] = [slots]
  for (const set of sets) {
    for (let count = byCount.length; count > 0; count--) {
      const below = byCount[count - 1]
      if (!below) continue
      const raised = below.new_intersection(set)
      byCount[count] = byCount[count]?.union(raised) ?? raised
    }
  }
  return byCount
}
