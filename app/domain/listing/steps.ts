import type { ProductKind } from '#db/schema/products.ts'

/** The questions of a listing, in order; each is one screen and one saved answer. */
export const questions = [
  'kind',
  'name',
  'photos',
  'ingredients',
  'allergens',
  'net-content',
  'keeping',
  'care',
  'licences',
  'story',
  'english',
  'sizes',
] as const

export type Question = (typeof questions)[number]

/** The questions, and the two screens after them: what the public will see, and the checks with the sending. */
export type Step = Question | 'preview' | 'summary'

export const isQuestion = (text: string): text is Question => questions.some(one => one === text)
export const isStep = (text: string): text is Step =>
  isQuestion(text) || text === 'preview' || text === 'summary'

/** Cloth needs no allergens and chips no washing: each kind of goods is asked what concerns it. */
export function stepsFor(kind: ProductKind | undefined): Step[] {
  const asked = questions.filter(question => !leftOut[kind ?? 'food'].includes(question))
  return [...asked, 'preview', 'summary']
}

const leftOut: Readonly<Record<ProductKind, readonly Question[]>> = {
  food: ['care'],
  beverage: ['care'],
  cosmetic: ['allergens', 'care'],
  'non-food': ['allergens', 'keeping'],
}

/** Of a step that is not asked for this kind, the first one. */
export function neighbours(
  steps: readonly Step[],
  step: Step,
): { at: number; before: Step | undefined; after: Step | undefined } {
  const at = Math.max(0, steps.indexOf(step))
  return { at, before: steps[at - 1], after: steps[at + 1] }
}

/** The question that an address names. */
export const questionIn = (text: string | undefined): Question | undefined =>
  text !== undefined && isQuestion(text) ? text : undefined
