import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { TextArea } from './text-area.tsx'
import { typedIn } from './typed.ts'
import type { WorkbenchView } from './workbench-view.ts'

type Item = WorkbenchView['items'][number]

/** The list that the review was opened with: yes, no or not applicable, with a note and a photo where that helps. */
export function ChecklistFields({ view }: { view: WorkbenchView }) {
  const { desk } = reviewWordsIn(useWords().language)
  return (
    <section className="sec checks" id="checklist">
      <h2>{desk.checklist(view.checklistId.split('/').at(-1) ?? '')}</h2>
      {view.items.map(item => (
        <ItemField key={item.id} item={item} view={view} />
      ))}
    </section>
  )
}

function ItemField({ item, view }: { item: Item; view: WorkbenchView }) {
  const { language } = useWords()
  const { desk } = reviewWordsIn(language)
  const isMine = view.claim?.isMine === true
  const chosen = typedIn(view.typed, `item.${item.code}`) ?? item.answer
  const note = typedIn(view.typed, `note.${item.code}`) ?? item.note
  const photo = typedIn(view.typed, `evidence.${item.code}`) ?? item.pictureId
  const answers = [
    ['yes', 'y', desk.yes],
    ['no', 'x', desk.no],
    ['na', 'o', desk.na],
  ] as const
  return (
    <fieldset>
      <legend>
        {item.text[language]}
        {item.isMandatory ? <span className="state">{desk.mandatory}</span> : null}
      </legend>
      <p className="xs quiet">{item.help[language]}</p>
      <p className="xs quiet">{desk.article(item.article)}</p>
      <div className="yn">
        {answers.map(([answer, look, word]) => (
          <label className={look} key={answer}>
            <input
              type="radio"
              name={`item.${item.code}`}
              value={answer}
              defaultChecked={chosen === answer}
              disabled={!isMine}
            />
            {word}
          </label>
        ))}
      </div>
      {isMine ? (
        <details open={note !== ''}>
          <summary>{desk.note}</summary>
          <TextArea
            id={`note-${item.code}`}
            name={`note.${item.code}`}
            label={desk.noteOf(item.text[language])}
            text={note}
            rows={2}
          />
          <SelectField
            id={`evidence-${item.code}`}
            name={`evidence.${item.code}`}
            label={desk.evidence}
            chosen={photo ?? ''}
            options={photosToChoose(view, item, desk)}
          />
        </details>
      ) : note === '' ? null : (
        <p className="small" lang="id">
          {note}
        </p>
      )}
    </fieldset>
  )
}

function photosToChoose(
  view: WorkbenchView,
  item: Item,
  desk: { noEvidence: string; evidenceKept: string; photo: (nth: number) => string },
) {
  const own = view.now.pictures.map((picture, at) => ({ value: picture.id, label: desk.photo(at + 1) }))
  const isKept = item.pictureId !== undefined && !own.some(one => one.value === item.pictureId)
  return [
    { value: '', label: desk.noEvidence },
    ...own,
    ...(isKept ? [{ value: item.pictureId ?? '', label: desk.evidenceKept }] : []),
  ]
}
