import { createHash } from 'node:crypto'
import { type Answers, answersSchema } from './answers.ts'
import { canonical } from './changed-fields.ts'

/** As a version keeps them: in one order, with the number of the form and their fingerprint. */
export function versionContent(answers: Answers): { text: string; sha256: string } {
  const text = canonical({ schema: answersSchema, answers })
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}

/** The answers of a version as they were sent. */
export function answersIn(text: string): Answers {
  const kept: { schema: number; answers: Answers } = JSON.parse(text)
  if (kept.schema !== answersSchema) throw new Error(`answers of form ${kept.schema} have no reader`)
  return kept.answers
}
