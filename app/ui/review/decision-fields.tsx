import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { BarredButton } from '../primitives/button.tsx'
import { Field } from '../primitives/field.tsx'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'
import { Drawing } from './drawings/drawing.tsx'
import { TextArea } from './text-area.tsx'
import { isTyped, typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

const outcomes = ['approve', 'approve-with-note', 'conditional', 'change-needed', 'reject'] as const
const approving: ReadonlySet<string> = new Set(['approve', 'approve-with-note', 'conditional'])

/** The last word on this track: what may not be chosen says why, and a refusal takes a reason and a next step. */
export function DecisionFields({ view }: { view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const isOpen = view.state === 'waiting' || view.state === 'claimed'
  if (!isOpen) return <Unsaved view={view} />
  if (!view.claim?.isMine)
    return (
      <section className="decide" id="decision">
        <h2>{desk.decision}</h2>
        <BarredButton wide>{desk.barredDecision}</BarredButton>
        <Unsaved view={view} />
      </section>
    )
  return (
    <section className="decide" id="decision">
      <h2>{desk.decision}</h2>
      <Outcomes view={view} />
      <Reasons view={view} />
      <TextArea
        id="decisionNote"
        name="decisionNote"
        label={desk.decisionNote}
        error={view.errors.decisionNote}
        text={typedIn(view.typed, 'decisionNote')}
      />
      <TextArea
        id="nextStep"
        name="nextStep"
        label={desk.nextStep(view.greeting)}
        error={view.errors.nextStep}
        text={typedIn(view.typed, 'nextStep')}
      />
      <Field
        id="untilOn"
        name="untilOn"
        type="date"
        label={desk.until}
        hint={desk.untilHint}
        min={view.today}
        error={view.errors.untilOn}
        defaultValue={typedIn(view.typed, 'untilOn') ?? ''}
      />
      <p className="acts">
        <button className="btn wide" type="submit" formAction={paths.reviewDeed(view.reviewId, 'decision')}>
          {desk.decide}
        </button>
      </p>
      <p className="small quiet">{desk.mayAppeal(view.greeting)}</p>
    </section>
  )
}

function Outcomes({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  const checksOpen = view.checks.filter(
    check => check.verdict === 'block' && check.override === undefined,
  ).length
  const itemsOpen = view.items.filter(
    item => item.isMandatory && item.answer !== 'yes' && item.answer !== 'na',
  ).length
  const scoresOpen = view.dimensions.filter(one => one.score === undefined).length
  const error = view.errors.verdict
  return (
    <fieldset className={error === undefined ? 'outcomes' : 'outcomes bad-field'}>
      <legend className="hide">{desk.decision}</legend>
      {error === undefined ? null : (
        <p className="err" id="verdict-error">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {outcomes.map(outcome => {
        const isApproving = approving.has(outcome)
        const isBarred = isApproving && checksOpen > 0
        return (
          <label className="opt" key={outcome}>
            <input
              type="radio"
              name="verdict"
              value={outcome}
              defaultChecked={typedIn(view.typed, 'verdict') === outcome}
              disabled={isBarred}
              aria-describedby={error === undefined ? undefined : 'verdict-error'}
            />
            <span>
              {desk.outcomes[outcome]}
              <small>{isBarred ? desk.checksOpen(checksOpen) : desk.outcomeHelp[outcome]}</small>
              {outcome === 'approve' && !isBarred && itemsOpen > 0 ? (
                <small>{desk.itemsOpen(itemsOpen)}</small>
              ) : null}
              {outcome === 'approve' && !isBarred && scoresOpen > 0 ? (
                <small>{desk.scoresOpen(scoresOpen)}</small>
              ) : null}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Reasons({ view }: { view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const error = view.errors.reason
  const isAnyTyped = (view.typed.reason?.length ?? 0) > 0
  return (
    <details open={isAnyTyped || error !== undefined}>
      <summary>{desk.reasons}</summary>
      <fieldset className="ticks">
        <legend className="hide">{desk.reasons}</legend>
        <p className="small quiet">{desk.reasonsHint}</p>
        {error === undefined ? null : (
          <p className="err">
            <Icon name="warning" />
            <span>{error}</span>
          </p>
        )}
        {view.reasons.map(reason => (
          <label key={reason.id}>
            <input
              type="checkbox"
              name="reason"
              value={reason.id}
              defaultChecked={isTyped(view.typed, 'reason', reason.id)}
            />
            <span>
              <b>{reason.text[language]}</b>
              <small>{reason.nextStep[language]}</small>
              <Drawing name={reason.picture} />
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** What somebody wrote for a decision that was not taken any more: theirs to copy. */
function Unsaved({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  const written = ['decisionNote', 'nextStep'].flatMap(name => typedIn(view.typed, name) || [])
  if (written.length === 0) return null
  return (
    <section className="sec stack">
      <h2>{desk.written}</h2>
      {written.map(text => (
        <p className="split" key={text} lang="id">
          {text}
        </p>
      ))}
    </section>
  )
}
