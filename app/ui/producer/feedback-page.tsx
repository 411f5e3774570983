import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Drawing } from '../review/drawings/drawing.tsx'
import { verdictLook } from '../review/past-decisions.tsx'
import { TextArea } from '../review/text-area.tsx'
import { typedIn } from '../review/typed.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { FeedbackPoint } from './feedback-point.tsx'
import type { FeedbackView } from './feedback-view.ts'

/** What the review says, one thing after the other, each with the way to put it right. */
export function FeedbackPage({ view, token }: { view: FeedbackView; token: string }) {
  const { language } = useWords()
  const words = reviewWordsIn(language).feedback
  const open = view.pins.filter(pin => pin.resolvedAt === undefined)
  const titles = {
    waiting: words.waitingTitle,
    returned: words.returnedTitle,
    settled: words.settledTitle,
    draft: words.draftTitle,
  }
  return (
    <section className="sec stack">
      <p className="quiet" lang="id">
        {words.of(view.name ?? '', view.versionNumber)}
      </p>
      <h1>{titles[view.state]}</h1>
      {view.done === undefined ? null : <Notice kind="good">{words[view.done]}</Notice>}
      {view.errors.form === undefined ? null : <Notice kind="bad">{view.errors.form}</Notice>}
      <Places view={view} />
      {view.isSelling && view.state !== 'settled' ? (
        <Notice>{view.state === 'waiting' ? words.oldSells : words.oldSellsDraft}</Notice>
      ) : null}
      {view.decisions.map(made => (
        <Made key={made.decisionId} made={made} />
      ))}
      {view.pins.length === 0 ? null : (
        <>
          <h2>{words.points(view.pins.length)}</h2>
          <ol className="bare points">
            {view.pins.map((pin, at) => (
              <FeedbackPoint key={pin.id} view={view} pin={pin} nth={at + 1} token={token} />
            ))}
          </ol>
        </>
      )}
      {view.state === 'returned' || view.state === 'draft' ? (
        <LinkButton wide alt={open.length > 0} href={paths.listingStep(view.listingId, 'summary')}>
          {words.resubmit}
        </LinkButton>
      ) : null}
      {view.decisions
        .filter(made => made.mayAppeal)
        .map(made => (
          <Appeal key={made.decisionId} view={view} decisionId={made.decisionId} token={token} />
        ))}
      <p>
        <a href={paths.producerHome()}>{words.back}</a>
      </p>
    </section>
  )
}

/** Where she stands in the queue, and the day that was promised; a day that has passed is owned up to. */
function Places({ view }: { view: FeedbackView }) {
  const { language } = useWords()
  const { feedback: words, queue } = reviewWordsIn(language)
  if (view.places.length === 0) return null
  const promised = view.places.map(place => place.promisedOn).sort()
  const latest = promised.at(-1) ?? ''
  const late = view.places.find(place => place.isOverdue)
  return (
    <div className="stack">
      <ul className="bare ruled">
        {view.places.map(place => (
          <li key={place.track}>
            {place.isBeingLookedAt
              ? words.lookedAt(queue.tracks[place.track])
              : words.place({ track: queue.tracks[place.track], ahead: place.ahead })}
          </li>
        ))}
      </ul>
      {late === undefined ? (
        <p>
          <b>{words.promised(latest)}</b>
        </p>
      ) : (
        <Notice kind="warn">{words.late(late.promisedOn)}</Notice>
      )}
      <p className="small">
        <a href={paths.turnaround(language)}>{words.usual}</a>
      </p>
    </div>
  )
}

function Made({ made }: { made: FeedbackView['decisions'][number] }) {
  const { language, formats } = useWords()
  const { feedback: words, desk, queue } = reviewWordsIn(language)
  return (
    <section className="stack said">
      <p>
        <span className={`state ${verdictLook[made.verdict]}`}>
          <Icon name={verdictLook[made.verdict] === 'bad' ? 'warning' : 'check'} />
          {words.decided(queue.tracks[made.track], desk.outcomes[made.verdict])}
        </span>
      </p>
      {made.reasons.map(reason => (
        <div key={reason.text.id}>
          <p>
            <b>{reason.text[language]}</b>
          </p>
          <p>{reason.nextStep[language]}</p>
          <Drawing name={reason.picture} />
        </div>
      ))}
      {made.note === undefined ? null : <p lang="id">{made.note}</p>}
      {made.nextStep === undefined ? null : (
        <p>
          <b>{words.next}:</b> <span lang="id">{made.nextStep}</span>
        </p>
      )}
      {made.untilOn === undefined ? null : <p>{words.until(made.untilOn)}</p>}
      <p className="small quiet">
        {words.byOn(made.by, formats.moment(made.decidedAt))}
        {made.appealedAt === undefined ? null : ` ${words.appealedOn(formats.moment(made.appealedAt))}`}
      </p>
    </section>
  )
}

function Appeal({ view, decisionId, token }: { view: FeedbackView; decisionId: string; token: string }) {
  const words = reviewWordsIn(useWords().language).feedback
  const error = view.errors.appeal
  return (
    <details open={error !== undefined}>
      <summary>{words.appeal}</summary>
      <form className="stack" method="post" action={paths.listingAppeals(view.listingId)} noValidate>
        <FormToken token={token} />
        <input type="hidden" name="decision" value={decisionId} />
        <p className="small">{words.appealLead}</p>
        <TextArea
          id={`appeal-${decisionId}`}
          name="appeal"
          label={words.appealText}
          error={error}
          text={typedIn(view.typed, 'appeal')}
        />
        <Button wide alt>
          {words.sendAppeal}
        </Button>
      </form>
    </details>
  )
}
