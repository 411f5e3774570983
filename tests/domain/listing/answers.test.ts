import { describe, expect, test } from 'vitest'
import type { Answers } from '#app/domain/listing/answers.ts'
import { changedFields } from '#app/domain/listing/changed-fields.ts'
import { readAnswer } from '#app/domain/listing/read-answer.ts'
import type { KnownThings } from '#app/domain/listing/read-lists.ts'
import { readRowDeed, withRowDeed } from '#app/domain/listing/rows-moved.ts'
import { type Question, questions, stepsFor } from '#app/domain/listing/steps.ts'
import { cleanText, type Fields, wholeNumber } from '#app/domain/listing/typed-fields.ts'
import { differingGroups, writtenFields } from '#app/domain/listing/written-fields.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { chipsForms } from './makers.ts'

const known: KnownThings = {
  categories: ['snack-savoury', 'beverages', 'ceramics', 'personal-care'],
  allergens: ['gluten', 'peanut', 'soy'],
  ingredients: [
    { slug: 'kedelai', nameId: 'kedelai', nameEn: 'soybeans', allergen: 'soy' },
    { slug: 'garam', nameId: 'garam', nameEn: 'salt', allergen: undefined },
  ],
  pictures: ['pic_1', 'pic_2'],
}
const problemsOf = (question: Question, fields: Fields) =>
  refused(readAnswer(question, fields, known)).problems
const read = <Q extends Question>(question: Q, fields: Fields) => granted(readAnswer(question, fields, known))

test.each([
  ['180', 180],
  ['11.000', 11_000],
  ['11,000', 11_000],
  ['Rp11.000', 11_000],
  ['Rp. 8 500', 8500],
  ['12rb', 12_000],
  ['12,5 rb', 12_500],
  ['1,2jt', 1_200_000],
  ['-5', -5],
  ['1.5', undefined],
  ['12 ribu an', undefined],
  ['0x10', undefined],
  ['99999999999999999', undefined],
  ['٣', undefined],
])('a person who types %s means %s', (typed, value) => {
  expect(wholeNumber(typed)).toBe(value)
})

test('a text is kept without what no database and no printer can take', () => {
  expect(cleanText(' a\u0000b\u0007c\r\nd\uD800 ')).toBe('a b c\nd\uFFFD')
})

test.each<[string, Question, Fields, object]>([
  ['an empty name', 'name', { name: '   ' }, { name: { code: 'text-missing' } }],
  ['a name of little pictures', 'name', { name: '🔥🔥' }, { name: { code: 'signs-not-printable' } }],
  [
    'a name with one little picture',
    'name',
    { name: 'Keripik 🌶️' },
    { name: { code: 'signs-not-printable' } },
  ],
  ['a name without letters', 'name', { name: '123 !!!' }, { name: { code: 'no-letters' } }],
  [
    'a very long name',
    'name',
    { name: 'a'.repeat(81) },
    { name: { code: 'text-too-long', limit: 80, got: 81 } },
  ],
  [
    'a story of ten kilobytes',
    'story',
    { description: 'kata '.repeat(2048) },
    { description: { code: 'text-too-long', limit: 2000, got: 10_239 } },
  ],
  ['no kind', 'kind', {}, { category: { code: 'choice-missing' } }],
  [
    'a kind that is none of ours',
    'kind',
    { category: 'weapons/food' },
    { category: { code: 'choice-missing' } },
  ],
  [
    'chips as a cosmetic',
    'kind',
    { category: 'snack-savoury/cosmetic' },
    { category: { code: 'choice-missing' } },
  ],
  [
    'a negative content',
    'net-content',
    { quantity: '-180', unit: 'g', packaging: 'plastic' },
    { quantity: { code: 'number-out-of-range', least: 1, most: 1_000_000 } },
  ],
  [
    'a content beyond all packs, in a unit and a pack that are none',
    'net-content',
    { quantity: '999999999999', unit: 'kg', packaging: 'gold' },
    {
      quantity: { code: 'number-out-of-range', least: 1, most: 1_000_000 },
      unit: { code: 'choice-missing' },
      packaging: { code: 'choice-missing' },
    },
  ],
  [
    'a price in words',
    'sizes',
    { 'sizes.0.price': 'sebelas ribu', 'sizes.0.quantity': '180', 'sizes.0.unit': 'g' },
    { 'sizes.0.price': { code: 'not-a-number', typed: 'sebelas ribu' } },
  ],
  [
    'a price of nothing',
    'sizes',
    { 'sizes.0.price': '0', 'sizes.0.quantity': '180', 'sizes.0.unit': 'g' },
    { 'sizes.0.price': { code: 'number-out-of-range', least: 100, most: 100_000_000 } },
  ],
  ['no shelf life', 'keeping', { days: '', storage: 'ambient-dry' }, { days: { code: 'number-missing' } }],
  [
    'a day that is none',
    'licences',
    { halal: 'not-yet', pirtUntil: '2031-02-30' },
    { pirtUntil: { code: 'not-a-date', typed: '2031-02-30' } },
  ],
  ['no word on shared tools', 'allergens', { 'contains.soy': 'on' }, { shared: { code: 'choice-missing' } }],
  ['no ingredient', 'ingredients', {}, { add: { code: 'ingredient-missing' } }],
  [
    'an ingredient twice',
    'ingredients',
    { add: 'garam, Salt' },
    { add: { code: 'ingredient-twice', name: 'garam' } },
  ],
  [
    'somebody else’s photo',
    'photos',
    { 'photos.0.picture': 'pic_9' },
    { photos: { code: 'photo-not-yours' } },
  ],
])('%s is refused beside its field', (_, question, fields, problems) => {
  expect(problemsOf(question, fields)).toEqual(problems)
})

test('ingredients are found by either name, the others are her own, and the heaviest goes first', () => {
  const fields = {
    'items.0.name': 'Salt',
    'items.0.grams': '20',
    'items.1.name': 'KEDELAI',
    'items.1.grams': '500',
    'items.2.name': 'Rempah Mbah',
    'items.2.grams': '35',
  }
  expect(read('ingredients', fields).items).toEqual([
    { slug: 'kedelai', name: 'kedelai', grams: 500 },
    { name: 'Rempah Mbah', grams: 35 },
    { slug: 'garam', name: 'garam', grams: 20 },
  ])
})

test('where not all are weighed her own order stands', () => {
  const items = read('ingredients', { add: 'garam, kedelai\nair' }).items
  expect(items.map(item => item.name)).toEqual(['garam', 'kedelai', 'air'])
})

test('while rows are still added an empty list is no mistake', () => {
  expect(granted(readAnswer('ingredients', {}, known, false))).toEqual({ items: [] })
})

test('a further size that was offered and left empty is none', () => {
  const fields = {
    'sizes.0.price': '11000',
    'sizes.0.quantity': '180',
    'sizes.0.unit': 'g',
    'sizes.1.price': '',
    'sizes.1.quantity': '180',
    'sizes.1.unit': 'g',
  }
  expect(read('sizes', fields).sizes).toHaveLength(1)
  expect(problemsOf('sizes', { ...fields, 'sizes.1.price': '12000' })).toEqual({
    sizes: { code: 'size-twice' },
  })
})

test('what is both in it and on the tools is said once', () => {
  const fields = { 'contains.soy': 'on', 'shared.soy': 'on', 'shared.peanut': 'on' }
  expect(read('allergens', fields)).toEqual({ contains: ['soy'], shared: ['peanut'] })
})

test.each(Object.entries(chipsForms) as [Question, Fields][])(
  'the form of %s shows the answer that was read from it',
  (question, fields) => {
    const answer = read(question, fields)
    const shown = writtenFields(question, answer as never)
    expect(read(question, shown)).toEqual(answer)
    expect(differingGroups(shown, writtenFields(question, answer as never))).toEqual([])
  },
)

test('only the groups of a form that differ are asked about', () => {
  const mine = { name: 'Keripik', brand: 'A', 'items.0.name': 'garam' }
  expect(differingGroups(mine, { name: 'Keripik', brand: 'B', 'items.0.name': 'gula' })).toEqual([
    'brand',
    'items',
  ])
  expect(differingGroups(mine, { name: 'Keripik', 'items.0.name': 'garam' })).toEqual(['brand'])
})

describe('rows', () => {
  const fields = { 'items.0.name': 'a', 'items.1.name': 'b', 'items.1.grams': '2', add: 'c' }
  test('a row moves up with all that is in it', () => {
    expect(withRowDeed(fields, 'items', { verb: 'up', row: 1 })).toEqual({
      'items.0.name': 'b',
      'items.0.grams': '2',
      'items.1.name': 'a',
      add: 'c',
    })
  })
  test('a row is removed and the others close up', () => {
    expect(withRowDeed(fields, 'items', { verb: 'remove', row: 0 })).toEqual({
      'items.0.name': 'b',
      'items.0.grams': '2',
      add: 'c',
    })
  })
  test('the first cannot go up and a row that is not there goes nowhere', () => {
    expect(withRowDeed(fields, 'items', { verb: 'up', row: 0 })).toEqual(fields)
    expect(withRowDeed(fields, 'items', { verb: 'down', row: 7 })).toEqual(fields)
  })
  test('a button that says something else moves nothing', () => {
    expect(readRowDeed('up.2')).toEqual({ verb: 'up', row: 2 })
    for (const text of ['next', 'up.', 'up.-1', 'explode.1', 'up.9999'])
      expect(readRowDeed(text)).toBeUndefined()
  })
})

test('each kind of goods is asked what concerns it', () => {
  expect(stepsFor('food')).not.toContain('care')
  expect(stepsFor('non-food')).toContain('care')
  expect(stepsFor('non-food')).not.toContain('keeping')
  expect(stepsFor('cosmetic')).not.toContain('allergens')
  expect(stepsFor(undefined)).toEqual(stepsFor('food'))
  for (const kind of ['food', 'beverage', 'cosmetic', 'non-food'] as const)
    expect(stepsFor(kind).slice(-2)).toEqual(['preview', 'summary'])
})

test('what changed is told field by field, in the order of the questions', () => {
  const before: Answers = {
    name: { name: 'Keripik Tempe', brand: 'Omah' },
    keeping: { days: 90, storage: 'ambient-dry' },
    sizes: { sizes: [{ quantity: 180, unit: 'g', priceIdr: 11_000 }] },
  }
  const after: Answers = {
    sizes: { sizes: [{ priceIdr: 12_000, unit: 'g', quantity: 180 }] },
    name: { brand: undefined, name: 'Keripik Tempe' },
    keeping: { storage: 'ambient-dry', days: 90, afterOpeningDays: undefined },
  }
  expect(changedFields(before, after)).toEqual([
    { question: 'name', field: 'brand', before: 'Omah', after: undefined },
    { question: 'sizes', field: 'sizes', before: before.sizes?.sizes, after: after.sizes?.sizes },
  ])
  expect(changedFields(before, before)).toEqual([])
  expect(changedFields({}, before).map(field => field.question)).toEqual([
    'name',
    'name',
    'keeping',
    'keeping',
    'sizes',
  ])
  expect(new Set(questions).size).toBe(questions.length)
})
