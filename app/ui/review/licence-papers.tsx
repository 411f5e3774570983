import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import type { WorkbenchView } from './workbench-view.ts'

/** Numbers that nobody has held against their papers yet: until then the product stays out of the shop. */
export function LicencePapers({ view }: { view: WorkbenchView }) {
  const { language, formats } = useWords()
  const words = reviewWordsIn(language).desk.papers
  if (view.papers.length === 0 && view.done !== 'licence') return null
  return (
    <section className="sec stack" id="papers">
      <h2>{words.title}</h2>
      {view.done === 'licence' ? <Notice kind="good">{words.done}</Notice> : null}
      {view.papers.length === 0 ? null : <p className="small">{words.lead}</p>}
      <ul className="bare ruled">
        {view.papers.map(paper => (
          <li key={paper.licenceId}>
            <div>
              <b>{paper.kind}</b> {paper.number}
              {paper.validUntilOn === undefined ? null : (
                <small>{words.until(formats.date(paper.validUntilOn))}</small>
              )}
            </div>
            <button
              className="btn alt"
              type="submit"
              formAction={paths.reviewDeed(view.reviewId, 'licence')}
              name="at"
              value={paper.licenceId}
              aria-label={words.confirmOf(paper.number)}
            >
              {words.confirm}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
