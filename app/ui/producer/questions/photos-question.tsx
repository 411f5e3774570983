import { mostPhotos } from '#app/domain/catalogue/most-photos.ts'
import { paths } from '#app/i18n/paths.ts'
import { producerWordsIn } from '#app/i18n/producer-words.ts'
import { Picture } from '../../primitives/picture.tsx'
import { useWords } from '../../words.tsx'
import { FieldError, TextField } from '../form-fields.tsx'
import { PhotoField, PhotoFieldForm, type PhotoFieldView } from '../photo-field.tsx'
import { rowNumbers } from '../row-numbers.ts'
import { StepFrame } from '../step-frame.tsx'
import type { StepView } from '../step-view.ts'
import { RowButton } from './ingredients-question.tsx'

/** The photos in the order of the shelf, each with what is to be seen; more come in by the field below. */
export function PhotosQuestion({ view, token }: { view: StepView; token: string }) {
  const { language } = useWords()
  const words = producerWordsIn(language).steps.photos
  const rows = rowNumbers(view.fields, 'photos')
  const field: PhotoFieldView = {
    name: `listing ${view.listingId}`,
    action: paths.listingPictures(view.listingId),
    kind: 'product-photo',
    token,
    photoKey: view.key,
    most: mostPhotos,
    has: rows.length,
    error: view.errors.photo,
  }
  return (
    <StepFrame
      view={view}
      token={token}
      title={words.title}
      lead={words.lead}
      aside={<PhotoFieldForm view={field} />}
    >
      {view.errors.photos === undefined ? null : <FieldError id="photos">{view.errors.photos}</FieldError>}
      {rows.length === 0 ? <p className="quiet">{words.none}</p> : <p className="small">{words.first}</p>}
      <ol className="rowlist">
        {rows.map((row, at) => (
          <PhotoRow key={row} view={view} row={row} at={at} last={at === rows.length - 1} />
        ))}
      </ol>
      {rows.length < mostPhotos ? <PhotoField view={field} /> : null}
    </StepFrame>
  )
}

function PhotoRow({ view, row, at, last }: { view: StepView; row: number; at: number; last: boolean }) {
  const { language } = useWords()
  const { ingredients, photos: words } = producerWordsIn(language).steps
  const name = (part: string) => `photos.${row}.${part}`
  const id = view.fields[name('picture')] ?? ''
  const altEn = view.fields[name('altEn')]
  const picture = view.pictures.find(one => one.id === id)
  return (
    <li>
      <input type="hidden" name={name('picture')} value={id} />
      {altEn === undefined ? null : <input type="hidden" name={name('altEn')} value={altEn} />}
      <span className="pic">
        {picture === undefined ? <span className="box" /> : <Picture picture={picture} place="portrait" />}
      </span>
      <div className="grow">
        <p>
          <b>{words.nth(at + 1)}</b>
        </p>
        <div className="rowacts">
          {at === 0 ? null : (
            <RowButton deed={`up.${row}`} said={words.up(at + 1)} word={ingredients.upShort} />
          )}
          {last ? null : (
            <RowButton deed={`down.${row}`} said={words.down(at + 1)} word={ingredients.downShort} />
          )}
          <RowButton deed={`remove.${row}`} said={words.remove(at + 1)} word={ingredients.removeShort} />
        </div>
      </div>
      <div className="whole">
        <TextField
          form={view}
          name={name('altId')}
          label={words.alt}
          hint={words.altHint}
          lang="id"
          autoComplete="off"
        />
      </div>
    </li>
  )
}
