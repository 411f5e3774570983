import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { BarredButton, Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { AutoChecks } from './auto-checks.tsx'
import { ChangesTable } from './changes-table.tsx'
import { ChecklistFields } from './checklist-fields.tsx'
import { ComparedPhotos } from './compared-photos.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { LicencePapers } from './licence-papers.tsx'
import { PastDecisions } from './past-decisions.tsx'
import { PinTalk } from './pin-talk.tsx'
import { pinHeight, pinSource, pinWidth } from './pinned-photo.tsx'
import { RubricFields } from './rubric-fields.tsx'
import { SampleLog } from './sample-log.tsx'
import { type WorkbenchView, workForm } from './workbench-view.ts'

/** One review with all that it is decided on. Its one form saves what was ticked with whatever button is pressed. */
export function WorkbenchPage({ token, view }: { token: string; view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <form id={workForm} method="post" action={paths.reviewDeed(view.reviewId, 'findings')} noValidate>
      <FormToken token={token} />
      <input type="hidden" name="key" value={view.key} />
      <Head view={view} />
      <div className="bench">
        <div>
          <ComparedPhotos view={view} />
          <PinTalk view={view} />
          <ChangesTable view={view} />
          <PackLabel view={view} />
          <RubricFields view={view} />
          <SampleLog view={view} />
          <PastDecisions view={view} />
        </div>
        <div className="judging">
          <AutoChecks view={view} />
          <ChecklistFields view={view} />
          {view.claim?.isMine ? (
            <p className="sec">
              <Button alt wide>
                {desk.saveAll}
              </Button>
            </p>
          ) : null}
          <DecisionFields view={view} />
          <LicencePapers view={view} />
          <ConflictFields view={view} />
        </div>
      </div>
    </form>
  )
}

function Head({ view }: { view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk, queue } = reviewWordsIn(language)
  const isOpen = view.state === 'waiting' || view.state === 'claimed'
  const said = view.done
  return (
    <section className="sec stack">
      <p className="small">
        <a href={paths.reviews()}>{desk.back}</a>
      </p>
      <div className="sechead">
        <h1 lang="id">{view.productName}</h1>
        <span className={`state ${view.isOverdue ? 'bad' : isOpen ? 'warn' : ''}`}>
          <Icon name={view.isOverdue ? 'warning' : 'clock'} />
          {view.isOverdue
            ? desk.missed(formats.date(view.promisedOn))
            : desk.promised(formats.date(view.promisedOn))}
        </span>
      </div>
      <p>
        <b>{queue.tracks[view.track]}</b>, {queue.kinds[view.kind]}, {queue.goods[view.goodsKind]}.{' '}
        <a href={paths.maker(view.producerId)}>{view.producerName}</a>,{' '}
        {desk.sent(view.now.number, formats.moment(view.now.sentAt))}.
      </p>
      {view.otherTrack === undefined ? null : (
        <p className="small">
          <a href={paths.review(view.otherTrack.reviewId)}>
            {desk.otherTrack(
              queue.tracks[view.track === 'quality' ? 'packaging' : 'quality'],
              queue.states[view.otherTrack.state].toLowerCase(),
            )}
          </a>
        </p>
      )}
      {view.isSelling ? <p className="small">{desk.selling}</p> : null}
      {view.reason === undefined ? null : <Notice kind="warn">{desk.askedAgain(view.reason)}</Notice>}
      {view.appeal === undefined ? null : <Notice kind="warn">{desk.appeal(view.appeal)}</Notice>}
      {view.errors.form === undefined ? null : (
        <Notice kind="bad">
          <p>{view.errors.form}</p>
          <Meanwhile view={view} />
        </Notice>
      )}
      {said === 'claim' ||
      said === 'release' ||
      said === 'decision' ||
      said === 'findings' ||
      said === 'conflict' ? (
        <Notice kind="good">{desk.done[said]}</Notice>
      ) : null}
      <Holding view={view} />
    </section>
  )
}

/** What happened while somebody was writing, and where it goes on. */
function Meanwhile({ view }: { view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const names = producerWordsIn(language).steps.names
  if (view.meanwhile === undefined) return null
  const changed = [...new Set(view.meanwhile.changed.map(one => names[one.question as keyof typeof names]))]
  return (
    <>
      {changed.length === 0 ? null : <p>{desk.changedMeanwhile(formats.joined(changed))}</p>}
      {view.meanwhile.newestReviewId === undefined ? null : (
        <p>
          <a href={paths.review(view.meanwhile.newestReviewId)}>{desk.newer}</a>
        </p>
      )}
    </>
  )
}

function Holding({ view }: { view: WorkbenchView }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  if (view.state === 'decided' || view.state === 'overtaken') return <p className="quiet">{desk.ended}</p>
  if (view.barredBy !== undefined) return <BarredButton wide>{desk.barred[view.barredBy]}</BarredButton>
  const { claim } = view
  if (claim === undefined)
    return (
      <div className="sechead">
        <p>{desk.notHeld}</p>
        <button className="btn" type="submit" formAction={paths.reviewDeed(view.reviewId, 'claim')}>
          {desk.claim}
        </button>
      </div>
    )
  if (!claim.isMine) return <p>{desk.heldBy(claim.name, formats.moment(claim.untilAt))}</p>
  return (
    <div className="sechead">
      <p>{desk.heldByMe(formats.moment(claim.untilAt))}</p>
      <p className="rowacts">
        <button className="plain" type="submit">
          {desk.saveAll}
        </button>
        <button className="plain" type="submit" formAction={paths.reviewDeed(view.reviewId, 'release')}>
          {desk.release}
        </button>
      </p>
    </div>
  )
}

/** The label that her answers make, and beside it what her photos of the pack show. */
function PackLabel({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  const src = paths.versionLabel(view.now.versionId)
  return (
    <section className="sec" id="label">
      <h2>{desk.labelOurs}</h2>
      <div className="label-beside">
        <a className="label-made" href={src} aria-label={desk.openLabel}>
          <img src={src} alt={desk.labelAlt(view.productName)} width={420} height={294} loading="lazy" />
        </a>
        {view.now.pictures.map((picture, at) => (
          <figure key={picture.id}>
            <img
              src={pinSource(picture)}
              alt={desk.photo(at + 1)}
              width={pinWidth}
              height={pinHeight(picture)}
              loading="lazy"
            />
            <figcaption className="xs quiet">{desk.photo(at + 1)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}
