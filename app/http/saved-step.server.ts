import { data, redirect } from '@remix-run/server-runtime'
import { checkAnswer } from '../domain/listing/check-answer.ts'
import type { Draft } from '../domain/listing/drafts.ts'
import { choiceValue } from '../domain/listing/goods-kinds.ts'
import { questionView } from '../domain/listing/question-view.ts'
import { kindIn } from '../domain/listing/read-answer.ts'
import { type AnswerChanged, type SaveRefusal, saveAnswer } from '../domain/listing/save-answer.ts'
import { neighbours, type Question, stepsFor } from '../domain/listing/steps.ts'
import type { Fields } from '../domain/listing/typed-fields.ts'
import { writtenFields } from '../domain/listing/written-fields.ts'
import { type SpokenFinding, spokenFinding } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { paths } from '../i18n/paths.ts'
import { problemSentences } from '../i18n/producer-words.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { ConflictView } from '../ui/producer/conflict-page.tsx'
import type { SignedIn } from './guard.server.ts'
import { fieldsIn, readStepForm, type StepForm } from './listing-form.ts'
import { refused, statusOf } from './status.ts'
import { newKey } from './step-view.server.ts'

/** The form as she typed it, with what is wrong; or the two versions to choose from. */
export type StepAnswer = {
  /** What the rules say of what is typed so far, asked while she types. */
  findings?: SpokenFinding[]
  typed?: { fields: Fields; errors: Record<string, string>; revision: number; refusal: string | undefined }
  conflict?: ConflictView
}

/** Looks at a form while she types: what the rules say, and nothing saved. */
export async function checkedStep(
  ctx: SignedIn,
  draft: Draft,
  question: Question,
  form: FormData,
  language: Language,
) {
  const fields = fieldsIn(form)
  const findings = await checkAnswer(ctx, draft, question, fields)
  const revision = draft.saved[question]?.revision ?? 0
  return data<StepAnswer>({
    typed: { fields, errors: {}, revision, refusal: undefined },
    findings: findings.map(finding => spokenFinding(language, finding)),
  })
}

/** Saves what a form of a listing says and goes where its button led; else the form comes back with the reason. */
export async function savedStep(
  ctx: SignedIn,
  draft: Draft,
  question: Question,
  form: FormData,
  language: Language,
) {
  const shown = await questionView(ctx, draft, question, language)
  const sent = readStepForm(question, form, shown.ingredientsEn, draft)
  const stay = sent.deed === 'stay'
  const saved = await saveAnswer(ctx, { ...sent, listingId: draft.listingId, question, stay })
  if (saved.ok) return redirect(onward(draft, question, sent.deed, saved.value.next), 303)
  if (sent.deed === 'back' && isNothingTyped(draft, question, saved.error))
    return redirect(onward(draft, question, 'back', undefined), 303)
  const named = shown.categories.flatMap(({ slug, name, kinds }) =>
    kinds.map(kind => [choiceValue({ category: slug, kind }), name.text] as const),
  )
  return backWithReason(draft, question, sent, saved.error, language, Object.fromEntries(named))
}

function onward(draft: Draft, question: Question, deed: StepForm['deed'], next: string | undefined): string {
  const { listingId } = draft
  if (deed === 'leave') return `${paths.producerHome()}?saved=1`
  if (deed === 'stay') return paths.listingStep(listingId, question)
  if (deed === 'more') return `${paths.listingStep(listingId, question)}?more=1`
  const { before } = neighbours(stepsFor(kindIn(draft.answers)), question)
  return paths.listingStep(listingId, deed === 'back' ? (before ?? question) : (next ?? 'summary'))
}

/** An empty form is left without a word. */
function isNothingTyped(draft: Draft, question: Question, refusal: SaveRefusal): boolean {
  return (
    refusal.code === 'answer-unfit' &&
    draft.saved[question] === undefined &&
    Object.values(refusal.problems).every(problem => empty.has(problem.code))
  )
}

const empty: ReadonlySet<string> = new Set([
  'text-missing',
  'number-missing',
  'choice-missing',
  'ingredient-missing',
])

function backWithReason(
  draft: Draft,
  question: Question,
  { fields, revision }: StepForm,
  refusal: SaveRefusal,
  language: Language,
  categoryNames: ConflictView['categoryNames'],
) {
  switch (refusal.code) {
    case 'answer-unfit': {
      const errors = problemSentences(language, refusal.problems)
      return data<StepAnswer>({ typed: { fields, errors, revision, refusal: undefined } }, { status: 400 })
    }
    case 'answer-changed':
      return data<StepAnswer>(
        { conflict: { ...conflictView(draft, question, refusal), categoryNames } },
        { status: 409 },
      )
    case 'unknown-listing':
      throw refused(refusal)
    default:
      return typedBack(language, fields, revision, refusal)
  }
}

/** The form with a sentence above it. */
export const typedBack = (language: Language, fields: Fields, revision: number, refusal: SpokenRefusal) =>
  data<StepAnswer>(
    { typed: { fields, errors: {}, revision, refusal: refusalSentence(language, refusal) } },
    { status: statusOf(refusal) },
  )

const conflictView = (
  draft: Draft,
  question: Question,
  changed: AnswerChanged,
): Omit<ConflictView, 'categoryNames'> => ({
  listingId: draft.listingId,
  question,
  mine: writtenFields(question, changed.mine as never),
  theirs: writtenFields(question, changed.theirs as never),
  revision: changed.revision,
  key: newKey(),
  savedBy: changed.savedBy,
  savedAt: changed.savedAt,
})
