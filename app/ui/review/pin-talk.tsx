import type { Question } from '#app/domain/listing/steps.ts'
import type { Pin } from '#app/domain/review/pins-of.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { TextArea } from './text-area.tsx'
import { typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

/** Every pin with its number, where it sticks, what was said below it, and a word to add. */
export function PinTalk({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <section className="sec" id="pins">
      <h2>{desk.pins}</h2>
      {view.done === 'reply' || view.done === 'settle' ? (
        <Notice kind="good">{desk.done[view.done]}</Notice>
      ) : null}
      {view.pins.length === 0 ? <p>{desk.noPins}</p> : null}
      <ol className="talk">
        {view.pins.map((pin, at) => (
          <Said key={pin.id} view={view} pin={pin} nth={at + 1} />
        ))}
      </ol>
    </section>
  )
}

function Said({ view, pin, nth }: { view: WorkbenchView; pin: Pin; nth: number }) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const isSettled = pin.resolvedAt !== undefined
  const field = `reply.${pin.id}`
  return (
    <li>
      <span className={isSettled ? 'no ok' : 'no'}>{nth}</span>
      <div>
        <p>
          <b lang="id">{pin.comment}</b>
        </p>
        {pin.reason === undefined ? null : <p>{pin.reason.text[language]}</p>}
        <p className="quiet">
          {pin.placedBy}, {formats.moment(pin.placedAt)}, <Where pin={pin} view={view} />,{' '}
          {isSettled ? desk.pinSettled : desk.pinOpen}
        </p>
        {pin.replies.map(reply => (
          <p key={reply.at + reply.by}>
            <b>
              {reply.by}
              {reply.isMaker ? ` (${desk.maker})` : ''}:
            </b>{' '}
            <span lang="id">{reply.text}</span> <span className="quiet">{formats.moment(reply.at)}</span>
          </p>
        ))}
        {view.claim?.isMine && !isSettled ? (
          <details open={view.errors[field] !== undefined || typedIn(view.typed, field) !== undefined}>
            <summary>{desk.reply}</summary>
            <TextArea
              id={field.replace('.', '-')}
              name={field}
              label={desk.replyTo(nth)}
              error={view.errors[field]}
              text={typedIn(view.typed, field)}
              rows={2}
            />
            <p className="rowacts">
              <button
                className="btn alt"
                type="submit"
                formAction={paths.reviewDeed(view.reviewId, 'reply')}
                name="at"
                value={pin.id}
              >
                {desk.sendReply}
              </button>
              <button
                className="plain"
                type="submit"
                formAction={paths.reviewDeed(view.reviewId, 'settlement')}
                name="at"
                value={pin.id}
                aria-label={desk.settleOf(nth)}
              >
                {desk.settle}
              </button>
            </p>
          </details>
        ) : null}
      </div>
    </li>
  )
}

function Where({ pin, view }: { pin: Pin; view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const names = producerWordsIn(language).steps.names
  const version =
    pin.versionId === view.now.versionId ? '' : `, ${desk.ofVersion(view.before?.number ?? view.now.number)}`
  if (pin.question !== undefined) return <>{desk.pinOn(names[pin.question as Question]) + version}</>
  const nth = view.now.pictures.findIndex(picture => picture.id === pin.pictureId)
  return <>{desk.pinOn(nth < 0 ? desk.photos.toLowerCase() : desk.photo(nth + 1).toLowerCase()) + version}</>
}
