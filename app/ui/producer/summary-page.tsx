import type { Answers } from '#app/domain/listing/answers.ts'
import type { ChangedField } from '#app/domain/listing/changed-fields.ts'
import type { Question } from '#app/domain/listing/steps.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { BarredButton, Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { answerLines } from './answer-lines.ts'
import { Findings, type FindingView } from './findings.tsx'
import { Progress } from './step-frame.tsx'

export type SummaryView = {
  listingId: string
  at: number
  of: number
  answers: Answers
  asked: readonly Question[]
  categoryName: string | undefined
  unanswered: readonly Question[]
  hasPhoto: boolean
  findings: readonly FindingView[]
  /** What differs from what is on sale; undefined where nothing is on sale yet. */
  changed: readonly ChangedField[] | undefined
  state: 'draft' | 'waiting' | 'returned' | 'settled'
  submittedAt: string | undefined
  note: string | undefined
  isSelling: boolean
  mayDiscard: boolean
  done: boolean
  refusal: string | undefined
  /** The day of the answer if it were sent now, and how many stand before it. */
  promise: { promisedOn: string; ahead: number } | undefined
  hasFeedback: boolean
}

/** All at one glance: what holds it back, each with the way to put it right, her answers, and the sending. */
export function SummaryPage({ view, token }: { view: SummaryView; token: string }) {
  const { language, formats } = useWords()
  const { sending, steps } = producerWordsIn(language)
  const words = sending.summary
  const blocks = view.findings.filter(finding => finding.severity === 'block')
  const notes = view.findings.filter(finding => finding.severity !== 'block')
  const lacking = view.unanswered.filter(question => question !== 'photos')
  const count = blocks.length + lacking.length + (view.hasPhoto ? 0 : 1)
  return (
    <section className="sec stack">
      <Progress at={view.at} of={view.of} name={steps.names.summary} />
      <h1>{words.title}</h1>
      {view.done ? <Notice kind="good">{words.sent}</Notice> : null}
      {view.refusal === undefined ? null : <Notice kind="bad">{view.refusal}</Notice>}
      {view.state === 'returned' && view.note ? (
        <Notice kind="warn">{words.returned(view.note)}</Notice>
      ) : null}
      {view.state === 'waiting' && view.submittedAt !== undefined && !view.done ? (
        <Notice>{words.waiting(formats.moment(view.submittedAt))}</Notice>
      ) : null}
      {view.hasFeedback ? (
        <LinkButton wide alt href={paths.listingFeedback(view.listingId)}>
          {reviewWordsIn(language).feedback.seeFeedback}
        </LinkButton>
      ) : null}
      {count === 0 ? (
        view.state === 'draft' || view.state === 'returned' ? (
          <Notice kind="good">{words.ready}</Notice>
        ) : null
      ) : (
        <h2>{words.lacking(count)}</h2>
      )}
      {view.hasPhoto ? null : <Lack listingId={view.listingId} step="photos" said={words.noPhoto} />}
      {lacking.map(question => (
        <Lack
          key={question}
          listingId={view.listingId}
          step={question}
          said={words.unanswered(steps.names[question])}
        />
      ))}
      <Findings findings={blocks} title={words.lacking(count)} />
      {notes.length === 0 ? null : (
        <details>
          <summary>{words.notes}</summary>
          <Findings findings={notes} title={words.notes} />
        </details>
      )}
      {view.changed === undefined || view.changed.length === 0 ? null : <Changed view={view} />}
      <Sending view={view} token={token} isReady={count === 0} />
      <h2>{words.answers}</h2>
      <AnswersList view={view} />
      <p>
        <a href={paths.producerHome()}>{words.home}</a>
      </p>
      {view.mayDiscard ? (
        <details>
          <summary>{words.discard}</summary>
          <form className="stack" method="post" action={paths.listingDiscard(view.listingId)}>
            <FormToken token={token} />
            <p>{words.discardAsk}</p>
            <Button alt>{words.discard}</Button>
          </form>
        </details>
      ) : null}
    </section>
  )
}

function Sending({ view, token, isReady }: { view: SummaryView; token: string; isReady: boolean }) {
  const { language } = useWords()
  const words = producerWordsIn(language).sending.summary
  const review = reviewWordsIn(language).feedback
  if (view.state === 'waiting' || view.state === 'settled')
    return view.state === 'settled' ? <p className="quiet">{words.unchanged}</p> : null
  return (
    <form className="stack" method="post" action={paths.listingSubmission(view.listingId)}>
      <FormToken token={token} />
      {view.isSelling ? <p className="small">{words.selling}</p> : null}
      {view.promise === undefined ? null : (
        <p className="small">
          {review.before({ day: view.promise.promisedOn, ahead: view.promise.ahead })}{' '}
          <a href={paths.turnaround(language)}>{review.usual}</a>
        </p>
      )}
      {isReady ? <Button wide>{words.submit}</Button> : <BarredButton wide>{words.barred}</BarredButton>}
    </form>
  )
}

function Lack({ listingId, step, said }: { listingId: string; step: Question; said: string }) {
  const { language } = useWords()
  const { sending, steps } = producerWordsIn(language)
  return (
    <div className="lack">
      <p>
        <b>{said}</b>
      </p>
      <p className="acts">
        <a className="btn alt" href={paths.listingStep(listingId, step)}>
          {sending.summary.fixAt(steps.names[step])}
        </a>
      </p>
    </div>
  )
}

function Changed({ view }: { view: SummaryView }) {
  const { language } = useWords()
  const { sending, steps } = producerWordsIn(language)
  const changed = [...new Set((view.changed ?? []).map(field => steps.names[field.question]))]
  return (
    <>
      <h2>{sending.summary.changed}</h2>
      <ul className="bullets">
        {changed.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}

function AnswersList({ view }: { view: SummaryView }) {
  const { language } = useWords()
  const { sending, steps } = producerWordsIn(language)
  const words = sending.summary
  return (
    <ul className="tasks answers">
      {view.asked.map(question => {
        const lines = answerLines(language, question, view.answers[question], view.categoryName)
        const name = steps.names[question]
        return (
          <li key={question}>
            <div className="sechead">
              <h3>{name}</h3>
              <a
                className="tap"
                href={paths.listingStep(view.listingId, question)}
                aria-label={words.edit(name)}
              >
                {words.editShort}
              </a>
            </div>
            {lines.length === 0 ? <p className="quiet">{words.empty}</p> : null}
            {lines.map(line => (
              <p key={line.group}>
                {line.label === name ? null : <span className="small quiet">{line.label}: </span>}
                {line.text || '–'}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
