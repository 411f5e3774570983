import type { Language } from '../i18n/language.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'

/** The sentence of a refusal beside the field that it is about, or above the form. */
export function fieldErrors<Field extends string>(
  language: Language,
  refusal: SpokenRefusal,
  fields: Partial<Record<SpokenRefusal['code'], Field>>,
): Partial<Record<Field | 'form', string>> {
  const field: Field | 'form' = fields[refusal.code] ?? 'form'
  const errors: Partial<Record<Field | 'form', string>> = {}
  errors[field] = refusalSentence(language, refusal)
  return errors
}
