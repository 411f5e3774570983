import type { FieldProblem, Problems } from '../domain/listing/typed-fields.ts'
import type { Language } from './language.ts'
import { producerEn } from './messages/producer/en.ts'
import { producerId } from './messages/producer/id.ts'
import type { Messages } from './messages.ts'

export type ProducerWords = Messages<typeof producerId>

/** Words of the makers' pages. */
export const producerWordsIn = (language: Language): ProducerWords => table[language]

const table: Readonly<Record<Language, ProducerWords>> = { id: producerId, en: producerEn }

export function problemSentence(language: Language, problem: FieldProblem): string {
  const say: (facts: never) => string = table[language].problems[problem.code]
  return say(problem as never)
}

/** The sentence beside each field. */
export const problemSentences = (language: Language, problems: Problems): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, problemSentence(language, problem)]),
  )
