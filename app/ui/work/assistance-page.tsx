import { accountWordsIn } from '#app/i18n/account-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { Button } from '../primitives/button.tsx'
import { SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

/** The text to read her, whom it is about, and that she agreed. */
export function AssistancePage({
  token,
  producers,
  chosen,
  error,
}: {
  token: string
  producers: readonly { producerId: string; name: string }[]
  chosen: string
  error: string | undefined
}) {
  const words = accountWordsIn(useWords().language).assistance
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <blockquote className="lead">{words.consentText}</blockquote>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <form className="stack" method="post" action={paths.assistance()} noValidate>
        <FormToken token={token} />
        <SelectField
          id="producer"
          name="producer"
          label={words.who}
          chosen={chosen}
          options={[
            { value: '', label: words.choose },
            ...producers.map(({ producerId, name }) => ({ value: producerId, label: name })),
          ]}
        />
        <label className="agree">
          <input type="checkbox" name="agreed" value="yes" /> {words.agreed}
        </label>
        <Button wide>{words.start}</Button>
      </form>
    </section>
  )
}
