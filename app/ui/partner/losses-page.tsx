import type { LossShown } from '#app/domain/consignment/losses/loss-pages.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'

export const lossLooks = { recorded: 'info', contested: 'warn', final: '' } as const

/** What was broken, lost or past its date at a shelf, and the way to write down the next. */
export function LossesPage({ counterId, losses }: { counterId: string; losses: readonly LossShown[] }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const said = words.losses
  return (
    <section className="sec stack">
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <LinkButton href={paths.newLoss(counterId)} wide>
        {said.start}
      </LinkButton>
      {losses.length === 0 ? <p>{said.none}</p> : null}
      <ul className="tasks">
        {losses.map(loss => (
          <li key={loss.lossId}>
            <p>
              <span className={`state ${lossLooks[loss.state]}`}>{said.states[loss.state]}</span>
            </p>
            <h2>
              <Written text={loss.product} quietly />, {words.pieces(loss.pieces)}
            </h2>
            <p className="num">
              <a className="tap" href={paths.lossNote(loss.lossId)}>
                {loss.number}
              </a>
              , {said.causes[loss.cause]}. {said.bearer[loss.bearer]}.
            </p>
            <p className="small">{formats.moment(loss.occurredAt)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
