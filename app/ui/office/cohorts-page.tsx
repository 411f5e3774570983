import type { ListedCohort } from '#app/domain/training/cohort-sheet.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Details } from '../primitives/details.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export type CohortsView = {
  cohorts: readonly ListedCohort[]
  programmes: readonly { id: string; name: string }[]
  today: string
  mayEdit: boolean
}

export type CohortTyped = { name: string; programme: string; startedOn: string; needed: string }

export function CohortsPage({
  token,
  view,
  typed,
  refusal,
}: {
  token: string
  view: CohortsView
  typed: CohortTyped | undefined
  refusal: string | undefined
}) {
  const all = registryWordsIn(useWords().language)
  const words = all.cohorts
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.makers()}>{all.makers.back}</a>
        </p>
        <h1>{words.title}</h1>
        {view.cohorts.length === 0 ? <p>{words.none}</p> : <Cohorts cohorts={view.cohorts} />}
      </section>
      {view.mayEdit ? (
        <section className="sec stack">
          <h2>{words.newTitle}</h2>
          {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
          <form method="post" action={paths.cohorts()} className="stack">
            <FormToken token={token} />
            <div className="twocol">
              <Field
                id="name"
                name="name"
                label={words.name}
                defaultValue={typed?.name}
                maxLength={120}
                required
              />
              <SelectField
                id="programme"
                name="programme"
                label={words.programme}
                chosen={typed?.programme}
                options={[
                  { value: '', label: words.noProgramme },
                  ...view.programmes.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <Field
                id="startedOn"
                name="startedOn"
                label={words.startedOn}
                type="date"
                defaultValue={typed?.startedOn ?? view.today}
                required
              />
              <Field
                id="needed"
                name="needed"
                label={words.needed}
                inputMode="numeric"
                maxLength={3}
                defaultValue={typed?.needed ?? '80'}
                required
              />
            </div>
            <Button>{words.start}</Button>
          </form>
          <Details summary={words.newProgramme}>
            <form method="post" action={paths.programmes()} className="stack">
              <FormToken token={token} />
              <Field id="programmeName" name="name" label={words.programme} maxLength={120} required />
              <Field id="organiser" name="organiser" label={words.organiser} maxLength={120} required />
              <Button alt>{words.addProgramme}</Button>
            </form>
          </Details>
        </section>
      ) : null}
    </>
  )
}

function Cohorts({ cohorts }: { cohorts: readonly ListedCohort[] }) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).cohorts
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.started}</th>
          <th scope="col">{words.columns.makers}</th>
          <th scope="col">{words.columns.sessions}</th>
          <th scope="col">{words.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {cohorts.map(cohort => (
          <tr key={cohort.id}>
            <th scope="row">
              <a href={paths.cohort(cohort.id)}>{cohort.name}</a>
              {cohort.programme === undefined ? null : <small>{cohort.programme}</small>}
            </th>
            <td>{formats.date(cohort.startedOn)}</td>
            <td>{words.participantsCount(cohort.makers)}</td>
            <td>
              {words.sessions}: {formats.number(cohort.sessions)}
            </td>
            <td>
              <span className={`state ${cohort.completedOn === undefined ? 'info' : 'good'}`}>
                {cohort.completedOn === undefined
                  ? words.running
                  : words.completed(formats.date(cohort.completedOn))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
