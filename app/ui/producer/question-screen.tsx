import type { ComponentType } from 'react'
import type { Question } from '#app/domain/listing/steps.ts'
import { AllergensQuestion, KeepingQuestion, NetContentQuestion } from './questions/fact-questions.tsx'
import { IngredientsQuestion } from './questions/ingredients-question.tsx'
import { KindQuestion } from './questions/kind-question.tsx'
import { LicencesQuestion } from './questions/licences-question.tsx'
import { PhotosQuestion } from './questions/photos-question.tsx'
import { SizesQuestion } from './questions/sizes-question.tsx'
import { CareQuestion, EnglishQuestion, NameQuestion, StoryQuestion } from './questions/text-questions.tsx'
import type { StepView } from './step-view.ts'

const screens: Readonly<Record<Question, ComponentType<{ view: StepView; token: string }>>> = {
  kind: KindQuestion,
  name: NameQuestion,
  photos: PhotosQuestion,
  ingredients: IngredientsQuestion,
  allergens: AllergensQuestion,
  'net-content': NetContentQuestion,
  keeping: KeepingQuestion,
  care: CareQuestion,
  licences: LicencesQuestion,
  story: StoryQuestion,
  english: EnglishQuestion,
  sizes: SizesQuestion,
}

/** The screen of one question. */
export function QuestionScreen({ view, token }: { view: StepView; token: string }) {
  const Screen = screens[view.question]
  return <Screen view={view} token={token} />
}
