import { Icon } from '../primitives/icon.tsx'

/** Several lines to write, with its hint and what is wrong tied to it for screen readers. */
export function TextArea({
  id,
  name,
  label,
  hint,
  error,
  text,
  rows = 3,
}: {
  id: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  text?: string | undefined
  rows?: number
}) {
  const said = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
  const describedBy = said.filter(part => part !== '').join(' ')
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
        maxLength={1500}
        defaultValue={text}
        aria-describedby={describedBy || undefined}
        aria-invalid={error === undefined ? undefined : true}
      />
      {error === undefined ? null : (
        <p className="err" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
