import type { ListedAgreement } from '#app/domain/consignment/agreements/agreement-lists.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

export function OwnAgreementsPage({ agreements }: { agreements: readonly ListedAgreement[] }) {
  const { language, formats } = useWords()
  const { list: words, partners } = makerGoodsWordsIn(language).agreements
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{agreements.length === 0 ? words.none : words.lead}</p>
      <ul className="tasks">
        {agreements.map(one => {
          const [newest] = one.versions
          const waits = newest !== undefined && !newest.accepted.includes('producer') && one.state !== 'ended'
          return (
            <li key={one.agreementId}>
              <a className="rowlink" href={paths.ownAgreement(one.agreementId)}>
                <b>{one.partner}</b>
                <span className="small num">
                  {one.number}
                  {newest === undefined
                    ? null
                    : `, ${words.version({ version: newest.version, from: formats.date(newest.validFromOn) })}`}
                </span>
                {waits ? <span className="state warn">{words.toAccept}</span> : null}
                <StateMark kind="agreement" state={one.state} />
              </a>
            </li>
          )
        })}
      </ul>
      <LinkButton alt wide href={paths.newAgreement()}>
        {partners.offer}
      </LinkButton>
    </section>
  )
}
