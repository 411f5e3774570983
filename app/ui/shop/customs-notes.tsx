import { Details } from '../primitives/details.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import type { CountryCode, CustomsNoteView, CustomsVerdict } from './views.ts'

/** What the border says, country by country; the visitor's own first. Never a promise. */
export function CustomsNotes({
  notes,
  country,
}: {
  notes: readonly CustomsNoteView[]
  country?: CountryCode | undefined
}) {
  const { frame, shop } = useWords()
  const own = notes.filter(note => note.country === country)
  const others = notes.filter(note => note.country !== country)
  if (notes.length === 0) return null
  return (
    <section className="customs">
      <h2>
        {own.length > 0 && country !== undefined
          ? shop.product.customsHere(frame.countries[country])
          : shop.product.customs}
      </h2>
      <NoteList notes={own.length > 0 ? own : others} />
      {own.length > 0 && others.length > 0 ? (
        <Details summary={shop.product.customsOthers}>
          <NoteList notes={others} />
        </Details>
      ) : null}
      <p className="xs quiet">
        {shop.product.customsCaution} {lastChecked(notes, shop.product.customsChecked)}{' '}
        {country === undefined ? shop.product.customsChoose : null}
      </p>
    </section>
  )
}

const tone: Readonly<Record<CustomsVerdict, string>> = {
  ok: 'good',
  declare: 'warn',
  'likely-refused': 'bad',
  forbidden: 'bad',
  unknown: 'quiet',
}

function NoteList({ notes }: { notes: readonly CustomsNoteView[] }) {
  const { formats, frame, shop } = useWords()
  return (
    <ul className="border">
      {notes.map(note => (
        <li key={`${note.country}-${note.verdict}-${note.note?.text ?? ''}`}>
          <b>{frame.countries[note.country]}</b>:{' '}
          <span className={`verdict ${tone[note.verdict]}`}>{shop.product.verdicts[note.verdict]}</span>.
          {note.note === undefined ? null : (
            <span className="quiet">
              {' '}
              <Written text={{ ...note.note, text: formats.opening(note.note.text) }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function lastChecked(notes: readonly CustomsNoteView[], say: (on: string) => string): string {
  const oldest = notes.map(note => note.checkedOn).sort()[0]
  return oldest === undefined ? '' : say(oldest)
}
