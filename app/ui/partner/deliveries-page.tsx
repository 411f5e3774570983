import type { ListedDelivery } from '#app/domain/consignment/deliveries/partner-deliveries.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'

/** What was sent to the counters: what waits to be checked, then what came before. */
export function DeliveriesPage({ deliveries }: { deliveries: readonly ListedDelivery[] }) {
  const words = partnerWordsIn(useWords().language).deliveries
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {deliveries.length === 0 ? <p>{words.none}</p> : null}
      <ul className="tasks">
        {deliveries.map(one => (
          <Delivery key={one.deliveryId} delivery={one} />
        ))}
      </ul>
    </section>
  )
}

function Delivery({ delivery }: { delivery: ListedDelivery }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language).deliveries
  const href = paths.deliveryIn(delivery.deliveryId)
  return (
    <li>
      <p>
        <StateMark kind="delivery" state={delivery.state} />{' '}
        {delivery.openDifferences === 0 ? null : (
          <span className="state warn">{words.open(delivery.openDifferences)}</span>
        )}
      </p>
      <h2>{delivery.maker}</h2>
      <p className="num">
        <a className="tap" href={href}>
          {delivery.number}
        </a>
        , {words.line({ pieces: delivery.pieces, goods: delivery.goods })}
      </p>
      <p className="small">
        {delivery.counter}. {words.sent(formats.moment(delivery.sentAt))}
        {delivery.from === undefined ? null : `. ${words.moved(delivery.from)}`}
      </p>
      {delivery.state === 'sent' ? (
        <div className="acts">
          <LinkButton href={href} icon="package" wide>
            {words.check}
            <span className="hide"> {delivery.number}</span>
          </LinkButton>
        </div>
      ) : null}
    </li>
  )
}
