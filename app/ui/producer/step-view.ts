import type { Answers } from '#app/domain/listing/answers.ts'
import type { Question, Step } from '#app/domain/listing/steps.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import type { SpokenFinding } from '#app/i18n/label-words.ts'
import type { Text } from '#app/i18n/language.ts'
import type { PictureView } from '../shop/views.ts'

/** A form as it is shown: what stands in the fields, and the sentence beside those that are wrong. */
export type FormView = { fields: Fields; errors: Readonly<Record<string, string>> }

export type StepView = FormView & {
  listingId: string
  question: Question
  at: number
  of: number
  before: Step | undefined
  revision: number
  key: string
  savedAt: string | undefined
  /** Above the form, where no field is to blame. */
  refusal: string | undefined
  answers: Answers
  categories: { slug: string; name: Text; kinds: readonly string[] }[]
  ingredientNames: readonly string[]
  allergenOf: Readonly<Record<string, string>>
  ingredientsEn: readonly string[]
  allergens: readonly string[]
  brought: readonly string[]
  pictures: readonly PictureView[]
  findings: readonly SpokenFinding[]
}

export const isCraft = ({ answers }: { answers: Answers }): boolean => answers.kind?.kind === 'non-food'
