import type { PartnerToday, RefillOfGood } from '#app/domain/consignment/counters/partner-today.ts'
import type { ListedDelivery } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import type { ListedPickup } from '#app/domain/consignment/pickups/partner-pickups.ts'
import type { ListedStatement } from '#app/domain/consignment/statements/statement-sheet.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths, whatsappShare } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Turus } from '../primitives/turus.tsx'
import { useWords } from '../words.tsx'
import { FirstFew } from '../work/first-few.tsx'
import { ExpiryList } from './expiry-list.tsx'
import { GoodName, goodText } from './good-name.tsx'
import type { PartnerView } from './partner-frame.tsx'

/** What needs a partner now, then how the counter stands, then every room. */
export function TodayPage({ today, view }: { today: PartnerToday; view: PartnerView }) {
  const { language } = useWords()
  const words = partnerWordsIn(language)
  const { here } = today
  if (here === undefined)
    return (
      <section className="sec stack">
        <h1>{words.frame.today}</h1>
        <p>{words.frame.noCounter}</p>
      </section>
    )
  return (
    <>
      <section className="sec stack">
        <h1>{here.counter.name}</h1>
        {today.counters.length > 1 ? <CounterChooser today={today} /> : null}
        <Now today={today} />
      </section>
      <section className="sec stack">
        <h2>{words.frame.today}</h2>
        <p>
          {here.soldToday > 0 ? <Turus pieces={here.soldToday} /> : null}
          {words.today.soldToday(here.soldToday)}{' '}
          {words.today.standing({ pieces: here.standing, goods: here.goods })}
        </p>
        <p>
          <a className="tap" href={paths.place(language, here.counter.slug)}>
            {words.today.inShop}
          </a>
        </p>
      </section>
      {here.leaving.length === 0 ? null : (
        <section className="sec stack">
          <h2>{words.today.leaving.title}</h2>
          <ExpiryList packs={here.leaving.slice(0, 6)} counterId={here.counter.counterId} />
          <p>
            <a className="tap" href={paths.shelf(here.counter.counterId, 'date')}>
              {words.today.leaving.verb}
            </a>
          </p>
        </section>
      )}
      {here.refills.length === 0 ? null : <Refills refills={here.refills} counter={here.counter.name} />}
      <Rooms view={view} counterId={here.counter.counterId} />
    </>
  )
}

function CounterChooser({ today }: { today: PartnerToday }) {
  const words = partnerWordsIn(useWords().language).frame
  return (
    <nav className="chips" aria-label={words.counters}>
      {today.counters.map(one => (
        <a
          key={one.counterId}
          className="chip"
          href={paths.partnerHome(one.counterId)}
          aria-current={one.counterId === today.here?.counter.counterId ? 'page' : undefined}
        >
          {one.name}
        </a>
      ))}
    </nav>
  )
}

function Now({ today }: { today: PartnerToday }) {
  const { language } = useWords()
  const words = partnerWordsIn(language).today
  const isQuiet = today.deliveries.length + today.pickups.length + today.statements.length === 0
  if (isQuiet) return <p>{words.nothing}</p>
  const soonest = [...today.statements].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return (
    <>
      <h2 className="hide">{workWordsIn(language).now}</h2>
      <FirstFew few={atFirst} more={words.moreDeliveries}>
        {today.deliveries.map(one => (
          <DeliveryTask key={one.deliveryId} delivery={one} />
        ))}
      </FirstFew>
      <FirstFew few={atFirst} more={words.morePickups}>
        {today.pickups.map(one => (
          <PickupTask key={one.pickupId} pickup={one} />
        ))}
      </FirstFew>
      <FirstFew few={atFirst} more={words.moreStatements}>
        {soonest.map(one => (
          <StatementTask key={one.statementId} statement={one} />
        ))}
      </FirstFew>
    </>
  )
}

const atFirst = 3

function DeliveryTask({ delivery }: { delivery: ListedDelivery }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).today.delivery
  return (
    <li>
      <h3>{words.title({ maker: delivery.maker, pieces: delivery.pieces })}</h3>
      <p className="small num">
        {words.sent({ number: delivery.number, at: formats.moment(delivery.sentAt) })}
        {delivery.from === undefined ? null : <>. {words.from(delivery.from)}</>}
      </p>
      <p className="small">{delivery.counter}</p>
      <div className="acts">
        <LinkButton href={paths.deliveryIn(delivery.deliveryId)} icon="package" wide>
          {words.verb}
        </LinkButton>
      </div>
    </li>
  )
}

function PickupTask({ pickup }: { pickup: ListedPickup }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).today.pickup
  const facts = { maker: pickup.maker, pieces: pickup.pieces }
  const isAgreed = pickup.state === 'agreed'
  return (
    <li>
      <h3>{isAgreed ? words.agreed(facts) : words.proposed(facts)}</h3>
      <p className="small num">
        {words.planned({ number: pickup.number, on: formats.weekdayDate(pickup.plannedOn) })}
      </p>
      <p className="small">{pickup.counter}</p>
      <div className="acts">
        <LinkButton href={paths.pickupOut(pickup.pickupId)} icon="truck" wide>
          {isAgreed ? words.handOver : words.answer}
        </LinkButton>
      </div>
    </li>
  )
}

function StatementTask({ statement }: { statement: ListedStatement }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).today.statement
  const { maker, number, dueOn } = statement
  const toPay = statement.openIdr > 0 && statement.accepted.includes('partner')
  return (
    <li>
      <h3>
        {toPay ? words.toPay({ maker, amount: formats.rupiah(statement.openIdr) }) : words.toAccept(maker)}
      </h3>
      <p className="small num">
        {words.facts({ number, until: dueOn })}{' '}
        {statement.isLate ? <span className="state bad">{words.late(dueOn)}</span> : null}
      </p>
      <div className="acts">
        <LinkButton
          href={toPay ? paths.paymentOut(statement.agreementId) : paths.statementIn(statement.statementId)}
          wide
        >
          {toPay ? words.pay : words.read}
        </LinkButton>
      </div>
    </li>
  )
}

/** Maker by maker, so that one message asks for all of hers. */
function Refills({ refills, counter }: { refills: readonly RefillOfGood[]; counter: string }) {
  const all = useWords()
  const words = partnerWordsIn(all.language).today.refills
  const makers = [...new Set(refills.map(one => one.good.maker))]
  const askOf = (maker: string) => {
    const hers = refills.filter(one => one.good.maker === maker)
    const goods = hers.map(one => words.good({ name: goodText(all, one.good), pieces: one.wantedPieces }))
    return (
      <div className="stack" key={maker}>
        <ul className="bare ruled">
          {hers.map(one => (
            <li key={one.good.variantId}>
              <div>
                <b>
                  <GoodName good={one.good} />
                </b>
                <small>
                  {one.good.parPieces === undefined ? words.bySales(one.soldPieces) : words.agreed}:{' '}
                  <span className="num">
                    {words.sum({
                      par: one.parPieces,
                      counted: one.countedPieces,
                      road: one.roadPieces,
                      wanted: one.wantedPieces,
                    })}
                  </span>
                </small>
                {one.leavingPieces === 0 ? null : <small>{words.leaving(one.leavingPieces)}</small>}
              </div>
            </li>
          ))}
        </ul>
        <LinkButton
          href={whatsappShare(words.message({ counter, goods: all.formats.joined(goods) }))}
          icon="whatsapp-logo"
          alt
          away
        >
          {words.ask(maker)}
        </LinkButton>
      </div>
    )
  }
  return (
    <section className="sec stack">
      <h2>{words.title}</h2>
      <p className="small">{words.lead}</p>
      {makers.slice(0, atFirst).map(askOf)}
      {makers.length <= atFirst ? null : (
        <Details summary={words.more(makers.length - atFirst)}>{makers.slice(atFirst).map(askOf)}</Details>
      )}
    </section>
  )
}

function Rooms({ view, counterId }: { view: PartnerView; counterId: string }) {
  const words = partnerWordsIn(useWords().language).frame
  const rooms = [
    { key: 'counts', href: paths.countsAt(counterId) },
    { key: 'losses', href: paths.lossesAt(counterId) },
    { key: 'pickups', href: paths.pickupsOut() },
    { key: 'cards', href: paths.shelfCards(counterId) },
    ...(view.agrees ? [{ key: 'agreements', href: paths.agreementsIn() } as const] : []),
    ...(view.settles ? [{ key: 'statements', href: paths.statementsIn() } as const] : []),
    ...(view.settles ? [{ key: 'figures', href: paths.partnerFigures() } as const] : []),
    { key: 'staff', href: paths.counterStaff() },
  ] as const
  return (
    <section className="sec stack">
      <h2>{words.all}</h2>
      <ul className="bare doors-in">
        {rooms.map(({ key, href }) => (
          <li key={key}>
            <a href={href}>{words[key]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
