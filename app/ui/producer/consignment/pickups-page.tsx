import type { OwnPickup } from '#app/domain/consignment/pickups/own-pickups.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { pullWordsIn } from '#app/i18n/pull-words.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'

export function OwnPickupsPage({ pickups }: { pickups: readonly OwnPickup[] }) {
  const { language, formats } = useWords()
  const { pickups: words, deliveries } = makerGoodsWordsIn(language).roads
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <LinkButton wide href={paths.newOwnPickup()}>
        {words.create}
      </LinkButton>
      <LinkButton wide alt href={paths.ownPullForward()}>
        {pullWordsIn(language).link}
      </LinkButton>
      {pickups.length === 0 ? <p>{words.none}</p> : null}
      <ul className="tasks">
        {pickups.map(one => (
          <li key={one.pickupId}>
            <a className="rowlink" href={paths.ownPickup(one.pickupId)}>
              <b>{words.from({ pieces: one.pieces, counter: one.counter })}</b>
              <span className="small num">
                {one.number}, {words.planned(formats.longDate(one.plannedOn))}
              </span>
              {one.openDifferences === 0 ? null : (
                <span className="small">{deliveries.differences(one.openDifferences)}</span>
              )}
              <StateMark kind="pickup" state={one.state} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
