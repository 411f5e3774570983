import type { ListedAgreement } from '#app/domain/consignment/agreements/agreement-lists.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'
import { ShareWords } from '../work/consignment/share-words.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'
import { GoodName } from './good-name.tsx'

/** With whom something was agreed, and what a piece leaves to each. */
export function AgreementsPage({ agreements }: { agreements: readonly ListedAgreement[] }) {
  const words = partnerWordsIn(useWords().language).agreements
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {agreements.length === 0 ? <p>{words.none}</p> : null}
      <ul className="tasks">
        {agreements.map(one => (
          <Agreement key={one.agreementId} agreement={one} />
        ))}
      </ul>
    </section>
  )
}

function Agreement({ agreement }: { agreement: ListedAgreement }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).agreements
  const [newest] = agreement.versions
  const waits = newest && !newest.accepted.includes('partner') && agreement.state !== 'ended'
  return (
    <li>
      <p>
        <StateMark kind="agreement" state={agreement.state} />{' '}
        {waits ? <span className="state warn">{words.waitsYou}</span> : null}
      </p>
      <h2>{agreement.maker}</h2>
      <p className="num">
        <a className="tap" href={paths.agreementIn(agreement.agreementId)}>
          {agreement.number}
        </a>
        {newest === undefined
          ? null
          : `, ${words.version({ version: newest.version, from: formats.date(newest.validFromOn) })}`}
      </p>
      {(newest?.lines ?? []).slice(0, 2).map(line => (
        <p className="small" key={line.variantId}>
          <GoodName good={line} />: <ShareWords {...line} />
        </p>
      ))}
    </li>
  )
}
