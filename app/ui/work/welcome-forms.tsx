import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { PinField } from './pin-field.tsx'
import type { FieldErrors } from './sign-in-form.tsx'

/** Phone number and a PIN of one's own: all that a maker or a counter needs. Of a reset only the PIN is asked. */
export function WelcomeWithPin({
  token,
  phone,
  asksPhone,
  errors,
}: {
  token: string
  phone: string
  asksPhone: boolean
  errors: FieldErrors<'phone' | 'pin'>
}) {
  const { language } = useWords()
  const work = workWordsIn(language)
  const words = accountWordsIn(language).welcome
  return (
    <>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.welcome(token)} noValidate>
        {asksPhone ? (
          <Field
            id="phone"
            name="phone"
            label={work.phone}
            hint={work.phoneHint}
            error={errors.phone}
            defaultValue={phone}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={40}
            required
          />
        ) : null}
        <PinField id="pin" label={words.newPin} hint={words.newPinHint} error={errors.pin} choosing />
        <Button wide>{words.go}</Button>
      </form>
    </>
  )
}

export function WelcomeWithPassphrase({
  token,
  email,
  asksEmail,
  least,
  errors,
}: {
  token: string
  email: string
  asksEmail: boolean
  /** Fewest letters of a passphrase. */
  least: number
  errors: FieldErrors<'email' | 'passphrase'>
}) {
  const { language } = useWords()
  const { welcome, signIn } = accountWordsIn(language)
  return (
    <>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.welcome(token)} noValidate>
        {asksEmail ? (
          <Field
            id="email"
            name="email"
            label={signIn.email}
            error={errors.email}
            defaultValue={email}
            type="email"
            autoComplete="username"
            maxLength={200}
            required
          />
        ) : null}
        <Field
          id="passphrase"
          name="passphrase"
          label={signIn.passphrase}
          hint={welcome.passphraseHint(least)}
          error={errors.passphrase}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          required
        />
        <Button wide>{welcome.go}</Button>
      </form>
    </>
  )
}
