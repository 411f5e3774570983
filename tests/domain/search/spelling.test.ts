import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSpelling, typedWords, wordsOf } from '#app/domain/search/spelling.ts'
import { countSlips, lettersOf, mayBeWithin, slipsForgiven } from '#app/domain/search/word-distance.ts'

test.each([
  ['keripik', 'kripik'],
  ['cokelat', 'coklat'],
  ['kerupuk', 'krupuk'],
  ['tempe', 'tempeh'],
  ['soesoe', 'susu'],
  ['djamoe', 'jamu'],
  ['tjokelat', 'coklat'],
  ['appel', 'apel'],
  ['mugs', 'mug'],
  ['chilly', 'chili'],
  ['khas', 'kas'],
])('%s and %s are one word', (one, other) => {
  expect(foldSpelling(one)).toBe(foldSpelling(other))
})

test.each([
  ['pai', 'pia'],
  ['teh', 'tempe'],
  ['kopi', 'kapi'],
  ['apel', 'ape'],
  ['sapi', 'sari'],
])('%s and %s stay two words', (one, other) => {
  expect(foldSpelling(one)).not.toBe(foldSpelling(other))
})

test('a doubled word is one word', () => {
  expect(wordsOf('Enting-Enting kacang2 TING ting')).toEqual(['enting', 'kacang', 'ting'])
})

test('numbers part from letters, marks and stop words fall away', () => {
  expect(wordsOf("Minyak 10ml, l'été & the cup12")).toEqual(['minyak', '10', 'ml', 'lete', 'cup', '12'])
})

test('at most eight words of at most 200 letters are read from what is typed', () => {
  expect(typedWords('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10')).toHaveLength(8)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 100, maxLength: 5000, size: 'max' }), text => {
      const words = typedWords(text)
      expect(words.length).toBeLessThanOrEqual(8)
      expect(words.every(word => word.length <= 32)).toBe(true)
    }),
    { numRuns: 50 },
  )
  expect(typedWords(`${' '.repeat(500)}tempe`)).toEqual([])
})

test.each([
  ['tempe', 'tempe', 0],
  ['tmepe', 'tempe', 1],
  ['temp', 'tempe', 1],
  ['keirpik', 'keripik', 1],
  ['keirpk', 'keripik', 2],
  ['kopi', 'sapi', 2],
])('from %s to %s it takes %i slips', (typed, word, slips) => {
  expect(countSlips(typed, word)).toBe(slips)
})

test('a short word forgives nothing, a longer one more', () => {
  expect(['pia', 'kopi', 'tempe', 'keripik'].map(word => slipsForgiven(word.length))).toEqual([0, 1, 1, 2])
})

test('a pair is passed over by its letters only when it takes more slips', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(mayBeWithin(countSlips(one, other), lettersOf(one), lettersOf(other))).toBe(true)
    }),
  )
  expect(mayBeWithin(1, lettersOf('kopi'), lettersOf('batu'))).toBe(false)
})
