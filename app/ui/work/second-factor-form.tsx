import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

type FormProps = { action: string; token: string; error: string | undefined }

export function SecondFactorForm({ next, ...form }: Omit<FormProps, 'action'> & { next: string }) {
  const words = accountWordsIn(useWords().language).code
  return (
    <CodeForm
      {...form}
      action={paths.secondFactor(next)}
      label={words.label}
      hint={words.hint}
      go={words.go}
    />
  )
}

/** The picture and the key for the code app, and the first code that shows it works. */
export function EnrolmentForm({
  next,
  qr,
  appKey,
  ...form
}: Omit<FormProps, 'action'> & { next: string; qr: string; appKey: string }) {
  const { language } = useWords()
  const { setup, code } = accountWordsIn(language)
  return (
    <>
      <img className="qr" src={qr} alt={setup.qr} width="240" height="240" />
      <p>
        {setup.key} <code className="key">{appKey}</code>
      </p>
      <CodeForm {...form} action={paths.enrolment(next)} label={code.label} go={setup.go} />
    </>
  )
}

/** Shown once; nobody can look at them again. */
export function RecoveryCodes({ codes, onward }: { codes: readonly string[]; onward: string }) {
  const words = accountWordsIn(useWords().language).setup
  return (
    <>
      <Notice kind="warn">{words.codesLead}</Notice>
      <ol className="codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <LinkButton href={onward} wide>
        {words.codesDone}
      </LinkButton>
    </>
  )
}

function CodeForm({
  action,
  token,
  label,
  hint,
  error,
  go,
}: FormProps & { label: string; hint?: string; go: string }) {
  return (
    <form className="stack" method="post" action={action} noValidate>
      <FormToken token={token} />
      <Field
        id="code"
        name="code"
        label={label}
        hint={hint}
        error={error}
        inputMode={hint === undefined ? 'numeric' : undefined}
        autoComplete="one-time-code"
        maxLength={20}
        required
      />
      <Button wide>{go}</Button>
    </form>
  )
}
