import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { useWords } from '../../words.tsx'

/** The short code of a statement, and the address of its public check as a code for cameras. */
export function CheckCode({ said, code, qr }: { said: string; code: string; qr: string }) {
  const words = consignmentWordsIn(useWords().language)
  return (
    <div className="check-code">
      <img className="qr" src={qr} alt={words.checkQr(code)} width="144" height="144" />
      <p>
        <b className="num">{said}</b>
      </p>
    </div>
  )
}
