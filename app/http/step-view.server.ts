import { randomWord } from '../domain/ids.ts'
import { defaultFields, sizeFields } from '../domain/listing/default-fields.ts'
import type { Draft } from '../domain/listing/drafts.ts'
import { questionView } from '../domain/listing/question-view.ts'
import { kindIn } from '../domain/listing/read-answer.ts'
import { neighbours, type Question, stepsFor } from '../domain/listing/steps.ts'
import { writtenFields } from '../domain/listing/written-fields.ts'
import { spokenFinding } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import type { StepView } from '../ui/producer/step-view.ts'
import type { SignedIn } from './guard.server.ts'

/** A key for a form that is drawn now: sent twice it does once. */
export const newKey = (): string => randomWord(20)

/** @param more shows one more row of sizes than there are */
export async function stepView(
  ctx: SignedIn,
  draft: Draft,
  question: Question,
  language: Language,
  more: boolean,
): Promise<StepView> {
  const shown = await questionView(ctx, draft, question, language)
  const steps = stepsFor(kindIn(draft.answers))
  const { at, before } = neighbours(steps, question)
  const saved = draft.saved[question]
  const fields = saved
    ? writtenFields(question, saved.answer as never)
    : defaultFields(question, draft.answers, shown.brought)
  return {
    listingId: draft.listingId,
    question,
    at: at + 1,
    of: steps.length,
    before,
    fields: more ? { ...fields, ...sizeFields(draft.answers, sizesIn(draft)) } : fields,
    errors: {},
    revision: saved?.revision ?? 0,
    key: newKey(),
    savedAt: saved?.savedAt,
    refusal: undefined,
    answers: draft.answers,
    categories: shown.categories,
    ingredientNames: shown.ingredientNames,
    allergenOf: shown.allergenOf,
    ingredientsEn: shown.ingredientsEn,
    allergens: shown.allergens,
    brought: shown.brought,
    pictures: shown.pictures.map(picture => ({ ...picture, alt: '' })),
    findings: shown.findings.map(finding => spokenFinding(language, finding)),
  }
}

const sizesIn = ({ answers }: Draft): number => answers.sizes?.sizes.length ?? 1
