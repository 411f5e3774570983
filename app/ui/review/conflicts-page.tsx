import type { Conflict } from '#app/domain/review/conflicts.ts'
import { paths } from '#app/i18n/paths.ts'
import { reviewWordsIn } from '#app/i18n/review-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { BackLine } from './back-line.tsx'
import { type Typed, typedIn } from './typed.ts'

export type ConflictsView = {
  conflicts: readonly Conflict[]
  choices: { reviewers: readonly Named[]; makers: readonly Named[] }
  mayReview: boolean
  mayEdit: boolean
  done: 'declared' | 'ended' | undefined
  typed: Typed
  errors: Readonly<Record<string, string>>
}

type Named = { id: string; name: string }

/** Who may not judge whose goods, and an entry to add or to end. */
export function ConflictsPage({ token, view }: { token: string; view: ConflictsView }) {
  const { language, formats } = useWords()
  const { desk, standards } = reviewWordsIn(language)
  const words = standards.conflicts
  return (
    <>
      <section className="sec stack">
        <BackLine mayReview={view.mayReview} />
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {view.done === undefined ? null : <Notice kind="good">{words[view.done]}</Notice>}
        {view.errors.form === undefined ? null : <Notice kind="bad">{view.errors.form}</Notice>}
        {view.conflicts.length === 0 ? <p>{words.none}</p> : null}
        <ul className="bare ruled">
          {view.conflicts.map(conflict => (
            <li key={conflict.id}>
              <div>
                <b>{conflict.name}</b>, {conflict.producerName}
                <small>
                  {words.line(desk.conflictKinds[conflict.kind], formats.moment(conflict.declaredAt))}
                </small>
                {conflict.note === undefined ? null : <small lang="id">{conflict.note}</small>}
              </div>
              {view.mayEdit ? (
                <form method="post" action={paths.conflictEnd(conflict.id)}>
                  <FormToken token={token} />
                  <button
                    className="btn alt"
                    type="submit"
                    aria-label={words.endOf(conflict.name, conflict.producerName)}
                  >
                    {words.end}
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {view.mayEdit ? <NewConflict token={token} view={view} /> : null}
    </>
  )
}

function NewConflict({ token, view }: { token: string; view: ConflictsView }) {
  const { desk, standards } = reviewWordsIn(useWords().language)
  const words = standards.conflicts
  const first = { value: '', label: words.choose }
  const optionsOf = (list: readonly Named[]) => [
    first,
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <section className="sec">
      <h2>{words.add}</h2>
      <form className="stack" method="post" action={paths.conflicts()}>
        <FormToken token={token} />
        <div className="twocol">
          <SelectField
            id="reviewer"
            name="reviewer"
            label={words.reviewer}
            chosen={typedIn(view.typed, 'reviewer')}
            error={view.errors.reviewer}
            options={optionsOf(view.choices.reviewers)}
          />
          <SelectField
            id="maker"
            name="maker"
            label={words.maker}
            chosen={typedIn(view.typed, 'maker')}
            error={view.errors.maker}
            options={optionsOf(view.choices.makers)}
          />
          <SelectField
            id="kind"
            name="kind"
            label={desk.conflictKind}
            chosen={typedIn(view.typed, 'kind') ?? 'family'}
            options={Object.entries(desk.conflictKinds).map(([value, label]) => ({ value, label }))}
          />
          <Field
            id="note"
            name="note"
            label={desk.conflictNote}
            maxLength={500}
            defaultValue={typedIn(view.typed, 'note') ?? ''}
          />
        </div>
        <Button wide>{words.add}</Button>
      </form>
    </section>
  )
}
