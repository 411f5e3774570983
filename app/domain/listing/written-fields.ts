import type { AnswerOf, Answers } from './answers.ts'
import { choiceValue } from './goods-kinds.ts'
import type { Question } from './steps.ts'
import type { Fields } from './typed-fields.ts'

/** An answer as the form shows it: reading these fields gives the same answer again. */
export function writtenFields<Q extends Question>(question: Q, answer: AnswerOf<Q> | undefined): Fields {
  return answer === undefined ? {} : given(writers[question](answer))
}

/** The fields of a form that belong together: `items.0.name` and `items.1.grams` are both of `items`. */
export const groupOf = (field: string): string => field.split('.')[0] ?? ''

export function fieldsInGroup(fields: Fields, group: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => groupOf(name) === group))
}

/** The groups in which two forms differ, in the order of the first. */
export function differingGroups(a: Fields, b: Fields): string[] {
  const groups = [...new Set([...Object.keys(a), ...Object.keys(b)].map(groupOf))]
  const asText = (fields: Fields, group: string) =>
    JSON.stringify(Object.entries(fieldsInGroup(fields, group)).sort(([x], [y]) => (x < y ? -1 : 1)))
  return groups.filter(group => asText(a, group) !== asText(b, group))
}

type Loose = Record<string, string | number | undefined>

const writers: { readonly [Q in Question]: (answer: AnswerOf<Q>) => Loose } = {
  kind: answer => ({ category: choiceValue(answer) }),
  name: answer => ({ ...answer }),
  photos: ({ photos }) => rows('photos', photos),
  ingredients: ({ items }) => rows('items', items),
  allergens: ({ contains, shared }) => ({
    ...ticks('contains', contains),
    ...ticks('shared', shared.length > 0 ? shared : ['none']),
  }),
  'net-content': answer => ({ ...answer }),
  keeping: answer => ({ ...answer }),
  care: answer => ({ ...answer }),
  licences: answer => ({ ...answer }),
  story: answer => ({ ...answer }),
  english: answer => ({ ...answer }),
  sizes: ({ sizes }) =>
    rows(
      'sizes',
      sizes.map(({ labelId, priceIdr, ...size }) => ({ ...size, label: labelId, price: priceIdr })),
    ),
}

const rows = (group: string, list: readonly Loose[]): Loose =>
  Object.fromEntries(
    list.flatMap((row, at) =>
      Object.entries(row).map(([part, value]) => [`${group}.${at}.${part}`, value] as const),
    ),
  )

const ticks = (group: string, codes: readonly string[]): Loose =>
  Object.fromEntries(codes.map(code => [`${group}.${code}`, 'on']))

const given = (fields: Loose): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

export type AnyAnswer = NonNullable<Answers[Question]>
