import { expect, test } from 'vitest'
import { type CustomsRule, customsNotes } from '#app/domain/catalogue/customs.ts'
import { estimateIn } from '#app/domain/catalogue/rates.ts'

const rule = (country: string, tag: string, verdict: CustomsRule['verdict']): CustomsRule => ({
  country,
  tag,
  verdict,
  note: { id: `${tag} ke ${country}`, en: `${tag} to ${country}` },
  checkedOn: '2026-11-12',
})
const rules = [
  rule('AU', 'plant', 'declare'),
  rule('AU', 'meat', 'likely-refused'),
  rule('JP', 'meat', 'forbidden'),
  rule('SG', 'plant', 'ok'),
  rule('SG', 'meat', 'forbidden'),
]

test('the strictest rule of a country speaks, the visitor’s country first', () => {
  const notes = customsNotes(rules, new Set(['plant', 'meat']), { language: 'en', country: 'AU' })
  expect(notes.map(note => [note.country, note.verdict])).toEqual([
    ['AU', 'likely-refused'],
    ['SG', 'forbidden'],
    ['JP', 'forbidden'],
  ])
  expect(notes[0]?.note).toEqual({ text: 'meat to AU', language: 'en' })
})

test('where no rule fits, only the visitor’s own country is said to be unknown', () => {
  const notes = customsNotes(rules, new Set(['plant']), { language: 'id', country: 'JP' })
  expect(notes.map(note => [note.country, note.verdict])).toEqual([
    ['JP', 'unknown'],
    ['AU', 'declare'],
    ['SG', 'ok'],
  ])
  expect(notes[0]?.note).toBeUndefined()
})

test('goods that no customs asks about have no notes', () => {
  expect(customsNotes(rules, new Set(), { language: 'en', country: 'AU' })).toEqual([])
})

test('an estimate names its day and is made only where a rate is known', () => {
  const rates = new Map([['AUD', { currency: 'AUD', onDay: '2026-11-20', milliIdr: 10_800_000 }]])
  expect(estimateIn(rates, 'AU', 11_000)).toEqual({ currency: 'AUD', amount: 1.02, rateOn: '2026-11-20' })
  expect(estimateIn(rates, 'JP', 11_000)).toBeUndefined()
  expect(estimateIn(rates, 'ID', 11_000)).toBeUndefined()
  expect(estimateIn(rates, undefined, 11_000)).toBeUndefined()
  expect(estimateIn(rates, 'constructor', 11_000)).toBeUndefined()
})
