import { type Day, isDay } from '../dates.ts'

/** What a form sent: each field by its name, as it was typed. */
export type Fields = Readonly<Record<string, string>>

/** What is wrong with one field, with the facts that its sentence names. */
export type FieldProblem =
  | { code: 'text-missing' }
  | { code: 'text-too-long'; limit: number; got: number }
  | { code: 'no-letters' }
  | { code: 'signs-not-printable' }
  | { code: 'choice-missing' }
  | { code: 'number-missing' }
  | { code: 'not-a-number'; typed: string }
  | { code: 'number-out-of-range'; least: number; most: number }
  | { code: 'not-a-date'; typed: string }
  | { code: 'too-many'; limit: number }
  | { code: 'photo-missing' }
  | { code: 'photo-not-yours' }
  | { code: 'ingredient-missing' }
  | { code: 'ingredient-twice'; name: string }
  | { code: 'size-twice' }

export type Problems = Record<string, FieldProblem>

/** Reads fields one after the other and gathers what is wrong with them; `answer` gives all or nothing. */
export class FieldReader {
  readonly problems: Problems = {}
  constructor(readonly fields: Fields) {}

  fail(field: string, problem: FieldProblem): undefined {
    this.problems[field] ??= problem
    return undefined
  }

  raw(field: string): string {
    return this.fields[field] ?? ''
  }

  text(field: string, limit: number): string | undefined {
    return this.optionalText(field, limit) ?? this.fail(field, { code: 'text-missing' })
  }

  optionalText(field: string, limit: number): string | undefined {
    const text = cleanText(this.raw(field))
    if (text.length > limit) return this.fail(field, { code: 'text-too-long', limit, got: text.length })
    return text === '' ? undefined : text
  }

  /** A text that is printed on packs: letters, no pictures, one line. */
  printed(field: string, limit: number): string | undefined {
    const text = this.optionalText(field, limit)?.replace(/\s+/g, ' ')
    if (text === undefined) return undefined
    if (pictograph.test(text)) return this.fail(field, { code: 'signs-not-printable' })
    return /\p{Letter}/u.test(text) ? text : this.fail(field, { code: 'no-letters' })
  }

  whole(field: string, least: number, most: number): number | undefined {
    if (this.raw(field).trim() === '') return this.fail(field, { code: 'number-missing' })
    return this.optionalWhole(field, least, most)
  }

  optionalWhole(field: string, least: number, most: number): number | undefined {
    const typed = this.raw(field).trim()
    if (typed === '') return undefined
    const value = wholeNumber(typed)
    if (value === undefined) return this.fail(field, { code: 'not-a-number', typed: typed.slice(0, 40) })
    if (value < least || value > most) return this.fail(field, { code: 'number-out-of-range', least, most })
    return value
  }

  choice<const Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    const typed = this.raw(field)
    return choices.find(choice => choice === typed) ?? this.fail(field, { code: 'choice-missing' })
  }

  optionalDay(field: string): Day | undefined {
    const typed = this.raw(field).trim()
    if (typed === '') return undefined
    return isDay(typed) ? typed : this.fail(field, { code: 'not-a-date', typed: typed.slice(0, 40) })
  }

  /** The numbers of the rows that were sent: `items.0.name`, `items.3.name` are rows 0 and 3. */
  rows(group: string): number[] {
    const found = new Set<number>()
    for (const name of Object.keys(this.fields)) {
      const [first, row, part] = name.split('.')
      if (first === group && part !== undefined && /^\d{1,3}$/.test(row ?? '')) found.add(Number(row))
    }
    return [...found].sort((a, b) => a - b)
  }
}

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/**
 * A text as it may be kept: no control characters (PostgreSQL keeps no NUL), no half characters, no blank ends.
 * Line breaks stay.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Control}\n]/gu, ' ')
    .normalize('NFC')
    .trim()

/**
 * A whole number as people type it: `180`, `11.000`, `11,000`, `Rp11.000`, `12rb`, `12,5 rb`, `1,2jt`; undefined
 * for anything else. A minus is read, so that it can be refused with its reason.
 */
export function wholeNumber(typed: string): number | undefined {
  const text = typed
    .toLowerCase()
    .replace(/^rp\.?/, '')
    .replace(/\s+/g, '')
  const short = /^(\d{1,4})(?:[.,](\d{1,2}))?(rb|ribu|jt|juta)$/.exec(text)
  if (short) {
    const [, whole = '', part = '', word = ''] = short
    const scale = word.startsWith('r') ? 1_000 : 1_000_000
    return Number(whole) * scale + (Number(part.padEnd(2, '0')) * scale) / 100
  }
  if (!/^-?(\d{1,3}([.,]\d{3})+|\d{1,16})$/.test(text)) return undefined
  const value = Number(text.replace(/[.,]/g, ''))
  return Number.isSafeInteger(value) ? value : undefined
}
