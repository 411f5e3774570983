import { expect, test } from 'vitest'
import { englishDraft } from '#app/i18n/english-draft.ts'

const named = (name: string) =>
  englishDraft({ name, taste: undefined, ingredientsEn: [], shelfLifeDays: undefined }).name

test.each([
  ['Keripik Tempe Pedas Manis', 'Spicy Sweet Tempeh Chips'],
  ['Sambal Bawang', 'Onion Sambal'],
  ['Kopi Jahe Lastri', 'Lastri Ginger Coffee'],
])('%s is suggested as %s', (name, english) => {
  expect(named(name)).toBe(english)
})

test('where most words are not known nothing is suggested', () => {
  expect(named('Cwie Mie Ndower')).toBeUndefined()
  expect(named('')).toBeUndefined()
})

test('ingredients, days and taste become short sentences, and nothing comes of nothing', () => {
  const facts = {
    name: '',
    taste: 'Gurih, sedikit pedas',
    ingredientsEn: ['tempeh', 'salt'],
    shelfLifeDays: 90,
  }
  expect(englishDraft(facts)).toEqual({
    name: undefined,
    description: 'Made with tempeh and salt. Keeps 90 days unopened.',
    taste: 'Savoury and spicy',
  })
  expect(englishDraft({ ...facts, taste: undefined, ingredientsEn: [] })).toEqual({
    name: undefined,
    description: undefined,
    taste: undefined,
  })
})
