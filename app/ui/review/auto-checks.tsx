import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Icon } from '../primitives/icon.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { TextArea } from './text-area.tsx'
import { typedIn } from './typed.ts'
import type { CheckView, WorkbenchView } from './workbench-view.ts'

/** What the rules found when she sent it, with the article; setting one aside takes a reason that everybody reads. */
export function AutoChecks({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  const found = view.checks.filter(check => check.verdict !== 'clear')
  return (
    <section className="sec" id="checks">
      <h2>{desk.checks}</h2>
      <p className="small quiet">{desk.checksLead}</p>
      {view.done === 'override' ? <Notice kind="good">{desk.done.override}</Notice> : null}
      <ul className="auto">
        {found.map((check, at) => (
          <Found key={check.position} check={check} nth={at + 1} view={view} />
        ))}
        <li className="pass">
          <Icon name="check" />
          <span>{desk.clear(view.checks.length - found.length)}</span>
        </li>
      </ul>
    </section>
  )
}

function Found({ check, nth, view }: { check: CheckView; nth: number; view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const field = `override.${check.position}`
  const error = view.errors[field]
  const typed = typedIn(view.typed, field)
  return (
    <li className={check.verdict === 'info' ? undefined : 'fail'}>
      <Icon name={check.verdict === 'info' ? 'info' : 'warning'} />
      <div>
        <p>
          <span className={`state ${looks[check.verdict]}`}>{desk.verdicts[check.verdict]}</span>{' '}
          {check.spoken?.why ?? check.code}
        </p>
        <p className="xs quiet">{desk.article(check.article)}</p>
        {check.override === undefined ? null : (
          <p className="split">
            {desk.overridden(check.override.by, formats.moment(check.override.at), check.override.reason)}
          </p>
        )}
        {view.claim?.isMine && check.override === undefined && check.verdict === 'block' ? (
          <details open={error !== undefined || typed !== undefined}>
            <summary>{desk.override}</summary>
            <TextArea
              id={`override-${check.position}`}
              name={field}
              label={desk.overrideReason(nth)}
              error={error}
              text={typed}
              rows={2}
            />
            <button
              className="btn alt"
              type="submit"
              formAction={paths.reviewDeed(view.reviewId, 'override')}
              name="at"
              value={check.position}
            >
              {desk.overrideGo}
            </button>
          </details>
        ) : null}
      </div>
    </li>
  )
}

const looks = { block: 'bad', warn: 'warn', info: 'info', clear: 'good' } as const
