import { Field } from '../primitives/field.tsx'

/**
 * Six digits on the number keys of a phone. Hidden when it is asked for; shown while it is chosen, so that it need
 * not be typed twice.
 */
export function PinField({
  id,
  name = id,
  label,
  hint,
  error,
  choosing = false,
}: {
  id: string
  name?: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  choosing?: boolean
}) {
  return (
    <Field
      id={id}
      name={name}
      label={label}
      hint={hint}
      error={error}
      type={choosing ? 'text' : 'password'}
      inputMode="numeric"
      pattern="[0-9]*"
      maxLength={6}
      autoComplete={choosing ? 'new-password' : 'current-password'}
      required
    />
  )
}
