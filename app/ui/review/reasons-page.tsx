import type { ReasonVersion } from '#app/domain/review/standards-pages.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { DatedLine } from './dated-line.tsx'
import { Drawing, reasonPictures } from './drawings/drawing.tsx'
import { StandardsHead, type StandardsSaid } from './standards-frame.tsx'
import { TextArea } from './text-area.tsx'
import { type Typed, typedIn } from './typed.ts'

export type ReasonsView = StandardsSaid & {
  library: readonly { code: string; versions: readonly ReasonVersion[] }[]
  typed: Typed
}

/** The reasons that a reviewer can give, as a maker reads them, with all their versions. */
export function ReasonsPage({ token, view }: { token: string; view: ReasonsView }) {
  const { language } = useWords()
  const { queue, standards } = reviewWordsIn(language)
  return (
    <>
      <StandardsHead title={standards.reasons.title} lead={standards.reasons.lead} said={view} />
      {(['quality', 'packaging'] as const).map(track => (
        <section className="sec" key={track}>
          <h2>{queue.tracks[track]}</h2>
          <ul className="bare cards">
            {view.library
              .filter(({ versions }) => versions[0]?.track === track)
              .map(({ code, versions }) => (
                <ReasonCard key={code} versions={versions} mayGovern={view.mayGovern} />
              ))}
          </ul>
        </section>
      ))}
      {view.mayGovern ? <NewReason token={token} view={view} /> : null}
    </>
  )
}

function ReasonCard({ versions, mayGovern }: { versions: readonly ReasonVersion[]; mayGovern: boolean }) {
  const { language } = useWords()
  const words = reviewWordsIn(language).standards
  const shown = versions.find(one => one.standing === 'in-force') ?? versions.at(-1)
  if (!shown) return null
  return (
    <li>
      <Drawing name={shown.picture} />
      <h3>{shown.text[language]}</h3>
      <p className="small">{shown.nextStep[language]}</p>
      <ul className="bare">
        {versions.map(version => (
          <li key={version.version}>
            <DatedLine of={version} />
          </li>
        ))}
      </ul>
      {mayGovern ? (
        <a
          className="tap"
          href={`${paths.reasons(shown.code)}#new`}
          aria-label={words.reasons.editOf(shown.text[language])}
        >
          {words.reasons.edit}
        </a>
      ) : null}
    </li>
  )
}

function NewReason({ token, view }: { token: string; view: ReasonsView }) {
  const { language } = useWords()
  const { queue, standards: words } = reviewWordsIn(language)
  const { typed, errors } = view
  const said = (name: string) => typedIn(typed, name) ?? ''
  /** A picture is named by the words that it stands beside. */
  const saidWith = (picture: string) =>
    view.library.flatMap(({ versions }) => versions).findLast(one => one.picture === picture)?.text[
      language
    ] ?? picture
  return (
    <section className="sec" id="new">
      <h2>{words.reasons.add}</h2>
      <form className="stack" method="post" action={paths.reasons()} noValidate>
        <FormToken token={token} />
        <div className="twocol">
          <Field
            id="code"
            name="code"
            label={words.code}
            hint={words.codeHint}
            error={errors.code}
            defaultValue={said('code')}
          />
          <SelectField
            id="track"
            name="track"
            label={queue.byTrack}
            chosen={said('track')}
            options={Object.entries(queue.tracks).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            id="textId"
            name="textId"
            label={words.textId}
            error={errors.textId}
            text={said('textId')}
          />
          <TextArea id="textEn" name="textEn" label={words.textEn} text={said('textEn')} />
          <TextArea
            id="nextId"
            name="nextId"
            label={words.nextId}
            error={errors.nextId}
            text={said('nextId')}
          />
          <TextArea id="nextEn" name="nextEn" label={words.nextEn} text={said('nextEn')} />
          <SelectField
            id="picture"
            name="picture"
            label={words.picture}
            chosen={said('picture')}
            options={reasonPictures.map(value => ({ value, label: saidWith(value) }))}
          />
          <Field
            id="from"
            name="from"
            type="date"
            label={words.inForceFrom}
            min={view.today}
            error={errors.from}
            defaultValue={said('from') || view.today}
          />
          <Field
            id="until"
            name="until"
            type="date"
            label={words.inForceUntil}
            error={errors.until}
            defaultValue={said('until')}
          />
        </div>
        <Button wide>{words.announce}</Button>
      </form>
    </section>
  )
}
