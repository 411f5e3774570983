import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'
import { type ComparedLine, comparedLines } from './version-lines.ts'
import type { WorkbenchView } from './workbench-view.ts'

/** What reads differently first, marked in words and colour; what is the same folds away. */
export function ChangesTable({ view }: { view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const lines = comparedLines(language, view.before, view.now)
  const changed = view.before ? lines.filter(line => line.how !== 'same') : lines
  const same = view.before ? lines.filter(line => line.how === 'same') : []
  return (
    <section className="sec" id="changes">
      <h2>{view.before ? desk.changes(view.before.number) : desk.allAnswers}</h2>
      {view.before ? null : <p className="small quiet">{desk.noBefore}</p>}
      {changed.length === 0 ? <p>{desk.nothingChanged}</p> : <Lines lines={changed} view={view} />}
      {same.length === 0 ? null : (
        <details>
          <summary>{desk.unchanged(same.length)}</summary>
          <Lines lines={same} view={view} />
        </details>
      )}
    </section>
  )
}

function Lines({ lines, view }: { lines: readonly ComparedLine[]; view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  const { before, now } = view
  return (
    <table className="rows diff">
      <thead>
        <tr>
          <th scope="col">{desk.field}</th>
          {before === undefined ? null : <th scope="col">{desk.before(before.number)}</th>}
          <th scope="col">{desk.before(now.number)}</th>
          {view.claim?.isMine ? <th scope="col">{desk.pinField}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={`${line.question} ${line.group}`}>
            <th scope="row">
              {line.label}
              {before === undefined || line.how === 'same' ? null : (
                <small>
                  <span className={`state ${looks[line.how]}`}>{desk[line.how]}</span>
                </small>
              )}
            </th>
            {before === undefined ? null : (
              <td lang="id">
                {line.before === '' ? (
                  <span className="quiet">{desk.empty}</span>
                ) : line.how === 'same' ? (
                  line.before
                ) : (
                  <del>{line.before}</del>
                )}
              </td>
            )}
            <td lang="id">
              {line.now === '' ? (
                <span className="quiet">{desk.empty}</span>
              ) : before === undefined || line.how === 'same' ? (
                line.now
              ) : (
                <ins>{line.now}</ins>
              )}
            </td>
            {view.claim?.isMine ? (
              <td>
                <button
                  className="plain"
                  type="submit"
                  formAction={paths.reviewDeed(view.reviewId, 'spot')}
                  name="field"
                  value={`${line.question} ${line.group}`}
                  aria-label={desk.pinFieldOf(line.label)}
                >
                  {desk.pinField}
                </button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const looks = { fresh: 'good', changed: 'warn', gone: 'bad' } as const
