import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { useWords } from '../../words.tsx'
import { StateMark, type StateOf } from './state-mark.tsx'

export type Party = { role: string; name: string }

/** What paper it is, its number and state in words, between whom, and of which day. */
export function DocumentHeading({
  number,
  parties,
  on,
  ...of
}: StateOf & {
  number: string | undefined
  parties: readonly Party[]
  /** A day or a moment, written out; left out while there is none. */
  on: string | undefined
}) {
  const { language } = useWords()
  const words = consignmentWordsIn(language)
  const document = of.kind === 'dispute' ? words.documents.statement : words.documents[of.kind]
  return (
    <header className="dochead">
      <p>
        <StateMark {...of} />
      </p>
      <h1>{number === undefined ? words.unnumbered(document) : document}</h1>
      {number === undefined ? null : <p className="docnumber num">{number}</p>}
      <dl>
        {parties.map(party => (
          <div key={party.role}>
            <dt>{party.role}</dt>
            <dd>{party.name}</dd>
          </div>
        ))}
        {on === undefined ? null : (
          <div>
            <dt>{words.on}</dt>
            <dd>{on}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}
