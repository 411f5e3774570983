import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field, SelectField, type SelectOption } from '../primitives/field.tsx'
import { Icon } from '../primitives/icon.tsx'
import type { FormView } from './step-view.ts'

type Named = { form: FormView; name: string; label: string; hint?: string | undefined }

/** `items.0.grams` is no good id for a style sheet or a script. */
const idOf = (name: string): string => name.replaceAll('.', '-')

export function TextField({
  form,
  name,
  ...rest
}: Named & Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'id' | 'className'>) {
  return (
    <Field
      {...rest}
      id={idOf(name)}
      name={name}
      defaultValue={form.fields[name] ?? ''}
      error={form.errors[name]}
    />
  )
}

/** Whole numbers on the number keys. Typed as text, so that `11.000` is understood and kept as it was typed. */
export function NumberField(props: Named) {
  return <TextField {...props} inputMode="numeric" autoComplete="off" />
}

export function ChoiceField({
  form,
  name,
  label,
  hint,
  options,
}: Named & { options: readonly SelectOption[] }) {
  return (
    <SelectField
      id={idOf(name)}
      name={name}
      label={label}
      hint={hint}
      error={form.errors[name]}
      chosen={form.fields[name]}
      options={options}
    />
  )
}

export function LongTextField({
  form,
  name,
  label,
  hint,
  rows = 5,
  lang,
}: Named & { rows?: number; lang?: string }) {
  const id = idOf(name)
  const error = form.errors[name]
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error === undefined ? 'field' : 'field bad-field'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={form.fields[name] ?? ''}
        aria-describedby={said || undefined}
        aria-invalid={error === undefined ? undefined : true}
      />
      {error === undefined ? null : <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  )
}

export type Choice = { value: string; label: ReactNode }

/** One of a few, each a row that a thumb hits. */
export function RadioRows({
  form,
  name,
  label,
  choices,
}: {
  form: FormView
  name: string
  label: string
  choices: readonly Choice[]
}) {
  const id = idOf(name)
  const error = form.errors[name]
  return (
    <fieldset className={error === undefined ? 'rows' : 'rows bad-field'}>
      <legend>{label}</legend>
      {error === undefined ? null : <FieldError id={id}>{error}</FieldError>}
      {choices.map(({ value, label }) => (
        <label className="pick" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={form.fields[name] === value}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Any of several; each is a field of its own: `contains.soy`. */
export function TickRows({
  form,
  group,
  label,
  hint,
  choices,
}: {
  form: FormView
  group: string
  label: string
  hint?: string | undefined
  choices: readonly Choice[]
}) {
  const error = form.errors[group]
  return (
    <fieldset className={error === undefined ? 'rows' : 'rows bad-field'}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {error === undefined ? null : <FieldError id={group}>{error}</FieldError>}
      {choices.map(({ value, label }) => {
        const name = `${group}.${value}`
        return (
          <label className="pick" key={value}>
            <input type="checkbox" name={name} value="on" defaultChecked={form.fields[name] !== undefined} />
            <span>{label}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
