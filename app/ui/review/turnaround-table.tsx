import type { MonthOfReviews, Pace } from '#app/domain/review/turnaround.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'

/** How long answers took, month by month, the newest first; in days that a maker counts. */
export function TurnaroundTable({ months }: { months: readonly MonthOfReviews[] }) {
  const { language } = useWords()
  const { numbers, queue } = reviewWordsIn(language)
  const answered = months.filter(month => month.versions.answered > 0)
  if (answered.length === 0) return <p>{numbers.nothing}</p>
  return (
    <>
      <h2>{numbers.byMonth}</h2>
      <table className="rows months">
        <thead>
          <tr>
            <th scope="col">{numbers.month}</th>
            <th scope="col">{numbers.answered}</th>
            <th scope="col">{numbers.median}</th>
            <th scope="col">{numbers.p90}</th>
            <th scope="col">{numbers.passed}</th>
          </tr>
        </thead>
        <tbody>
          {answered.map(month => (
            <tr key={month.month}>
              <th scope="row">
                <Month month={month.month} />
              </th>
              <td>
                <Named name={numbers.answered} /> {month.versions.answered}
              </td>
              <td>
                <Named name={numbers.median} /> {said(numbers, month.versions.medianDays)}
                <ByKind month={month} days={pace => pace.medianDays} />
              </td>
              <td>
                <Named name={numbers.p90} /> {said(numbers, month.versions.p90Days)}
                <ByKind month={month} days={pace => pace.p90Days} />
              </td>
              <td>
                <Named name={numbers.passed} />{' '}
                {month.firstPass.of === 0 ? numbers.none : numbers.passedOf(month.firstPass)}
                {Object.entries(month.firstPassByKind).map(([kind, pass]) => (
                  <small key={kind}>
                    {queue.goods[kind as keyof typeof queue.goods]}: {numbers.passedOf(pass)}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The same figure for each kind of goods that was answered in the month. */
function ByKind({ month, days }: { month: MonthOfReviews; days: (pace: Pace) => number | undefined }) {
  const { numbers, queue } = reviewWordsIn(useWords().language)
  return Object.entries(month.paceByKind).map(([kind, pace]) => (
    <small key={kind}>
      {queue.goods[kind as keyof typeof queue.goods]}: {said(numbers, days(pace))}
    </small>
  ))
}

/** On a phone the head of the column is away; then each figure says its name. */
const Named = ({ name }: { name: string }) => <span className="named-figure">{name}:</span>

export function Month({ month }: { month: string }) {
  return <>{monthName(useWords().formats, month)}</>
}

/** A month with its year, out of the words of a date. */
export const monthName = (formats: { longDate: (on: string) => string }, month: string): string =>
  formats.longDate(`${month}-01`).replace(/^1 /, '')

const said = (
  numbers: { none: string; days: (count: number) => string },
  days: number | undefined,
): string => (days === undefined ? numbers.none : numbers.days(days))
