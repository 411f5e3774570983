import { isQuestion } from '#app/domain/listing/steps.ts'
import type { Pin } from '#app/domain/review/pins-of.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Drawing } from '../review/drawings/drawing.tsx'
import { PinMarks, pinHeight, pinSource, pinWidth } from '../review/pinned-photo.tsx'
import { TextArea } from '../review/text-area.tsx'
import { typedIn } from '../review/typed.ts'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import type { FeedbackView } from './feedback-view.ts'

/** One pin: her own photo with the mark on it, or the field; what is meant, and the button to that very question. */
export function FeedbackPoint({
  view,
  pin,
  nth,
  token,
}: {
  view: FeedbackView
  pin: Pin
  nth: number
  token: string
}) {
  const { language, formats } = useWords()
  const words = reviewWordsIn(language).feedback
  const names = producerWordsIn(language).steps.names
  const step = pin.question !== undefined && isQuestion(pin.question) ? pin.question : 'photos'
  const isSettled = pin.resolvedAt !== undefined
  return (
    <li className="stack" id={pin.id}>
      <p>
        <span className={`state ${isSettled ? 'good' : 'bad'}`}>{isSettled ? words.done : words.todo}</span>{' '}
        <span className="small">
          {pin.pictureId === undefined ? words.onField(names[step]) : words.onPhoto(nth)}
        </span>
      </p>
      <PinnedPhoto view={view} pin={pin} nth={nth} />
      <p lang="id">
        <b>{pin.comment}</b>
      </p>
      {pin.reason === undefined ? null : (
        <>
          <p>{pin.reason.nextStep[language]}</p>
          <Drawing name={pin.reason.picture} />
        </>
      )}
      {isSettled ? null : (
        <LinkButton wide href={paths.listingStep(view.listingId, step)}>
          {words.fixAt(names[step])}
        </LinkButton>
      )}
      {pin.replies.map(reply => (
        <p className="said small" key={reply.at + reply.by}>
          <b>{reply.isMaker ? words.you : reply.by}:</b> <span lang="id">{reply.text}</span>{' '}
          <span className="quiet">{formats.moment(reply.at)}</span>
        </p>
      ))}
      {isSettled ? null : <Reply view={view} pin={pin} token={token} />}
    </li>
  )
}

function PinnedPhoto({ view, pin, nth }: { view: FeedbackView; pin: Pin; nth: number }) {
  const words = reviewWordsIn(useWords().language).feedback
  const picture = view.pictures.find(one => one.id === pin.pictureId)
  if (picture === undefined || pin.xBps === undefined || pin.yBps === undefined) return null
  const mark = { number: nth, xBps: pin.xBps, yBps: pin.yBps, isSettled: pin.resolvedAt !== undefined }
  return (
    <span className="shot fixed">
      <img
        src={pinSource(picture)}
        alt={words.onPhoto(nth)}
        width={pinWidth}
        height={pinHeight(picture)}
        loading="lazy"
      />
      <PinMarks picture={picture} marks={[mark]} />
    </span>
  )
}

function Reply({ view, pin, token }: { view: FeedbackView; pin: Pin; token: string }) {
  const words = reviewWordsIn(useWords().language).feedback
  const field = `reply.${pin.id}`
  const error = view.errors[field]
  return (
    <details open={error !== undefined}>
      <summary>{words.reply}</summary>
      <form className="stack" method="post" action={paths.listingReplies(view.listingId)} noValidate>
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="pin" value={pin.id} />
        <TextArea
          id={`reply-${pin.id}`}
          name={field}
          label={words.reply}
          error={error}
          text={typedIn(view.typed, field)}
          rows={2}
        />
        <Button wide alt>
          {words.sendReply}
        </Button>
      </form>
    </details>
  )
}
