import { joined } from './formats.ts'
import { describingWords, thingWords } from './messages/producer/english-words.ts'

export type EnglishDraft = {
  name: string | undefined
  description: string | undefined
  taste: string | undefined
}

/**
 * A first English text from the Indonesian words that we know, for the maker to check. Nothing is suggested where
 * fewer than half of the words are known.
 */
export function englishDraft(facts: {
  name: string
  taste: string | undefined
  ingredientsEn: readonly string[]
  shelfLifeDays: number | undefined
}): EnglishDraft {
  return {
    name: nameInEnglish(facts.name),
    description: descriptionOf(facts.ingredientsEn, facts.shelfLifeDays),
    taste: tasteInEnglish(facts.taste ?? ''),
  }
}

/** Indonesian puts the thing first and what describes it after; English the other way round. */
function nameInEnglish(name: string): string | undefined {
  const words = name.split(/\s+/).filter(Boolean)
  const known = words.filter(word => inEnglish(word) !== undefined)
  if (words.length === 0 || known.length * 2 < words.length) return undefined
  const describing = words.flatMap(word => describingWords[word.toLowerCase()] ?? [])
  const things = words.filter(word => describingWords[word.toLowerCase()] === undefined)
  const named = things.reverse().map(word => thingWords[word.toLowerCase()] ?? word)
  return [...describing, ...named].map(capital).join(' ')
}

const inEnglish = (word: string): string | undefined =>
  describingWords[word.toLowerCase()] ?? thingWords[word.toLowerCase()]

function descriptionOf(ingredientsEn: readonly string[], days: number | undefined): string | undefined {
  if (ingredientsEn.length === 0) return undefined
  const keeps = days === undefined ? '' : ` Keeps ${days} days unopened.`
  return `Made with ${joined('en', ingredientsEn.slice(0, 5))}.${keeps}`
}

function tasteInEnglish(taste: string): string | undefined {
  const words = taste
    .toLowerCase()
    .split(/[^\p{Letter}]+/u)
    .flatMap(word => describingWords[word] ?? [])
  return words.length === 0 ? undefined : capital(joined('en', [...new Set(words)]))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
