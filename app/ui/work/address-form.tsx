import { paths } from '#app/i18n/paths.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'

/** The address, and the one word that is asked of whoever reads it; without an address only the way in. */
export function AddressForm({ token, email }: { token: string; email: string | undefined }) {
  const words = tellingWordsIn(useWords().language).address
  if (email === undefined)
    return (
      <LinkButton alt wide href={paths.messageChoice()}>
        {words.back}
      </LinkButton>
    )
  return (
    <form className="stack question" method="post" action={paths.confirmAddress(token)} noValidate>
      <p className="break">
        <b>{email}</b>
      </p>
      <Button wide>{words.confirm}</Button>
      <p className="small">{words.otherwise}</p>
    </form>
  )
}
