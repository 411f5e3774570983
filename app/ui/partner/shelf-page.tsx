import type { ExpiringPack, StandingGood } from '#app/domain/consignment/counters/counter-shelf.ts'
import { partnerWordsIn } from '#app/i18n/partner-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { ExpiryList, PullMark } from './expiry-list.tsx'
import { GoodName, GoodPicture } from './good-name.tsx'

export type ShelfPageView = {
  counterId: string
  counter: string
  /** Number of the problem that was just reported. */
  reported: string | undefined
  order: 'goods' | 'date'
  goods: readonly (StandingGood & { documentedDaysAgo: number | undefined })[]
  expiring: readonly ExpiringPack[]
}

/** What stands on the shelf, by goods or by the day on which it must leave. */
export function ShelfPage({ view }: { view: ShelfPageView }) {
  const { language } = useWords()
  const words = partnerWordsIn(language).shelf
  const problem = qualityWordsIn(language).counter
  const { counterId, order } = view
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      {view.reported === undefined ? null : <Notice kind="good">{problem.sent(view.reported)}</Notice>}
      <p>{words.lead(view.counter)}</p>
      <nav className="chips" aria-label={words.views}>
        <a
          className="chip"
          href={paths.shelf(counterId)}
          aria-current={order === 'goods' ? 'page' : undefined}
        >
          {words.byGood}
        </a>
        <a
          className="chip"
          href={paths.shelf(counterId, 'date')}
          aria-current={order === 'date' ? 'page' : undefined}
        >
          {words.byDate}
        </a>
      </nav>
      {order === 'date' ? (
        view.expiring.length === 0 ? (
          <p>{words.noDates}</p>
        ) : (
          <ExpiryList packs={view.expiring} counterId={counterId} heading="h2" />
        )
      ) : view.goods.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul className="tasks">
          {view.goods.map(good => (
            <Standing key={good.variantId} good={good} />
          ))}
        </ul>
      )}
      <LinkButton wide alt href={paths.newCounterProblem(counterId)}>
        {problem.start}
      </LinkButton>
    </section>
  )
}

function Standing({ good }: { good: ShelfPageView['goods'][number] }) {
  const { language, formats } = useWords()
  const words = partnerWordsIn(language)
  const { shelf } = words
  return (
    <li>
      <div className="task">
        <span className="pic">
          <GoodPicture good={good} place="thumb" />
        </span>
        <h2>
          <GoodName good={good} />
        </h2>
        <p>
          <b className="num">{good.pieces === 0 ? shelf.none : words.pieces(good.pieces)}</b>
          {good.documentedDaysAgo === undefined
            ? null
            : `, ${shelf.documented(formats.daysAgo(good.documentedDaysAgo))}`}
        </p>
        <p>
          {good.priceIdr === undefined ? shelf.noPrice : shelf.price(formats.rupiah(good.priceIdr))},{' '}
          {shelf.maker(good.maker)}
        </p>
      </div>
      {good.batches.length === 0 ? null : (
        <table className="packs">
          <caption className="hide">
            <GoodName good={good} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{shelf.columns.batch}</th>
              <th scope="col" className="n">
                {shelf.columns.pieces}
              </th>
              <th scope="col">{shelf.columns.pull}</th>
            </tr>
          </thead>
          <tbody>
            {good.batches.map(batch => (
              <tr key={batch.batchId}>
                <th scope="row" className="num">
                  {batch.code}
                  {batch.bestBeforeOn === undefined ? null : (
                    <small>{words.sale.keepsUntil(batch.bestBeforeOn)}</small>
                  )}
                </th>
                <td className="n">
                  <b>{formats.number(batch.pieces)}</b>
                </td>
                <td>
                  <PullMark pack={batch} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}
