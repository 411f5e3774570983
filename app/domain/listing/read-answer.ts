import type { ProductKind } from '#db/schema/products.ts'
import { highestPriceIdr } from '../pricing/commission.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { AnswerOf, Answers, KeepingAnswer, LicencesAnswer, NetContentAnswer } from './answers.ts'
import { readChoice } from './goods-kinds.ts'
import { type KnownThings, readIngredients, readPhotos } from './read-lists.ts'
import { readSizes } from './read-sizes.ts'
import type { Question } from './steps.ts'
import { FieldReader, type Fields, type Problems } from './typed-fields.ts'

export type AnswerUnfit = { code: 'answer-unfit'; problems: Problems }

/**
 * Reads one screen's form. An answer is whole or refused, with a reason beside each field.
 * @param complete false while she is still adding rows: an empty list is then no mistake yet
 */
export function readAnswer<Q extends Question>(
  question: Q,
  fields: Fields,
  known: KnownThings,
  complete = true,
): Result<AnswerOf<Q>, AnswerUnfit> {
  const reader = new FieldReader(fields)
  const answer = readers[question](reader, known, complete)
  const hasProblems = Object.keys(reader.problems).length > 0
  return hasProblems || answer === undefined
    ? refuse({ code: 'answer-unfit', problems: reader.problems })
    : ok(answer as AnswerOf<Q>)
}

export const limits = { name: 80, brand: 40, number: 40, description: 2000, taste: 200, care: 300 } as const
export const packagings = [
  'glass',
  'plastic',
  'paper',
  'can',
  'foil',
  'other',
  'composite',
  'double',
] as const
export const storages = ['ambient-dry', 'ambient-cool', 'frozen'] as const
export const halalStates = ['certified', 'in-progress', 'not-yet', 'not-halal'] as const
const units = ['g', 'ml', 'pcs'] as const

type Reader<Q extends Question> = (
  reader: FieldReader,
  known: KnownThings,
  complete: boolean,
) => AnswerOf<Q> | undefined

const readers: { readonly [Q in Question]: Reader<Q> } = {
  kind: (reader, known) =>
    readChoice(reader.raw('category'), known.categories) ??
    reader.fail('category', { code: 'choice-missing' }),

  name: reader => {
    const name = reader.printed('name', limits.name) ?? reader.fail('name', { code: 'text-missing' })
    const brand = reader.printed('brand', limits.brand)
    return name === undefined ? undefined : { name, brand }
  },

  photos: (reader, known) => readPhotos(reader, known),
  ingredients: (reader, known, complete) => readIngredients(reader, known, complete),

  allergens: (reader, known) => {
    const ticked = (group: string) => known.allergens.filter(code => reader.raw(`${group}.${code}`) !== '')
    const contains = ticked('contains')
    const shared = ticked('shared')
    if (shared.length === 0 && reader.raw('shared.none') === '')
      return reader.fail('shared', { code: 'choice-missing' })
    return { contains, shared: shared.filter(code => !contains.includes(code)) }
  },

  'net-content': reader => netContent(reader),
  keeping: reader => keeping(reader),

  care: reader => {
    const dimensions = reader.text('dimensions', 80)
    const care = reader.text('care', limits.care)
    return dimensions === undefined || care === undefined ? undefined : { dimensions, care }
  },

  licences: reader => licences(reader),

  story: reader => {
    const description = reader.text('description', limits.description)
    const taste = reader.optionalText('taste', limits.taste)
    return description === undefined ? undefined : { description, taste }
  },

  english: reader => ({
    name: reader.printed('name', limits.name),
    description: reader.optionalText('description', limits.description),
    taste: reader.optionalText('taste', limits.taste),
  }),

  sizes: (reader, _known, complete) => readSizes(reader, complete, highestPriceIdr),
}

function netContent(reader: FieldReader): NetContentAnswer | undefined {
  const quantity = reader.whole('quantity', 1, 1_000_000)
  const unit = reader.choice('unit', units)
  const pieces = reader.optionalWhole('pieces', 1, 10_000)
  const packaging = reader.choice('packaging', packagings)
  if (quantity === undefined || unit === undefined || packaging === undefined) return undefined
  return { quantity, unit, pieces, packaging }
}

function keeping(reader: FieldReader): KeepingAnswer | undefined {
  const days = reader.whole('days', 1, 3650)
  const storage = reader.choice('storage', storages)
  const afterOpeningDays = reader.optionalWhole('afterOpeningDays', 1, 3650)
  return days === undefined || storage === undefined ? undefined : { days, storage, afterOpeningDays }
}

function licences(reader: FieldReader): LicencesAnswer | undefined {
  const pirt = reader.optionalText('pirt', limits.number)
  const pirtUntil = reader.optionalDay('pirtUntil')
  const bpom = reader.optionalText('bpom', limits.number)
  const psah = reader.optionalText('psah', limits.number)
  const halal = reader.choice('halal', halalStates)
  const halalNumber = reader.optionalText('halalNumber', limits.number)
  return halal === undefined ? undefined : { pirt, pirtUntil, bpom, psah, halal, halalNumber }
}

/** The kind of goods, where it has been answered. */
export const kindIn = (answers: Answers): ProductKind | undefined => answers.kind?.kind
