import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { SelectField } from '../primitives/field.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import type { MakerPageView } from './maker-page-view.ts'

export function MakerTraining({
  token,
  view: { card, cohorts },
  mayEdit,
}: {
  token: string
  view: MakerPageView
  mayEdit: boolean
}) {
  const { language, formats } = useWords()
  const { makers: words, cohorts: trainings } = registryWordsIn(language)
  const { cohort, sessions, certificates } = card.training
  const mayEnrol = mayEdit && cohorts.length > 0 && (cohort === undefined || cohort.completedOn !== undefined)
  return (
    <section className="sec stack">
      <h2>{words.training}</h2>
      {certificates.map(({ number, issuedOn }) => (
        <p key={number}>
          <span className="state good">{words.certificate({ number, on: formats.date(issuedOn) })}</span>
        </p>
      ))}
      {cohort === undefined ? (
        <p>{words.noTraining}</p>
      ) : (
        <>
          <p>
            <a href={paths.cohort(cohort.id)}>{cohort.name}</a>,{' '}
            {cohort.completedOn === undefined
              ? trainings.running
              : trainings.completed(formats.date(cohort.completedOn))}
          </p>
          <ul className="bare ruled">
            {sessions.map(session => (
              <li key={session.id}>
                <div>
                  {session.topic}
                  <small>
                    {trainings.stages[session.stage]}, {formats.date(session.heldOn)}
                  </small>
                </div>
                <span className={`state ${session.wasPresent ? 'good' : ''}`}>
                  {session.wasPresent === undefined
                    ? words.unknown
                    : session.wasPresent
                      ? words.present
                      : words.absent}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEnrol ? (
        <form method="post" action={paths.makerDeed(card.id, 'enrolment')} className="stack">
          <FormToken token={token} />
          <SelectField
            id="cohort"
            name="cohort"
            label={words.cohort}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button alt>{words.enrol}</Button>
        </form>
      ) : null}
    </section>
  )
}
