import type { DimensionSpread } from '#app/domain/review/reviewer-spread.ts'
import type { MonthOfReviews } from '#app/domain/review/turnaround.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'
import { BackLine } from './back-line.tsx'
import { Month, TurnaroundTable } from './turnaround-table.tsx'

export type NumbersView = {
  mayReview: boolean
  months: readonly MonthOfReviews[]
  spread: readonly DimensionSpread[]
}

/** More than a point between two reviewers is worth talking over; in hundredths of a point. */
const wideSpread = 100

/** How fast the office answers, and how differently its reviewers score. Names people: for the office alone. */
export function NumbersPage({ view }: { view: NumbersView }) {
  const { numbers, queue } = reviewWordsIn(useWords().language)
  return (
    <>
      <section className="sec stack">
        <BackLine mayReview={view.mayReview} />
        <h1>{numbers.title}</h1>
        <TurnaroundTable months={view.months} />
      </section>
      <section className="sec stack">
        <h2>{numbers.spreadTitle}</h2>
        <p>{numbers.spreadLead}</p>
        {view.spread.length === 0 ? <p>{numbers.nothing}</p> : null}
        {view.spread.map(one => (
          <Spread key={`${one.track} ${one.code}`} of={one} track={queue.tracks[one.track]} />
        ))}
      </section>
    </>
  )
}

function Spread({ of, track }: { of: DimensionSpread; track: string }) {
  const { language } = useWords()
  const { numbers } = reviewWordsIn(language)
  const isWide = of.spread !== undefined && of.spread > wideSpread
  return (
    <section className="stack">
      <h3>
        {of.name[language]}, {track}
      </h3>
      <p className="small">
        {of.spread === undefined ? numbers.spreadUnknown : numbers.spreadOf(of.spread / 100)}{' '}
        {isWide ? <span className="state warn">{numbers.wide}</span> : null}
      </p>
      <ul className="bare figures">
        {of.reviewers.map(reviewer => (
          <li className="means" key={reviewer.accountId}>
            <span>{reviewer.name}</span>
            <meter min={1} max={5} value={reviewer.mean / 100} aria-label={reviewer.name} />
            <span className="small">
              {numbers.mean(reviewer.mean / 100)}{' '}
              <span className="quiet">{numbers.scores(reviewer.scores)}</span>
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{numbers.trend}</summary>
        <ul className="bare ruled counted">
          {of.trend.map(point => (
            <li key={point.month}>
              <span>
                <Month month={point.month} />
              </span>
              <span>
                {numbers.mean(point.mean / 100)} <span className="quiet">{numbers.scores(point.scores)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
