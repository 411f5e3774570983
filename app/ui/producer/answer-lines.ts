import type { AnswerOf, Answers } from '#app/domain/listing/answers.ts'
import { type Question, questions } from '#app/domain/listing/steps.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import { groupOf, writtenFields } from '#app/domain/listing/written-fields.ts'
import type { Language } from '#app/i18n/language.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { rowNumbers } from './row-numbers.ts'

/** One thing she answered, in words. */
export type AnswerLine = { group: string; label: string; text: string }

/** What she answered to a question, line by line; empty where she has not. */
export function answerLines<Q extends Question>(
  language: Language,
  question: Q,
  answer: AnswerOf<Q> | undefined,
  categoryName?: string,
): AnswerLine[] {
  const fields = writtenFields(question, answer)
  const groups = [...new Set(Object.keys(fields).map(groupOf))]
  return groups.map(group => answerLine(language, question, group, fields, categoryName))
}

export function answerLine(
  language: Language,
  question: Question,
  group: string,
  fields: Fields,
  categoryName?: string,
): AnswerLine {
  return {
    group,
    label: labelOf(language, question, group),
    text: group === 'category' ? (categoryName ?? fields.category ?? '') : textOf(language, group, fields),
  }
}

export const answered = (answers: Answers): Question[] =>
  questions.filter(question => answers[question] !== undefined)

function labelOf(language: Language, question: Question, group: string): string {
  const { steps, facts } = producerWordsIn(language)
  const named: Partial<Record<string, string>> = {
    name: question === 'english' ? facts.english.name : steps.name.name,
    brand: steps.name.brand,
    contains: steps.allergens.contains,
    shared: steps.allergens.shared,
    quantity: facts['net-content'].quantity,
    unit: facts['net-content'].unit,
    pieces: facts['net-content'].pieces,
    packaging: facts['net-content'].packaging,
    days: facts.keeping.days,
    storage: facts.keeping.storage,
    afterOpeningDays: facts.keeping.afterOpening,
    dimensions: facts.care.dimensions,
    care: facts.care.care,
    pirt: facts.licences.pirt,
    pirtUntil: facts.licences.pirtUntil,
    bpom: facts.licences.bpom,
    psah: facts.licences.psah,
    halal: facts.licences.halal,
    halalNumber: facts.licences.halalNumber,
    description: question === 'english' ? facts.english.description : facts.story.description,
    taste: question === 'english' ? facts.english.taste : facts.story.taste,
  }
  return named[group] ?? steps.names[question]
}

function textOf(language: Language, group: string, fields: Fields): string {
  const { facts, steps } = producerWordsIn(language)
  const { formats, shop } = wordsIn(language)
  const value = fields[group] ?? ''
  const chosen = (words: Readonly<Record<string, string>>) => words[value] ?? value
  switch (group) {
    case 'unit':
      return chosen(facts['net-content'].units)
    case 'packaging':
      return chosen(facts['net-content'].packagings)
    case 'storage':
      return chosen(facts.keeping.storages)
    case 'halal':
      return chosen(facts.licences.halals)
    case 'pirtUntil':
      return value === '' ? '' : formats.longDate(value)
    case 'items':
      return rowTexts(fields, 'items', row => [row.name, row.grams && formats.weight(Number(row.grams))])
    case 'photos':
      return formats.joined(rowNumbers(fields, 'photos').map((_, at) => steps.photos.nth(at + 1)))
    case 'sizes':
      return rowTexts(fields, 'sizes', row => [
        row.label,
        row.quantity && `${row.quantity} ${facts['net-content'].units[row.unit as 'g'] ?? ''}`,
        row.price && (/^\d+$/.test(row.price) ? formats.rupiah(Number(row.price)) : row.price),
      ])
    case 'contains':
    case 'shared':
      if (fields['shared.none'] !== undefined && group === 'shared') return steps.allergens.sharedNone
      return formats.joined(ticked(fields, group).map(code => allergenName(shop.goods.allergens, code)))
    default:
      return value
  }
}

function rowTexts(
  fields: Fields,
  group: string,
  parts: (row: Record<string, string>) => (string | undefined)[],
): string {
  return rowNumbers(fields, group)
    .map(number => {
      const prefix = `${group}.${number}.`
      const row = Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
        ),
      )
      return parts(row).filter(Boolean).join(' ')
    })
    .join(', ')
}

const ticked = (fields: Fields, group: string): string[] =>
  Object.keys(fields).flatMap(name =>
    name.startsWith(`${group}.`) && name !== `${group}.none` ? [name.slice(group.length + 1)] : [],
  )

const allergenName = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code
