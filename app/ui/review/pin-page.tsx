import type { PictureFacts } from '#app/domain/catalogue/pictures-shown.ts'
import type { Reason } from '#app/domain/review/standards.ts'
import { type Pair, paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { PinMarks, pinHeight, pinSource, pinWidth } from './pinned-photo.tsx'
import { TextArea } from './text-area.tsx'

export type PinView = {
  reviewId: string
  spot:
    | { on: 'photo'; picture: PictureFacts; nth: number; x: string; y: string }
    | { on: 'field'; question: string; field: string; name: string }
  /** What stands typed on the workbench, to come back to. */
  kept: readonly Pair[]
  key: string
  comment: string
  reasonId: string
  reasons: readonly Reason[]
  errors: Readonly<Record<string, string>>
}

/** What is meant with a pin, with the place where it sticks in sight. */
export function PinPage({ token, view }: { token: string; view: PinView }) {
  const { language } = useWords()
  const words = reviewWordsIn(language).desk.pinPage
  const { spot, errors } = view
  return (
    <section className="sec stack question">
      <h1>{words.title}</h1>
      {errors.form === undefined ? null : <Notice kind="bad">{errors.form}</Notice>}
      <form className="stack" method="post" action={paths.reviewPin(view.reviewId, placeOf(spot))} noValidate>
        <FormToken token={token} />
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="kept" value={JSON.stringify(view.kept)} />
        {spot.on === 'photo' ? (
          <PhotoSpot spot={spot} error={errors.spot} />
        ) : (
          <>
            <p>{words.fieldLead(spot.name)}</p>
            <input type="hidden" name="question" value={spot.question} />
            <input type="hidden" name="field" value={spot.field} />
          </>
        )}
        <TextArea
          id="comment"
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          error={errors.comment}
          text={view.comment}
        />
        <SelectField
          id="reason"
          name="reason"
          label={words.reason}
          chosen={view.reasonId}
          error={errors.reason}
          options={[
            { value: '', label: words.noReason },
            ...view.reasons.map(reason => ({ value: reason.id, label: reason.text[language] })),
          ]}
        />
        <div className="acts">
          <Button wide>{words.save}</Button>
          <a className="btn alt" href={paths.review(view.reviewId, view.kept)}>
            {words.cancel}
          </a>
        </div>
      </form>
    </section>
  )
}

/** The address of the form says what it is about, as the one that led here did. */
function placeOf(spot: PinView['spot']): Pair[] {
  if (spot.on === 'field')
    return [
      ['question', spot.question],
      ['field', spot.field],
    ]
  return [['picture', spot.picture.id]]
}

function PhotoSpot({
  spot,
  error,
}: {
  spot: Extract<PinView['spot'], { on: 'photo' }>
  error: string | undefined
}) {
  const { desk } = reviewWordsIn(useWords().language)
  const words = desk.pinPage
  const { picture, nth, x, y } = spot
  const mark = { number: 1, xBps: Number(x) * 100, yBps: Number(y) * 100, isSettled: false }
  const isInside = [mark.xBps, mark.yBps].every(at => at >= 0 && at <= 10_000)
  return (
    <>
      <p>{words.photoLead(nth)}</p>
      <span className="shot fixed">
        <img src={pinSource(picture)} alt={desk.photo(nth)} width={pinWidth} height={pinHeight(picture)} />
        <PinMarks picture={picture} marks={isInside ? [mark] : []} />
      </span>
      <input type="hidden" name="picture" value={picture.id} />
      <div className="pair">
        <Field id="x" name="x" label={words.x} inputMode="decimal" defaultValue={x} error={error} />
        <Field id="y" name="y" label={words.y} inputMode="decimal" defaultValue={y} />
      </div>
    </>
  )
}
