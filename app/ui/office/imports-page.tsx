import type { ListedImport } from '#app/domain/import/import-view.ts'
import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button } from '../primitives/button.tsx'
import { Field, SelectField } from '../primitives/field.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'
import { ConsentChoices } from './consent-choices.tsx'

export type ImportsView = {
  runs: readonly ListedImport[]
  cohorts: readonly { id: string; name: string }[]
}

export const runLooks = { shown: 'warn', 'taking-in': 'info', finished: 'good', 'put-away': '' } as const

export function ImportsPage({
  token,
  view,
  typed,
  refusal,
}: {
  token: string
  view: ImportsView
  typed: { cohort: string; greeting: string; consents: readonly string[] }
  refusal: string | undefined
}) {
  const { language, formats } = useWords()
  const all = registryWordsIn(language)
  const words = all.imports
  return (
    <>
      <section className="sec stack">
        <p className="small">
          <a href={paths.makers()}>{all.makers.back}</a>
        </p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
        <form method="post" action={paths.imports()} encType="multipart/form-data" className="stack">
          <FormToken token={token} />
          <Field
            id="file"
            name="file"
            label={words.file}
            hint={words.fileHint}
            type="file"
            accept=".xlsx,.csv,.txt"
            required
          />
          <div className="twocol">
            <SelectField
              id="cohort"
              name="cohort"
              label={words.cohort}
              chosen={typed.cohort}
              options={[
                { value: '', label: words.noCohort },
                ...view.cohorts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SelectField
              id="greeting"
              name="greeting"
              label={words.greeting}
              chosen={typed.greeting}
              options={['Bu', 'Pak'].map(value => ({ value, label: value }))}
            />
          </div>
          <ConsentChoices
            legend={words.consents}
            lead={words.consentsLead}
            chosen={typed.consents}
            only={['registry', 'income-report', 'whatsapp', 'public-page']}
          />
          <Button wide>{words.send}</Button>
        </form>
      </section>
      <section className="sec">
        <h2>{words.earlier}</h2>
        {view.runs.length === 0 ? (
          <p>{words.noneYet}</p>
        ) : (
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{words.columns.file}</th>
                <th scope="col">{words.columns.at}</th>
                <th scope="col">{words.columns.rows}</th>
                <th scope="col">{words.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {view.runs.map(run => (
                <tr key={run.id}>
                  <th scope="row">
                    <a href={paths.importRun(run.id)}>{run.fileName}</a>
                  </th>
                  <td>{formats.moment(run.createdAt)}</td>
                  <td>{words.rows(run.rows)}</td>
                  <td>
                    <span className={`state ${runLooks[run.state]}`}>{words.states[run.state]}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
