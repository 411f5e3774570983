import type { DecisionRecord } from '#app/domain/review/decision-record.ts'
import type { VersionHistory } from '#app/domain/review/version-history.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'
import { BackLine } from './back-line.tsx'
import { verdictLook } from './past-decisions.tsx'
import type { comparedLines } from './version-lines.ts'

export type HistoryView = {
  mayReview: boolean
  history: Omit<VersionHistory, 'records'>
  records: readonly (Omit<DecisionRecord, 'inputs'> & {
    items: readonly { code: string; text: string; answer: string; note: string | undefined }[]
    scores: readonly { code: string; name: string; score: number | undefined }[]
    checks: readonly {
      position: number
      said: string
      article: string
      verdict: 'block' | 'warn' | 'info'
      override: string | undefined
    }[]
    pins: readonly { id: string; comment: string }[]
    lines: ReturnType<typeof comparedLines>
  })[]
}

/** Every decision on a version with what it was made on, word for word; nothing here can be changed. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { language, formats } = useWords()
  const words = reviewWordsIn(language).standards
  const { history } = view
  const others = history.versions.filter(version => version.versionId !== history.versionId)
  return (
    <>
      <section className="sec stack">
        <BackLine mayReview={view.mayReview} />
        <h1 lang="id">{history.productName}</h1>
        <p>{words.history.lead(history.producerName, history.number)}</p>
        {others.length === 0 ? null : (
          <nav aria-label={words.history.versions}>
            <p className="rowacts">
              {others.map(version => (
                <a className="tap" key={version.versionId} href={paths.reviewedVersion(version.versionId)}>
                  {words.version(version.number)}, {formats.moment(version.sentAt)}
                </a>
              ))}
            </p>
          </nav>
        )}
        {view.records.length === 0 ? <p>{words.history.none}</p> : null}
      </section>
      {view.records.map(record => (
        <Record key={record.decisionId} record={record} />
      ))}
    </>
  )
}

function Record({ record }: { record: HistoryView['records'][number] }) {
  const { language, formats } = useWords()
  const { desk, numbers, queue, standards } = reviewWordsIn(language)
  const words = standards.history
  return (
    <section className="sec stack">
      <h2>
        {queue.tracks[record.track]}, {queue.kinds[record.kind].toLowerCase()}
      </h2>
      <p>
        <span className={`state ${verdictLook[record.verdict]}`}>{desk.outcomes[record.verdict]}</span>{' '}
        {words.decidedBy(record.decidedBy.name, formats.moment(record.decidedAt))}
        {record.untilOn === undefined ? null : `, ${desk.until1(formats.date(record.untilOn))}`}
      </p>
      {record.reasons.map(reason => (
        <p key={reason.id}>{reason.text[language]}</p>
      ))}
      {record.note === undefined ? null : <p lang="id">{record.note}</p>}
      {record.nextStep === undefined ? null : <p lang="id">{record.nextStep}</p>}
      <p className={record.isIntact ? 'small' : 'small err'}>
        <Icon name={record.isIntact ? 'check' : 'warning'} /> {record.isIntact ? words.intact : words.broken}
      </p>
      <details>
        <summary>{words.items}</summary>
        <dl className="named">
          {record.items.map(item => (
            <div className="contents" key={item.code}>
              <dt>{item.text}</dt>
              <dd>
                {item.answer}
                {item.note === undefined ? null : (
                  <small className="quiet" lang="id">
                    {' '}
                    {item.note}
                  </small>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>{words.scores}</summary>
        <dl className="named">
          {record.scores.map(one => (
            <div className="contents" key={one.code}>
              <dt>{one.name}</dt>
              <dd>{one.score ?? words.unscored}</dd>
            </div>
          ))}
        </dl>
        {record.weightedScore === undefined ? null : (
          <p>{words.weighted(numbers.mean(record.weightedScore / 100))}</p>
        )}
      </details>
      <details>
        <summary>{words.checks}</summary>
        <ul className="tasks">
          {record.checks.map(check => (
            <li key={check.position}>
              <p>
                <span className="state">{desk.verdicts[check.verdict]}</span> {check.said}
              </p>
              <p className="xs quiet">{desk.article(check.article)}</p>
              {check.override === undefined ? null : <p className="split">{check.override}</p>}
            </li>
          ))}
        </ul>
      </details>
      {record.pins.length === 0 ? null : (
        <details>
          <summary>{words.pins}</summary>
          <ul className="bullets" lang="id">
            {record.pins.map(pin => (
              <li key={pin.id}>{pin.comment}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{words.answers}</summary>
        <dl className="named" lang="id">
          {record.lines.map(line => (
            <div className="contents" key={`${line.question} ${line.group}`}>
              <dt>{line.label}</dt>
              <dd>{line.now}</dd>
            </div>
          ))}
        </dl>
        <p className="xs quiet wrap-anywhere">{words.fingerprint(record.fingerprint)}</p>
      </details>
    </section>
  )
}
