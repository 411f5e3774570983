import { wholeNumber } from '../domain/listing/typed-fields.ts'
import type { Language } from '../i18n/language.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { textOf } from './csrf-token.server.ts'
import { fieldErrors } from './refusal-fields.ts'

/** An empty field is `empty`; what is no whole number is none, which the trade refuses. */
export function pieceCount(text: string, empty: number): number {
  return text.trim() === '' ? empty : (wholeNumber(text) ?? Number.NaN)
}

/** The fields of a form as they were typed, with the sentence beside the one that is wrong. */
export function formAgain(
  form: FormData,
  names: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): FormView {
  return { fields: Object.fromEntries(names.map(name => [name, textOf(form, name)])), errors }
}

/** As `formAgain`, with the sentence of a refusal beside the field that it is about, else above the form. */
export const refusedForm = (
  language: Language,
  form: FormData,
  names: readonly string[],
  refusal: SpokenRefusal,
  fields: Partial<Record<SpokenRefusal['code'], string>>,
): FormView =>
  formAgain(form, names, fieldErrors(language, refusal, fields) as Readonly<Record<string, string>>)

export const emptyForm: FormView = { fields: {}, errors: {} }
