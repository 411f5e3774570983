import type { FollowedReport } from '#app/domain/problems/followed-report.ts'
import { paths } from '#app/i18n/paths.ts'
import { qualityWordsIn } from '#app/i18n/quality-words.ts'
import { Notice } from '../../primitives/notice.tsx'
import { Written } from '../../primitives/written.tsx'
import { useWords } from '../../words.tsx'
import { StoppedBanner } from '../stopped-banner.tsx'

/** How far a report is and what the office says to it, for whoever holds its code. */
export function FollowedReportPage({ view }: { view: FollowedReport & { sent: boolean } }) {
  const { language, formats } = useWords()
  const { followed: words, kinds, stopped } = qualityWordsIn(language)
  return (
    <>
      {view.notice === undefined ? null : <StoppedBanner notice={view.notice} />}
      <div className="wrap report stack">
        {view.sent ? <Notice kind="good">{words.thanks}</Notice> : null}
        <h1>{words.title}</h1>
        <p>
          <span className="label">{words.code}</span>
          <b className="code num">{view.code}</b>
        </p>
        <p className="quiet small">{words.keep}</p>
        <h2>{words.status}</h2>
        <p className="lead">{words.statuses[view.state]}</p>
        <dl className="followed">
          <dt>{words.about}</dt>
          <dd>
            <Written text={view.name} quietly />
          </dd>
          {view.batchCode === undefined ? null : (
            <>
              <dt>{words.batch}</dt>
              <dd>
                <a className="num" href={paths.batch(view.batchCode)}>
                  {view.batchCode}
                </a>
                {view.notice === undefined ? null : `, ${stopped[view.notice.kind].toLowerCase()}`}
              </dd>
            </>
          )}
          <dt>{words.kind}</dt>
          <dd>{kinds[view.kind]}</dd>
          <dt>{words.sentAt}</dt>
          <dd>{formats.moment(view.sentAt)}</dd>
          {view.photos === 0 ? null : (
            <>
              <dt>{words.photos}</dt>
              <dd>{words.photosGiven(view.photos)}</dd>
            </>
          )}
        </dl>
        <h2>{words.answers}</h2>
        {view.answers.length === 0 ? <p>{words.noAnswer}</p> : null}
        {view.answers.map(answer => (
          <blockquote key={answer.at} className="answer">
            <p>
              <Written text={answer.said} />
            </p>
            <p className="small quiet">{formats.moment(answer.at)}</p>
          </blockquote>
        ))}
      </div>
    </>
  )
}
