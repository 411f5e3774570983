import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { ConsentChoices } from './consent-choices.tsx'

export type NewMakerField =
  | 'fullName'
  | 'greeting'
  | 'business'
  | 'kelurahan'
  | 'phone'
  | 'address'
  | 'trade'
  | 'since'
  | 'cohort'

export type NewMakerTyped = Partial<Record<NewMakerField, string>> & { consents: readonly string[] }

export type NewMakerView = {
  kelurahan: readonly { code: string; name: string; kecamatan: string }[]
  cohorts: readonly { id: string; name: string }[]
}

export function NewMakerForm({
  token,
  view,
  typed,
  errors,
}: {
  token: string
  view: NewMakerView
  typed: NewMakerTyped
  errors: Partial<Record<NewMakerField | 'consents' | 'form', string>>
}) {
  const all = registryWordsIn(useWords().language)
  const words = all.makers
  const text = (name: NewMakerField, label: string, hint?: string) => ({
    id: name,
    name,
    label,
    hint,
    error: errors[name],
    defaultValue: typed[name],
    autoComplete: 'off',
  })
  return (
    <section className="sec stack">
      <h1>{words.newTitle}</h1>
      <p>{words.newLead}</p>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form method="post" action={paths.newMaker()} className="stack" noValidate>
        <FormToken token={token} />
        <div className="twocol">
          <Field {...text('fullName', words.fullName, words.fullNameHint)} maxLength={120} required />
          <Field {...text('greeting', words.greeting, words.greetingHint)} maxLength={60} required />
          <Field {...text('business', words.business, words.businessHint)} maxLength={80} />
          <SelectField
            id="kelurahan"
            name="kelurahan"
            label={words.kelurahan}
            error={errors.kelurahan}
            chosen={typed.kelurahan}
            options={[
              { value: '', label: words.choose },
              ...view.kelurahan.map(one => ({ value: one.code, label: `${one.name}, ${one.kecamatan}` })),
            ]}
          />
          <Field {...text('phone', words.phone, words.phoneHint)} type="tel" inputMode="tel" maxLength={40} />
          <Field {...text('address', words.address, words.addressHint)} maxLength={300} />
          <Field {...text('trade', words.trade, words.tradeHint)} maxLength={200} />
          <Field {...text('since', words.since)} inputMode="numeric" maxLength={4} />
          <SelectField
            id="cohort"
            name="cohort"
            label={words.cohort}
            error={errors.cohort}
            chosen={typed.cohort}
            options={[
              { value: '', label: words.noCohort },
              ...view.cohorts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        {errors.consents === undefined ? null : <Notice kind="bad">{errors.consents}</Notice>}
        <ConsentChoices legend={all.consents.title} lead={all.consents.lead} chosen={typed.consents} />
        <Button wide>{words.save}</Button>
      </form>
    </section>
  )
}
