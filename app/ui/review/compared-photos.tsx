import type { PictureFacts } from '#app/domain/catalogue/pictures-shown.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { PinMarks, pinHeight, pinSource, pinWidth } from './pinned-photo.tsx'
import type { WorkbenchView } from './workbench-view.ts'

/** The photos of both versions beside each other; a press on a new one sets a pin there, without any script. */
export function ComparedPhotos({ view }: { view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const { now, before } = view
  const rows = Math.max(now.pictures.length, before?.pictures.length ?? 0)
  return (
    <section className="sec" id="photos">
      <h2>{desk.photos}</h2>
      {view.done === 'pin' ? <Notice kind="good">{desk.done.pin}</Notice> : null}
      {rows === 0 ? <p>{desk.noPhotos}</p> : null}
      {view.claim?.isMine && now.pictures.length > 0 ? <p className="small quiet">{desk.pinHint}</p> : null}
      <div className={before ? 'shots' : 'shots alone'}>
        {Array.from({ length: rows }, (_, at) => (
          <div className="compare" key={now.pictures[at]?.id ?? before?.pictures[at]?.id}>
            {before === undefined ? null : (
              <Shot view={view} picture={before.pictures[at]} version={before} nth={at + 1} isOld />
            )}
            <Shot view={view} picture={now.pictures[at]} version={now} nth={at + 1} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Shot({
  view,
  picture,
  version,
  nth,
  isOld = false,
}: {
  view: WorkbenchView
  picture: PictureFacts | undefined
  version: { number: number; sentAt: string }
  nth: number
  isOld?: boolean
}) {
  const { language, formats } = useWords()
  const { desk } = reviewWordsIn(language)
  const at = formats.moment(version.sentAt)
  const caption =
    view.before === undefined
      ? desk.photo(nth)
      : isOld
        ? desk.locked(version.number, at)
        : desk.current(version.number, at)
  if (picture === undefined)
    return (
      <figure>
        <figcaption>{caption}</figcaption>
        <p className="small quiet">{desk.empty}</p>
      </figure>
    )
  const marks = view.pins.flatMap((pin, index) =>
    pin.pictureId === picture.id && pin.xBps !== undefined && pin.yBps !== undefined
      ? [{ number: index + 1, xBps: pin.xBps, yBps: pin.yBps, isSettled: pin.resolvedAt !== undefined }]
      : [],
  )
  const size = { width: pinWidth, height: pinHeight(picture) }
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <span className="shot fixed">
        {view.claim?.isMine && !isOld ? (
          <input
            type="image"
            src={pinSource(picture)}
            alt={desk.pinHere(nth)}
            name={`spot.${picture.id}`}
            formAction={paths.reviewDeed(view.reviewId, 'spot')}
            {...size}
          />
        ) : (
          <img src={pinSource(picture)} alt={desk.photo(nth)} {...size} loading="lazy" />
        )}
        <PinMarks picture={picture} marks={marks} />
      </span>
    </figure>
  )
}
