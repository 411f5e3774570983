import type { Answers } from './answers.ts'
import { type Question, questions } from './steps.ts'

/** One answered field that reads differently; `undefined` where it was or became empty. */
export type ChangedField = { question: Question; field: string; before: unknown; after: unknown }

/** What is different between two versions, field by field, in the order of the questions. */
export function changedFields(before: Answers, after: Answers): ChangedField[] {
  return questions.flatMap(question => {
    const old: Record<string, unknown> = { ...before[question] }
    const now: Record<string, unknown> = { ...after[question] }
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    return fields
      .filter(field => !isSame(old[field], now[field]))
      .map(field => ({ question, field, before: old[field], after: now[field] }))
  })
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** The same facts give the same text, in whatever order they were written; what is empty is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
