import type { ListedPickup } from '#app/domain/consignment/pickups/partner-pickups.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { useWords } from '../words.tsx'
import { StateMark } from '../work/consignment/state-mark.tsx'

/** Goods that go back to their makers: what waits first, and the way to propose more. */
export function PickupsPage({
  pickups,
  counters,
}: {
  pickups: readonly ListedPickup[]
  counters: readonly { counterId: string; name: string }[]
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.pickups
  return (
    <section className="sec stack">
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <div className="acts">
        {counters.map(counter => (
          <LinkButton key={counter.counterId} href={paths.newPickup(counter.counterId)} alt wide>
            {counters.length === 1 ? said.propose : `${said.propose}: ${counter.name}`}
          </LinkButton>
        ))}
      </div>
      {pickups.length === 0 ? <p>{said.none}</p> : null}
      <ul className="tasks">
        {pickups.map(one => (
          <li key={one.pickupId}>
            <p>
              <StateMark kind="pickup" state={one.state} />
            </p>
            <h2>{one.maker}</h2>
            <p className="num">
              <a className="tap" href={paths.pickupOut(one.pickupId)}>
                {one.number}
              </a>
              , {words.pieces(one.pieces)}
            </p>
            <p className="small">
              {one.counter}. {said.planned(formats.weekdayDate(one.plannedOn))}. {said.by[one.proposedBy]}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
