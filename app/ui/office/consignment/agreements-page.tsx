import type { RegisteredAgreement } from '#app/domain/consignment/network/agreement-registry.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

/** All agreements of the network, with the newest terms of each. */
export function AgreementsPage({ agreements }: { agreements: readonly RegisteredAgreement[] }) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).agreements
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {agreements.length === 0 ? <p>{words.none}</p> : null}
      <ul className="bare ruled">
        {agreements.map(one => (
          <li key={one.agreementId}>
            <div>
              <b>{words.between(one)}</b>
              <small>
                <span className="num">{one.number}</span>,{' '}
                {words.version({ version: one.version, from: formats.date(one.validFromOn) })},{' '}
                {words.goods(one.goods)}, {one.counters.join(', ')}
              </small>
            </div>
            <StateMark kind="agreement" state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
