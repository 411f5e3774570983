import type { ExpiringPack } from '#app/domain/consignment/counters/counter-shelf.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'
import { GoodName, GoodPicture } from './good-name.tsx'

/** Batches in the order of the day on which they must leave the shelf, each with what can be done. */
export function ExpiryList({
  packs,
  counterId,
  heading: Heading = 'h3',
}: {
  packs: readonly ExpiringPack[]
  counterId: string
  heading?: 'h2' | 'h3'
}) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  return (
    <ul className="tasks expiry">
      {packs.map(pack => (
        <li key={pack.good.variantId + pack.batchId}>
          <div className="task">
            <span className="pic">
              <GoodPicture good={{ ...pack.good }} place="thumb" />
            </span>
            <Heading>
              <GoodName good={pack.good} />
            </Heading>
            <p className="num">
              <b>{words.pieces(pack.pieces)}</b>, {words.sale.batch(pack.code)}
            </p>
            <p>
              <PullMark pack={pack} />{' '}
              {pack.bestBeforeOn === undefined ? null : words.sale.keepsUntil(pack.bestBeforeOn)}
            </p>
          </div>
          {pack.pullOn === undefined ? null : (
            <p className="small quiet">
              {words.shelf.columns.pull} {formats.weekdayDate(pack.pullOn)}
            </p>
          )}
          {pack.good.agreementId === undefined ? null : (
            <p>
              <a
                className="tap"
                href={paths.newPickup(counterId, {
                  agreement: pack.good.agreementId,
                  batch: pack.batchId,
                })}
              >
                {words.shelf.sendHome}
                <span className="hide">
                  {' '}
                  <GoodName good={pack.good} />, {pack.code}
                </span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How long until it must leave the shelf; what may not be sold says that instead. */
export function PullMark({ pack }: { pack: Pick<ExpiringPack, 'standing' | 'daysLeft'> }) {
  const words = partnerWordsIn(useWords().language).shelf
  if (pack.standing !== 'good') return <span className="state bad">{words.states[pack.standing]}</span>
  const { daysLeft } = pack
  if (daysLeft === undefined) return <span className="state">{words.keeps}</span>
  if (daysLeft < 0) return <span className="state bad">{words.pullPast(-daysLeft)}</span>
  return <span className={`state ${daysLeft <= 3 ? 'warn' : ''}`}>{words.pullIn(daysLeft)}</span>
}
