import type { MonthOfReviews } from '#app/domain/review/turnaround.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { monthName, TurnaroundTable } from '../../review/turnaround-table.tsx'
import { useWords } from '../../words.tsx'

/** How long reviews take, for makers who wonder and whoever else asks; it names nobody. */
export function ReviewsPage({ months }: { months: readonly MonthOfReviews[] }) {
  const { language, formats } = useWords()
  const { numbers } = reviewWordsIn(language)
  const latest = months.find(month => month.versions.answered > 0)
  return (
    <>
      <section className="wall w-telur-asin">
        <div className="wrap">
          <h1>{numbers.publicTitle}</h1>
          <p className="lead">{numbers.lead}</p>
        </div>
      </section>
      <div className="wrap about turnaround">
        {latest?.versions.medianDays === undefined || latest.versions.p90Days === undefined ? null : (
          <p className="lead">
            {numbers.latest({
              month: monthName(formats, latest.month),
              answered: latest.versions.answered,
              median: latest.versions.medianDays,
              p90: latest.versions.p90Days,
            })}{' '}
            {latest.firstPass.of === 0 ? null : numbers.firstPass(latest.firstPass)}
          </p>
        )}
        <section>
          <TurnaroundTable months={months} />
        </section>
        <section>
          <h2>{numbers.how}</h2>
          <p>{numbers.howBody}</p>
        </section>
      </div>
    </>
  )
}
