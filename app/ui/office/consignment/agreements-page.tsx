import type { Moneys } from '#app/domain/consignment/money-numbers.ts'
import type { RegisteredAgreement } from '#app/domain/consignment/network/agreement-registry.ts'
import { officeGoodsWordsIn } from '#app/i18n/office-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { preparingWordsIn } from '#app/i18n/preparing-words.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'
import { MoneyNumbers } from '../../work/consignment/money-numbers.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

/** All agreements of the network: the newest terms of each, and the numbers that its two sides read. */
export function AgreementsPage({
  agreements,
  money,
  offered,
}: {
  agreements: readonly RegisteredAgreement[]
  money: Moneys
  /** The number of one that was sent to both just now. */
  offered: string | undefined
}) {
  const { language, formats } = useWords()
  const words = officeGoodsWordsIn(language).agreements
  const preparing = preparingWordsIn(language)
  const numbersOf = new Map(money.agreements.map(one => [one.agreementId, one]))
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        {offered === undefined ? null : <Notice kind="good">{preparing.done(offered)}</Notice>}
        <LinkButton href={paths.prepareAgreement()} wide>
          {preparing.link}
        </LinkButton>
        {agreements.length === 0 ? <p>{words.none}</p> : <MoneyNumbers money={money.sum} />}
      </section>
      {agreements.map(one => {
        const numbers = numbersOf.get(one.agreementId)
        return (
          <section className="sec stack" key={one.agreementId}>
            <h2>{words.between(one)}</h2>
            <p>
              <StateMark kind="agreement" state={one.state} />
            </p>
            <p className="small">
              <span className="num">{one.number}</span>,{' '}
              {words.version({ version: one.version, from: formats.date(one.validFromOn) })},{' '}
              {words.goods(one.goods)}, {one.counters.join(', ')}
            </p>
            {one.waitsFor.map(side => (
              <p className="small" key={side}>
                {preparing.waits(side === 'producer' ? one.maker : one.partner)}
              </p>
            ))}
            {numbers === undefined || one.state === 'offered' ? null : (
              <MoneyNumbers money={numbers} notes={false} />
            )}
          </section>
        )
      })}
    </>
  )
}
