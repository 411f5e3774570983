import type { PartnerOfHers } from '#app/domain/consignment/own-partners.ts'
import { figureWordsIn } from '#app/i18n/figure-words.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { GoodName } from '../../partner/good-name.tsx'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { MoneyNumbers } from '../../work/consignment/money-numbers.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

/** Every place that sells for her: what stands there, what it owes, what to do. */
export function PartnersPage({ partners }: { partners: readonly PartnerOfHers[] }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).agreements.partners
  return (
    <>
      <section className="sec stack">
        <h1>{words.title}</h1>
        <p>{partners.length === 0 ? words.none : words.lead}</p>
        {partners.length > 0 ? null : (
          <LinkButton wide href={paths.newAgreement()}>
            {words.offer}
          </LinkButton>
        )}
      </section>
      {partners.length === 0 ? null : (
        <section className="sec">
          <LinkButton alt wide href={paths.partnersFigures()}>
            {figureWordsIn(language).link}
          </LinkButton>
        </section>
      )}
      {partners.map(partner => (
        <section className="sec stack" key={partner.agreementId}>
          <div className="sechead">
            <h2>{partner.partner}</h2>
            <StateMark kind="agreement" state={partner.state} />
          </div>
          {partner.pieces === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <p>
              <b>{words.stands({ pieces: partner.pieces, counters: partner.counters.length })}</b>
            </p>
          )}
          {partner.counters
            .filter(counter => counter.goods.length > 0 || partner.state === 'active')
            .map(counter => (
              <div className="stack" key={counter.counterId}>
                <h3>{counter.counter}</h3>
                <ul className="bare ruled">
                  {counter.goods.map(good => (
                    <li key={good.variantId}>
                      <span>
                        <GoodName good={good} />
                      </span>
                      <b className="num">{formats.number(good.pieces)}</b>
                    </li>
                  ))}
                </ul>
                {counter.daysAgo === undefined ? null : (
                  <p className="small">{words.documented(formats.daysAgo(counter.daysAgo))}</p>
                )}
                <div className="acts">
                  {partner.state === 'active' ? (
                    <LinkButton alt href={paths.newDelivery(counter.counterId)}>
                      {words.send(counter.counter)}
                    </LinkButton>
                  ) : null}
                  {counter.goods.length === 0 ? null : (
                    <LinkButton alt href={paths.newOwnPickup(counter.counterId)}>
                      {words.fetch(counter.counter)}
                    </LinkButton>
                  )}
                </div>
              </div>
            ))}
          <MoneyNumbers money={partner} notes={false} />
          <p>
            <a className="rowlink" href={paths.ownAgreement(partner.agreementId)}>
              <b>{words.agreement(partner.number)}</b>
            </a>
          </p>
        </section>
      ))}
      {partners.length === 0 ? null : (
        <section className="sec">
          <LinkButton alt wide href={paths.newAgreement()}>
            {words.offer}
          </LinkButton>
        </section>
      )}
    </>
  )
}
