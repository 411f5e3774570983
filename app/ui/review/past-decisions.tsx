import type { DecisionMade } from '#app/domain/review/version-history.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { useWords } from '../words.tsx'
import type { WorkbenchView } from './workbench-view.ts'

export const verdictLook = {
  approve: 'good',
  'approve-with-note': 'good',
  conditional: 'warn',
  'change-needed': 'bad',
  reject: 'bad',
} as const

/** What was decided on these goods before, on both tracks. */
export function PastDecisions({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <section className="sec">
      <h2>{desk.past}</h2>
      {view.decisions.length === 0 ? <p>{desk.noPast}</p> : null}
      <ul className="bare ruled">
        {view.decisions.map(made => (
          <Made key={made.decisionId} made={made} />
        ))}
      </ul>
      <p className="small">
        <a href={paths.reviewedVersion(view.now.versionId)}>{desk.wholeHistory}</a>
      </p>
    </section>
  )
}

function Made({ made }: { made: DecisionMade }) {
  const { language, formats } = useWords()
  const { desk, queue } = reviewWordsIn(language)
  return (
    <li>
      <div>
        <span className={`state ${verdictLook[made.verdict]}`}>{desk.outcomes[made.verdict]}</span>{' '}
        {queue.tracks[made.track]}, {queue.version(made.versionNumber)}
        {made.untilOn === undefined ? null : `, ${desk.until1(formats.date(made.untilOn))}`}
        <small>
          {made.by}, {formats.moment(made.decidedAt)}
        </small>
        {made.reasons.map(reason => (
          <small key={reason.text.id}>{reason.text[language]}</small>
        ))}
        {made.note === undefined ? null : <small lang="id">{made.note}</small>}
        {made.nextStep === undefined ? null : <small lang="id">{made.nextStep}</small>}
      </div>
    </li>
  )
}
