import type { InputHTMLAttributes, ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Said = { id: string; label: string; hint?: string | undefined; error?: string | undefined }

/** Label, hint, the field, and its error: what is wrong and what to do, tied to the field for screen readers. */
export function Field({
  id,
  label,
  hint,
  error,
  ...input
}: Said & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </FieldFrame>
  )
}

export type SelectOption = { value: string; label: string }

export function SelectField({
  id,
  label,
  hint,
  error,
  name,
  chosen,
  options,
}: Said & { name: string; chosen?: string | undefined; options: readonly SelectOption[] }) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        defaultValue={chosen}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function FieldFrame({ id, label, hint, error, children }: Said & { children: ReactNode }) {
  return (
    <div className={error === undefined ? 'field' : 'field bad-field'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
  const said = ids.filter(part => part !== '').join(' ')
  return said === '' ? undefined : said
}
