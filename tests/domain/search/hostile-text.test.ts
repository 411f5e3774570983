import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoCatalogue, everything, today } from './demo-catalogue.ts'

const index = demoCatalogue()

const hostile = [
  'a'.repeat(10_240),
  'tempe '.repeat(2000),
  'é̀̂'.repeat(4000),
  '\u{fdfa}'.repeat(10_000),
  '"keripik" AND NOT *',
  'NEAR("keripik" "tempe", 2) OR -apel*',
  "'; DROP TABLE products; --",
  '{}[]()^$.|?+\\',
  '%00%ff%',
  '\u0000\u0001\u0007\u001b[31m',
  '\ud83c',
  '\udf81\ud83c keripik',
  '🎁🍎👩‍🍳',
  '‮kipirek‬',
  'ﬁﬂＫＥＲＩＰＩＫ',
  '苹果 りんご تفاح ꦄꦥꦼꦭ꧀',
  '__proto__ constructor hasOwnProperty toString',
  'İstanbul ß ŉ',
]

test.each(hostile)('hostile text %# is answered', text => {
  const answer = index.find({ ...everything, text }, today)
  expect(answer.total === 0 ? answer.nearest.length : answer.productIds.length).toBeGreaterThan(0)
})

test('full-width letters and search syntax still find the word', () => {
  for (const text of ['ＫＥＲＩＰＩＫ tempe', '"keripik" tempe*', '\ud83c keripik\u0000tempe']) {
    expect(index.find({ ...everything, text }, today).productIds[0], text).toBe('keripik-tempe-original')
  }
})

test('no text makes it throw', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
  const codeUnits = fc.array(fc.nat({ max: 0xffff })).map(units => String.fromCharCode(...units))
  fc.assert(
    fc.property(fc.oneof(anything, codeUnits), text => {
      const answer = index.find({ ...everything, text, category: text, without: [text] }, today)
      expect(answer.total).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
})
