import type { OwnDelivery } from '#app/domain/consignment/deliveries/own-deliveries.ts'
import { makerGoodsWordsIn } from '#app/i18n/maker-goods-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { workWordsIn } from '#app/i18n/work-words.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { useWords } from '../../words.tsx'
import { StateMark } from '../../work/consignment/state-mark.tsx'
import { FirstFew } from '../../work/first-few.tsx'

/** All her deliveries; what needs a step stands first. */
export function OwnDeliveriesPage({ deliveries }: { deliveries: readonly OwnDelivery[] }) {
  const { language, formats } = useWords()
  const words = makerGoodsWordsIn(language).roads.deliveries
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <LinkButton wide href={paths.newDelivery()}>
        {words.create}
      </LinkButton>
      {deliveries.length === 0 ? <p>{words.none}</p> : null}
      <FirstFew few={10} more={workWordsIn(language).earlier}>
        {deliveries.map(one => (
          <li key={one.deliveryId}>
            <a className="rowlink" href={paths.ownDelivery(one.deliveryId)}>
              <b>{words.to({ pieces: one.pieces, counter: one.counter })}</b>
              <span className="small num">
                {one.number === undefined ? null : `${one.number}, `}
                {formats.moment(one.sentAt ?? one.createdAt)}
              </span>
              {one.openDifferences === 0 ? null : (
                <span className="small">{words.differences(one.openDifferences)}</span>
              )}
              <StateMark kind="delivery" state={one.state} />
            </a>
          </li>
        ))}
      </FirstFew>
    </section>
  )
}
