import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { PinField } from './pin-field.tsx'

export type FieldErrors<Name extends string> = Partial<Record<Name | 'form', string>>

/** Phone number and PIN. What was typed stays, but for the PIN. */
export function SignInForm({
  next,
  phone,
  errors,
}: {
  next: string
  phone: string
  errors: FieldErrors<'phone' | 'pin'>
}) {
  const { language } = useWords()
  const work = workWordsIn(language)
  const words = accountWordsIn(language).signIn
  return (
    <>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.signIn(next)} noValidate>
        <Field
          id="phone"
          name="phone"
          label={work.phone}
          hint={work.phoneHint}
          error={errors.phone}
          defaultValue={phone}
          type="tel"
          inputMode="tel"
          autoComplete="username"
          maxLength={40}
          required
        />
        <PinField id="pin" label={work.pin} hint={work.pinHint} error={errors.pin} />
        <Button wide>{words.go}</Button>
      </form>
      <p className="small">{words.forgot}</p>
      <p>
        <a href={paths.officeSignIn(next)}>{words.toOffice}</a>
      </p>
    </>
  )
}

/** E-mail and passphrase; the second factor comes on its own page. */
export function OfficeSignInForm({
  next,
  email,
  errors,
}: {
  next: string
  email: string
  errors: FieldErrors<'email' | 'passphrase'>
}) {
  const { language } = useWords()
  const words = accountWordsIn(language).signIn
  return (
    <>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.officeSignIn(next)} noValidate>
        <Field
          id="email"
          name="email"
          label={words.email}
          error={errors.email}
          defaultValue={email}
          type="email"
          autoComplete="username"
          maxLength={200}
          required
        />
        <Field
          id="passphrase"
          name="passphrase"
          label={words.passphrase}
          error={errors.passphrase}
          type="password"
          autoComplete="current-password"
          maxLength={1000}
          required
        />
        <Button wide>{words.go}</Button>
      </form>
      <p className="small">{words.officeForgot}</p>
      <p>
        <a href={paths.signIn(next)}>{words.toPhone}</a>
      </p>
    </>
  )
}
