import type { Answers } from './answers.ts'
import type { Question } from './steps.ts'
import type { Fields } from './typed-fields.ts'

/** What stands in a form before she has answered: what follows from her other answers. */
export function defaultFields(question: Question, answers: Answers, brought: readonly string[]): Fields {
  const isCraft = answers.kind?.kind === 'non-food'
  if (question === 'allergens') return Object.fromEntries(brought.map(code => [`contains.${code}`, 'on']))
  if (question === 'net-content') return isCraft ? { quantity: '1', unit: 'pcs' } : { unit: 'g' }
  if (question === 'sizes') return sizeFields(answers, 0)
  return {}
}

/** A further size begins with the content of the first. */
export function sizeFields(answers: Answers, row: number): Fields {
  const { quantity, unit, pieces } = answers['net-content'] ?? { quantity: '', unit: 'g', pieces: undefined }
  return {
    [`sizes.${row}.quantity`]: String(quantity),
    [`sizes.${row}.unit`]: unit,
    ...(row === 0 && pieces !== undefined && { [`sizes.${row}.pieces`]: String(pieces) }),
  }
}
