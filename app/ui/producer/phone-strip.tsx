import { paths } from '#app/i18n/paths.ts'
import { phoneWordsIn } from '#app/i18n/phone-words.ts'
import { useWords } from '../words.tsx'

/** Where the bundler put it; in development the source itself is served. */
const script: string = import.meta.env.VITE_PHONE_SCRIPT ?? '/app/phone/phone.ts'

/**
 * Under the bar of every page of a maker: says what is still on the phone, and brings the script that sends it.
 * Without script it is nothing.
 * @param owner whose it is: what another maker left on this phone is neither shown nor sent
 */
export function PhoneStrip({ owner, token }: { owner: string; token: string }) {
  const { language } = useWords()
  return (
    <>
      <div
        className="strip"
        role="status"
        hidden
        data-phone=""
        data-owner={owner}
        data-token={token}
        data-uploads={paths.uploads()}
        data-words={JSON.stringify(phoneWordsIn(language))}
      />
      <script type="module" src={script} />
    </>
  )
}

/**
 * For a form whose answers are kept on the phone until the server has them. The form carries `token`, `key` and
 * `revision` as hidden fields.
 * @param next where she goes on, if the answer does not say
 */
export const keptForm = (name: string, next?: string) => ({ 'data-keep': name, 'data-next': next })
