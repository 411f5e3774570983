import { expect, test } from 'vitest'
import { checkLabel, ruleCodes } from '#app/domain/label/check-label.ts'
import type { LabelRule } from '#app/domain/label/rule.ts'
import { labelWordsIn, makingRefusalSentence, spokenFinding } from '#app/i18n/label-words.ts'
import { labelRules } from '#db/seeds/reference/label-rules.ts'
import { examples } from './rule-examples.ts'

const rules: LabelRule[] = labelRules.map(row => ({
  code: row.code,
  version: row.version,
  inForceFromOn: row.in_force_from_on,
  inForceUntilOn: row.in_force_until_on,
  severity: row.severity,
  article: row.article,
  sourceNote: row.source_note,
  parameters: JSON.parse(row.parameters),
}))

const findings = ruleCodes.flatMap(code =>
  examples[code].failing.flatMap(label =>
    checkLabel(label, rules, examples[code].on ?? '2026-11-24').filter(one => one.code === code),
  ),
)

test.each(['id', 'en'] as const)('every finding says why and how to put it right: %s', language => {
  for (const finding of findings) {
    const { why, fix } = spokenFinding(language, finding)
    for (const sentence of [why, fix]) {
      expect(sentence).toMatch(/^[\p{L}“].*[.?!”]$/u)
      expect(sentence).not.toMatch(/undefined|NaN|\[object|null/)
      expect(sentence.length, sentence).toBeLessThanOrEqual(150)
    }
  }
  expect(new Set(findings.map(finding => finding.code)).size).toBe(ruleCodes.length)
})

test('the two languages do not share a sentence', () => {
  const same = findings.filter(finding => {
    const [id, en] = [spokenFinding('id', finding), spokenFinding('en', finding)]
    return id.why === en.why || id.fix === en.fix
  })
  expect(same).toEqual([])
})

test('a sentence names the facts of the case', () => {
  const [finding] = checkLabel({ ...firstOf('pirt-packaging') }, rules, '2026-11-24')
  expect(finding && spokenFinding('id', finding)).toMatchObject({
    severityWord: 'Cek lagi',
    why: 'Angka pertama nomor P-IRT berarti kemasan plastik.',
    fix: 'Anda memilih kemasan kaca. Cek mana yang benar.',
    article: 'PerBPOM 22/2018',
  })
})

test('the label itself says its allergens', () => {
  expect(labelWordsIn('id').contains(['soy', 'milk'])).toBe('Mengandung alergen: kedelai dan susu.')
  expect(labelWordsIn('en').sharedEquipment(['peanut'])).toMatch(/^Made with tools that also handle peanut/)
})

test.each([
  [
    { code: 'share-under-floor', shareIdr: 6_800, floorIdr: 7_000 },
    'Bagian Anda jadi Rp6.800, di bawah batas Rp7.000 di perjanjian.',
    'Your share would be Rp6,800, under the Rp7,000 of the agreement.',
  ],
  [
    { code: 'commission-out-of-range', bps: 10_050 },
    'Komisi 100,5% tidak bisa dipakai. Isi antara 0% dan kurang dari 100%.',
    'A commission of 100.5% cannot be used. Choose between 0% and less than 100%.',
  ],
  [
    { code: 'places-not-on-sheet', placesUsed: 24, places: 24 },
    'Satu lembar ini berisi 24 stiker. Tulis tempat yang sudah terpakai, dari 0 sampai 23.',
    'This sheet has 24 stickers. Say how many are used up, from 0 to 23.',
  ],
] as const)('a refusal of prices and stickers has its sentence: %j', (refusal, id, en) => {
  expect(makingRefusalSentence('id', refusal)).toBe(id)
  expect(makingRefusalSentence('en', refusal)).toBe(en)
})

const firstOf = (code: 'pirt-packaging') => examples[code].failing[0]
