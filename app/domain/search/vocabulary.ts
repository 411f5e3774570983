import type { ProductFacts } from './product-facts.ts'
import { type Bits, SlotSet } from './slot-set.ts'
import { foldSpelling, wordsOf } from './spelling.ts'
import { synonymsOf } from './synonyms.ts'
import { countSlips, lettersOf, mayBeWithin, slipsForgiven } from './word-distance.ts'

/** One spelling that occurs in the catalogue, and the slots that have it. */
export type Word = {
  readonly spelling: string
  readonly fold: string
  readonly letters: number
  readonly inName: SlotSet
  /** First word of the Indonesian name, which says what the thing is. */
  readonly leading: SlotSet
  readonly elsewhere: SlotSet
}

type Entry = { readonly key: string; readonly word: Word }

const shortestFold = 3

/**
 * The words of the catalogue. They hardly grow with the number of products, which is what keeps
 * forgiving search as quick in a large catalogue as in a small one. Every question takes the public
 * slots, because a word that only withdrawn products have is no word.
 */
export class Vocabulary {
  private readonly spellings = new Map<string, Word>()
  private readonly byFold = new Map<string, Word[]>()
  private readonly byLength = new Map<number, Word[]>()
  private entries: Entry[] = []
  private entriesAreSorted = true

  add(slot: number, facts: Pick<ProductFacts, 'nameId' | 'nameEn' | 'otherWords'>): void {
    const [leading] = wordsOf(facts.nameId)
    if (leading) this.word(leading).leading.add(slot)
    for (const spelling of wordsOf(`${facts.nameId} ${facts.nameEn}`)) this.word(spelling).inName.add(slot)
    for (const spelling of wordsOf(facts.otherWords)) this.word(spelling).elsewhere.add(slot)
  }

  drop(dead: Bits): void {
    for (const word of this.spellings.values()) {
      word.inName.drop(dead)
      word.leading.drop(dead)
      word.elsewhere.drop(dead)
    }
    const kept = [...this.spellings.values()].filter(
      word => !word.inName.isEmpty() || !word.elsewhere.isEmpty(),
    )
    if (kept.length === this.spellings.size) return
    this.spellings.clear()
    this.byFold.clear()
    this.byLength.clear()
    this.entries = []
    for (const word of kept) this.enter(word)
  }

  /** Spelt like this one, or differently for the same sound. */
  same(fold: string, slots: Bits): Word[] {
    return (this.byFold.get(fold) ?? []).filter(word => occursIn(word, slots))
  }

  meaningTheSame(fold: string, slots: Bits): Word[] {
    return synonymsOf(fold).flatMap(synonym => this.same(synonym, slots))
  }

  startingWith(typed: string, slots: Bits): Word[] {
    const found = new Set<Word>()
    const fold = foldSpelling(typed)
    // A shorter fold ("zzzz" is "s") would begin half the vocabulary.
    for (const start of fold.length < shortestFold ? [typed] : new Set([typed, fold])) {
      for (let at = this.placeOf(start); ; at++) {
        const entry = this.entries[at]
        if (!entry?.key.startsWith(start)) break
        if (!found.has(entry.word) && occursIn(entry.word, slots)) found.add(entry.word)
      }
    }
    return [...found]
  }

  /** The words that take the fewest slips, if those can be forgiven in a word of this length. */
  misspelt(typed: string, slots: Bits): Word[] {
    const fold = foldSpelling(typed)
    // What folds to two letters (`zzzzqqqq` to `sk`) has nothing left to be recognised by.
    let fewest = fold.length < 3 ? 0 : slipsForgiven(typed.length)
    let found: Word[] = []
    if (fewest === 0) return found
    for (const word of this.ofAboutLength(fold, fewest)) {
      const slips = countSlips(fold, word.fold)
      if (slips > fewest || !occursIn(word, slots)) continue
      if (slips < fewest) found = []
      fewest = slips
      found.push(word)
    }
    return found
  }

  /** The words most like this one, most alike first, however far they are. */
  mostLike(typed: string, count: number, slots: Bits): Word[] {
    const fold = foldSpelling(typed)
    const furthest = Math.floor(fold.length / 2)
    return this.ofAboutLength(fold, furthest)
      .map(word => ({ word, slips: countSlips(fold, word.fold) }))
      .filter(({ word, slips }) => slips <= furthest && occursIn(word, slots))
      .sort((a, b) => a.slips - b.slips || (a.word.spelling < b.word.spelling ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word)
  }

  private ofAboutLength(fold: string, slips: number): Word[] {
    const letters = lettersOf(fold)
    const found: Word[] = []
    for (let length = fold.length - slips; length <= fold.length + slips; length++) {
      for (const word of this.byLength.get(length) ?? []) {
        if (mayBeWithin(slips, letters, word.letters)) found.push(word)
      }
    }
    return found
  }

  private word(spelling: string): Word {
    const known = this.spellings.get(spelling)
    if (known) return known
    const fold = foldSpelling(spelling)
    const word = {
      spelling,
      fold,
      letters: lettersOf(fold),
      inName: new SlotSet(),
      leading: new SlotSet(),
      elsewhere: new SlotSet(),
    }
    this.enter(word)
    return word
  }

  private enter(word: Word): void {
    this.spellings.set(word.spelling, word)
    listUnder(this.byFold, word.fold, word)
    // A number is never taken for another number.
    if (!/\p{N}/u.test(word.spelling)) listUnder(this.byLength, word.fold.length, word)
    this.entries.push({ key: word.spelling, word })
    if (word.fold !== word.spelling) this.entries.push({ key: word.fold, word })
    this.entriesAreSorted = false
  }

  private placeOf(key: string): number {
    if (!this.entriesAreSorted) {
      this.entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      this.entriesAreSorted = true
    }
    let low = 0
    let high = this.entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = this.entries[middle]
      if (entry && entry.key < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

function occursIn(word: Word, slots: Bits): boolean {
  return word.inName.meets(slots) || word.elsewhere.meets(slots)
}

function listUnder<Key>(lists: Map<Key, Word[]>, key: Key, word: Word): void {
  const list = lists.get(key)
  if (list) list.push(word)
  else lists.set(key, [word])
}
