import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { FieldError } from '../producer/form-fields.tsx'
import type { FormView } from '../producer/step-view.ts'
import { useWords } from '../words.tsx'

/** A photo that proves a line; one that came before a form was sent back is kept by its id. */
export function EvidenceField({
  form,
  name,
  label,
  isProof = false,
}: {
  form: FormView
  name: string
  label?: string
  /** Of money or of words rather than of goods. */
  isProof?: boolean
}) {
  const words = partnerWordsIn(useWords().language).evidence
  const id = name.replaceAll('.', '-')
  const kept = form.fields[`kept.${name}`]
  const error = form.errors[name]
  return (
    <div className={error === undefined ? 'field evidence-field' : 'field evidence-field bad-field'}>
      <label htmlFor={id}>{label ?? words.photo}</label>
      <span className="hint" id={`${id}-hint`}>
        {kept === undefined || kept === '' ? (isProof ? words.proofHint : words.photoHint) : words.kept}
      </span>
      {kept === undefined || kept === '' ? null : <input type="hidden" name={`kept.${name}`} value={kept} />}
      <input
        type="file"
        id={id}
        name={name}
        accept="image/*"
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === undefined ? undefined : true}
      />
      {error === undefined ? null : <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}
