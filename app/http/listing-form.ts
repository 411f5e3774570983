import type { Draft } from '../domain/listing/drafts.ts'
import { readRowDeed, withRowDeed } from '../domain/listing/rows-moved.ts'
import type { Question } from '../domain/listing/steps.ts'
import type { Fields } from '../domain/listing/typed-fields.ts'
import { fieldsInGroup, groupOf, writtenFields } from '../domain/listing/written-fields.ts'
import { englishDraft } from '../i18n/english-draft.ts'
import { textOf } from './csrf-token.server.ts'

/** What a press on a button of a listing's form asks for. */
export type StepDeed = 'next' | 'back' | 'leave' | 'stay' | 'more'

export type StepForm = { fields: Fields; deed: StepDeed; revision: number; key: string }

const ours: ReadonlySet<string> = new Set(['token', 'revision', 'key', 'do'])
const mostFields = 600
const groupOfRows: Partial<Record<Question, string>> = {
  ingredients: 'items',
  photos: 'photos',
  sizes: 'sizes',
}

/** Reads one screen's form; a moved row, a taken suggestion and a chosen version are already in its fields. */
export function readStepForm(
  question: Question,
  form: FormData,
  ingredientsEn: readonly string[],
  draft: Draft,
): StepForm {
  const pressed = textOf(form, 'do')
  const sent = { revision: revisionIn(form), key: textOf(form, 'key') }
  const fields = fieldsIn(form)
  const rowDeed = readRowDeed(pressed)
  const group = groupOfRows[question]
  if (rowDeed && group) return { ...sent, fields: withRowDeed(fields, group, rowDeed), deed: 'stay' }
  if (pressed === 'merge') return { ...sent, fields: chosen(question, form, draft), deed: 'next' }
  if (pressed === 'suggest') return { ...sent, fields: suggested(fields, ingredientsEn, draft), deed: 'stay' }
  return { ...sent, fields, deed: deeds[pressed] ?? 'next' }
}

const deeds: Readonly<Record<string, StepDeed>> = {
  back: 'back',
  leave: 'leave',
  stay: 'stay',
  add: 'stay',
  more: 'more',
}

function revisionIn(form: FormData): number {
  const typed = textOf(form, 'revision')
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

/** The fields of the question as they were typed. */
export function fieldsIn(form: FormData): Fields {
  const fields: Record<string, string> = {}
  for (const [name, value] of [...form].slice(0, mostFields))
    if (typeof value === 'string' && !ours.has(name) && !name.includes(':')) fields[name] = value
  return fields
}

/** Of each group that differed the version that she chose; the rest is the same in both. */
function chosen(question: Question, form: FormData, draft: Draft): Fields {
  const theirs = writtenFields(question, draft.saved[question]?.answer as never)
  const mine = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('mine:') && typeof value === 'string' ? [[name.slice(5), value]] : [],
    ),
  )
  const groups = [...new Set([...Object.keys(mine), ...Object.keys(theirs)].map(groupOf))]
  const sides = groups.map(group =>
    fieldsInGroup(textOf(form, `keep:${group}`) === 'theirs' ? theirs : mine, group),
  )
  return Object.assign({}, ...sides)
}

function suggested(fields: Fields, ingredientsEn: readonly string[], { answers }: Draft): Fields {
  const draft = englishDraft({
    name: answers.name?.name ?? '',
    taste: answers.story?.taste,
    ingredientsEn,
    shelfLifeDays: answers.keeping?.days,
  })
  const kept = (typed: string | undefined, offered: string | undefined) => typed?.trim() || (offered ?? '')
  return {
    name: kept(fields.name, draft.name),
    description: kept(fields.description, draft.description),
    taste: kept(fields.taste, draft.taste),
  }
}
