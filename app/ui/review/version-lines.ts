import { type Question, questions } from '#app/domain/listing/steps.ts'
import type { ComparedVersion } from '#app/domain/review/workbench.ts'
import type { Language } from '#app/i18n/language.ts'
import { answerLines } from '../producer/answer-lines.ts'

export type ComparedLine = {
  question: Question
  group: string
  label: string
  before: string
  now: string
  how: 'same' | 'fresh' | 'changed' | 'gone'
}

/** Both versions line by line, as she reads her own answers; photos are compared as pictures. */
export function comparedLines(
  language: Language,
  before: ComparedVersion | undefined,
  now: ComparedVersion,
): ComparedLine[] {
  return questions
    .filter(question => question !== 'photos')
    .flatMap(question => {
      const old = before ? answerLines(language, question, before.answers[question], before.categoryName) : []
      const fresh = answerLines(language, question, now.answers[question], now.categoryName)
      const groups = [...new Set([...fresh, ...old].map(line => line.group))]
      return groups.map(group => {
        const was = old.find(line => line.group === group)
        const is = fresh.find(line => line.group === group)
        const texts = { before: was?.text ?? '', now: is?.text ?? '' }
        return { question, group, label: (is ?? was)?.label ?? '', ...texts, how: howOf(texts) }
      })
    })
}

function howOf({ before, now }: { before: string; now: string }): ComparedLine['how'] {
  if (before === now) return 'same'
  if (before === '') return 'fresh'
  return now === '' ? 'gone' : 'changed'
}
