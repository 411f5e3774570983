import type { Language } from '../i18n/language.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import type { FormView } from '../ui/producer/step-view.ts'
import { type EvidenceForm, keptPhoto } from './evidence-form.server.ts'
import { refusedForm } from './partner-form.ts'

/** A form with one photo as it was typed: a photo that came is kept, one that did not has its reason. */
export function evidenceAgain(
  language: Language,
  sent: EvidenceForm,
  names: readonly string[],
  refusal: SpokenRefusal,
  fields: Partial<Record<SpokenRefusal['code'], string>>,
): FormView {
  const isPhoto = Object.values(sent.refused).includes(refusal)
  const view = isPhoto
    ? refusedForm(language, sent.form, names, refusal, { [refusal.code]: 'photo' })
    : refusedForm(language, sent.form, names, refusal, fields)
  const kept = Object.entries(sent.photos).map(([field, id]) => [keptPhoto(field), id])
  return { ...view, fields: { ...view.fields, ...Object.fromEntries(kept) } }
}

/** A photo that was refused stops the form it came with: what it should prove is not saved without it. */
export const photoRefusal = (sent: EvidenceForm): SpokenRefusal | undefined => Object.values(sent.refused)[0]
